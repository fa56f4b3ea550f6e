import type {
  DoubtCode,
  ImportedLevel,
  ImportedProcedure,
} from '../../domain/procedure/imported-procedure.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { DOUBT_WORDS, IMPORTED_LEVEL_WORDS, OUTCOME_WORDS } from '../../words/vi/draft-words.ts';
import { plainWords } from '../../words/vi/plain-words.ts';

/** Whether anybody made a draft of a record. */
export const WORKED = { chua: 'chưa soạn', dang: 'đang soạn', xong: 'đã công bố', bo: 'đã bỏ' } as const;
export type Worked = keyof typeof WORKED;

/** What the list of imported records is cut down to; it all stands in the address. */
export interface ImportsForm {
  typed: string;
  field: string;
  level: ImportedLevel | '';
  doubt: DoubtCode | '';
  outcome: ImportedProcedure['outcome'] | '';
  worked: Worked | '';
  /** From 1. */
  page: number;
}

const LONGEST = 200;
const MOST_PAGES = 400;

export function readImports(query: unknown): ImportsForm {
  const page = Number(textField(query, 'trang'));
  return {
    typed: textField(query, 'q').slice(0, LONGEST).toWellFormed(),
    field: textField(query, 'linhvuc').slice(0, LONGEST).toWellFormed(),
    level: keyOf(IMPORTED_LEVEL_WORDS, textField(query, 'cap')),
    doubt: keyOf(DOUBT_WORDS, textField(query, 'diem')),
    outcome: keyOf(OUTCOME_WORDS, textField(query, 'doc')),
    worked: keyOf(WORKED, textField(query, 'soan')),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1,
  };
}

export function importsAddress(form: Partial<ImportsForm>): string {
  const { typed = '', field = '', level = '', doubt = '', outcome = '', worked = '', page = 1 } = form;
  const values = { q: typed, linhvuc: field, cap: level, diem: doubt, doc: outcome, soan: worked };
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  if (page > 1) query.set('trang', String(page));
  return query.size === 0 ? paths.imports : `${paths.imports}?${query}`;
}

export function isFiltered({ typed, field, level, doubt, outcome, worked }: ImportsForm): boolean {
  return [typed, field, level, doubt, outcome, worked].some((value) => value !== '');
}

/** How what was typed is looked for: as a national code or a part of one, or as words of the name. */
export function lookedFor(typed: string): { code: string } | { words: readonly string[] } | undefined {
  const bare = typed.replace(/\s/g, '');
  if (/^\d(\.\d*)?$/.test(bare) && bare.length > 2) return { code: bare };
  const words = plainWords(typed)
    .split(' ')
    .filter((word) => word !== '');
  return words.length === 0 ? undefined : { words };
}

/** One of the keys of a table of words; anything else is as if nothing were chosen. */
export function keyOf<Key extends string>(table: Readonly<Record<Key, string>>, text: string): Key | '' {
  return Object.hasOwn(table, text) ? (text as Key) : '';
}
