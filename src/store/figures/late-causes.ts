import type { Window } from '../../domain/figures/period.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { type AsOf, judgedWindow } from './as-of.ts';

/** On whose account dossiers ended late (ruling 17). */
export interface LateCause {
  spender: 'unit' | 'applicant' | 'system';
  /** Of a unit; empty: of none. Where agencies are told apart and not their units, the unit is empty. */
  agency: string;
  unit: string;
  /** Working minutes, and of how many dossiers. */
  minutes: number;
  dossiers: number;
}

/** Of what ended late in the window; by the officer who examined it where some are named. The most minutes first. */
export async function lateCauses(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { window, asOf, agencies, officers, by }: LateCausesSought,
): Promise<readonly LateCause[]> {
  const { from, to } = judgedWindow(window, asOf);
  const [rows = []] = await database.read(identity, {
    name: 'late_causes',
    text: `select s.spender, s.spender_agency as agency, case when $6 then s.spender_unit else '' end as unit,
                  sum(s.minutes)::integer as minutes, count(distinct s.dossier_id)::integer as dossiers
           from figure_fact f join figure_late_share s on s.dossier_id = f.dossier_id and s.version = f.version
           where f.agency_id = any($1::text[]) and f.ended_at >= $2 and f.ended_at < $3 and f.timeliness = 'late'
             and f.position <= $4 and (f.next_position is null or f.next_position > $4)
             and ($5::text[] is null or f.officer_id = any($5::text[]))
           group by 1, 2, 3 order by 4 desc, 1, 2, 3`,
    values: [agencies, from, to, asOf.position, officers, by === 'unit'],
  });
  return rows as unknown as LateCause[];
}

interface LateCausesSought {
  window: Window;
  asOf: AsOf;
  agencies: readonly string[];
  /** null: whoever examined it. */
  officers: readonly string[] | null;
  /** What is told apart. */
  by: 'unit' | 'agency';
}
