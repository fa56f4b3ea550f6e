import type { Decree } from '../calendar/calendar-change.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { DueDates, DueSet } from './leg-standing.ts';
import type { NoticeMeans } from './work-events.ts';

/** The decision by which days of a calendar were changed (ruling 14). */
export interface DayOrder {
  /** Id of the change in the office log. */
  change: string;
  decision: Decree;
  /** What was changed, with what people call it. */
  days: readonly NamedDay[];
}

export interface NamedDay {
  /** `YYYY-MM-DD` */
  date: string;
  name: string;
}

/** All three dates of a dossier; the third is the promise as it would be without an extension. */
export interface AllDates extends DueDates {
  basePromise: Instant;
}

/** When the work of a leg is due from now on. */
export interface LegDeadline {
  leg: number;
  stepDue: Instant;
  warnAt: Instant;
}

/** Days off were added after the date was set: it moves later, and both are kept. */
export interface DateMoved {
  type: 'DateMoved';
  data: {
    order: DayOrder;
    before: AllDates;
    due: DueSet;
    /** Absent: the promise. */
    basePromise?: Instant;
    /** Of the legs whose deadline moves. */
    legs: readonly LegDeadline[];
  };
}

/** The days off were taken back before the applicant was told: the earlier date stands again. */
export interface DateRestored {
  type: 'DateRestored';
  data: DateMoved['data'] & {
    /** Version of the event that is made good. */
    move: number;
  };
}

/** Days off were added after something was filed: what the office owes for it, accepting or asking, is due later. */
export interface AnswerMoved {
  type: 'AnswerMoved';
  data: { order: DayOrder; before: Instant; answerBy: Instant };
}

/** The days off were taken back before the office answered. */
export interface AnswerRestored {
  type: 'AnswerRestored';
  data: AnswerMoved['data'] & {
    /** Version of the event that is made good. */
    move: number;
  };
}

/** The applicant was told of the date that days off had moved. */
export interface DateTold {
  type: 'DateTold';
  data: { means: NoticeMeans; promise: Instant };
}
