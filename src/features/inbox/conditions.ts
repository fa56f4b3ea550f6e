import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { ReadViews } from '../../store/ledger/read-views.ts';
import type { Scope } from './scope.ts';
import type { Tab } from './tabs.ts';

type Legs = ExpressionBuilder<ReadViews, 'read_leg'>;
type Listed = ExpressionBuilder<ReadViews, 'read_listed'>;
type Condition = Expression<SqlBool>;

/** Tabs whose rows are legs; the other one reads dossiers that nobody holds yet (ruling 19). */
export type LegTab = Exclude<Tab, 'cho-tiep-nhan'>;

/** Which legs a tab lists. */
export function legsOf(tab: LegTab, scope: Scope, now: Instant, leg: Legs): Condition {
  switch (tab) {
    case 'cua-toi':
      return leg.and([isRunning(leg), leg('waiting', '=', false), isMine(scope, leg)]);
    case 'cho-nhan':
      return leg.and([leg('waiting', '=', false), isUnassigned(scope, leg)]);
    case 'cho-tra':
      return leg.and([leg('unit', 'in', scope.returnUnits), isReady(leg)]);
    case 'sap-han':
      return leg.and([
        seen(scope, leg),
        leg('waiting', '=', false),
        leg('due_at', '>', now),
        leg('warn_at', '<=', now),
      ]);
    case 'tre-han':
      return leg.and([seen(scope, leg), leg('waiting', '=', false), leg('due_at', '<=', now)]);
    case 'cho-bo-sung':
      // Supplements are handed in at the counter, whoever asked for them.
      return leg.and([leg('waiting', '=', true), ...(scope.counter ? [] : [seen(scope, leg)])]);
    case 'ca-co-quan':
      return isRunning(leg);
  }
}

/** Handed in and not received: submitted, or sent back for a supplement before that. */
export function isToTakeIn(scope: Scope, listed: Listed): Condition {
  return listed.and([
    listed('agency_id', '=', scope.agency),
    listed('received_at', 'is', null),
    listed('status', 'in', ['submitted', 'awaiting-supplement']),
  ]);
}

/** Given to oneself, or waiting at a step one does. What must first be given out to somebody is not yet anybody's. */
function isMine({ officer, posts }: Scope, leg: Legs): Condition {
  const atMyPost = posts.map(({ unit, role }) => leg.and([leg('unit', '=', unit), leg('role', '=', role)]));
  return leg.or([
    leg('officer_id', '=', officer),
    leg.and([leg('officer_id', 'is', null), leg('work', 'not in', ['assign', 'examine']), leg.or(atMyPost)]),
  ]);
}

function isUnassigned({ unassignedOf }: Scope, leg: Legs): Condition {
  const places = unassignedOf.map(({ unit, role }) =>
    role === null ? leg('unit', '=', unit) : leg.and([leg('unit', '=', unit), leg('role', '=', role)]),
  );
  return leg.and([leg('officer_id', 'is', null), leg('work', 'in', ['assign', 'examine']), leg.or(places)]);
}

function seen({ officer, wholeUnits, posts }: Scope, leg: Legs): Condition {
  return leg.or([
    leg('officer_id', '=', officer),
    leg('unit', 'in', wholeUnits.length > 0 ? wholeUnits : ['']),
    ...posts.map(({ unit, role }) =>
      leg.and([leg('unit', '=', unit), leg('role', '=', role), leg('officer_id', 'is', null)]),
    ),
  ]);
}

/** The result is at the desk and waits for the applicant: no time runs, and nobody is late. */
function isReady(leg: Legs): Condition {
  return leg.and([leg('work', '=', 'return'), leg('due_at', 'is', null)]);
}

function isRunning(leg: Legs): Condition {
  return leg('due_at', 'is not', null);
}
