import type { Calendar, DayChange } from '../calendar/calendar.ts';

/**
 * A calendar up to the last day of another, with its days of the time that was not known yet. No date was ever counted
 * there, so nothing moves.
 */
export function extendCalendar(calendar: Calendar, { to, changes }: Calendar): Calendar {
  const isNew = (day: DayChange | undefined) => day !== undefined && day.date > calendar.to;
  const added = changes.filter((day) => isNew(day) && fits(calendar, day, changes));
  return { ...calendar, version: calendar.version + 1, to, changes: [...calendar.changes, ...added] };
}

/** Whoever does not work on the weekday that is exchanged has no part in the exchange. */
function fits({ week }: Calendar, day: DayChange, all: readonly DayChange[]): boolean {
  if (day.swappedWith === undefined) return true;
  const worked = day.kind === 'make-up' ? day : all.find(({ date }) => date === day.swappedWith);
  return worked?.like === undefined || week[worked.like].length > 0;
}
