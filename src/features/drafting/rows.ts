import { textField } from '../../web/form-fields.ts';

/** The button that was pressed; none: Enter, which saves. */
export const ACT_FIELD = 'viec';

const MOST_ROWS = 300;

/** Rows of a list that grows and shrinks: their number stands in the form, their fields are `list-3-name`. */
export function readRows<Row>(body: unknown, list: string, read: (at: string) => Row): readonly Row[] {
  const count = Number(textField(body, countFieldOf(list)));
  if (!Number.isInteger(count) || count < 0) return [];
  return Array.from({ length: Math.min(count, MOST_ROWS) }, (_, index) => read(`${list}-${index}`));
}

export function countFieldOf(list: string): string {
  return `${list}-so`;
}

/** Rows after a button `list-them`, `list-bo-3` or `list-len-3`; undefined: the button is about something else. */
export function changedRows<Row>(
  rows: readonly Row[],
  list: string,
  act: string,
  blank: () => Row,
): readonly Row[] | undefined {
  if (act === `${list}-them`) return rows.length < MOST_ROWS ? [...rows, blank()] : rows;
  const pressed = /^(.+)-(bo|len)-(\d{1,3})$/.exec(act);
  if (pressed?.[1] !== list) return undefined;
  const at = Number(pressed[3]);
  if (pressed[2] === 'bo') return rows.filter((_, index) => index !== at);
  const row = rows[at];
  if (at === 0 || row === undefined) return rows;
  return [...rows.slice(0, at - 1), row, ...rows.slice(at - 1, at), ...rows.slice(at + 1)];
}

/** A number that nothing was typed for is null; undefined: it is none. Commas and points of thousands are read. */
export function wholeNumber(text: string): number | null | undefined {
  if (text === '') return null;
  const bare = text.replace(/(?<=\d)[.\s](?=\d{3}(\D|$))/g, '');
  return /^\d{1,12}$/.test(bare) ? Number(bare) : undefined;
}

/** `2,5` as people here write it, or `2.5`. */
export function decimalNumber(text: string): number | null | undefined {
  if (text === '') return null;
  return /^\d{1,6}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** A code for a new row: the words of its name, and a number where that is taken. */
export function freshCode(name: string, taken: readonly string[], stem: string): string {
  const words = name === '' ? stem : name;
  for (let number = 1; ; number++) {
    const code = number === 1 ? words : `${words}-${number}`;
    if (!taken.includes(code)) return code;
  }
}
