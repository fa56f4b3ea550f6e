import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** How long dossiers stood at a step, in working minutes. */
export interface StepWait {
  procedure: string;
  version: number;
  step: string;
  stays: number;
  median: number;
  p90: number;
  total: number;
}

/** A whole province is known from fewer: no more dossiers than this, the latest that ended. */
export const MOST_ENDED = 5000;
const MOST_STEPS = 12;

/** Steps of what ended since then, where most time went by first; of some units only, or of all (null). */
export async function stepWaits(
  database: Pick<Database, 'read'>,
  {
    agencies,
    units,
    since,
  }: { agencies: readonly string[]; units: readonly string[] | null; since: Instant },
): Promise<readonly StepWait[]> {
  // Numbers of no dossier in particular: what the asker may not read of it does not matter.
  const [rows = []] = await database.read(OWNER, {
    name: 'step_waits',
    text: `with ended as (
             select dossier_id, procedure_id, procedure_version from figure_fact
             where agency_id = any($1::text[]) and ended_at >= $3 and next_position is null
             order by ended_at desc limit $4
           ), stayed as (
             select n.procedure_id, n.procedure_version, e.data #>> '{held,step}' as step,
                    (e.data #>> '{held,minutes}')::integer as minutes
             from ended n join event_log e on e.dossier_id = n.dossier_id
             where e.data ->> 'held' is not null
               and e.type not in ('ResultReturned', 'OpinionAnswered', 'OpinionWithdrawn', 'PartAnswered')
               and ($2::text[] is null or e.data #>> '{held,unit}' = any($2::text[]))
           )
           select procedure_id as procedure, max(procedure_version) as version, step, count(*)::integer as stays,
                  percentile_disc(0.5) within group (order by minutes) as median,
                  percentile_disc(0.9) within group (order by minutes) as p90, sum(minutes)::integer as total
           from stayed group by procedure_id, step order by total desc, 1, 3 limit $5`,
    values: [agencies, units, since, MOST_ENDED, MOST_STEPS],
  });
  return rows as unknown as StepWait[];
}
