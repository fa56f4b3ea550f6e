import {
  type Instant,
  instantOf,
  localMinuteOf,
  parseLocalMinute,
} from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { FiledState } from '../../domain/dossier/state.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { TextField } from '../../web/components/text-field.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import type { FieldsProps, Problem } from './act-form.ts';
import type { Entry } from './entry.ts';

const DATE = 'ngaybu';
const TIME = 'giobu';
const REASON = 'lydobu';

/** Nhập bù: what was done before it could be written down, as when the line was broken. */
export function LateEntryFields({ entry, errorOf }: Pick<FieldsProps, 'entry' | 'errorOf'>) {
  const used = isLate(entry);
  return (
    <details class="govuk-details" id="nhap-bu" open={used}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Nhập bù: việc này đã làm từ trước</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-hint">
          Để trống nếu đang làm bây giờ. Lần nhập bù và lý do được ghi vào diễn biến hồ sơ.
        </p>
        <TextField
          id={DATE}
          name={DATE}
          label="Ngày đã làm"
          hint="Ví dụ 27/11/2026"
          value={entry.text(DATE)}
          error={errorOf(DATE)}
          class="mc-date-field"
        />
        <TextField
          id={TIME}
          name={TIME}
          label="Giờ đã làm"
          hint="Ví dụ 09:30"
          value={entry.text(TIME)}
          error={errorOf(TIME)}
          class="mc-date-field"
        />
        <TextareaField
          id={REASON}
          name={REASON}
          label="Lý do nhập bù"
          value={entry.text(REASON)}
          error={errorOf(REASON)}
          rows={2}
        />
      </div>
    </details>
  );
}

export function lateEntryProblems(entry: Entry): readonly Problem[] {
  if (!isLate(entry)) return [];
  const problems: Problem[] = [];
  if (dateOf(entry) === undefined)
    problems.push({ field: DATE, text: 'Nhập ngày đã làm việc này, theo dạng 27/11/2026' });
  if (timeOf(entry) === undefined)
    problems.push({ field: TIME, text: 'Nhập giờ đã làm việc này, theo dạng 09:30' });
  else if (dateOf(entry) !== undefined && momentOf(entry) === undefined)
    problems.push({ field: DATE, text: 'Ngày này không có trong lịch. Xin nhập lại' });
  if (entry.text(REASON) === '') problems.push({ field: REASON, text: 'Ghi lý do nhập bù' });
  return problems;
}

/** Which field a refusal about the time belongs to. */
export const LATE_FIELD = DATE;

export function lateOf(entry: Entry, pen: Pen, { lastAt }: FiledState): Command['late'] {
  const minute = isLate(entry) ? momentOf(entry) : undefined;
  if (minute === undefined) return null;
  // People give minutes: in the minute of what happened last is just after it, not before.
  const occurredAt: Instant = minute === localMinuteOf(lastAt) ? lastAt : instantOf(minute);
  return { occurredAt, reason: pen.wording(entry.text(REASON)) };
}

function isLate(entry: Entry): boolean {
  return [DATE, TIME, REASON].some((name) => entry.text(name) !== '');
}

function momentOf(entry: Entry): number | undefined {
  return parseLocalMinute(`${dateOf(entry)}T${timeOf(entry)}`);
}

/** `27/11/2026`, with dots or dashes too, and as browsers send a date. */
function dateOf(entry: Entry): string | undefined {
  const typed = entry.text(DATE);
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `09:30`, `9h30`, `9 giờ 30`. */
function timeOf(entry: Entry): string | undefined {
  const [, hour = '', minute = ''] =
    /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?(?:\s*phút)?$/i.exec(entry.text(TIME)) ?? [];
  return hour === '' || Number(hour) > 23 || Number(minute) > 59
    ? undefined
    : `${hour.padStart(2, '0')}:${(minute || '00').padStart(2, '0')}`;
}
