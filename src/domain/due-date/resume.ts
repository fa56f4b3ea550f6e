import { assertNever } from '../../lib/assert-never.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { BeyondCalendar } from '../calendar/beyond-calendar.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { LimitUnit, Policy } from '../calendar/limit.ts';
import { dayOf, type LocalMinute } from '../calendar/local-time.ts';
import { advance, workingMinutesBetween } from '../calendar/working-minutes.ts';
import { closeOfFullDay } from './counting.ts';
import { dueInstant } from './due-date.ts';
import type { DueRefusal } from './limit-rules.ts';
import type { PromiseAndLaw } from './promise-and-law.ts';

/** The time the clock stood still, for a supplement or a financial obligation (rulings 9 and 10). */
export interface Standstill {
  pausedAt: LocalMinute;
  /** Not before `pausedAt`. */
  resumedAt: LocalMinute;
}

/**
 * The due instant after a pause: what was left of the time runs on from `resumedAt`. A pause that began after
 * the due instant changes nothing, for it never clears lateness (ruling 9).
 */
export function resume(
  calendar: Calendar,
  { pausedAt, resumedAt }: Standstill,
  due: LocalMinute,
  policy: Policy,
): Result<LocalMinute, DueRefusal> {
  if (pausedAt > due) return ok(due);
  switch (policy) {
    case 'HOURS':
    case 'HOUR_8':
      return runOn(calendar, pausedAt, resumedAt, due);
    case 'LEGAL_DAY':
    case 'CUTOFF_15H': {
      const usedUp = runOn(calendar, pausedAt, resumedAt, due);
      return usedUp.ok ? closeOfFullDay(calendar, dayOf(usedUp.value)) : usedUp;
    }
    case 'SAME_DAY':
      return dueInstant(calendar, resumedAt, { amount: 1, unit: 'wd' }, policy);
    case 'CALENDAR':
      return runOnByDays(calendar, pausedAt, resumedAt, due);
    default:
      return assertNever(policy);
  }
}

/** A dossier paused in the very minute it was due gets one more, so that its date stays in working time. */
function runOn(
  calendar: Calendar,
  pausedAt: LocalMinute,
  resumedAt: LocalMinute,
  due: LocalMinute,
): Result<LocalMinute, BeyondCalendar> {
  const left = workingMinutesBetween(calendar, pausedAt, due);
  return left.ok ? advance(calendar, resumedAt, Math.max(1, left.value)) : left;
}

function runOnByDays(
  calendar: Calendar,
  pausedAt: LocalMinute,
  resumedAt: LocalMinute,
  due: LocalMinute,
): Result<LocalMinute, BeyondCalendar> {
  const close = closeOfFullDay(calendar, dayOf(resumedAt) + dayOf(due) - dayOf(pausedAt));
  // Resumed in the evening with no day left: that day's close is over.
  return close.ok && close.value <= resumedAt ? closeOfFullDay(calendar, dayOf(resumedAt) + 1) : close;
}

/**
 * Both dates of ruling 7 after a pause. SAME_DAY is counted afresh and could pass what was left of the law, which
 * then gives way: it ends before the promise only where it did so before, after an extension (ruling 15).
 */
export function resumePromiseAndLaw(
  calendar: Calendar,
  standstill: Standstill,
  before: PromiseAndLaw,
  { unit, policy }: { unit: LimitUnit; policy: Policy },
): Result<PromiseAndLaw, DueRefusal> {
  const promise = resume(calendar, standstill, before.promise, policy);
  if (!promise.ok) return promise;
  const law = resume(calendar, standstill, before.law, unit === 'wd' ? 'LEGAL_DAY' : policy);
  if (!law.ok) return law;
  const giveWay = before.law >= before.promise && law.value < promise.value;
  return ok({ promise: promise.value, law: giveWay ? promise.value : law.value });
}
