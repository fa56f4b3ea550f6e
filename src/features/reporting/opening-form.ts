import type { ProposedPeriod } from '../../domain/reporting/report-period.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { dayProblems, readDate } from '../../web/typed-day.ts';
import { proposedTitle } from '../../words/vi/reporting-words.ts';

/** A period as it was typed. */
export interface OpeningTyped {
  id: string;
  /** The title of a statutory period, or `AD_HOC`. */
  kind: string;
  title: string;
  from: string;
  to: string;
  due: string;
  note: string;
  /** None ticked: all of them. */
  agencies: readonly string[];
}

export const AD_HOC = 'dot-xuat';
export const OPENING_FIELDS = {
  ...{ kind: 'ky', title: 'ten', from: 'tu', to: 'den', due: 'han', note: 'yeucau' },
  agencies: 'coquan',
} as const;

const MOST_TITLE = 200;
const MOST_NOTE = 2000;

export function readOpening(body: unknown): Omit<OpeningTyped, 'id'> {
  const of = (name: Exclude<keyof typeof OPENING_FIELDS, 'agencies'>) =>
    textField(body, OPENING_FIELDS[name]);
  const day = (name: 'from' | 'to' | 'due') => readDate(body, OPENING_FIELDS[name]);
  return {
    ...{ kind: of('kind'), title: of('title'), from: day('from'), to: day('to') },
    ...{ due: day('due'), note: of('note'), agencies: textFields(body, OPENING_FIELDS.agencies) },
  };
}

export function openingProblems(
  typed: OpeningTyped,
  proposed: readonly ProposedPeriod[],
  known: readonly string[],
): { field: string; text: string }[] {
  const problems: { field: string; text: string }[] = [];
  const add = (field: keyof typeof OPENING_FIELDS, text: string) =>
    problems.push({ field: OPENING_FIELDS[field], text });
  const adHoc = typed.kind === AD_HOC;
  if (!adHoc && !proposed.some((one) => proposedTitle(one) === typed.kind)) add('kind', 'Chọn kỳ báo cáo');
  if (adHoc && typed.title === '') add('title', 'Ghi tên báo cáo đột xuất');
  if (typed.title.length > MOST_TITLE) add('title', 'Tên báo cáo dài quá 200 ký tự. Xin ghi gọn lại');
  if (adHoc) problems.push(...dayProblems(OPENING_FIELDS.from, typed.from, 'ngày đầu kỳ'));
  if (adHoc) problems.push(...dayProblems(OPENING_FIELDS.to, typed.to, 'ngày cuối kỳ'));
  if (adHoc || typed.due !== '') problems.push(...dayProblems(OPENING_FIELDS.due, typed.due, 'hạn gửi'));
  if (typed.note.length > MOST_NOTE) add('note', 'Nội dung yêu cầu dài quá 2.000 ký tự. Xin ghi gọn lại');
  if (typed.agencies.some((id) => !known.includes(id)))
    add('agencies', 'Có cơ quan không còn trong danh sách. Xin chọn lại');
  return problems;
}
