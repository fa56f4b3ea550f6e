import type { OutageRow } from '../../store/ledger/agreement-views.ts';
import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { CANCEL_REASON, OUTAGE_FIELDS, type OutageTyped } from './outage-form.ts';

type Problems = readonly { field: string; text: string }[];

export interface OutageLine extends Omit<OutageRow, 'agencies' | 'officer_id' | 'cancelled_by'> {
  /** `Toàn tỉnh`, or the agencies by name. */
  where: string;
  by: string;
  cancelledBy: string;
}

export interface OutagesView {
  lines: readonly OutageLine[];
  /** null: this officer reads only. */
  typed: OutageTyped | null;
  agencies: readonly { id: string; name: string }[];
  problems: Problems;
}

/** Sự cố hệ thống (ruling 17): what is on record, and the form of who records it. */
export function outagesPage({ lines, typed, agencies, problems }: OutagesView): StaffPage {
  return {
    title: problems.length > 0 ? 'Chưa ghi nhận được - Sự cố hệ thống' : 'Sự cố hệ thống',
    job: 'outages',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa ghi nhận được" errors={problems} />}
        <h1 class="govuk-heading-m">Sự cố hệ thống</h1>
        <p class="govuk-body mc-lists__what">
          Thời gian xảy ra sự cố được tính cho hệ thống khi xác định hồ sơ trễ do ai. Ngày hẹn trả không thay
          đổi.
        </p>
        {lines.length === 0 ? (
          <p class="mc-empty">Chưa ghi nhận sự cố nào.</p>
        ) : (
          <ul class="govuk-list mc-outages">
            {lines.map((line) => (
              <li key={line.id} class="mc-panel">
                <Line line={line} mayCancel={typed !== null} />
              </li>
            ))}
          </ul>
        )}
        {typed && <RecordForm {...{ typed, agencies, problems, token }} />}
      </Main>
    ),
  };
}

function Line({ line, mayCancel }: { line: OutageLine; mayCancel: boolean }) {
  return (
    <>
      <p class="govuk-body">
        <strong>
          Từ {instantWords(line.from_at)} đến {instantWords(line.to_at)}
        </strong>
        {line.cancelled && ' (đã hủy)'}
        <br />
        {line.where}: {line.what}
      </p>
      <p class="govuk-body-s">
        Biên bản số {line.minutes_number}; {line.by} ghi nhận {instantWords(line.recorded_at)}.
        {line.cancelled && line.cancelled_at && (
          <>
            {' '}
            {line.cancelledBy} hủy {instantWords(line.cancelled_at)}: {line.cancelled_because}
          </>
        )}
        {mayCancel && !line.cancelled && (
          <>
            {' '}
            <a class="govuk-link" href={paths.cancelOutage(line.id)}>
              Hủy vì ghi sai
            </a>
          </>
        )}
      </p>
    </>
  );
}

interface RecordFormProps extends Omit<OutagesView, 'lines' | 'typed'> {
  typed: OutageTyped;
  token: string;
}

function RecordForm({ typed, agencies, problems, token }: RecordFormProps) {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const field = (name: Exclude<keyof OutageTyped, 'agencies' | 'id'>, label: string, hint?: string) => {
    const id = OUTAGE_FIELDS[name];
    return <TextField {...{ id, name: id, label, hint, error: errorOf(id) }} value={typed[name]} />;
  };
  const day = (name: 'fromDate' | 'toDate', label: string) => {
    const id = OUTAGE_FIELDS[name];
    return <DateField {...{ id, name: id, label, error: errorOf(id) }} value={typed[name]} />;
  };
  return (
    <section class="mc-panel" aria-labelledby="ghi-nhan">
      <h2 class="govuk-heading-s" id="ghi-nhan">
        Ghi nhận sự cố
      </h2>
      <form method="post" action={paths.outages}>
        <HiddenToken token={token} />
        <input type="hidden" name={OUTAGE_FIELDS.id} value={typed.id} />
        <div class="mc-outage-span">
          {day('fromDate', 'Từ ngày')}
          {field('fromTime', 'Giờ', 'Ví dụ 09:30')}
          {day('toDate', 'Đến ngày')}
          {field('toTime', 'Giờ', 'Ví dụ 11:00')}
        </div>
        <TextareaField
          id={OUTAGE_FIELDS.what}
          name={OUTAGE_FIELDS.what}
          label="Sự cố gì, không làm được việc nào"
          value={typed.what}
          error={errorOf(OUTAGE_FIELDS.what)}
          rows={2}
        />
        {field('minutes', 'Số biên bản', 'Ví dụ 12/BB-STTTT')}
        <details class="govuk-details" open={typed.agencies.length > 0} id={OUTAGE_FIELDS.agencies}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Chỉ ở một số cơ quan (không chọn: toàn tỉnh)</span>
          </summary>
          <fieldset class="govuk-fieldset mc-outage-agencies">
            <legend class="govuk-visually-hidden">Cơ quan gặp sự cố</legend>
            {agencies.map(({ id, name }) => (
              <label key={id} class="mc-sheet__option">
                <input
                  type="checkbox"
                  name={OUTAGE_FIELDS.agencies}
                  value={id}
                  checked={typed.agencies.includes(id)}
                />{' '}
                {name}
              </label>
            ))}
          </fieldset>
        </details>
        <button type="submit" class="govuk-button">
          Ghi nhận sự cố
        </button>
      </form>
    </section>
  );
}

/** Hủy: the row stays, with the reason it was wrong. */
export function cancelPage(
  line: OutageLine,
  form: { id: string; reason: string; problems: Problems },
): StaffPage {
  const { id, reason, problems } = form;
  return {
    title: problems.length > 0 ? 'Chưa hủy được - Hủy ghi nhận sự cố' : 'Hủy ghi nhận sự cố',
    job: 'outages',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Sự cố hệ thống', href: paths.outages }, { text: 'Hủy ghi nhận' }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa hủy được" errors={problems} />}
        <div class="mc-panel">
          <h1 class="govuk-heading-m">Hủy ghi nhận sự cố</h1>
          <Line line={line} mayCancel={false} />
          <p class="govuk-inset-text">
            Dòng đã ghi vẫn được giữ. Sau khi hủy, thời gian này không còn tính cho hệ thống. Nếu ghi sai giờ,
            hủy rồi ghi nhận lại.
          </p>
          <form method="post" action={paths.cancelOutage(line.id)}>
            <HiddenToken token={token} />
            <input type="hidden" name={OUTAGE_FIELDS.id} value={id} />
            <TextareaField
              id={CANCEL_REASON}
              name={CANCEL_REASON}
              label="Lý do hủy"
              value={reason}
              error={problems.find(({ field }) => field === CANCEL_REASON)?.text}
              rows={2}
            />
            <button type="submit" class="govuk-button govuk-button--warning">
              Hủy ghi nhận
            </button>
          </form>
        </div>
      </Main>
    ),
  };
}
