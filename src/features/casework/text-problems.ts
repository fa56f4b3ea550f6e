import type { Problem } from './act-form.ts';
import type { Entry } from './entry.ts';

/** What somebody writes on a slip or a note; more is a document, and belongs into a file. */
const MOST_LETTERS = 4000;

/** Nothing, where there is something and not too much of it. */
export function neededText(entry: Entry, field: string, missing: string): readonly Problem[] {
  return entry.text(field) === '' ? [{ field, text: missing }] : shortText(entry, field);
}

/** A name or a number, which fits on one line of a slip and into an index. */
export function shortLine(entry: Entry, field: string, what: string, most: number): readonly Problem[] {
  if (entry.text(field).length <= most) return [];
  return [{ field, text: `${what} dài quá ${most} ký tự. Xin ghi gọn lại` }];
}

export function shortText(entry: Entry, field: string): readonly Problem[] {
  if (entry.text(field).length <= MOST_LETTERS) return [];
  return [{ field, text: 'Nội dung dài quá 4.000 ký tự. Xin viết gọn lại hoặc đính kèm thành tệp' }];
}
