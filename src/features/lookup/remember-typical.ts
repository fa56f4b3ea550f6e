import type { Instant } from '../../domain/calendar/local-time.ts';
import { procedureOf, readTypicalDays } from '../../store/dossiers/typical-days.ts';
import type { Database } from '../../store/ledger/database.ts';

const AN_HOUR = 60 * 60_000;

/**
 * How long dossiers like one that was proved usually take, counted once an hour for each procedure: who asks at the same
 * time waits for the same count.
 */
export function rememberTypicalDays(
  database: Pick<Database, 'read'>,
  now: () => Instant,
): (dossierId: string) => Promise<number | null> {
  const counted = new Map<string, { until: number; days: Promise<number | null> }>();
  return async (dossierId) => {
    const procedure = await procedureOf(database, dossierId);
    if (procedure === undefined) return null;
    const at = now();
    const known = counted.get(procedure);
    if (known && known.until > Date.parse(at)) return known.days;
    const days = readTypicalDays(database, procedure, at);
    counted.set(procedure, { until: Date.parse(at) + AN_HOUR, days });
    days.catch(() => counted.delete(procedure));
    return days;
  };
}
