import type { DayCounts } from '../../store/desk/day-closings.ts';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { paths } from '../../web/paths.ts';
import { dateWords, dayWords, instantWords, moneyWords } from '../../words/vi/date-words.ts';
import type { ClosedDay } from './day-closing.ts';
import { isSame } from './day-closing.ts';

export const COUNTED = 'tienmat';
export const DIFFERENCE = 'lydo';
export const SEEN_CASH = 'theobienlai';
export const FORM_ID = 'lenh';

/** What was typed, to be shown again. */
export interface ClosingTyped {
  counted: string;
  reason: string;
}

export interface LateAfter {
  id: string;
  code: string;
  what: string;
  officer: string;
  at: string;
  recordedAt: string;
}

export interface ClosingView {
  day: string;
  /** The day is over, or is today. */
  canClose: boolean;
  /** A leader of the desk, and not who closed it. */
  canSign: boolean;
  now: DayCounts;
  closed: (ClosedDay & { by: string; signedBy: string }) | null;
  /** Agencies that were merged into this one since that day, with the day as they closed it; null: they did not. */
  merged: readonly MergedDay[];
  after: readonly LateAfter[];
  typed: ClosingTyped;
  problems: readonly { field: string; text: string }[];
  formId: string;
}

export interface MergedDay {
  id: string;
  name: string;
  /** `2026-12-01` */
  since: string;
  closed: ClosingView['closed'];
}

/** Khóa sổ cuối ngày: counted, closed, signed; what came after it is told. */
export function Closing({ view, token }: { view: ClosingView; token: string }) {
  const { closed, canClose, canSign } = view;
  return (
    <section class="mc-panel mc-closing" aria-labelledby="khoa-so">
      <h2 class="govuk-heading-s" id="khoa-so">
        Khóa sổ
      </h2>
      {closed ? <Closed view={view} closed={closed} /> : <p class="govuk-body">Ngày này chưa khóa sổ.</p>}
      {view.after.length > 0 && <After rows={view.after} />}
      {closed && !closed.signed && canSign && <Sign view={view} closed={closed} token={token} />}
      {closed && !closed.signed && canClose ? (
        <details class="govuk-details" open={view.problems.length > 0}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Khóa sổ lại</span>
          </summary>
          <div class="govuk-details__text">
            <CloseForm view={view} token={token} />
          </div>
        </details>
      ) : (
        !closed && canClose && <CloseForm view={view} token={token} />
      )}
      {view.merged.map((one) => (
        <OfMerged key={one.id} day={view.day} one={one} />
      ))}
    </section>
  );
}

function OfMerged({ day, one: { id, name, since, closed } }: { day: string; one: MergedDay }) {
  return (
    <>
      <h3 class="govuk-heading-s">Sổ của {name}</h3>
      <p class="govuk-body-s">
        Cơ quan này đã sáp nhập từ ngày {dateWords(since)}; hồ sơ của cơ quan ấy nay cũng nằm trong số liệu
        của ngày.
      </p>
      {closed ? (
        <>
          <SummaryList rows={closedRows(closed)} />
          <p class="govuk-body-s">
            <a class="govuk-link" href={paths.dayPrint(day, id)} target="_blank" rel="noreferrer">
              In biên bản khóa sổ của {name} (PDF)
            </a>
          </p>
        </>
      ) : (
        <p class="govuk-body">Cơ quan này chưa khóa sổ ngày ấy.</p>
      )}
    </>
  );
}

function Closed({
  view: { day, now },
  closed,
}: {
  view: ClosingView;
  closed: NonNullable<ClosingView['closed']>;
}) {
  const { closing } = closed;
  return (
    <>
      <SummaryList rows={closedRows(closed)} />
      {!isSame(closing, now) && (
        <p class="govuk-inset-text">
          Sau khi khóa sổ, số liệu của ngày đã đổi: nay là {now.received} tiếp nhận, {now.returned} trả kết
          quả, {now.receipts} biên lai, tiền mặt {moneyWords(now.cash)}, chuyển khoản{' '}
          {moneyWords(now.transfer)}.
        </p>
      )}
      <p class="govuk-body-s">
        <a class="govuk-link" href={paths.dayPrint(day)} target="_blank" rel="noreferrer">
          In biên bản khóa sổ (PDF)
        </a>
      </p>
    </>
  );
}

function closedRows({ closing, signed, by, signedBy }: NonNullable<ClosingView['closed']>) {
  const difference = closing.counted - closing.cash;
  return [
    { key: 'Người khóa sổ', value: `${by}, ${instantWords(closing.made_at)}` },
    {
      key: 'Đã ghi',
      value: `${closing.received} tiếp nhận, ${closing.returned} trả kết quả, ${closing.receipts} biên lai`,
    },
    {
      key: 'Tiền mặt',
      value: `theo biên lai ${moneyWords(closing.cash)}, kiểm đếm ${moneyWords(closing.counted)}`,
    },
    { key: 'Chuyển khoản', value: moneyWords(closing.transfer) },
    ...(difference === 0
      ? []
      : [
          {
            key: difference > 0 ? 'Thừa' : 'Thiếu',
            value: `${moneyWords(Math.abs(difference))}: ${closing.reason ?? ''}`,
          },
        ]),
    {
      key: 'Xác nhận',
      value: signed ? `${signedBy}, ${instantWords(signed.made_at)}` : 'chờ người đứng đầu xác nhận',
    },
  ];
}

function After({ rows }: { rows: readonly LateAfter[] }) {
  return (
    <>
      <h3 class="govuk-heading-s">Nhập bù sau khi khóa sổ</h3>
      <ul class="govuk-list">
        {rows.map(({ id, code, what, officer, at, recordedAt }) => (
          <li key={`${id}${at}${what}`}>
            <a class="govuk-link mc-nowrap" href={paths.dossier(id)}>
              {code}
            </a>
            : {what} lúc {instantWords(at)}, {officer} nhập ngày {dayWords(recordedAt)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Sign({
  view: { day, formId },
  closed,
  token,
}: {
  view: ClosingView;
  closed: NonNullable<ClosingView['closed']>;
  token: string;
}) {
  return (
    <form method="post" action={paths.dayCountersign}>
      <HiddenToken token={token} />
      <input type="hidden" name={FORM_ID} value={formId} />
      <input type="hidden" name="ngay" value={day} />
      <input type="hidden" name="so" value={closed.closing.id} />
      <button type="submit" class="govuk-button">
        Xác nhận khóa sổ
      </button>
    </form>
  );
}

function CloseForm({ view, token }: { view: ClosingView; token: string }) {
  const { day, now, typed, problems, formId } = view;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return (
    <form method="post" action={paths.dayClose}>
      <HiddenToken token={token} />
      <input type="hidden" name={FORM_ID} value={formId} />
      <input type="hidden" name="ngay" value={day} />
      <input type="hidden" name={SEEN_CASH} value={String(now.cash)} />
      <TextField
        id={COUNTED}
        name={COUNTED}
        label="Tiền mặt kiểm đếm được (đồng)"
        hint={`Theo biên lai: ${moneyWords(now.cash)}. Không có thì ghi 0`}
        value={typed.counted}
        error={errorOf(COUNTED)}
        class="mc-date-field"
      />
      <TextareaField
        id={DIFFERENCE}
        name={DIFFERENCE}
        label="Lý do chênh lệch (nếu có)"
        value={typed.reason}
        error={errorOf(DIFFERENCE)}
        rows={2}
      />
      <button type="submit" class="govuk-button">
        Khóa sổ ngày này
      </button>
    </form>
  );
}
