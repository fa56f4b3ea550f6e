import type { Database } from '../ledger/database.ts';
import { FEED, type Identity } from '../ledger/identity.ts';
import { judgedWindow } from './as-of.ts';
import type { LateSought } from './late-accounts.ts';

/** Of an officer, the dossiers that they worked on: those that went in time, counted, and those that are late, by their ids. */
export interface WorkedOn {
  /** Empty: nobody in particular of the unit. */
  officer: string;
  /** Empty: of an officer, whatever unit they are of. */
  unit: string;
  endedInTime: number;
  openInTime: number;
  late: readonly string[];
}

/**
 * What makes somebody have worked on a dossier of the figures: it was in their hands at a step of it or of one of its parts,
 * or they examine it. An opinion that was asked, and the result at the return desk, are no step. What a unit had at a step
 * that nobody in particular ever took is the unit's, so that nothing is lost.
 */
const WORKED_ON = `
  fact as (
    select dossier_id, officer_id, ended_at is not null as ended,
           coalesce(timeliness = 'late', overdue_at < $3, false) as late
    from figure_fact
    where agency_id = any($1::text[]) and position <= $4 and since < $3
      and (ended_at is null or ended_at >= $2)
      and (next_position is null or next_position > $4 or next_since >= $3)
  ), had as materialized (
    select distinct e.dossier_id, held.officer, held.unit, held.step
    from event_log e join fact on fact.dossier_id = e.dossier_id
    cross join lateral (values
      (e.data #>> '{held,officer}', e.data #>> '{held,agency}', e.data #>> '{held,unit}', e.data #>> '{held,step}', true),
      (e.data #>> '{to,officer}', e.data #>> '{to,agency}', e.data #>> '{to,unit}', e.data #>> '{to,step}',
       e.data #>> '{to,kind}' <> 'opinion' and e.data #>> '{to,work}' <> 'return')
    ) as held (officer, agency, unit, step, is_work)
    where held.is_work and held.agency = any($1::text[])
      and e.type not in ('ResultReturned', 'OpinionAnswered', 'OpinionWithdrawn')
      and e.occurred_at < $3 and e.recorded_at <= $5
  ), worked as (
    select dossier_id, officer_id, '' as unit from fact where officer_id <> ''
    union
    select dossier_id, officer, '' from had where officer is not null
    union
    select h.dossier_id, '', h.unit from had h
    where h.officer is null and not exists (
      select from had o
      where o.dossier_id = h.dossier_id and o.unit = h.unit and o.step = h.step and o.officer is not null)
  )`;

/** By officer, then by unit, within agencies that the asker sees; the numbers are the same whoever asks. */
export async function workedOn(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { window: asked, asOf, agencies }: LateSought,
): Promise<readonly WorkedOn[]> {
  const { from, to } = judgedWindow(asked, asOf);
  const seen = seenOf(identity, agencies);
  if (seen.length === 0) return [];
  const [rows = []] = await database.read(FEED, {
    name: 'worked_on',
    text: `with ${WORKED_ON}
           select w.officer_id as officer, w.unit,
                  (count(*) filter (where f.ended and not f.late))::integer as "endedInTime",
                  (count(*) filter (where not f.ended and not f.late))::integer as "openInTime",
                  coalesce(array_agg(f.dossier_id::text) filter (where f.late), '{}') as late
           from worked w join fact f on f.dossier_id = w.dossier_id group by w.officer_id, w.unit order by 2, 1`,
    values: [seen, from, to, asOf.position, asOf.at],
  });
  return rows as unknown as readonly WorkedOn[];
}

/** The dossiers that somebody, or a unit, worked on and that went in time: resolved in the window, or open at its end. */
export async function inTimeOf(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { window: asked, asOf, agencies }: LateSought,
  { officer, unit, ended }: Pick<WorkedOn, 'officer' | 'unit'> & { ended: boolean },
): Promise<readonly string[]> {
  const { from, to } = judgedWindow(asked, asOf);
  const [rows = []] = await database.read(FEED, {
    name: 'worked_in_time',
    text: `with ${WORKED_ON}
           select f.dossier_id::text as id from worked w join fact f on f.dossier_id = w.dossier_id
           where w.officer_id = $6 and w.unit = $8 and f.ended = $7 and not f.late`,
    values: [seenOf(identity, agencies), from, to, asOf.position, asOf.at, officer, ended, unit],
  });
  return rows.map(({ id }) => id as string);
}

/** Events are read as the reader of the feed, so what the asker sees is kept to here. */
function seenOf(identity: Identity, agencies: readonly string[]): readonly string[] {
  return identity.kind === 'officer' ? agencies.filter((one) => identity.agencies.includes(one)) : agencies;
}
