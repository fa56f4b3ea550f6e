import type { Instant } from '../../domain/calendar/local-time.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { readDate, typedMoment } from '../../web/typed-day.ts';

/** An outage as it was typed. */
export interface OutageTyped {
  id: string;
  fromDate: string;
  fromTime: string;
  toDate: string;
  toTime: string;
  what: string;
  minutes: string;
  /** None ticked: all of them. */
  agencies: readonly string[];
}

export const OUTAGE_FIELDS = {
  id: 'lenh',
  fromDate: 'tungay',
  fromTime: 'tugio',
  toDate: 'denngay',
  toTime: 'dengio',
  what: 'suco',
  minutes: 'bienban',
  agencies: 'coquan',
} as const;

export const CANCEL_REASON = 'lydo';
const MOST_LETTERS = 2000;
const MOST_NUMBER = 100;

export function readOutage(body: unknown): OutageTyped {
  const of = (name: Exclude<keyof OutageTyped, 'agencies'>) => textField(body, OUTAGE_FIELDS[name]);
  const day = (name: 'fromDate' | 'toDate') => readDate(body, OUTAGE_FIELDS[name]);
  return {
    ...{ id: of('id'), fromDate: day('fromDate'), fromTime: of('fromTime') },
    ...{ toDate: day('toDate'), toTime: of('toTime'), what: of('what'), minutes: of('minutes') },
    agencies: textFields(body, OUTAGE_FIELDS.agencies),
  };
}

export function spanOf(typed: OutageTyped): { from: Instant | undefined; to: Instant | undefined } {
  return {
    from: typedMoment(typed.fromDate, typed.fromTime),
    to: typedMoment(typed.toDate, typed.toTime),
  };
}

export function outageProblems(
  typed: OutageTyped,
  now: Instant,
  known: (agency: string) => boolean,
): { field: string; text: string }[] {
  const { from, to } = spanOf(typed);
  const problems: { field: string; text: string }[] = [];
  const add = (field: keyof OutageTyped, text: string) =>
    problems.push({ field: OUTAGE_FIELDS[field], text });
  if (from === undefined) add('fromDate', 'Nhập ngày giờ bắt đầu có trong lịch, ví dụ 27/11/2026 và 09:30');
  if (to === undefined)
    add('toDate', 'Nhập ngày giờ khắc phục xong có trong lịch, ví dụ 27/11/2026 và 11:00');
  else if (to > now) add('toDate', 'Sự cố được ghi sau khi khắc phục xong: giờ kết thúc không sau hiện tại');
  else if (from !== undefined && to <= from) add('toDate', 'Giờ khắc phục xong phải sau giờ bắt đầu');
  if (typed.what === '') add('what', 'Ghi sự cố gì, không làm được việc nào');
  if (typed.what.length > MOST_LETTERS) add('what', 'Nội dung dài quá 2.000 ký tự. Xin ghi gọn lại');
  if (typed.minutes === '') add('minutes', 'Ghi số biên bản sự cố');
  if (typed.minutes.length > MOST_NUMBER) add('minutes', 'Số biên bản dài quá 100 ký tự');
  if (typed.agencies.some((agency) => !known(agency)))
    add('agencies', 'Có cơ quan không còn trong danh sách');
  return problems;
}

export function cancelProblems(reason: string): { field: string; text: string }[] {
  if (reason === '') return [{ field: CANCEL_REASON, text: 'Ghi lý do hủy' }];
  return reason.length > MOST_LETTERS
    ? [{ field: CANCEL_REASON, text: 'Lý do dài quá 2.000 ký tự. Xin ghi gọn lại' }]
    : [];
}
