import {
  dayOf,
  type Instant,
  instantOf,
  type LocalMinute,
  localMinuteOf,
  MINUTES_PER_DAY,
} from '../calendar/local-time.ts';
import { closeOf } from '../calendar/working-days.ts';
import { nextOpening } from '../calendar/working-minutes.ts';
import type { DecisionContext } from './context.ts';

/**
 * What was received before this must have left the desk by now (NĐ 61 Đ18): `handOverBy` turned round, so that lists
 * find it by the instant of receipt alone. Undefined: so far back the calendar does not go, and nothing need be away.
 */
export function dueToLeaveBefore(
  { calendar, regime: { handOverCutoff } }: Pick<DecisionContext, 'calendar' | 'regime'>,
  now: Instant,
): Instant | undefined {
  const minute = localMinuteOf(now);
  for (let day = dayOf(minute); ; day -= 1) {
    const start: LocalMinute = day * MINUTES_PER_DAY;
    const close = closeOf(calendar, day);
    if (!close.ok) return undefined;
    // The day is over: what came after its cut-off has until the next one opens. The minute of the cut-off is within.
    if (close.value !== undefined && close.value <= minute)
      return instantOf(Math.min(start + handOverCutoff + 1, close.value));
    // It has begun, so that everything of the days before must be away.
    const opening = nextOpening(calendar, start);
    if (opening.ok && opening.value <= minute) return instantOf(start);
  }
}
