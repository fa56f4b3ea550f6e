import { type RawBuilder, sql } from 'kysely';
import {
  DISSATISFIED,
  RATING_QUESTIONS,
  type RatingPoints,
  type RatingQuestion,
  type RatingWay,
} from '../../domain/applicant-rating/applicant-rating.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Timeliness } from '../../domain/dossier/timeliness.ts';
import type { Window } from '../../domain/figures/period.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { readView, views } from '../ledger/read-views.ts';
import { withinLimits } from '../ledger/reading-limits.ts';
import { type AsOf, judgedWindow } from './as-of.ts';
import { type FigureFilter, type FigureKey, KEY_COLUMNS } from './count-figures.ts';

/** Of what ended in a window, as was known then: how its applicants rated it. */
export interface EndedRatings {
  window: Window;
  asOf: AsOf;
  only?: FigureFilter;
}

/** Points of a question, and of how many dossiers. */
export interface RatedQuestion {
  points: number;
  dossiers: number;
}

export interface RatingCounts {
  agency_id: string;
  rated: number;
  /** By what was answered to the first question. */
  dissatisfied: number;
  satisfied: number;
  pleased: number;
  /** Entered on a device of the desk; with words beside. */
  at_desk: number;
  worded: number;
  questions: Readonly<Record<RatingQuestion, RatedQuestion>>;
}

/** For each agency that has any. The last rating of a dossier that was given by then is the one that counts. */
export async function countRatings(
  database: Pick<Database, 'read'>,
  identity: Identity,
  ended: EndedRatings,
): Promise<readonly RatingCounts[]> {
  const perQuestion = RATING_QUESTIONS.map(
    (question) => sql`${sql.lit(question)},
      json_build_object('points', coalesce(sum(${sql.ref(question)}), 0), 'dossiers', count(${sql.ref(question)}))`,
  );
  const query = sql<RatingCounts>`
    with ${standing(ended)}
    select agency_id, count(*)::int as rated,
           count(*) filter (where overall = 0)::int as dissatisfied,
           count(*) filter (where overall = 1)::int as satisfied,
           count(*) filter (where overall = 2)::int as pleased,
           count(*) filter (where way = 'desk-device')::int as at_desk,
           count(*) filter (where wording_id is not null)::int as worded,
           json_build_object(${sql.join(perQuestion)}) as questions
    from standing group by agency_id`.compile(views as never);
  return readView(database, identity, null, query);
}

/** Which ratings of them are listed. */
export interface RatingFilter {
  /** Answered this question. */
  question?: RatingQuestion;
  /** With so many points for it. */
  points?: RatingPoints;
  /** Only those with words beside, or entered at the desk. */
  worded?: boolean;
  way?: RatingWay;
}

export interface ListedRating {
  id: string;
  code: string;
  agency_id: string;
  procedure_id: string;
  overall: RatingPoints;
  way: RatingWay;
  given_at: Instant;
  /** null: none were written, or they were erased. */
  words: string | null;
  timeliness: Timeliness | null;
  /** Late, and nobody said sorry and gave a new date. */
  unapologised: boolean;
}

export interface ListedRatings {
  rows: readonly ListedRating[];
  counted: number;
  readable: number;
}

/** Ratings behind a number, or those given since a moment; the newest first, and nobody's name. */
export async function ratingsOf(
  database: Pick<Database, 'read'>,
  identity: Identity,
  of: EndedRatings | GivenRatings,
  filter: RatingFilter,
  { page, atMost }: { page: number; atMost: number },
): Promise<ListedRatings> {
  const readable = sql`exists (select from read_listed l where l.id = s.dossier_id)
                       and ${withinLimits(identity, sql.ref('s.dossier_id'), { looksUp: false })}`;
  const totals = sql<{ counted: number; readable: number }>`
    with ${standing(of)}
    select count(*)::int as counted, count(*) filter (where ${readable})::int as readable
    from standing s where ${isListed(filter)}`.compile(views as never);
  const rows = sql<ListedRating>`
    with ${standing(of)}
    select l.id, l.code, s.agency_id, l.procedure_id, s.overall, s.way, s.given_at,
           (select w.body from wording w where w.id = s.wording_id) as words, s.timeliness,
           coalesce(s.timeliness = 'late', false)
             and not exists (select from event_log e where e.dossier_id = s.dossier_id and e.type = 'DueExtended') as unapologised
    from standing s join read_listed l on l.id = s.dossier_id
    where ${isListed(filter)} and ${readable}
    order by s.given_at desc, s.dossier_id limit ${atMost} offset ${(page - 1) * atMost}`.compile(
    views as never,
  );
  const [[counted], listed] = await Promise.all([
    readView(database, identity, null, totals),
    readView(database, identity, null, rows),
  ]);
  return { rows: listed, counted: counted?.counted ?? 0, readable: counted?.readable ?? 0 };
}

/** Given since a moment, whenever the dossier ended. */
export interface GivenRatings {
  since: Instant;
  agencies: readonly string[];
}

/** How many were not satisfied, and how many of them wrote why. */
export async function countDissatisfied(
  database: Pick<Database, 'read'>,
  identity: Identity,
  given: GivenRatings,
): Promise<{ dissatisfied: number; worded: number }> {
  const query = sql<{ dissatisfied: number; worded: number }>`
    with ${standing(given)}
    select count(*)::int as dissatisfied, count(wording_id)::int as worded
    from standing where overall = ${DISSATISFIED}`.compile(views as never);
  const [row] = await readView(database, identity, null, query);
  return row ?? { dissatisfied: 0, worded: 0 };
}

function isListed({ question, points, worded, way }: RatingFilter): RawBuilder<unknown> {
  const asked = question ? sql.ref(`s.${question}`) : null;
  return sql`true${asked ? sql` and ${asked} is not null` : sql``}${
    asked && points !== undefined ? sql` and ${asked} = ${points}` : sql``
  }${worded ? sql` and s.wording_id is not null` : sql``}${way ? sql` and s.way = ${way}` : sql``}`;
}

function standing(of: EndedRatings | GivenRatings): RawBuilder<unknown> {
  return 'since' in of ? givenSince(of) : ofEnded(of);
}

/** `standing`: one row for each dossier that ended in the window and was rated by the moment. */
function ofEnded({ window, asOf, only = {} }: EndedRatings): RawBuilder<unknown> {
  const { from, to } = judgedWindow(window, asOf);
  const within = Object.entries(only).map(
    ([key, wanted]) => sql` and f.${sql.ref(KEY_COLUMNS[key as FigureKey])} = any(${wanted}::text[])`,
  );
  return sql`standing as (
      select distinct on (r.dossier_id) r.*, f.timeliness
      from figure_fact f join applicant_rating r on r.dossier_id = f.dossier_id
      where f.position <= ${asOf.position} and f.since < ${to} and f.ended_at >= ${from}
        and (f.next_position is null or f.next_position > ${asOf.position} or f.next_since >= ${to})
        and r.given_at <= ${asOf.at}${sql.join(within, sql``)}
      order by r.dossier_id, r.number desc
    )`;
}

function givenSince({ since, agencies }: GivenRatings): RawBuilder<unknown> {
  return sql`standing as (
      select r.*, (select f.timeliness from figure_fact f
                   where f.dossier_id = r.dossier_id and f.next_position is null) as timeliness
      from applicant_rating r
      where r.agency_id = any(${agencies}::text[]) and r.given_at >= ${since}
        and not exists (select from applicant_rating later
                        where later.dossier_id = r.dossier_id and later.number > r.number)
    )`;
}
