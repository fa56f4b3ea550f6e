import { codePatternAt, REGIME_ASPECTS, type RegimeTimeline, regimeAt } from '../regime/regime-timeline.ts';

/** Whether two timelines say the same of every day up to this one: then only what begins later is another. */
export function sameUpTo(today: string, one: RegimeTimeline, other: RegimeTimeline): boolean {
  const turns = [one, other].flatMap(turningDays).filter((day) => day <= today);
  // Between two turns nothing changes; before the first of them only the first periods speak.
  return ['', ...turns, today].every(
    (day) =>
      REGIME_ASPECTS.every((aspect) => regimeAt(one, aspect, day).id === regimeAt(other, aspect, day).id) &&
      codePatternAt(one, day, true) === codePatternAt(other, day, true),
  );
}

function turningDays({ periods, centralisedCodesFrom }: RegimeTimeline): readonly string[] {
  return [
    ...periods.flatMap(({ from }) => REGIME_ASPECTS.map((aspect) => from[aspect])),
    centralisedCodesFrom,
  ].filter((day) => day !== null);
}
