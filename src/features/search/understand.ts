import type { Procedure } from '../../domain/procedure/procedure.ts';
import { codeKey } from '../../domain/regime/dossier-code.ts';
import { plainWords } from '../../words/vi/plain-words.ts';

/** One way to read what was typed; several may hold at once. */
export type Reading =
  /** The last characters of a code, of A-Z and 0-9 only. */
  | { by: 'code-tail'; tail: string }
  | { by: 'phone'; digits: string }
  | { by: 'identity'; key: string }
  | { by: 'name'; words: string }
  | { by: 'procedure'; procedures: readonly Pick<Procedure, 'id' | 'name'>[] };

/** The serial of a code has at least so many digits (`docs/rules.md`, Codes). */
const SERIAL_DIGITS = 4;
const SHORTEST_NUMBER = 6;

/**
 * What somebody may mean: numbers are codes, telephones and papers; words are names and procedures. A number beside
 * one word may be either (`Tổ 319`), beside several it belongs to a name (`Công ty Cổ phần 319`). Diacritics, case and
 * signs do not matter.
 */
export function understand(typed: string, procedures: readonly Procedure[]): readonly Reading[] {
  const key = codeKey(typed);
  const words = plainWords(typed);
  const hasDigit = /\d/.test(key);
  if (words === '' && !hasDigit) return [];
  const written = words.split(' ').filter(isWritten).length;
  return [
    ...(hasDigit && written < 2 ? numberReadings(typed, key) : []),
    ...(hasDigit && written === 0 ? [] : wordReadings(words, procedures)),
  ];
}

/** Letters that form a word, and are not the digits of a code as the eye takes them on paper: O for 0, I and L for 1. */
function isWritten(word: string): boolean {
  return /^[a-z]{2,}$/.test(word) && /[^oil]/.test(word);
}

function wordReadings(words: string, procedures: readonly Procedure[]): readonly Reading[] {
  const meant = proceduresOf(words, procedures);
  return [
    { by: 'name', words },
    ...(meant.length > 0 ? [{ by: 'procedure' as const, procedures: meant }] : []),
  ];
}

function numberReadings(typed: string, key: string): readonly Reading[] {
  const digits = /^[\d\s.+()-]+$/.test(typed) ? phoneDigits(typed) : '';
  const isShort = /^\d+$/.test(key) && key.length < SERIAL_DIGITS;
  return [
    { by: 'code-tail', tail: isShort ? key.padStart(SERIAL_DIGITS, '0') : key },
    ...(/^\d{9,10}$/.test(digits) ? [{ by: 'phone' as const, digits }] : []),
    ...(key.length >= SHORTEST_NUMBER ? [{ by: 'identity' as const, key }] : []),
  ];
}

/** As `phone_digits` in the database: without the country's code or the first zero. */
function phoneDigits(typed: string): string {
  return typed.replace(/\D/g, '').replace(/^(84|0)/, '');
}

/** Procedures whose name, or national code, holds every word. */
function proceduresOf(words: string, procedures: readonly Procedure[]): readonly Procedure[] {
  const asked = words.split(' ');
  return procedures.filter(({ name }) => {
    const known = ` ${plainWords(name)}`;
    return asked.every((word) => known.includes(` ${word}`));
  });
}
