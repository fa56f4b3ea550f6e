import type { ProvedFee, ProvedView } from '../../domain/dossier/proved-view.ts';
import type { FeeMoment } from '../../domain/procedure/procedure.ts';
import { moneyWords } from '../../words/vi/date-words.ts';

/** What is missing: part of what to do next. */
export function AskedPapers({ asked }: Pick<ProvedView, 'asked'>) {
  if (asked.length === 0) return null;
  return (
    <section class="mc-asked" aria-labelledby="can-bo-sung">
      <h2 id="can-bo-sung">Giấy tờ cần bổ sung</h2>
      <ul>
        {asked.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the dossier is, for who proved to have filed it; `limit`: in words, null where there is none to tell. */
export function ProvedFacts({ view, limit }: { view: ProvedView; limit: string | null }) {
  return (
    <section class="mc-about" aria-labelledby="ho-so-la-gi">
      <h2 id="ho-so-la-gi">Nội dung hồ sơ</h2>
      <dl class="mc-facts">
        <dt>Thủ tục</dt>
        <dd>{view.procedure}</dd>
        {view.applicant !== null && (
          <>
            <dt>Người nộp</dt>
            <dd>{view.applicant}</dd>
          </>
        )}
        {limit !== null && (
          <>
            <dt>Thời hạn</dt>
            <dd>{limit}</dd>
          </>
        )}
        <dt>Phí, lệ phí</dt>
        {view.fees.length === 0 ? (
          <dd>Không thu</dd>
        ) : (
          view.fees.map((fee) => <dd key={fee.name}>{feeWords(fee)}</dd>)
        )}
        {view.fees.length > 0 && (
          <>
            <dt>Nơi nộp tiền</dt>
            <dd>Bộ phận Tiếp nhận và Trả kết quả của cơ quan dưới đây</dd>
          </>
        )}
      </dl>
    </section>
  );
}

const MOMENTS: Readonly<Record<FeeMoment, string>> = {
  intake: 'thu khi nộp hồ sơ',
  supplement: 'thu khi nộp bổ sung',
  result: 'thu khi trả kết quả',
};

function feeWords({ name, amount, moment }: ProvedFee): string {
  return `${name}: ${moneyWords(amount)}, ${MOMENTS[moment]}`;
}

export function DueReasonDetails({ sentences }: { sentences: readonly string[] }) {
  return (
    <details class="mc-why">
      <summary>Vì sao hẹn ngày này?</summary>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}
