import { formatDay, type Instant, localDateOf, parseDay } from '../../../domain/calendar/local-time.ts';
import type { Counts } from '../../../domain/figures/columns.ts';
import { dayAfter, type Period, windowOf } from '../../../domain/figures/period.ts';
import { onTimeShare, sumOf } from '../../../domain/figures/progress-table.ts';
import { type AsOf, asOfNow } from '../../../store/figures/as-of.ts';
import { countFigures, type FigureRow } from '../../../store/figures/count-figures.ts';
import { countInHand, type InHandCount, type InHandScope } from '../../../store/figures/in-hand.ts';
import { type LateCause, lateCauses } from '../../../store/figures/late-causes.ts';
import { type StepWait, stepWaits } from '../../../store/figures/step-waits.ts';
import type { Database } from '../../../store/ledger/database.ts';
import type { DirectiveRow } from '../../../store/ledger/directive-views.ts';
import type { Identity } from '../../../store/ledger/identity.ts';
import { type DashboardScope, figuresOf } from './dashboard-scope.ts';
import { readGiven } from './given-directives.ts';

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
  directives: readonly DirectiveRow[];
}

const WEEKS = 12;

/** All that a dashboard shows, asked at once. */
export async function findDashboard(
  database: Pick<Database, 'read'>,
  identity: Identity,
  scope: DashboardScope,
  held: InHandScope,
): Promise<Dashboard> {
  const asOf = await asOfNow(database, held.now);
  const weeks = weeksUntil(held.now);
  const period = { from: weeks[0]?.from ?? '', until: weeks.at(-1)?.until ?? '' };
  const window = windowOf(period);
  const only = figuresOf(scope);
  const { agencies, units, officers } = scope;
  const [inHand, channels, counted, causes, waits, directives] = await Promise.all([
    countInHand(database, identity, held),
    countFigures(database, identity, { window, asOf, only, by: ['channel'] }),
    Promise.all(
      weeks.map((week) => countFigures(database, identity, { window: windowOf(week), asOf, only, by: [] })),
    ),
    lateCauses(database, identity, { window, asOf, agencies, officers }),
    stepWaits(database, { agencies, units, since: window.from }),
    readGiven(database, identity, scope, window.from),
  ]);
  return {
    ...{ asOf, period, inHand, channels, causes, waits, directives, counts: sumOf(channels) },
    weeks: weeks.map((week, at) => {
      const counts = sumOf(counted[at] ?? []);
      return { period: week, counts, share: onTimeShare(counts) };
    }),
  };
}

/** Weeks of seven days, the last one with today in it. */
function weeksUntil(now: Instant): readonly Period[] {
  const end = parseDay(dayAfter(localDateOf(now))) ?? 0;
  return Array.from({ length: WEEKS }, (_, at) => {
    const from = end - 7 * (WEEKS - at);
    return { from: formatDay(from), until: formatDay(from + 7) };
  });
}
