import { formatLocalMinute, type Instant, localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { MessageRow } from '../../store/messages/read-messages.ts';
import type { ShortMessageRow } from '../../store/messages/short-messages.ts';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { Tag, type TagTone } from '../../web/components/tag.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords, dayWords } from '../../words/vi/date-words.ts';
import { MESSAGE_ROAD_WORDS, MESSAGE_STATE_WORDS, SMS_ANSWER_WORDS } from '../../words/vi/message-words.ts';
import { NOTICE_WORDS } from '../../words/vi/notice-words.ts';
import type { DayTable } from './day-table.ts';

export interface MessagesView {
  /** What is set up, in words. */
  roads: { sms: string; mail: string };
  number: string;
  standing: { waiting: number; givenUp: number; taken: number };
  days: DayTable;
  incoming: readonly ShortMessageRow[];
  outgoing: readonly MessageRow[];
  /** Of which nobody knows whether they left. */
  unsure: readonly MessageRow[];
  /** Whether one was put back into the queue just now. */
  again: boolean;
}

/** Tin nhắn: what people ask by SMS, and what is sent to them, for who runs the system. No name, no whole number. */
export function messagesPage(view: MessagesView): StaffPage {
  const { roads, number, standing, days, incoming, outgoing, unsure, again } = view;
  return {
    title: 'Tin nhắn',
    job: 'messages',
    main: (token) => (
      <Main>
        <h1 class="govuk-heading-m">Tin nhắn</h1>
        {again && (
          <p class="mc-notice" role="status">
            Tin đã vào hàng chờ gửi lại.
          </p>
        )}
        <div class="mc-system">
          <section class="mc-panel" aria-labelledby="cong-gui">
            <h2 class="govuk-heading-s" id="cong-gui">
              Cổng gửi và tin báo 30 ngày qua
            </h2>
            <SummaryList
              label="Cổng gửi"
              rows={[
                { key: 'Đầu số', value: number },
                { key: 'Tin nhắn', value: roads.sms },
                { key: 'Thư điện tử', value: roads.mail },
                { key: 'Cổng đã nhận', value: String(standing.taken) },
                { key: 'Đang chờ gửi', value: String(standing.waiting) },
                { key: 'Thôi gửi hoặc không tới', value: String(standing.givenUp) },
              ]}
            />
          </section>
          <section class="mc-panel" aria-labelledby="theo-ngay">
            <h2 class="govuk-heading-s" id="theo-ngay">
              Tra cứu bằng tin nhắn, 14 ngày qua
            </h2>
            <Days days={days} />
          </section>
        </div>
        {unsure.length > 0 && (
          <section aria-labelledby="chua-ro">
            <h2 class="govuk-heading-s mc-usage__more" id="chua-ro">
              Chưa rõ đã gửi hay chưa: {unsure.length} tin
            </h2>
            <p class="govuk-body">
              Máy dừng hoặc cổng gửi im lặng đúng lúc đang gửi. Hệ thống không tự gửi lại, để người nhận không
              bị báo hai lần. Có báo phát thì tin tự chuyển tình trạng; nếu không, xin chọn cho từng tin.
            </p>
            <Outgoing rows={unsure} token={token} />
          </section>
        )}
        <h2 class="govuk-heading-s mc-usage__more">Tin báo gửi đi gần đây</h2>
        {outgoing.length === 0 ? (
          <p class="mc-empty">Chưa có tin báo nào.</p>
        ) : (
          <Outgoing rows={outgoing} token={token} />
        )}
        <h2 class="govuk-heading-s mc-usage__more">Tin nhắn tra cứu gần đây</h2>
        {incoming.length === 0 ? (
          <p class="mc-empty">Chưa có ai nhắn tin tra cứu.</p>
        ) : (
          <Incoming rows={incoming} />
        )}
      </Main>
    ),
  };
}

function Days({ days: { kinds, rows } }: { days: DayTable }) {
  if (rows.length === 0) return <p class="govuk-body">Chưa có tin nào.</p>;
  return (
    <table class="mc-list">
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Tất cả</th>
          <th scope="col">Từng loại</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, total, counts }) => (
          <tr key={day}>
            <td>{dateWords(day)}</td>
            <td data-label="Tất cả">{total}</td>
            <td>
              {kinds
                .filter((kind) => counts.has(kind))
                .map((kind) => `${SMS_ANSWER_WORDS[kind]} ${counts.get(kind)}`)
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const TONES: Readonly<Partial<Record<string, TagTone>>> = {
  ...{ delivered: 'on-time', sent: 'on-time', accepted: 'on-time', overtaken: 'done' },
  ...{
    'given-up': 'late',
    undelivered: 'late',
    unknown: 'nearly-due',
    failed: 'nearly-due',
    'no-gateway': 'waiting',
  },
};

function Outgoing({ rows, token }: { rows: readonly MessageRow[]; token: string }) {
  return (
    <table class="mc-list">
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Hồ sơ</th>
          <th scope="col">Báo việc gì</th>
          <th scope="col">Đến</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, madeAt, code, kind, road, addressEnd, state, detail, dueAt }) => (
          <tr key={id}>
            <td class="mc-nowrap">{moment(madeAt)}</td>
            <td class="mc-nowrap">{code}</td>
            <td>{NOTICE_WORDS[kind]}</td>
            <td data-label="Đến">
              {MESSAGE_ROAD_WORDS[road]} {addressEnd}
            </td>
            <td>
              <Tag tone={TONES[state ?? ''] ?? 'plain'}>
                {state === null ? 'Chờ gửi' : capitalised(MESSAGE_STATE_WORDS[state])}
              </Tag>{' '}
              {dueAt !== null && <span class="mc-quiet">lúc {moment(dueAt)}</span>}
              {detail && <span class="mc-quiet"> {detail}</span>}
              <div class="mc-devices__acts">
                {(state === 'given-up' || state === 'undelivered' || state === 'unknown') && (
                  <Act {...{ token, code, text: 'Gửi lại', action: paths.sendAgain(id) }} />
                )}
                {state === 'unknown' && (
                  <Act {...{ token, code, text: 'Coi như đã gửi', action: paths.takeAsSent(id) }} />
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Act({ token, code, text, action }: Record<'token' | 'code' | 'text' | 'action', string>) {
  return (
    <form method="post" action={action} class="mc-inline">
      <HiddenToken token={token} />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {text}
        <span class="govuk-visually-hidden"> tin của hồ sơ {code}</span>
      </button>
    </form>
  );
}

function Incoming({ rows }: { rows: readonly ShortMessageRow[] }) {
  return (
    <table class="mc-list">
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Máy</th>
          <th scope="col">Loại</th>
          <th scope="col">Câu trả lời</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, at, phone, kind, answer }) => (
          <tr key={number}>
            <td class="mc-nowrap">{moment(at)}</td>
            <td data-label="Máy" class="mc-quiet">
              {phone}
            </td>
            <td>{SMS_ANSWER_WORDS[kind as keyof typeof SMS_ANSWER_WORDS] ?? kind}</td>
            <td>{answer}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `27/11/2026 09:30` */
function moment(at: Instant): string {
  return `${dayWords(at)} ${formatLocalMinute(localMinuteOf(at)).slice(11)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
