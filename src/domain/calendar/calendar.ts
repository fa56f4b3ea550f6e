import type { Weekday } from './local-time.ts';

/** A stretch of work within a day, in minutes after midnight: 07:00-11:00 is `{ from: 420, to: 660 }`. */
export interface Session {
  from: number;
  to: number;
}

/** The sessions of each weekday, Sunday first; an empty list is a weekly rest day. */
export type WeekPattern = readonly [
  readonly Session[],
  readonly Session[],
  readonly Session[],
  readonly Session[],
  readonly Session[],
  readonly Session[],
  readonly Session[],
];

/** The kinds of days that differ from their weekday (`docs/rules.md`). */
export type DayChangeKind =
  | 'holiday' // nghỉ lễ, Tết
  | 'compensatory-off' // nghỉ bù
  | 'swap-off' // hoán đổi: nghỉ
  | 'make-up' // làm bù: works like the weekday it replaces
  | 'morning-off'
  | 'afternoon-off';

export interface DayChange {
  /** `YYYY-MM-DD` */
  date: string;
  kind: DayChangeKind;
  /** What people call it, in Vietnamese; it is printed in explanations. */
  name: string;
  /** The law or notice it rests on. */
  basis: string;
  /** For `make-up`: the weekday whose sessions are worked. */
  like?: Weekday;
  /** For `swap-off` and `make-up`: the date of the other one of the pair (hoán đổi), `YYYY-MM-DD`. */
  swappedWith?: string;
}

/** The working time of an agency: one version of it, never changed once a dossier was received under it. */
export interface Calendar {
  id: string;
  version: number;
  week: WeekPattern;
  changes: readonly DayChange[];
  /** First and last day for which the table is known, `YYYY-MM-DD`; no due date is counted beyond. */
  from: string;
  to: string;
}
