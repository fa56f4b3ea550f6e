import { dayClosingOf, printDayClosing } from '../../documents/day-closing.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import type { ClosedDay } from './day-closing.ts';
import type { DeskListsDeps } from './desk-lists-deps.ts';

/** The day as it was closed, whatever was written down since; undefined: the province has no profile. */
export async function printClosing(
  { office, press, now, provinceName }: DeskListsDeps,
  { agency }: SignedIn,
  { closing, signed }: ClosedDay,
): Promise<Uint8Array | undefined> {
  const profile = office.profile();
  if (!profile) return undefined;
  const name = (id: string) => office.findOfficer(id)?.name ?? id;
  const head = office
    .officersOf(agency.id)
    .find(({ duties }) => duties.some(({ role }) => role === 'desk-head'));
  const data = dayClosingOf({
    ...{ regime: regimeAt(profile.timeline, 'forms', closing.day), agency, province: provinceName },
    ...{ number: null, at: closing.made_at, now: now(), copy: false },
    ...{ day: dateWords(closing.day), closedAt: closing.made_at, closedBy: name(closing.officer_id) },
    ...{ received: closing.received, returned: closing.returned, receipts: closing.receipts },
    ...{ cash: closing.cash, transfer: closing.transfer, counted: closing.counted, reason: closing.reason },
    signed: signed && { by: name(signed.officer_id), at: signed.made_at },
    deskHead: head?.name ?? null,
  });
  return printDayClosing(press(), data);
}
