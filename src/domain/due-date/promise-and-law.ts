import { ok, type Result } from '../../lib/result.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Limit, Policy } from '../calendar/limit.ts';
import type { LocalMinute } from '../calendar/local-time.ts';
import { dueInstant } from './due-date.ts';
import type { DueRefusal } from './limit-rules.ts';

/** Every event that sets a date carries both (ruling 7). The law never ends before the promise. */
export interface PromiseAndLaw {
  /** What the receipt says, by the procedure's policy: for inboxes, receipts and public pages. */
  promise: LocalMinute;
  /** What lateness is measured against: `LEGAL_DAY` for working days, else the promise. */
  law: LocalMinute;
}

export function promiseAndLaw(
  calendar: Calendar,
  start: LocalMinute,
  limit: Limit,
  policy: Policy,
): Result<PromiseAndLaw, DueRefusal> {
  const promise = dueInstant(calendar, start, limit, policy);
  if (!promise.ok) return promise;
  if (limit.unit !== 'wd') return ok({ promise: promise.value, law: promise.value });
  // The law knows no part of a day: half a day ends with day 1.
  const wholeDays = { amount: Math.ceil(limit.amount), unit: limit.unit };
  const law = dueInstant(calendar, start, wholeDays, 'LEGAL_DAY');
  return law.ok ? ok({ promise: promise.value, law: law.value }) : law;
}
