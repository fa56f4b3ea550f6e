import { textField, textFields } from '../../web/form-fields.ts';
import { TABS, type Tab } from './tabs.ts';

/** What of an inbox is asked for; all of it stands in the address. */
export interface InboxQuery {
  tab: Tab;
  field: string;
  procedure: string;
  /** From 1. */
  page: number;
}

const MOST_PAGES = 10_000;

export function readInboxQuery(query: unknown, tabs: readonly Tab[]): InboxQuery {
  const asked = textField(query, 'muc');
  const tab = tabs.find((one) => one === asked) ?? tabs[0] ?? 'cua-toi';
  const page = Number(textField(query, 'trang'));
  return {
    tab,
    field: textField(query, 'linhvuc'),
    procedure: textField(query, 'thutuc'),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1,
  };
}

export function inboxAddress(base: string, asked: Partial<InboxQuery>): string {
  const query = new URLSearchParams();
  if (asked.tab !== undefined && asked.tab in TABS) query.set('muc', asked.tab);
  if (asked.field) query.set('linhvuc', asked.field);
  if (asked.procedure) query.set('thutuc', asked.procedure);
  if (asked.page !== undefined && asked.page > 1) query.set('trang', String(asked.page));
  return query.size === 0 ? base : `${base}?${query}`;
}

/** A row that was ticked: which dossier, as the clerk saw it, and the id of the command that is its own. */
export interface Picked {
  dossier: string;
  version: number;
  commandId: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PICKED = new RegExp(`^(${UUID})~(\\d{1,9})~(${UUID})$`);

export function pickedValue({ dossier, version, commandId }: Picked): string {
  return `${dossier}~${version}~${commandId}`;
}

export function readPicked(body: unknown): { picked: Picked[]; withPapers: boolean } {
  const picked = textFields(body, 'chon').flatMap((value) => {
    const [, dossier, version, commandId] = PICKED.exec(value) ?? [];
    return dossier && commandId ? [{ dossier, version: Number(version), commandId }] : [];
  });
  return { picked, withPapers: textField(body, 'kemgiay') === 'co' };
}
