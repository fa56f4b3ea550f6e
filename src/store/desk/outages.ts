import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Outage } from '../../domain/dossier/time-spent.ts';
import type { OutageRow } from '../ledger/agreement-views.ts';
import { type Database, violatedConstraint } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** A time in which nobody could work on the system, with the number of its minutes (ruling 17). */
export interface RecordedOutage extends Outage {
  id: string;
  /** null: all of them. */
  agencies: readonly string[] | null;
  what: string;
  minutesNumber: string;
}

/** `officer`: null at the command line. The same id again is the same outage. */
export async function recordOutage(
  database: Pick<Database, 'write'>,
  identity: Identity,
  { id, from, to, agencies, what, minutesNumber }: RecordedOutage,
  { officer, at }: { officer: string | null; at: Instant },
): Promise<void> {
  await database.write(identity, {
    name: 'record_outage',
    text: `insert into outage (id, from_at, to_at, agencies, what, minutes_number, officer_id, recorded_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    values: [id, from, to, agencies, what, minutesNumber, officer, at],
  });
}

/** A row that takes another back; the first one stays. False: there is none, or it is taken back already. */
export async function cancelOutage(
  database: Pick<Database, 'write'>,
  identity: Identity,
  { id, outage, reason }: { id: string; outage: string; reason: string },
  { officer, at }: { officer: string | null; at: Instant },
): Promise<boolean> {
  try {
    const [rows = []] = await database.write(identity, {
      name: 'cancel_outage',
      text: `insert into outage (id, from_at, to_at, agencies, what, minutes_number, officer_id, recorded_at, cancels)
             select $1, o.from_at, o.to_at, o.agencies, $3, o.minutes_number, $4, $5, o.id
             from outage o where o.id = $2 and o.cancels is null
             returning id`,
      values: [id, outage, reason, officer, at],
    });
    return rows.length === 1;
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'outage_pkey') return true;
    if (constraint === 'outage_cancels_key') return false;
    throw error;
  }
}

/** The latest first, those that were taken back too. */
export async function readOutages(
  database: Pick<Database, 'read'>,
  identity: Identity,
): Promise<readonly OutageRow[]> {
  const [rows = []] = await database.read(identity, {
    name: 'read_outages',
    text: 'select * from read_outage order by from_at desc, id limit 500',
    values: [],
  });
  return rows as unknown as OutageRow[];
}

/** Those that stand, in a time. */
export async function outagesWithin(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { from, to }: { from: Instant; to: Instant },
): Promise<readonly RecordedOutage[]> {
  const [rows = []] = await database.read(identity, {
    name: 'outages_within',
    text: 'select * from read_outage where not cancelled and from_at < $2 and to_at > $1 order by from_at, id',
    values: [from, to],
  });
  return (rows as unknown as OutageRow[]).map(({ id, from_at, to_at, agencies, what, minutes_number }) => ({
    ...{ id, from: from_at, to: to_at, agencies, what, minutesNumber: minutes_number },
  }));
}
