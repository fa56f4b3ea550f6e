import type { CalendarChange } from '../../domain/calendar/calendar-change.ts';
import type { Database } from '../../store/ledger/database.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { planned, views } from '../../store/ledger/read-views.ts';

/** How far a change has come: of the dossiers whose promise it moved. */
export interface ChangeCounts {
  moved: number;
  restored: number;
  told: number;
  queued: number;
}

/** Counts only, over the agencies an administrator answers for. */
export async function countChange(
  database: Pick<Database, 'read'>,
  { id, at }: CalendarChange,
): Promise<ChangeCounts> {
  const changed = views
    .selectFrom('read_date_change as e')
    .where('e.recorded_at', '>=', at)
    .where('e.change_id', '=', id)
    .whereRef('e.promise', '<>', 'e.promise_before');
  const byType = changed
    .select(({ fn }) => ['e.type', fn.countAll<number>().as('count')])
    .groupBy('e.type')
    .compile();
  const byState = changed
    .innerJoin('read_notice as n', (join) =>
      join.onRef('n.dossier_id', '=', 'e.dossier_id').onRef('n.event_version', '=', 'e.version'),
    )
    .select(({ fn }) => ['n.state', fn.countAll<number>().as('count')])
    .groupBy('n.state')
    .compile();
  const [types = [], states = []] = await database.read(OWNER, planned(byType), planned(byState));
  const count = (rows: readonly Record<string, unknown>[], key: string, value: string) =>
    Number(rows.find((row) => row[key] === value)?.count ?? 0);
  return {
    moved: count(types, 'type', 'DateMoved'),
    restored: count(types, 'type', 'DateRestored'),
    told: count(states, 'state', 'sent'),
    queued: count(states, 'state', 'queued'),
  };
}
