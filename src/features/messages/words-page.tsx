import type { MessageRoad, NoticeKind } from '../../domain/messages/notice.ts';
import type { QuietHours } from '../../domain/messages/when-to-send.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { MESSAGE_ROAD_WORDS } from '../../words/vi/message-words.ts';
import { NOTICE_WORDS, PLACEHOLDER_WORDS, PLACEHOLDERS } from '../../words/vi/notice-words.ts';
import { SMS_LENGTH } from '../../words/vi/sms-text.ts';

export const ROAD_FIELDS: Readonly<Record<MessageRoad, string>> = { sms: 'tin', email: 'thu' };

export interface WordsLine {
  kind: NoticeKind;
  /** How the short message reads, with a made-up code. */
  preview: string;
  own: boolean;
}

/** Lời báo: what the agency tells people by SMS and mail. */
export function wordsPage(view: {
  agency: string;
  lines: readonly WordsLine[];
  quiet: QuietHours;
  saved: boolean;
}): StaffPage {
  const { agency, lines, quiet, saved } = view;
  return {
    title: 'Lời báo cho người nộp',
    job: 'message-words',
    main: (token) => (
      <Main>
        <h1 class="govuk-heading-m">Lời báo cho người nộp: {agency}</h1>
        {saved && (
          <p class="mc-notice" role="status">
            Đã lưu.
          </p>
        )}
        <p class="govuk-body mc-lists__what">
          Gửi đến người nộp đã đồng ý nhận tin báo và người đã đăng ký theo dõi. Tin không bao giờ có họ tên,
          tên thủ tục hay lý do.
        </p>
        <table class="mc-list">
          <thead>
            <tr>
              <th scope="col">Khi</th>
              <th scope="col">Tin nhắn, xem thử</th>
              <th scope="col">Số ký tự</th>
              <th scope="col">Lời</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ kind, preview, own }) => (
              <tr key={kind}>
                <td>
                  <a class="govuk-link" href={paths.messageWording(kind)}>
                    {NOTICE_WORDS[kind]}
                  </a>
                </td>
                <td>{preview}</td>
                <td data-label="Số ký tự">
                  {preview.length}/{SMS_LENGTH}
                </td>
                <td data-label="Lời" class="mc-nowrap">
                  {own ? 'của cơ quan' : 'lời mẫu'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <section class="mc-panel" aria-labelledby="gio-yen-lang">
          <h2 class="govuk-heading-s" id="gio-yen-lang">
            Giờ không gửi tin nhắn
          </h2>
          <form method="post" action={paths.quietHours}>
            <HiddenToken token={token} />
            <div class="mc-outage-span">
              <SelectField id="tu" name="tu" label="Từ" value={String(quiet.from)} options={HOURS} />
              <SelectField id="den" name="den" label="Đến" value={String(quiet.to)} options={HOURS} />
            </div>
            <p class="govuk-hint">
              Tin có trong giờ này được gửi khi hết giờ. Chọn hai giờ bằng nhau: lúc nào cũng gửi.
            </p>
            <button type="submit" class="govuk-button">
              Lưu giờ
            </button>
          </form>
        </section>
      </Main>
    ),
  };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), text: `${hour} giờ` }));

export interface WordingView {
  kind: NoticeKind;
  typed: Readonly<Record<MessageRoad, string>>;
  previews: Readonly<Record<MessageRoad, string>>;
  own: boolean;
  problems: readonly { field: string; text: string }[];
}

/** One of them: its words, and how they read. */
export function wordingPage({ kind, typed, previews, own, problems }: WordingView): StaffPage {
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.text;
  const field = (road: MessageRoad, rows: number, hint: string) => {
    const id = ROAD_FIELDS[road];
    return (
      <>
        <TextareaField
          {...{ id, name: id, rows, hint, error: errorOf(id) }}
          label={MESSAGE_ROAD_WORDS[road]}
          value={typed[road]}
        />
        <div class="mc-notice">
          <strong>Xem thử{road === 'sms' && ` (${previews.sms.length}/${SMS_LENGTH} ký tự)`}:</strong>
          {previews[road].split('\n\n').map((part) => (
            <p key={part} class="govuk-body">
              {part}
            </p>
          ))}
        </div>
      </>
    );
  };
  return {
    title: `${problems.length > 0 ? 'Chưa lưu được - ' : ''}${NOTICE_WORDS[kind]} - Lời báo`,
    job: 'message-words',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Lời báo', href: paths.messageWords }, { text: NOTICE_WORDS[kind] }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa lưu được" errors={problems} />}
        <form method="post" action={paths.messageWording(kind)} class="mc-panel">
          <h1 class="govuk-heading-m">{NOTICE_WORDS[kind]}</h1>
          <HiddenToken token={token} />
          {field('sms', 3, `Gửi đi không dấu, nhiều nhất ${SMS_LENGTH} ký tự kể cả phần điền vào.`)}
          {field('email', 6, 'Gửi đi có dấu; lời chào và tên cơ quan được thêm vào.')}
          <p class="govuk-body">
            Chỗ điền: {PLACEHOLDERS.map((one) => `{${one}} ${PLACEHOLDER_WORDS[one]}`).join('; ')}.
          </p>
          <div class="govuk-button-group">
            <button type="submit" class="govuk-button" name="viec" value="luu">
              Lưu
            </button>
            <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="xem">
              Xem thử
            </button>
            {own && (
              <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="mau">
                Dùng lại lời mẫu
              </button>
            )}
          </div>
        </form>
      </Main>
    ),
  };
}
