import { parseDossierCode } from './dossier-code.ts';

/** Ten parts of a long message; whoever sends more wants something else. */
const MOST_READ = 1600;
const MOST_TYPED = 40;

/** Digits as people write them: O for 0, I and L for 1; the look-up folds them back. */
const D = '[0-9OIL]';
/** Year, month and day; which of many digits they are shows by the month and the day. */
const DAY = `${D}{2}[01OIL]${D}[0-3OIL]${D}`;
const GAP = '[^A-Z0-9]{0,3}';
/** Mã định danh of QCVN 102 (`000.00.08.H33`), and of QĐ 20/2020 (`H01.008`). */
const AGENCY = `(?:${D}{3}${GAP}${D}{2}${GAP}${D}{2}${GAP}[A-Z]${D}{2}|[A-Z]${D}{2}(?:${GAP}${D}{3}){0,4}?)`;

/** As printed: a serial that ends where the word ends, and a code that begins where one begins. */
const PRINTED = new RegExp(`(?<![A-Z0-9])${AGENCY}${GAP}${DAY}${GAP}${D}{4,8}(?![A-Z0-9])`);
/** With all sorts of blanks, or none at all: then only true digits go beyond the four of the serial. */
const RUN_TOGETHER = new RegExp(
  `(?:${D}{3}${D}{2}${D}{2}[A-Z]${D}{2}|[A-Z]${D}{2}(?:${D}{3}){0,4}?)${DAY}${D}{4}[0-9]{0,4}`,
);

/** `TRACUU`, `tra cứu`, `TC`: what the receipt says to send before the code. */
export const LOOK_UP_WORD =
  /^[^A-Z0-9]*(?:T\s*R\s*A[^A-Z0-9]*C\s*U+|T[^A-Z0-9]?C(?=[^A-Z]|[A-Z][0-9OIL]{2}|$))/;

/**
 * The code in whatever was sent or pasted: lower case, diacritics, no blanks or too many, words before and behind, the
 * address of a receipt; undefined: there is none.
 */
export function codeIn(text: string): string | undefined {
  const plain = inCapitals(text);
  const printed = PRINTED.exec(plain.replace(LOOK_UP_WORD, ' '))?.[0] ?? PRINTED.exec(plain)?.[0];
  if (printed !== undefined) return tidyCode(printed);
  const together = RUN_TOGETHER.exec(plain.replace(LOOK_UP_WORD, '').replace(/[^A-Z0-9]/g, ''))?.[0];
  return together === undefined ? undefined : tidyCode(together);
}

/** The code meant by what was typed into a field for one; as it was typed, where no code is in it. */
export function codeMeantBy(typed: string): string {
  const whole = parseDossierCode(typed);
  // Blanks do not count in a code, so a word before it looks like the beginning of an agency code; those have no words.
  if (whole && !/[A-Z]{2}/.test(whole.agencyCode)) return typed;
  return codeIn(typed) ?? typed;
}

/** What may be a code, as an answer can repeat it. */
export function tidyCode(text: string): string {
  return text
    .replace(/[^A-Z0-9.-]+/g, ' ')
    .trim()
    .slice(0, MOST_TYPED)
    .trim();
}

/** The letters of a message without marks, as far as it is read. */
export function inCapitals(text: string): string {
  return text
    .slice(0, MOST_READ)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/Đ/g, 'D')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
