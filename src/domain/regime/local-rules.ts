import type { Limit } from '../calendar/limit.ts';
import { type EvaluationRules, USUAL_EVALUATION } from '../evaluation/evaluation-rules.ts';
import type { AfterHours, Regime, RegimeId, SupplementRule } from './regime.ts';

/** How fine early and on time are told apart: by the minute of the due instant, by the session it lies in, by its day. */
export type Granularity = 'minute' | 'session' | 'day';

/** What a field of administration (lĩnh vực) or one procedure has otherwise than the regime; absent: as the regime. */
export interface SpecialRules {
  /** The text that says so. */
  basis: string;
  supplement?: {
    rule?: SupplementRule;
    /** Asked within so many working days of receipt, the time starts from zero (ruling 9). */
    restartWithinWorkingDays?: number;
    /** R-SUPP-EXPIRY. */
    lapsesAfterWorkingDays?: number | null;
  };
  /** R-ONLINE and R-PAPER. */
  answer?: { online?: Limit; paper?: Limit };
  /** R-AFTERHOURS. */
  afterHours?: AfterHours | null;
}

export interface FieldRules extends SpecialRules {
  /** As the procedures write it. */
  field: string;
  /** Absent: under each regime of the profile. */
  regimes?: readonly RegimeId[];
}

/** What the law leaves to a province: data of its profile. */
export interface LocalRules {
  granularity: Granularity;
  /** Nothing happened for so long, and it is somebody's turn: it stands in the list of what does not move. */
  unmovedAfterWorkingDays: number;
  /** A result that nobody fetched for so long is reminded of. */
  remindAfterWorkingDays: number;
  /** An officer who did not sign in for so long is told to those who lead (Điều 16.2). */
  idleAfterWorkingDays: number;
  /** Who read what is kept for so many whole months. */
  keepTrailMonths: number;
  /** So long opens a password that somebody was handed; then it takes a new one (Điều 3.6). */
  firstPasswordHours: number;
  /** What agencies and officers are evaluated by (Điều 12.2, 18). */
  evaluation: EvaluationRules;
  /** So many days after the end of a dossier its applicant may rate how it was handled. */
  rateWithinDays: number;
  /** So many days after they rated it they may change that. */
  changeRatingWithinDays: number;
  fields: readonly FieldRules[];
}

/** Where a profile says nothing. */
export const USUAL_RULES: LocalRules = {
  granularity: 'day',
  unmovedAfterWorkingDays: 5,
  remindAfterWorkingDays: 5,
  idleAfterWorkingDays: 5,
  keepTrailMonths: 60,
  firstPasswordHours: 72,
  evaluation: USUAL_EVALUATION,
  rateWithinDays: 90,
  changeRatingWithinDays: 3,
  fields: [],
};

/** Whose rules a procedure runs under beside its regime's. */
export interface Governed {
  field: string;
  rules?: SpecialRules;
}

/** The law of a dossier: its regime, what its field has otherwise, and last what its procedure has otherwise. */
export function lawFor(regime: Regime, { fields }: LocalRules, { field, rules }: Governed): Regime {
  const ofField = fields.filter(
    (one) => one.field === field && (one.regimes === undefined || one.regimes.includes(regime.id)),
  );
  return [...ofField, ...(rules ? [rules] : [])].reduce(under, regime);
}

function under(law: Regime, { supplement, answer, afterHours }: SpecialRules): Regime {
  return {
    ...law,
    supplement: { ...law.supplement, ...supplement },
    answer: { ...law.answer, ...answer },
    afterHours: afterHours === undefined ? law.afterHours : afterHours,
  };
}
