import { dayClosingOf, printDayClosing } from '../../documents/day-closing.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import type { DayClosingRow } from '../../store/ledger/agreement-views.ts';
import { doneBy } from '../../words/vi/actor-words.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import type { ClosedDay } from './day-closing.ts';
import type { DeskListsDeps } from './desk-lists-deps.ts';

/** The day as it was closed, whatever was written down since; undefined: the province has no profile. */
export async function printClosing(
  { office, press, now, provinceName }: DeskListsDeps,
  agency: Agency,
  { closing, signed }: ClosedDay,
): Promise<Uint8Array | undefined> {
  const profile = office.profile();
  if (!profile) return undefined;
  const name = (id: string) => office.findOfficer(id)?.name ?? id;
  const by = (row: DayClosingRow) => doneBy(row.officer_id, row.on_behalf_of, name);
  const head = office
    .officersOf(agency.id)
    .find(({ duties }) => duties.some(({ role }) => role === 'desk-head'));
  const data = dayClosingOf({
    ...{ regime: regimeAt(profile.timeline, 'forms', closing.day), agency, province: provinceName },
    ...{ number: null, at: closing.made_at, now: now(), copy: false },
    ...{ day: dateWords(closing.day), closedAt: closing.made_at, closedBy: by(closing) },
    ...{ received: closing.received, returned: closing.returned, receipts: closing.receipts },
    ...{ cash: closing.cash, transfer: closing.transfer, counted: closing.counted, reason: closing.reason },
    signed: signed && { by: by(signed), at: signed.made_at },
    deskHead: head?.name ?? null,
  });
  return printDayClosing(press(), data);
}
