import { DateField } from './components/date-field.tsx';
import { TextField } from './components/text-field.tsx';
import { TextareaField } from './components/textarea-field.tsx';
import { dayProblems, typedMinute, typedTime } from './typed-day.ts';

/** When something was done before it could be written down (nhập bù), and why it could not, as typed. */
export interface LateTyped {
  date: string;
  time: string;
  reason: string;
}

export const LATE_FIELDS = { date: 'ngaybu', time: 'giobu', reason: 'lydobu' } as const;
const NAMES = Object.keys(LATE_FIELDS) as (keyof LateTyped)[];

export const NOT_LATE: LateTyped = { date: '', time: '', reason: '' };

export function readLate(text: (name: string) => string): LateTyped {
  return {
    date: text(LATE_FIELDS.date),
    time: text(LATE_FIELDS.time),
    reason: text(LATE_FIELDS.reason),
  };
}

export function lateFields(typed: LateTyped): [string, string][] {
  return NAMES.map((name) => [LATE_FIELDS[name], typed[name]]);
}

export function isLate(typed: LateTyped): boolean {
  return NAMES.some((name) => typed[name] !== '');
}

interface LateFieldsProps {
  typed: LateTyped;
  errorOf: (field: string) => string | undefined;
  /** `việc này đã làm từ trước` */
  what: string;
}

/** Folded away: most is written down as it is done. */
export function LateFields({ typed, errorOf, what }: LateFieldsProps) {
  return (
    <details class="govuk-details" id="nhap-bu" open={isLate(typed)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Nhập bù: {what}</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-hint">
          Để trống nếu đang làm bây giờ. Việc nhập bù và lý do được ghi vào diễn biến hồ sơ, chờ lãnh đạo
          duyệt.
        </p>
        <DateField
          id={LATE_FIELDS.date}
          name={LATE_FIELDS.date}
          label="Ngày đã làm"
          value={typed.date}
          error={errorOf(LATE_FIELDS.date)}
        />
        <TextField
          id={LATE_FIELDS.time}
          name={LATE_FIELDS.time}
          label="Giờ đã làm"
          hint="Ví dụ 09:30"
          value={typed.time}
          error={errorOf(LATE_FIELDS.time)}
          class="mc-date-field"
        />
        <TextareaField
          id={LATE_FIELDS.reason}
          name={LATE_FIELDS.reason}
          label="Lý do nhập bù"
          value={typed.reason}
          error={errorOf(LATE_FIELDS.reason)}
          rows={2}
        />
      </div>
    </details>
  );
}

const MOST_REASON = 2000;

export function lateProblems(typed: LateTyped): { field: string; text: string }[] {
  if (!isLate(typed)) return [];
  const { date, time, reason } = LATE_FIELDS;
  const problems = dayProblems(date, typed.date, 'ngày đã làm việc này');
  if (typedTime(typed.time) === undefined)
    problems.push({ field: time, text: 'Nhập giờ đã làm việc này, theo dạng 09:30' });
  if (typed.reason === '') problems.push({ field: reason, text: 'Ghi lý do nhập bù' });
  if (typed.reason.length > MOST_REASON)
    problems.push({ field: reason, text: 'Lý do dài quá 2.000 ký tự. Xin ghi gọn lại' });
  return problems;
}

/** Undefined: nothing was typed, or no moment. */
export function lateMinute(typed: LateTyped): number | undefined {
  return typedMinute(typed.date, typed.time);
}
