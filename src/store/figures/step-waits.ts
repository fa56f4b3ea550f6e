import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import type { AsOf } from './as-of.ts';

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

/** Of what ended since then, as it was known at a moment; of some units only, or of all (null). */
export interface StepsSought {
  agencies: readonly string[];
  units: readonly string[] | null;
  since: Instant;
  asOf: AsOf;
}

/** One stay of a dossier at a step. */
export interface StepStay {
  dossier: string;
  agency: string;
  unit: string;
  /** null: nobody of the unit in particular. */
  officer: string | null;
  from: Instant;
  to: Instant;
  minutes: number;
}

/** A whole province is known from fewer: no more dossiers than this, the latest that ended. */
export const MOST_ENDED = 5000;
const MOST_STEPS = 12;

type Reader = Pick<Database, 'read'>;

/** Steps where most time went by first. Numbers of no dossier in particular: what the asker may not read does not matter. */
export async function stepWaits(database: Reader, sought: StepsSought): Promise<readonly StepWait[]> {
  const [rows = []] = await database.read(OWNER, {
    name: 'step_waits',
    text: `${STAYED}
           select procedure_id as procedure, max(procedure_version) as version, step, count(*)::integer as stays,
                  percentile_disc(0.5) within group (order by minutes) as median,
                  percentile_disc(0.9) within group (order by minutes) as p90, sum(minutes)::integer as total
           from stayed group by procedure_id, step order by total desc, 1, 3 limit $7`,
    values: [...valuesOf(sought), MOST_STEPS],
  });
  return rows as unknown as StepWait[];
}

/** The stays behind one of these numbers, the longest first; who asks is only shown what they may read of them. */
export async function staysAtStep(
  database: Reader,
  sought: StepsSought,
  { procedure, step, atLeast }: { procedure: string; step: string; atLeast: number },
  { page, atMost }: { page: number; atMost: number },
): Promise<{ rows: readonly StepStay[]; counted: number }> {
  const which = 'where procedure_id = $7 and step = $8 and minutes >= $9';
  const values = [...valuesOf(sought), procedure, step, atLeast];
  const [[total] = [], rows = []] = await database.read(
    OWNER,
    {
      name: 'step_stays',
      text: `${STAYED} select count(*)::integer as counted from stayed ${which}`,
      values,
    },
    {
      name: 'step_stays_page',
      text: `${STAYED} select dossier_id, minutes, held from stayed ${which}
             order by minutes desc, dossier_id, version limit $10 offset $11`,
      values: [...values, atMost, (page - 1) * atMost],
    },
  );
  return { rows: rows.map(stayOf), counted: (total?.counted as number | undefined) ?? 0 };
}

function valuesOf({ agencies, units, since, asOf }: StepsSought): unknown[] {
  return [agencies, units, since, MOST_ENDED, asOf.position, asOf.at];
}

/** What lies at the desk for the applicant is no work, nor is what others were asked beside the lead. */
const STAYED = `with ended as (
    select dossier_id, procedure_id, procedure_version from figure_fact
    where agency_id = any($1::text[]) and ended_at >= $3 and ended_at <= $6
      and position <= $5 and (next_position is null or next_position > $5)
    order by ended_at desc limit $4
  ), stayed as materialized (
    select n.procedure_id, n.procedure_version, e.dossier_id, e.version, e.data -> 'held' as held,
           e.data #>> '{held,step}' as step, (e.data #>> '{held,minutes}')::integer as minutes
    from ended n join event_log e on e.dossier_id = n.dossier_id
    where jsonb_typeof(e.data -> 'held') = 'object' and e.recorded_at <= $6
      and e.type not in ('ResultReturned', 'OpinionAnswered', 'OpinionWithdrawn', 'PartAnswered')
      and ($2::text[] is null or e.data #>> '{held,unit}' = any($2::text[]))
  )`;

function stayOf({ dossier_id, minutes, held }: Row): StepStay {
  const { agency, unit, officer, from, to } = held as StepStay;
  return { dossier: dossier_id as string, agency, unit, officer, from, to, minutes: minutes as number };
}
