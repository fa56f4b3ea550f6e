import type { Calendar, DayChange } from '../../domain/calendar/calendar.ts';
import { dayOf, formatDay, localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { DayOrder } from '../../domain/dossier/events.ts';
import type { DossierState } from '../../domain/dossier/state.ts';

/** The calendar as it stands when a command comes that changes dates: with the days off ordered so far, and its own. */
export function calendarAt(calendar: Calendar, state: DossierState, command: Command): Calendar {
  if (command.type !== 'move-date' && command.type !== 'restore-date') return calendar;
  const moves = 'clock' in state ? (state.clock.moves ?? []) : [];
  const standing = moves.filter(({ undone, change }) => !undone && change !== command.order.change);
  const orders = [
    ...standing.map(({ order }) => order),
    ...(command.type === 'move-date' ? [command.order] : []),
  ];
  const version = calendar.version + 1 + ('clock' in state ? state.clock.history.length : 0);
  return { ...calendar, version, changes: [...calendar.changes, ...daysOff(calendar, orders)] };
}

function daysOff({ changes }: Calendar, orders: readonly DayOrder[]): DayChange[] {
  const dates = new Set(orders.flatMap(({ days }) => days.map(({ date }) => date)));
  return [...dates]
    .filter((date) => !changes.some((one) => one.date === date))
    .map((date) => ({ date, kind: 'holiday', name: 'Nghỉ tránh bão', basis: 'Công điện' }));
}

/** A day off some days before the promise; to take back: the last that was ordered. */
export function orderFor(
  state: DossierState,
  type: 'move-date' | 'restore-date',
  daysBefore: number,
): DayOrder {
  const clock = 'clock' in state ? state.clock : null;
  const moves = clock?.moves ?? [];
  const last = moves.findLast(({ undone }) => !undone)?.order;
  if (type === 'restore-date' && last) return last;
  const date = clock ? formatDay(dayOf(localMinuteOf(clock.due.promise)) - daysBefore) : '2026-11-26';
  return {
    change: `doi-lich-${moves.length + 1}`,
    decision: { number: '15/CĐ-UBND', date: '2026-11-25' },
    days: [{ date, name: 'Nghỉ tránh bão' }],
  };
}
