import type { Calendar, DayChange } from '../../domain/calendar/calendar.ts';
import { dayOf, formatDay, type Instant, localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { DayOrder } from '../../domain/dossier/events.ts';
import type { DossierState } from '../../domain/dossier/state.ts';

/** The calendar as it stands when a command comes that changes dates: with the days off ordered so far, and its own. */
export function calendarAt(calendar: Calendar, state: DossierState, command: Command): Calendar {
  if (command.type !== 'move-date' && command.type !== 'restore-date') return calendar;
  const standing = movesOf(state).filter(
    ({ undone, order }) => !undone && order.change !== command.order.change,
  );
  const orders = [
    ...standing.map(({ order }) => order),
    ...(command.type === 'move-date' ? [command.order] : []),
  ];
  const version = calendar.version + 1 + ('clock' in state ? state.clock.history.length : 0);
  return { ...calendar, version, changes: [...calendar.changes, ...daysOff(calendar, orders)] };
}

function movesOf(state: DossierState): readonly { order: DayOrder; undone: boolean }[] {
  if (state.status === 'submitted') return state.answerMoves ?? [];
  return 'clock' in state ? (state.clock.moves ?? []) : [];
}

/** What is due next: the answer of the office, or the promise. */
function dueOf(state: DossierState): Instant | null {
  if (state.status === 'submitted') return state.answerBy;
  return 'clock' in state ? state.clock.due.promise : null;
}

function daysOff({ changes }: Calendar, orders: readonly DayOrder[]): DayChange[] {
  const dates = new Set(orders.flatMap(({ days }) => days.map(({ date }) => date)));
  return [...dates]
    .filter((date) => !changes.some((one) => one.date === date))
    .map((date) => ({ date, kind: 'holiday', name: 'Nghỉ tránh bão', basis: 'Công điện' }));
}

/** A day off some days before what is due; to take back: the last that was ordered. */
export function orderFor(
  state: DossierState,
  type: 'move-date' | 'restore-date',
  daysBefore: number,
): DayOrder {
  const moves = movesOf(state);
  const due = dueOf(state);
  const last = moves.findLast(({ undone }) => !undone)?.order;
  if (type === 'restore-date' && last) return last;
  const date = due ? formatDay(dayOf(localMinuteOf(due)) - daysBefore) : '2026-11-26';
  return {
    change: `doi-lich-${moves.length + 1}`,
    decision: { number: '15/CĐ-UBND', date: '2026-11-25' },
    days: [{ date, name: 'Nghỉ tránh bão' }],
  };
}
