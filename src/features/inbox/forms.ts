import { textField } from '../../web/form-fields.ts';
import { TABS, type Tab } from './tabs.ts';

/** What of an inbox is asked for; all of it stands in the address. */
export interface InboxQuery {
  tab: Tab;
  field: string;
  procedure: string;
  /** Those first that will be late at today's pace; absent: by due instant. */
  order?: 'risk';
  /** From 1. */
  page: number;
}

const MOST_PAGES = 10_000;
export const BY_RISK = 'nguy-co';

export function readInboxQuery(query: unknown, tabs: readonly Tab[]): InboxQuery {
  const asked = textField(query, 'muc');
  const tab = tabs.find((one) => one === asked) ?? tabs[0] ?? 'cua-toi';
  const page = Number(textField(query, 'trang'));
  return {
    tab,
    field: textField(query, 'linhvuc'),
    procedure: textField(query, 'thutuc'),
    ...(textField(query, 'xep') === BY_RISK ? { order: 'risk' } : {}),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1,
  };
}

/** Every box of the page, ticked by a link. */
const ALL_PICKED = { chon: 'het' } as const;

export function isAllPicked(query: unknown): boolean {
  return textField(query, 'chon') === ALL_PICKED.chon;
}

export function allPickedAddress(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams(ALL_PICKED)}`;
}

export function inboxAddress(base: string, asked: Partial<InboxQuery>): string {
  const query = new URLSearchParams();
  if (asked.tab !== undefined && asked.tab in TABS) query.set('muc', asked.tab);
  if (asked.field) query.set('linhvuc', asked.field);
  if (asked.procedure) query.set('thutuc', asked.procedure);
  if (asked.order === 'risk') query.set('xep', BY_RISK);
  if (asked.page !== undefined && asked.page > 1) query.set('trang', String(asked.page));
  return query.size === 0 ? base : `${base}?${query}`;
}
