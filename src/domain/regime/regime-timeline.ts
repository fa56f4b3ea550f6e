import { parseDay } from '../calendar/local-time.ts';
import type { Problem } from '../organisation/problem.ts';
import type { CodePattern, Regime, RegimeId } from './regime.ts';
import { REGIMES } from './regimes.ts';

/** A regime does not start in one day: its clock rules, its forms and its codes each have their own (ruling 1). */
export const REGIME_ASPECTS = ['clock', 'forms', 'codes'] as const;
export type RegimeAspect = (typeof REGIME_ASPECTS)[number];

export interface RegimePeriod {
  regime: RegimeId;
  /** First day, `YYYY-MM-DD`; null for the first period only: it reaches back to any date. */
  from: Readonly<Record<RegimeAspect, string | null>>;
}

/** The regimes of one profile, oldest first. */
export interface RegimeTimeline {
  periods: readonly [RegimePeriod, ...RegimePeriod[]];
  /** First day of the codes of TT 04/2025 for services kept on a central system; null where there are none. */
  centralisedCodesFrom: string | null;
}

/** The regime for one aspect on the day of receipt, chosen among the profile's own only (ruling 1). */
export function regimeAt(timeline: RegimeTimeline, aspect: RegimeAspect, date: string): Regime {
  const [first, ...later] = timeline.periods;
  let chosen = first;
  for (const period of later) {
    const from = period.from[aspect];
    if (from !== null && from <= date) chosen = period;
  }
  return REGIMES[chosen.regime];
}

/** The pattern of a new dossier code. */
export function codePatternAt(timeline: RegimeTimeline, date: string, centralised = false): CodePattern {
  const from = timeline.centralisedCodesFrom;
  if (centralised && from !== null && from <= date) return 'TT04_2025';
  return regimeAt(timeline, 'codes', date).codePattern;
}

export type TimelineProblemCode = 'period-start' | 'period-date' | 'period-order' | 'regime-repeated';

export function timelineProblems(timeline: RegimeTimeline): Problem<TimelineProblemCode>[] {
  const problems: Problem<TimelineProblemCode>[] = [];
  const seen = new Set<RegimeId>();
  timeline.periods.forEach((period, index) => {
    if (seen.has(period.regime)) problems.push({ code: 'regime-repeated', path: `/periods/${index}/regime` });
    seen.add(period.regime);
    for (const aspect of REGIME_ASPECTS) {
      const path = `/periods/${index}/from/${aspect}`;
      const from = period.from[aspect];
      const before = timeline.periods[index - 1]?.from[aspect] ?? null;
      if ((index === 0) !== (from === null)) problems.push({ code: 'period-start', path });
      else if (from !== null && parseDay(from) === undefined) problems.push({ code: 'period-date', path });
      else if (from !== null && before !== null && from <= before)
        problems.push({ code: 'period-order', path });
    }
  });
  const centralised = timeline.centralisedCodesFrom;
  if (centralised !== null && parseDay(centralised) === undefined)
    problems.push({ code: 'period-date', path: '/centralisedCodesFrom' });
  return problems;
}
