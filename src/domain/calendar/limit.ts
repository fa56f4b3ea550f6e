/** wd working days, cd calendar days, mo months, wh working hours. */
export type LimitUnit = 'wd' | 'cd' | 'mo' | 'wh';

/** How long a procedure may take, as its published decision says. */
export interface Limit {
  amount: number;
  unit: LimitUnit;
}

/** How the time is counted (`docs/rules.md`, Counting). */
export type Policy = 'LEGAL_DAY' | 'HOUR_8' | 'CUTOFF_15H' | 'SAME_DAY' | 'CALENDAR' | 'HOURS';
