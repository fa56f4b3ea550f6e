import type { Calendar, DayChange } from '../../src/domain/calendar/calendar.ts';
import type { History } from './dossier-specification.ts';

/** The calendar with some days changed since, as its next version. */
export function changedCalendar(calendar: Calendar, ...days: readonly (string | DayChange)[]): Calendar {
  const added = days.map(
    (day): DayChange =>
      typeof day === 'string'
        ? { date: day, kind: 'holiday', name: 'Nghỉ tránh bão số 15', basis: '15/CĐ-UBND' }
        : day,
  );
  return { ...calendar, version: calendar.version + 1, changes: [...calendar.changes, ...added] };
}

/** The same dossier, whose agency works by another calendar from now on. */
export function onCalendar(history: History, calendar: Calendar): History {
  return { ...history, setting: { ...history.setting, calendar } };
}

export function withDaysOff(history: History, ...days: readonly (string | DayChange)[]): History {
  return onCalendar(history, changedCalendar(history.setting.calendar, ...days));
}

/** What was changed last is taken back: a version of its own. */
export function withoutDay({ setting, ...rest }: History, date: string): History {
  const { calendar } = setting;
  const changes = calendar.changes.filter((one) => one.date !== date);
  return {
    ...rest,
    setting: { ...setting, calendar: { ...calendar, version: calendar.version + 1, changes } },
  };
}
