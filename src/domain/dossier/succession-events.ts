import type { Decree } from '../calendar/calendar-change.ts';

/** The agency that had it, or took part in it, was merged into another, which has it and answers for it from now on. */
export interface AgencySucceeded {
  type: 'AgencySucceeded';
  data: {
    from: string;
    to: string;
    /** First day of the successor, `YYYY-MM-DD`. */
    since: string;
    decision: Decree;
    /** Where the open legs of the old agency lie at the new one. */
    legs: readonly SucceededLeg[];
  };
}

export interface SucceededLeg {
  leg: number;
  unit: string;
  /** Who had it, where they went along; null: the unit. */
  officer: string | null;
}
