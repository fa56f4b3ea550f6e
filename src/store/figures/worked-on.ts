import type { Database } from '../ledger/database.ts';
import { FEED, type Identity } from '../ledger/identity.ts';
import { judgedWindow } from './as-of.ts';
import type { LateSought } from './late-accounts.ts';

/** Of an officer, the dossiers that they worked on: those that went in time, counted, and those that are late, by their ids. */
export interface WorkedOn {
  officer: string;
  endedInTime: number;
  openInTime: number;
  late: readonly string[];
}

/**
 * What makes somebody have worked on a dossier of the figures: it was in their hands at a step of it or of one of its parts,
 * or they examine it. An opinion that was asked, and the result at the return desk, are no step.
 */
const WORKED_ON = `
  fact as (
    select dossier_id, officer_id, ended_at is not null as ended,
           coalesce(timeliness = 'late', overdue_at < $3, false) as late
    from figure_fact
    where agency_id = any($1::text[]) and position <= $4 and since < $3
      and (ended_at is null or ended_at >= $2)
      and (next_position is null or next_position > $4 or next_since >= $3)
  ), worked as (
    select dossier_id, officer_id from fact where officer_id <> ''
    union
    select e.dossier_id, had.officer
    from event_log e join fact on fact.dossier_id = e.dossier_id
    cross join lateral (values
      (e.data #>> '{held,officer}', e.data #>> '{held,agency}'),
      (case when e.data #>> '{to,kind}' <> 'opinion' and e.data #>> '{to,work}' <> 'return'
            then e.data #>> '{to,officer}' end, e.data #>> '{to,agency}')
    ) as had (officer, agency)
    where had.officer is not null and had.agency = any($1::text[])
      and e.type not in ('ResultReturned', 'OpinionAnswered', 'OpinionWithdrawn')
      and e.occurred_at < $3 and e.recorded_at <= $5
  )`;

/** By officer, within agencies that the asker sees; the numbers are the same whoever asks. */
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
           select w.officer_id as officer,
                  (count(*) filter (where f.ended and not f.late))::integer as "endedInTime",
                  (count(*) filter (where not f.ended and not f.late))::integer as "openInTime",
                  coalesce(array_agg(f.dossier_id::text) filter (where f.late), '{}') as late
           from worked w join fact f on f.dossier_id = w.dossier_id group by w.officer_id order by 1`,
    values: [seen, from, to, asOf.position, asOf.at],
  });
  return rows as unknown as readonly WorkedOn[];
}

/** The dossiers that somebody worked on and that went in time: resolved in the window, or open at its end. */
export async function inTimeOf(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { window: asked, asOf, agencies }: LateSought,
  { officer, ended }: { officer: string; ended: boolean },
): Promise<readonly string[]> {
  const { from, to } = judgedWindow(asked, asOf);
  const [rows = []] = await database.read(FEED, {
    name: 'worked_in_time',
    text: `with ${WORKED_ON}
           select f.dossier_id::text as id from worked w join fact f on f.dossier_id = w.dossier_id
           where w.officer_id = $6 and f.ended = $7 and not f.late`,
    values: [seenOf(identity, agencies), from, to, asOf.position, asOf.at, officer, ended],
  });
  return rows.map(({ id }) => id as string);
}

/** Events are read as the reader of the feed, so what the asker sees is kept to here. */
function seenOf(identity: Identity, agencies: readonly string[]): readonly string[] {
  return identity.kind === 'officer' ? agencies.filter((one) => identity.agencies.includes(one)) : agencies;
}
