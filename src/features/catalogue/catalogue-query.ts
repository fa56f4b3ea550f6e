import type { Level } from '../../domain/organisation/agency.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';

/** What of the catalogue is asked for; all of it stands in the address. */
export interface CatalogueQuery {
  words: string;
  /** Key of a field; empty: every field. */
  field: string;
  level: Level | null;
  /** Id of an agency; empty: every agency. */
  agency: string;
  /** From 1. */
  page: number;
}

/** Names of the parameters: they stand in links that others keep (`docs/contracts.md`). */
export const FIELDS = {
  words: 'tim',
  field: 'linhvuc',
  level: 'cap',
  agency: 'coquan',
  page: 'trang',
} as const;

export const LEVEL_KEYS: Readonly<Record<Level, string>> = {
  province: 'tinh',
  district: 'huyen',
  commune: 'xa',
};

const MOST_WORDS = 200;
const MOST_PAGES = 10_000;

/** Undefined: nothing was asked yet. An empty form asks for everything. */
export function readCatalogueQuery(query: unknown): CatalogueQuery | undefined {
  if (typeof query !== 'object' || query === null) return undefined;
  if (!Object.values(FIELDS).some((name) => Object.hasOwn(query, name))) return undefined;
  const level = textField(query, FIELDS.level);
  const page = Number(textField(query, FIELDS.page));
  return {
    words: textField(query, FIELDS.words).replace(/\s+/g, ' ').slice(0, MOST_WORDS).toWellFormed(),
    field: textField(query, FIELDS.field),
    level: LEVELS.find((one) => LEVEL_KEYS[one] === level) ?? null,
    agency: textField(query, FIELDS.agency),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1,
  };
}

export const LEVELS = Object.keys(LEVEL_KEYS) as readonly Level[];

export function catalogueAddress(asked: Partial<CatalogueQuery>): string {
  const query = new URLSearchParams();
  if (asked.words) query.set(FIELDS.words, asked.words);
  if (asked.field) query.set(FIELDS.field, asked.field);
  if (asked.level) query.set(FIELDS.level, LEVEL_KEYS[asked.level]);
  if (asked.agency) query.set(FIELDS.agency, asked.agency);
  const page = asked.page ?? 1;
  // The whole list needs one parameter: without any, the address is that of the first page of the catalogue.
  if (page > 1 || query.size === 0) query.set(FIELDS.page, String(page));
  return `${paths.catalogue}?${query}`;
}
