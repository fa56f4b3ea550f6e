import { printRegister, type RegisterEntry, registerOf } from '../../documents/register.ts';
import { type Instant, localDateOf, startOfDate } from '../../domain/calendar/local-time.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import type { RegisterRow } from '../../store/ledger/desk-views.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import type { TypedPeriod } from '../../web/typed-period.ts';
import type { DeskListsDeps } from './desk-lists-deps.ts';
import { boundsOf } from './period.ts';
import { ROWS_A_PRINT } from './register-page.tsx';
import { countRegister, registerRows } from './register-queries.ts';

/** One part of the book as PDF, in the form of the last day of the period; undefined: there is no such part. */
export async function printRegisterPart(
  { database, office, press, now, provinceName }: DeskListsDeps,
  asker: SignedIn,
  asked: { period: TypedPeriod; field: string; part: number },
): Promise<Uint8Array | undefined> {
  const { period, field, part } = asked;
  const bounds = boundsOf(period);
  const first = (part - 1) * ROWS_A_PRINT;
  const profile = office.profile();
  const regime = profile && regimeAt(profile.timeline, 'forms', period.to);
  if (!regime?.forms.register) return undefined;
  const rows = await registerRows(database, asker, { ...bounds, field }, { first, count: ROWS_A_PRINT });
  if (rows.length === 0) return undefined;
  // A book has no gap: what the year had before goes on being counted.
  const year = startOfDate(`${period.from.slice(0, 4)}-01-01`) ?? bounds.from;
  const before = await countRegister(database, asker, { from: year, to: bounds.from, field });
  const head = office
    .officersOf(asker.agency.id)
    .find(({ duties }) => duties.some(({ role }) => role === 'desk-head'));
  const entries = await Promise.all(
    rows.map(async (row) => {
      const { content } = await office.procedureAt(row.procedure_id, row.procedure_version);
      return entryOf(row, content.name, asker.agency.shortName);
    }),
  );
  const data = registerOf({
    ...{ regime, agency: asker.agency, province: provinceName, number: null, now: now(), copy: false },
    at: atOf(period, now()),
    ...{ period, field: field === '' ? null : field, volume: null },
    firstNumber: before + first + 1,
    ...{ entries, keeper: asker.officer.name, deskHead: head?.name ?? null },
  });
  return printRegister(press(), data);
}

/** The book of a period that is over is dated by its last day; one that runs, by today. */
function atOf({ to }: TypedPeriod, now: Instant): Instant {
  return to < localDateOf(now) ? (startOfDate(to) ?? now) : now;
}

function entryOf(row: RegisterRow, procedure: string, resolvingAgency: string): RegisterEntry {
  const { code, sets, address, phone } = row;
  return {
    ...{ code, procedure, sets, resolvingAgency },
    applicant: { name: row.applicant ?? '(thông tin đã xóa)', address, phone },
    ...{ receivedAt: row.received_at, due: row.promise_due, returnedAt: row.returned_at },
    way: row.return_way,
    // Signed by hand, or of no form that is in use here.
    ...{ receivedBy: null, returnedBy: null, takenBy: null, place: null, note: null },
  };
}
