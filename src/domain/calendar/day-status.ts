import { assertNever } from '../../lib/assert-never.ts';
import type { DayChange, Session, WeekPattern } from './calendar.ts';
import type { Weekday } from './local-time.ts';

const NOON = 720;

/** What one day is like at an agency, and why. All sessions are in minutes after midnight, in order. */
export interface DayStatus {
  /**
   * full: every usual session is worked (ruling 4, the only days that day counting counts); half: some of
   * it is off; off: nothing is worked though the weekday usually is; rest: a weekly rest day.
   */
  kind: 'full' | 'half' | 'off' | 'rest';
  worked: readonly Session[];
  /** What a half day off takes away; empty on other days, which are worked or off as a whole. */
  taken: readonly Session[];
  /** The holiday, make-up or half day off, with its name and basis; a holiday on a rest day is named too. */
  change: DayChange | undefined;
}

/** A make-up day has the sessions of the weekday it replaces (làm bù). */
export function statusOf(week: WeekPattern, weekday: Weekday, change: DayChange | undefined): DayStatus {
  if (change === undefined) return wholeDay(week[weekday], undefined);
  switch (change.kind) {
    case 'make-up':
      return wholeDay(week[change.like ?? weekday], change);
    case 'holiday':
    case 'compensatory-off':
    case 'swap-off':
      return { kind: week[weekday].length === 0 ? 'rest' : 'off', worked: [], taken: [], change };
    case 'morning-off':
      return halfDay(afternoonOf(week[weekday]), morningOf(week[weekday]), change);
    case 'afternoon-off':
      return halfDay(morningOf(week[weekday]), afternoonOf(week[weekday]), change);
    default:
      return assertNever(change.kind);
  }
}

function wholeDay(sessions: readonly Session[], change: DayChange | undefined): DayStatus {
  return { kind: sessions.length === 0 ? 'rest' : 'full', worked: sessions, taken: [], change };
}

/** An afternoon off takes nothing from a Saturday that ends at 11:00: that day stays full. */
function halfDay(worked: readonly Session[], taken: readonly Session[], change: DayChange): DayStatus {
  if (taken.length === 0) return wholeDay(worked, change);
  if (worked.length === 0) return { kind: 'off', worked, taken: [], change };
  return { kind: 'half', worked, taken, change };
}

/** Noon parts the halves: an agency that works through it keeps the other part of that session. */
function morningOf(sessions: readonly Session[]): Session[] {
  return sessions.filter(({ from }) => from < NOON).map(({ from, to }) => ({ from, to: Math.min(to, NOON) }));
}

function afternoonOf(sessions: readonly Session[]): Session[] {
  return sessions.filter(({ to }) => to > NOON).map(({ from, to }) => ({ from: Math.max(from, NOON), to }));
}

export function minutesOf(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { from, to }) => sum + to - from, 0);
}
