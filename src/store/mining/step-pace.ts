import type { Instant } from '../../domain/calendar/local-time.ts';
import type { StepPace } from '../../domain/mining/forecast.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** How fast an agency works now: the 90th percentile at each step, by procedure and version. */
export interface PaceBook {
  /**
   * Of one version of a procedure; steps of which too few were seen are not there. Where several were read together, one of
   * them has its own pace at the steps of which it had enough, and that of all at the others.
   */
  of(procedure: string, version: number, agency?: string): StepPace;
}

const DAY = 24 * 60 * 60_000;
/** Today's pace is that of the dossiers filed in half a year. */
const LOOKS_BACK = 183 * DAY;
/** No more of them than this, the latest: a busy agency is known from fewer. */
const MOST_DOSSIERS = 5000;
/** Fewer say nothing of the tenth of them. */
const FEWEST_SEEN = 10;
const GROWS_OLD_AFTER = 60 * 60_000;

const NOTHING: StepPace = new Map();

/**
 * Kept for an hour for each agency: whoever asks first has it read, the others wait for the same answer. Holdings carry their
 * working minutes in their events, so no calendar is asked.
 */
export function openStepPace(database: Pick<Database, 'read'>) {
  const known = new Map<string, { at: number; book: Promise<PaceBook> }>();
  return (agency: string | Several, now: Instant): Promise<PaceBook> => {
    const key = typeof agency === 'string' ? agency : agency.key;
    const at = Date.parse(now);
    const kept = known.get(key);
    if (kept && Math.abs(at - kept.at) < GROWS_OLD_AFTER) return kept.book;
    const since = new Date(at - LOOKS_BACK).toISOString();
    const book =
      typeof agency === 'string'
        ? readPace(database, PACE_OF_ONE, agency, since)
        : readPace(database, PACE_OF_SEVERAL, agency.agencies, since);
    known.set(key, { at, book });
    book.catch(() => known.delete(key));
    return book;
  };
}

/** Agencies that are looked at together, under a name of their own. */
interface Several {
  key: string;
  agencies: readonly string[];
}

export type StepPaceOf = ReturnType<typeof openStepPace>;

async function readPace(
  database: Pick<Database, 'read'>,
  question: { name: string; text: string },
  agency: string | readonly string[],
  since: Instant,
): Promise<PaceBook> {
  // Numbers of no dossier in particular: what the asker may not read of it does not matter.
  const [rows = []] = await database.read(OWNER, {
    ...question,
    values: [agency, since, MOST_DOSSIERS, FEWEST_SEEN],
  });
  const books = new Map<string, Map<string, number>>();
  for (const { agency_id, procedure_id, procedure_version, step, p90 } of rows) {
    const key = keyOf(procedure_id as string, procedure_version as number, agency_id as string | null);
    const pace = books.get(key) ?? new Map<string, number>();
    books.set(key, pace.set(step as string, p90 as number));
  }
  const all = (procedure: string, version: number) => books.get(keyOf(procedure, version, null)) ?? NOTHING;
  return {
    of(procedure, version, agency) {
      const own = agency === undefined ? undefined : books.get(keyOf(procedure, version, agency));
      return own ? new Map([...all(procedure, version), ...own]) : all(procedure, version);
    },
  };
}

/** null: of all that were read together. */
function keyOf(procedure: string, version: number, agency: string | null): string {
  return JSON.stringify([procedure, version, agency]);
}

/** Told of all that are read, and of none apart. */
const ALL = 'null::text as agency_id';

/**
 * All that one dossier took at a step, visit upon visit; of dossiers with a result only, as in others steps are missing. What
 * lies at the desk for the applicant is no work, nor is what others were asked beside the lead.
 */
const paceOf = (agency: string, told: string) => `with ended as (
    select id, agency_id, procedure_id, procedure_version from dossier
    where agency_id = ${agency} and submitted_at >= $2 and ended_at is not null and outcome is not null
    order by submitted_at desc limit $3
  ), spent as (
    select d.agency_id, d.procedure_id, d.procedure_version, e.dossier_id, e.data -> 'held' ->> 'step' as step,
           sum((e.data -> 'held' ->> 'minutes')::integer)::integer as minutes
    from ended d join event_log e on e.dossier_id = d.id
    where e.data ? 'held' and e.data ->> 'held' is not null
      and e.type not in ('ResultReturned', 'OpinionAnswered', 'OpinionWithdrawn', 'PartAnswered')
    group by 1, 2, 3, 4, 5
  )
  select ${told}, procedure_id, procedure_version, step,
         percentile_disc(0.9) within group (order by minutes) as p90
  from spent group by grouping sets (${told === ALL ? '' : `(${told}, procedure_id, procedure_version, step), `}(procedure_id, procedure_version, step))
  having count(*) >= $4`;

const PACE_OF_ONE = { name: 'step_pace', text: paceOf('$1', ALL) };
const PACE_OF_SEVERAL = { name: 'step_pace_of_several', text: paceOf('any($1::text[])', 'agency_id') };
