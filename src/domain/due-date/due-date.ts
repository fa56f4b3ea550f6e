import { ok, type Result } from '../../lib/result.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Limit, Policy } from '../calendar/limit.ts';
import type { LocalMinute } from '../calendar/local-time.ts';
import { count } from './counting.ts';
import { explain, type Span } from './explanation.ts';
import type { DueRefusal } from './limit-rules.ts';

export interface DueDate {
  /** The earliest instant at which the time is used up, always within working time. */
  due: LocalMinute;
  explanation: Span[];
}

/** When a dossier received at `start` is due, and how that was counted. */
export function dueDate(
  calendar: Calendar,
  start: LocalMinute,
  limit: Limit,
  policy: Policy,
): Result<DueDate, DueRefusal> {
  const counted = count(calendar, start, limit, policy);
  if (!counted.ok) return counted;
  const { due, reading } = counted.value;
  return ok({ due, explanation: explain(calendar, start, due, reading) });
}

/** The same instant without its explanation, which few readers ever open. */
export function dueInstant(
  calendar: Calendar,
  start: LocalMinute,
  limit: Limit,
  policy: Policy,
): Result<LocalMinute, DueRefusal> {
  const counted = count(calendar, start, limit, policy);
  return counted.ok ? ok(counted.value.due) : counted;
}
