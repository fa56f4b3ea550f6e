import type { Procedure } from '../../domain/procedure/procedure.ts';
import { textField } from '../../web/form-fields.ts';
import { isTooLong, type Problem } from './problem.ts';

/** One thing to ask for; `paper` is its code, or null where only words say it. */
export interface AskedItem {
  paper: string | null;
  wording: string;
}

/** Why it was not taken in, as typed. */
export interface NotTakenTyped {
  /** By the index of the paper in the procedure: empty means not asked for. */
  asked: readonly string[];
  others: string;
  supplementReason: string;
  declineReason: string;
}

const MOST = 2000;

/** What is missing is asked for before anybody types. */
export function usualNotTaken({ papers }: Procedure, missing: readonly string[]): NotTakenTyped {
  return {
    // Wherever it is said, the name of the paper stands before it.
    asked: papers.map(({ code }) => (missing.includes(code) ? 'nộp bổ sung' : '')),
    others: '',
    supplementReason: missing.length > 0 ? 'Hồ sơ chưa đủ thành phần theo quy định' : '',
    declineReason: '',
  };
}

export function readNotTaken(body: unknown, { papers }: Procedure): NotTakenTyped {
  return {
    asked: papers.map((_, index) => textField(body, `bs${index}`)),
    others: textField(body, 'bs-khac'),
    supplementReason: textField(body, 'bs-lydo'),
    declineReason: textField(body, 'tc-lydo'),
  };
}

/** Papers first, then one line an item of what was written freely. */
export function askedItems({ asked, others }: NotTakenTyped, { papers }: Procedure): readonly AskedItem[] {
  const listed = papers.map(({ code }, index) => ({ paper: code, wording: asked[index] ?? '' }));
  const free = others.split('\n').map((line) => ({ paper: null, wording: line.trim() }));
  return [...listed, ...free].filter(({ wording }) => wording !== '');
}

export function supplementProblems(typed: NotTakenTyped, procedure: Procedure): Problem[] {
  const problems: Problem[] = [];
  const items = askedItems(typed, procedure);
  if (items.length === 0) problems.push({ field: 'bs-khac', text: 'Ghi ít nhất một nội dung cần bổ sung' });
  const tooLong = 'Mỗi nội dung bổ sung dài nhất 2.000 ký tự. Xin ghi gọn lại';
  for (const [index, wording] of typed.asked.entries()) {
    if (isTooLong(wording, MOST)) problems.push({ field: `bs${index}`, text: tooLong });
  }
  if (typed.others.split('\n').some((line) => isTooLong(line, MOST))) {
    problems.push({ field: 'bs-khac', text: tooLong });
  }
  return [...problems, ...reasonProblems(typed.supplementReason, 'bs-lydo', 'yêu cầu bổ sung')];
}

export function declineProblems({ declineReason }: NotTakenTyped): Problem[] {
  return reasonProblems(declineReason, 'tc-lydo', 'từ chối tiếp nhận');
}

export function reasonProblems(reason: string, field: string, what: string): Problem[] {
  if (reason === '') return [{ field, text: `Ghi lý do ${what}` }];
  return isTooLong(reason, MOST) ? [{ field, text: 'Lý do dài quá 2.000 ký tự. Xin ghi gọn lại' }] : [];
}
