import type { Calendar } from './calendar.ts';

/**
 * The calendar as it was known when something happened. For days beyond its table, of which nothing was known then,
 * stands what is known now: what happened then must not be refused for what was drawn up since.
 */
export function calendarKnownThen(then: Calendar, now: Calendar): Calendar {
  if (then.to >= now.to) return then;
  const since = now.changes.filter(({ date }) => date > then.to);
  return { ...then, to: now.to, changes: [...then.changes, ...since] };
}
