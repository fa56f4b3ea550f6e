import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';

export interface SearchForm {
  typed: string;
  /** Id of the agency whose late dossiers are listed; empty: none is. */
  lateOf: string;
  /** From 1. */
  page: number;
}

const LONGEST = 200;
const MOST_PAGES = 400;

export function readSearch(query: unknown): SearchForm {
  const page = Number(textField(query, 'trang'));
  return {
    typed: textField(query, 'q').slice(0, LONGEST).toWellFormed(),
    lateOf: textField(query, 'tre').slice(0, LONGEST).toWellFormed(),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1,
  };
}

export function searchAddress({ typed, lateOf, page }: SearchForm): string {
  const what = lateOf === '' ? { q: typed } : { tre: lateOf };
  const query = new URLSearchParams({ ...what, ...(page > 1 ? { trang: String(page) } : {}) });
  return `${paths.search}?${query}`;
}
