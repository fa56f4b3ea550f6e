import { formatDay, parseDay } from '../calendar/local-time.ts';
import type { CodePattern } from './regime.ts';

export interface DossierCodeFacts {
  pattern: CodePattern;
  /** As the regime spells it: `000.00.08.H33` until 2025, `H01.008` since. */
  agencyCode: string;
  /** Day of receipt, `YYYY-MM-DD`. */
  date: string;
  /** Counted from 1 for each agency code and day. */
  serial: number;
  /** TT 04/2025 only: two digits of the owner of the central system. */
  systemOwner?: string;
}

/**
 * The code (mã số hồ sơ) printed on the receipt. Wrong facts are a bug of the caller, so they throw.
 *
 * - `TT01_2018`, TT 01/2018 Đ19: `000.00.08.H33-160704-0001`
 * - `PROVIDER_2016`: the law gave no format then; printed like TT 01, which is ours (`docs/unconfirmed.md`)
 * - `TT03_2025`, TT 03/2025 Đ13: `H01.008-261123-0001`
 * - `TT04_2025`, TT 04/2025, central services: `H01.008-261123-120001`
 */
export function formatDossierCode({
  pattern,
  agencyCode,
  date,
  serial,
  systemOwner,
}: DossierCodeFacts): string {
  if (!/^[A-Z0-9.]{3,35}$/.test(agencyCode)) throw new RangeError(`no agency code: ${agencyCode}`);
  if (parseDay(date) === undefined) throw new RangeError(`no date: ${date}`);
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`no serial: ${serial}`);
  const day = `${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8, 10)}`;
  // Past 9999 it widens and never wraps: a code is never given twice.
  const digits = String(serial).padStart(4, '0');
  if (pattern !== 'TT04_2025') return `${agencyCode}-${day}-${digits}`;
  if (!/^\d{2}$/.test(systemOwner ?? '')) throw new RangeError(`no system owner: ${systemOwner}`);
  return `${agencyCode}-${day}-${systemOwner}${digits}`;
}

export interface DossierCodeParts {
  /** The code written the way it is printed. */
  code: string;
  agencyCode: string;
  date: string;
  /** As printed: of TT 04/2025 with the two digits of the system owner, which nothing in the code sets apart. */
  serial: string;
}

const TYPED_CODE = /^([A-Z0-9.]{3,35})-(\d{6}|\d{8})-(\d{4,8})$/;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/** What a person typed or pasted, if it is a whole dossier code (`docs/rules.md`); years of two digits are 20YY. */
export function parseDossierCode(text: string): DossierCodeParts | undefined {
  const typed = text.normalize('NFKC').replace(/\s/g, '').replace(DASHES, '-').toUpperCase();
  const [, agencyCode = '', digits = '', serial = ''] = TYPED_CODE.exec(typed) ?? [];
  const year = digits.length === 8 ? digits.slice(0, 4) : `20${digits.slice(0, 2)}`;
  const day = parseDay(`${year}-${digits.slice(-4, -2)}-${digits.slice(-2)}`);
  if (day === undefined) return undefined;
  return { code: typed, agencyCode, date: formatDay(day), serial };
}

/** What codes are compared by: A-Z and 0-9 only, so blanks, dots, dashes, case and diacritics do not matter. */
export function codeKey(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/Đ/g, 'D')
    .replace(/[^A-Z0-9]/g, '');
}

/** The second try, for what the eye confuses on paper: O is 0, I and L are 1. */
export function foldedCodeKey(text: string): string {
  return codeKey(text).replace(/O/g, '0').replace(/[IL]/g, '1');
}

/**
 * A code typed with digits alone, as on the keys of a telephone: the letter of the province (`H` of `H33`) is put where it
 * stands in codes of ours. Anything else stays as it was typed.
 */
export function withProvinceLetter(typed: string, provinceCode: string): string {
  const key = codeKey(typed);
  const [letter, digits] = [provinceCode.slice(0, 1), provinceCode.slice(1)];
  if (!/^\d+$/.test(key) || letter === '') return typed;
  // `000.00.08.33-160704-0001`, and since 2025 `01.008-261123-0001`.
  const at = key.startsWith('000') && key.length >= 19 ? 7 : 0;
  if (key.length < 15 || !key.startsWith(digits, at)) return typed;
  return `${key.slice(0, at)}${letter}${key.slice(at)}`;
}
