import type { Calendar } from '../../domain/calendar/calendar.ts';
import { type Instant, instantOf, localMinuteOf } from '../../domain/calendar/local-time.ts';
import { promiseAndLaw } from '../../domain/due-date/promise-and-law.ts';
import type { Procedure, TimeLimit } from '../../domain/procedure/procedure.ts';

/** What the receipt would promise if it were given now. */
export interface Appointment extends TimeLimit {
  /** When the clock would start. */
  start: Instant;
  promise: Instant;
}

/** One for each case of the procedure; none where the calendar does not reach so far, which the refusal then says. */
export function appointmentsOf(
  { limits }: Procedure,
  calendar: Calendar,
  now: Instant,
): readonly Appointment[] {
  return limits.flatMap((limit) => {
    const due = promiseAndLaw(calendar, localMinuteOf(now), limit.limit, limit.policy);
    return due.ok ? [{ ...limit, start: now, promise: instantOf(due.value.promise) }] : [];
  });
}
