/** What somebody asks by a short message. */
export type Asked =
  | { ask: 'code'; typed: string }
  | { ask: 'nothing' }
  /** To be told no more; `typed` null: of which dossier was not said. */
  | { ask: 'stop'; typed: string | null };

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

const KEYWORD = /^[^A-Z0-9]*(?:T\s*R\s*A[^A-Z0-9]*C\s*U+|T[^A-Z0-9]?C(?=[^A-Z]|[A-Z][0-9OIL]{2}|$))/;

/** `HUY`, `DUNG`, `STOP`, with or without what they are about. */
const STOP = /^[^A-Z0-9]*(?:HUY|DUNG|NGUNG|STOP)(?![A-Z])/;

/**
 * Finds the code in whatever was sent to the look-up number: lower case, diacritics, no blanks or too many, words before
 * and behind, `TC` for `TRACUU`, or the code alone.
 */
export function readMessage(text: string): Asked {
  const plain = upper(text.slice(0, MOST_READ));
  if (STOP.test(plain) && !/TRA[^A-Z0-9]*CUU/.test(plain)) {
    const about = codeIn(plain.replace(STOP, ' '));
    return { ask: 'stop', typed: about?.typed ?? null };
  }
  return codeIn(plain) ?? askedFor(plain);
}

function codeIn(plain: string): { ask: 'code'; typed: string } | undefined {
  const printed = PRINTED.exec(plain.replace(KEYWORD, ' '))?.[0] ?? PRINTED.exec(plain)?.[0];
  if (printed !== undefined) return code(printed);
  const together = RUN_TOGETHER.exec(plain.replace(KEYWORD, '').replace(/[^A-Z0-9]/g, ''))?.[0];
  return together === undefined ? undefined : code(together);
}

/** No code is in it; whoever typed a keyword and numbers meant one. */
function askedFor(plain: string): Asked {
  const rest = plain.replace(KEYWORD, '').trim();
  const asksForSomething = KEYWORD.test(plain) && /[0-9]/.test(rest);
  return asksForSomething ? code(rest) : { ask: 'nothing' };
}

function code(text: string): { ask: 'code'; typed: string } {
  const typed = text
    .replace(/[^A-Z0-9.-]+/g, ' ')
    .trim()
    .slice(0, MOST_TYPED)
    .trim();
  return { ask: 'code', typed };
}

function upper(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/Đ/g, 'D')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
