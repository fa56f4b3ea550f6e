import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/local-time.ts';
import { minutesWorked } from '../dossier/clock.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type Forecast, forecast, type StepPace } from './forecast.ts';
import { stepsToCome } from './steps-to-come.ts';

/** A dossier in somebody's hands, as lists know it. */
export interface ForetoldLeg {
  step: string;
  since: Instant;
  received_at: Instant | null;
  promise_due: Instant | null;
}

/** Undefined: it has no promise, or it is at no step of the process. */
export function foretell(
  { step, since, received_at: received, promise_due: promise }: ForetoldLeg,
  procedure: Pick<Procedure, 'process'>,
  { calendar, now, pace }: { calendar: Calendar; now: Instant; pace: StepPace },
): Forecast | undefined {
  if (promise === null || received === null) return undefined;
  const steps = stepsToCome(procedure, step, minutesWorked(calendar, received, promise));
  if (!steps) return undefined;
  const left = minutesTo(calendar, now, promise);
  return forecast({ left, spent: minutesWorked(calendar, since, now), steps }, pace);
}

/** Working minutes until then; below 0: it is over. */
function minutesTo(calendar: Calendar, now: Instant, then: Instant): number {
  return then < now ? -minutesWorked(calendar, then, now) : minutesWorked(calendar, now, then);
}
