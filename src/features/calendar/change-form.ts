import type { DayChange, DayChangeKind } from '../../domain/calendar/calendar.ts';
import type { Decree } from '../../domain/calendar/calendar-change.ts';
import { formatDay } from '../../domain/calendar/local-time.ts';
import { textField } from '../../web/form-fields.ts';
import { dayProblems, readDate, typedDay } from '../../web/typed-day.ts';
import { dateWords } from '../../words/vi/date-words.ts';

/** What kind of day is added; by its value in the form. */
export const ADDED_KINDS = {
  nghi: { kind: 'holiday', text: 'Nghỉ cả ngày', hint: 'Nghỉ lễ bổ sung, nghỉ tránh thiên tai…' },
  sang: { kind: 'morning-off', text: 'Nghỉ buổi sáng', hint: null },
  chieu: { kind: 'afternoon-off', text: 'Nghỉ buổi chiều', hint: null },
  'lam-bu': {
    kind: 'make-up',
    text: 'Làm bù',
    hint: 'Làm việc vào ngày nghỉ hằng tuần. Không ngày hẹn nào đã cho bị kéo sớm lên.',
  },
} as const satisfies Record<string, { kind: DayChangeKind; text: string; hint: string | null }>;
export type AddedKind = keyof typeof ADDED_KINDS;

export interface DecisionTyped {
  so: string;
  ngayky: string;
  lydo: string;
}

export interface ChangeTyped extends DecisionTyped {
  loai: string;
  ngay: string;
  den: string;
  ten: string;
}

export interface Problem {
  field: string;
  text: string;
}

const LONGEST = 200;
const MOST_DAYS = 31;

export function readChange(body: unknown): ChangeTyped {
  return {
    ...{ loai: textField(body, 'loai'), ngay: readDate(body, 'ngay'), den: readDate(body, 'den') },
    ...{ ten: textField(body, 'ten'), ...readDecision(body) },
  };
}

export function readDecision(body: unknown): DecisionTyped {
  return { so: textField(body, 'so'), ngayky: readDate(body, 'ngayky'), lydo: textField(body, 'lydo') };
}

export function isAddedKind(text: string): text is AddedKind {
  return Object.hasOwn(ADDED_KINDS, text);
}

export function changeProblems(typed: ChangeTyped, today: string): Problem[] {
  const problems: Problem[] = [];
  const { loai, ngay, den, ten } = typed;
  if (!isAddedKind(loai)) problems.push({ field: 'loai', text: 'Xin chọn nghỉ hay làm bù' });
  const [first, last] = [typedDay(ngay), typedDay(den || ngay)];
  problems.push(...dayProblems('ngay', ngay));
  if (den !== '') problems.push(...dayProblems('den', den, 'ngày cuối'));
  if (first !== undefined && last !== undefined) {
    if (last < first) problems.push({ field: 'den', text: 'Ngày cuối phải từ ngày đầu trở đi' });
    if (last - first >= MOST_DAYS)
      problems.push({ field: 'den', text: `Mỗi lần không quá ${MOST_DAYS} ngày. Xin chia ra nhiều lần` });
    if (last > first && loai !== 'nghi')
      problems.push({ field: 'den', text: 'Chỉ nghỉ cả ngày mới ghi nhiều ngày liền. Xin bỏ trống' });
  }
  if (ten === '') problems.push({ field: 'ten', text: 'Xin ghi tên ngày nghỉ hoặc làm bù' });
  else if (ten.length > LONGEST)
    problems.push({ field: 'ten', text: `Tên dài quá ${LONGEST} ký tự. Xin ghi gọn` });
  return [...problems, ...decisionProblems(typed, today)];
}

export function decisionProblems({ so, ngayky, lydo }: DecisionTyped, today: string): Problem[] {
  const problems: Problem[] = [];
  if (so === '') problems.push({ field: 'so', text: 'Xin ghi số, ký hiệu văn bản' });
  else if (so.length > LONGEST)
    problems.push({ field: 'so', text: `Số văn bản dài quá ${LONGEST} ký tự. Xin ghi gọn` });
  problems.push(...dayProblems('ngayky', ngayky, 'ngày của văn bản'));
  if (typedDay(ngayky) !== undefined && ngayky > today)
    problems.push({ field: 'ngayky', text: 'Ngày của văn bản không được sau hôm nay' });
  if (lydo === '') problems.push({ field: 'lydo', text: 'Xin ghi lý do' });
  else if (lydo.length > 1000)
    problems.push({ field: 'lydo', text: 'Lý do dài quá 1.000 ký tự. Xin ghi gọn' });
  return problems;
}

export function decreeOf({ so, ngayky }: DecisionTyped): Decree {
  return { number: so, date: ngayky };
}

/** The days as they would stand in a calendar, whichever of them is a working day there. */
export function daysOf(typed: ChangeTyped): readonly DayChange[] {
  const [first, last] = [typedDay(typed.ngay), typedDay(typed.den || typed.ngay)];
  if (first === undefined || last === undefined || !isAddedKind(typed.loai)) return [];
  const { kind } = ADDED_KINDS[typed.loai];
  const basis = `${typed.so} ngày ${dateWords(typed.ngayky)}`;
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...{ date: formatDay(first + index), kind, name: typed.ten, basis },
  }));
}
