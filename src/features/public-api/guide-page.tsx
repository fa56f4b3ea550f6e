import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { NEXT_ACTION_SENTENCES, publicSentence } from '../../words/vi/public-sentence.ts';

/** What each answer means, in the words of the answer itself. */
const ANSWERS = [
  { status: 'submitted', stage: null, late: false, next: 'await-answer' },
  { status: 'in-progress', stage: null, late: false, next: 'await-result' },
  { status: 'awaiting-supplement', stage: 'resolution', late: false, next: 'supply' },
  { status: 'awaiting-payment', stage: null, late: false, next: 'pay' },
  { status: 'in-progress', stage: null, late: true, next: 'ask-about-delay' },
  { status: 'resolved', stage: null, late: false, next: 'collect' },
] as const;

/** How to use and make use of the look-up (Điều 8.3): what agencies and newspapers link to. */
export function guidePage(profile: { sms: { keyword: string; number: string } } | undefined): Page {
  return {
    title: 'Hướng dẫn tra cứu hồ sơ',
    main: (
      <Main>
        <h1 class="govuk-heading-l">Hướng dẫn tra cứu hồ sơ</h1>
        <h2 class="govuk-heading-m">Cần có gì</h2>
        <p class="govuk-body">
          Chỉ cần <strong>mã số hồ sơ</strong>, in ở đầu giấy tiếp nhận hồ sơ, cạnh mã QR. Gõ chữ hoa hay chữ
          thường đều được; có thể bỏ dấu chấm và dấu gạch.
        </p>
        <h2 class="govuk-heading-m">Các cách tra cứu</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Trên mạng: mở{' '}
            <a class="govuk-link" href={paths.lookup}>
              trang tra cứu
            </a>
            , hoặc ô tra cứu trên trang của cơ quan nơi nộp hồ sơ, rồi nhập mã số.
          </li>
          <li>
            Quét mã QR in trên giấy tiếp nhận bằng máy ảnh của điện thoại: xem được cả giấy tờ cần bổ sung và
            phí. Không có mã QR thì nhập thêm 4 số cuối của số điện thoại đã ghi khi nộp.
          </li>
          {profile && (
            <li>
              Bằng tin nhắn: soạn <strong class="mc-nowrap">{profile.sms.keyword} &lt;mã số hồ sơ&gt;</strong>{' '}
              gửi <strong>{profile.sms.number}</strong>.
            </li>
          )}
          <li>Tại Bộ phận Một cửa: dùng máy tra cứu, hoặc hỏi cán bộ tiếp nhận.</li>
        </ul>
        <p class="govuk-body">
          Hỏi bằng cách nào cũng được trả lời như nhau, đúng với lúc hỏi. Ai có mã số chỉ biết hồ sơ đang ở
          đâu và hẹn ngày nào; không biết tên người nộp hay nội dung hồ sơ.
        </p>
        <h2 class="govuk-heading-m">Câu trả lời nghĩa là gì</h2>
        <dl class="mc-guide__answers">
          {ANSWERS.map(({ next, ...answer }) => (
            <div key={next}>
              <dt>{publicSentence(answer)}</dt>
              <dd>{NEXT_ACTION_SENTENCES[next].replaceAll(' dưới đây', ' ghi trong câu trả lời')}</dd>
            </div>
          ))}
        </dl>
        <p class="govuk-body">
          Chưa biết cần giấy tờ gì? Mời xem{' '}
          <a class="govuk-link" href={paths.catalogue}>
            thủ tục hành chính
          </a>
          .
        </p>
      </Main>
    ),
  };
}
