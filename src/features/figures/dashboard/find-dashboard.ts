import { formatDay, type Instant, localDateOf, parseDay } from '../../../domain/calendar/local-time.ts';
import type { Counts } from '../../../domain/figures/columns.ts';
import { dayAfter, type Period, windowOf } from '../../../domain/figures/period.ts';
import { onTimeShare, sumOf } from '../../../domain/figures/progress-table.ts';
import { type AsOf, asOfNow } from '../../../store/figures/as-of.ts';
import { countFigures, type FigureRow } from '../../../store/figures/count-figures.ts';
import { countWindows } from '../../../store/figures/count-windows.ts';
import { countInHand, type InHandCount, type InHandScope } from '../../../store/figures/in-hand.ts';
import { type LateCause, lateCauses } from '../../../store/figures/late-causes.ts';
import { countDissatisfied } from '../../../store/figures/ratings.ts';
import { type StepWait, stepWaits } from '../../../store/figures/step-waits.ts';
import type { Identity } from '../../../store/ledger/identity.ts';
import { recentSince } from '../ratings/ratings-query.ts';
import { type DashboardScope, figuresOf } from './dashboard-scope.ts';
import { type ForetellingDeps, type ForetoldLate, foretoldLate } from './foretold.ts';
import { type GivenDirectives, readGiven } from './given-directives.ts';

/** A week of the trend. */
export interface TrendWeek {
  period: Period;
  counts: Counts;
  share: number | null;
}

export interface Dashboard {
  asOf: AsOf;
  /** Twelve weeks, until today. */
  period: Period;
  inHand: readonly InHandCount[];
  channels: readonly FigureRow[];
  counts: Counts;
  weeks: readonly TrendWeek[];
  causes: readonly LateCause[];
  waits: readonly StepWait[];
  directives: GivenDirectives;
  foretold: ForetoldLate;
  /** Of the last days; null: a unit is not rated by itself. */
  unhappy: { dissatisfied: number; worded: number } | null;
}

const WEEKS = 12;
const SHOWN_DIRECTIVES = 10;

/** All that a dashboard shows, asked at once. */
export async function findDashboard(
  deps: ForetellingDeps,
  identity: Identity,
  scope: DashboardScope,
  held: InHandScope,
): Promise<Dashboard> {
  const { database } = deps;
  const asOf = await asOfNow(database, held.now);
  const weeks = weeksUntil(held.now);
  const period = { from: weeks[0]?.from ?? '', until: weeks.at(-1)?.until ?? '' };
  const window = windowOf(period);
  const only = figuresOf(scope);
  const { agencies, units, officers } = scope;
  const by = scope.kind === 'province' || scope.kind === 'group' ? 'agency' : 'unit';
  const [inHand, channels, counted, causes, waits, directives, unhappy, foretold] = await Promise.all([
    countInHand(database, identity, held),
    countFigures(database, identity, { window, asOf, only, by: ['channel'] }),
    countWindows(database, identity, { windows: weeks.map(windowOf), asOf, only, by: [] }),
    lateCauses(database, identity, { window, asOf, agencies, officers, by }),
    stepWaits(database, { agencies, units, since: window.from, asOf }),
    readGiven(
      database,
      identity,
      scope,
      { since: window.from, now: held.now, group: null },
      { page: 1, atMost: SHOWN_DIRECTIVES },
    ),
    units === null ? countDissatisfied(database, identity, { since: recentSince(held.now), agencies }) : null,
    foretoldLate(deps, identity, scope, held),
  ]);
  return {
    ...{ asOf, period, inHand, channels, causes, waits, directives, unhappy, foretold },
    counts: sumOf(channels),
    weeks: weeks.map((week, at) => {
      const counts = sumOf(counted[at] ?? []);
      return { period: week, counts, share: onTimeShare(counts) };
    }),
  };
}

/** Since when a dashboard that was seen at a moment looks back. */
export function weeksBegin(at: Instant): Instant {
  const from = weeksUntil(at)[0]?.from ?? '';
  return windowOf({ from, until: from }).from;
}

/** Weeks of seven days, the last one with today in it. */
function weeksUntil(now: Instant): readonly Period[] {
  const end = parseDay(dayAfter(localDateOf(now))) ?? 0;
  return Array.from({ length: WEEKS }, (_, at) => {
    const from = end - 7 * (WEEKS - at);
    return { from: formatDay(from), until: formatDay(from + 7) };
  });
}
