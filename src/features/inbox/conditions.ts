import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { StepWork } from '../../domain/procedure/procedure.ts';
import type { ReadViews } from '../../store/ledger/read-views.ts';
import type { PostOf, PostWithin, Scope } from './scope.ts';
import type { Tab } from './tabs.ts';

type Legs = ExpressionBuilder<ReadViews, 'read_leg'>;
type Listed = ExpressionBuilder<ReadViews, 'read_listed'>;
type Condition = Expression<SqlBool>;

/** Tabs whose rows are legs; the other one reads dossiers that nobody holds yet (ruling 19). */
export type LegTab = Exclude<Tab, 'cho-tiep-nhan'>;

/** Which legs a tab lists. Counting asks all of it of every leg of an agency, in this order: what is soon told comes first. */
export function legsOf(tab: LegTab, scope: Scope, now: Instant, leg: Legs): Condition {
  switch (tab) {
    case 'cua-toi':
      return leg.and([isRunning(leg), leg('waiting', '=', false), isMine(scope, leg)]);
    case 'cho-nhan':
      return leg.and([leg('waiting', '=', false), isUnassigned(scope, leg)]);
    case 'cho-tra':
      return leg.and([isIn(scope.returnUnits), isReady(leg)]);
    case 'sap-han':
      return leg.and([
        leg('waiting', '=', false),
        leg('warn_at', '<=', now),
        leg('due_at', '>', now),
        seen(scope, leg),
      ]);
    case 'tre-han':
      return leg.and([leg('waiting', '=', false), leg('due_at', '<=', now), seen(scope, leg)]);
    case 'cho-bo-sung':
      // Supplements are handed in at the counter, whoever asked for them.
      return leg.and([leg('waiting', '=', true), ...(scope.counter ? [] : [seen(scope, leg)])]);
    case 'vang-mat':
      return leg.and([leg('waiting', '=', false), isLeftBy(scope, leg)]);
    case 'ca-co-quan':
      return isRunning(leg);
  }
}

/**
 * No tab of theirs lists anything else, so the rest of an agency's legs is passed over at once, and not tab by tab. Only
 * comparisons that row-level security lets go first (they are leakproof): the policy is then asked of fewer rows.
 */
export function nearLegs(
  { officer, wholeAgency, wholeUnits, posts, standsInAt, counter }: Scope,
  leg: Legs,
): Condition {
  if (wholeAgency) return leg.lit(true);
  const units = [...new Set([...wholeUnits, ...[...posts, ...standsInAt].map(({ unit }) => unit)])];
  const near = [leg('officer_id', '=', officer), isInFew(units, leg)];
  return leg.or(counter ? [...near, leg('waiting', '=', true)] : near);
}

/** More than nearly everybody works in; so many texts this makes of one query. */
const FEW = 6;

/**
 * Written out, unlike other lists: of an array PostgreSQL does not know how long it is, guesses ten, and reads all legs of the
 * agency rather than look ten times by unit.
 */
function isInFew(units: readonly string[], leg: Legs): Condition {
  return units.length === 0 || units.length > FEW ? isIn(units) : leg('unit', 'in', units);
}

/** Of the fields or procedures one works in, where one is limited to some. */
export function isKeptTo({ keptTo }: Scope, listed: Listed): Condition {
  if (keptTo === null) return listed.lit(true);
  const { fields, procedures } = keptTo;
  return sql<SqlBool>`(field = any (${fields}::text[]) or procedure_id = any (${procedures}::text[]))`;
}

/** Handed in and not received: submitted, or sent back for a supplement before that. */
export function isToTakeIn(scope: Scope, listed: Listed): Condition {
  return listed.and([
    listed('agency_id', '=', scope.agency),
    listed('received_at', 'is', null),
    // Written out: an index of these rows alone is used only where the query says so itself.
    sql<SqlBool>`status in ('submitted', 'awaiting-supplement')`,
  ]);
}

/** Given to oneself, or waiting at a step one does. What must first be given out to somebody is not yet anybody's. */
export function isMine({ officer, posts, standsInAt }: Scope, leg: Legs): Condition {
  return leg.or([
    ...standsInAt.map((post) => isInPlaceOf(post, leg)),
    leg('officer_id', '=', officer),
    leg.and([leg('officer_id', 'is', null), leg('work', 'not in', GIVEN_OUT), isAt(posts)]),
  ]);
}

/** Whoever has it, or may take it, must answer what was said of it; beside the lead nobody is pressed. */
export function isToAnswer(scope: Scope, leg: Legs): Condition {
  return leg.and([
    leg('work', 'not in', ['opinion', 'part']),
    leg.or([isMine(scope, leg), isUnassigned(scope, leg)]),
  ]);
}

export function isUnassigned({ unassignedOf }: Scope, leg: Legs): Condition {
  const asAny = unassignedOf.filter(({ role }) => role === null);
  const asRole = unassignedOf.flatMap((post) => (post.role === null ? [] : [{ ...post, role: post.role }]));
  const [free, limited] = [asAny.filter(({ steps }) => !steps), asAny.filter(({ steps }) => steps)];
  return leg.and([
    leg('officer_id', 'is', null),
    leg('work', 'in', GIVEN_OUT),
    leg.or([
      isIn(free.map(({ unit }) => unit)),
      ...limited.map(({ unit, steps = [] }) => leg.and([isIn([unit]), doesWork(steps)])),
      isAt(asRole),
    ]),
  ]);
}

function seen({ officer, wholeUnits, posts, standsInAt }: Scope, leg: Legs): Condition {
  return leg.or([
    ...standsInAt.map((post) => isInPlaceOf(post, leg)),
    leg('officer_id', '=', officer),
    isIn(wholeUnits),
    leg.and([leg('officer_id', 'is', null), isAt(posts)]),
  ]);
}

/** With the absent one, or waiting at a step only they do: theirs to whom it was lent, within its limits. */
function isInPlaceOf(post: PostOf, leg: Legs): Condition {
  return leg.and([
    leg.or([
      leg('officer_id', '=', post.officer),
      leg.and([leg('officer_id', 'is', null), leg('work', 'not in', GIVEN_OUT)]),
    ]),
    isWithin(post, leg),
  ]);
}

function isWithin({ unit, role, fields, procedures }: PostOf, leg: Legs): Condition {
  const at = [leg('unit', '=', unit), leg('role', '=', role)];
  if (fields === null && procedures === null) return leg.and(at);
  return leg.and([
    ...at,
    leg('dossier_id', 'in', (qb) =>
      qb
        .selectFrom('read_listed')
        .select('id')
        .$if(fields !== null, (rows) => rows.where(sql<SqlBool>`field = any (${fields}::text[])`))
        .$if(procedures !== null, (rows) =>
          rows.where(sql<SqlBool>`procedure_id = any (${procedures}::text[])`),
        ),
    ),
  ]);
}

/** In the hands of somebody who is away, and no deputy does it; of the units one answers for. */
function isLeftBy({ away, wholeAgency, wholeUnits }: Scope, leg: Legs): Condition {
  const left = away.map(({ officer, covered }) =>
    leg.and([leg('officer_id', '=', officer), ...covered.map((post) => leg.not(isWithin(post, leg)))]),
  );
  return leg.and([leg.or(left), ...(wholeAgency ? [] : [isIn(wholeUnits)])]);
}

const GIVEN_OUT: readonly StepWork[] = ['assign', 'examine'];

/** Lists go in as one value each: the text of a query, and so its plan, is the same for all officers. */
function isIn(units: readonly string[]): Condition {
  return sql<SqlBool>`unit = any (${units}::text[])`;
}

/** Most legs are told apart by their unit alone, without a text that is put together first. */
function isAt(posts: readonly PostWithin<OfficerRole>[]): Condition {
  const units = [...new Set(posts.map(({ unit }) => unit))];
  const free = posts.filter(({ steps }) => !steps).map(({ unit, role }) => `${unit} ${role}`);
  const limited = posts.flatMap(({ unit, role, steps = [] }) =>
    steps.map((work) => `${unit} ${role} ${work}`),
  );
  // Hardly any position is limited to steps: the rest ask as if there were no such thing.
  if (limited.length === 0)
    return sql<SqlBool>`(unit = any (${units}::text[]) and unit || ' ' || role = any (${free}::text[]))`;
  return sql<SqlBool>`(unit = any (${units}::text[]) and (unit || ' ' || role = any (${free}::text[])
                       or unit || ' ' || role || ' ' || work = any (${limited}::text[])))`;
}

function doesWork(steps: readonly string[]): Condition {
  return sql<SqlBool>`work = any (${steps}::text[])`;
}

/** The result is at the desk and waits for the applicant: no time runs, and nobody is late. */
function isReady(leg: Legs): Condition {
  return leg.and([leg('work', '=', 'return'), leg('due_at', 'is', null)]);
}

function isRunning(leg: Legs): Condition {
  return leg('due_at', 'is not', null);
}
