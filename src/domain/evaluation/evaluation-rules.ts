import type { Problem } from '../organisation/problem.ts';

/** Who is evaluated (Điều 18: tổ chức, đơn vị, cá nhân). */
export const SUBJECTS = ['agency', 'officer'] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

export const CRITERIA = ['on-time', 'not-overdue', 'report'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** A criterion with its weight: points that it gives at most, and the share from which on it gives them all. */
export interface Weight {
  code: Criterion;
  most: number;
  fullFrom: number;
  /** The clause that it follows. */
  basis: string;
}

/** Whoever reaches all of it stands on the list of nominations. */
export interface NominationRule {
  score: number;
  resolved: number;
  /** Late on the own account, of what was resolved, at most. */
  lateShare: number;
}

/** Whoever reaches one of these stands on the list of violations. */
export interface ViolationRule {
  /** Late on the own account: so many, if they are this share of what was resolved. */
  late: number;
  lateShare: number;
  /** Still open and overdue on the own account. */
  overdue: number;
}

/** What agencies and officers are evaluated by (Điều 12.2, 18): data of a province. */
export interface EvaluationRules {
  criteria: Readonly<Record<SubjectKind, readonly Weight[]>>;
  nominate: Readonly<Record<SubjectKind, NominationRule>>;
  violate: Readonly<Record<SubjectKind, ViolationRule>>;
}

const ON_TIME = { code: 'on-time', fullFrom: 0.95, basis: 'Điều 12.3; Điều 9.2' } as const;
const NOT_OVERDUE = { code: 'not-overdue', fullFrom: 1, basis: 'Điều 9.1; Điều 16.3' } as const;

/** No text says how much each weighs, nor where merit and blame begin: ours, until a province sets its own. */
export const USUAL_EVALUATION: EvaluationRules = {
  criteria: {
    agency: [
      { ...ON_TIME, most: 60 },
      { ...NOT_OVERDUE, most: 20 },
      { code: 'report', most: 20, fullFrom: 1, basis: 'Điều 17.2' },
    ],
    officer: [
      { ...ON_TIME, most: 70 },
      { ...NOT_OVERDUE, most: 30 },
    ],
  },
  nominate: {
    agency: { score: 95, resolved: 20, lateShare: 0.02 },
    officer: { score: 95, resolved: 10, lateShare: 0 },
  },
  violate: {
    agency: { late: 3, lateShare: 0.1, overdue: 5 },
    officer: { late: 2, lateShare: 0.1, overdue: 3 },
  },
};

export type EvaluationProblemCode =
  | 'criteria-sum'
  | 'criterion-repeated'
  | 'criterion-not-of-officers'
  | 'evaluation-share'
  | 'evaluation-number';

const WHOLE = 100;

/** What is wrong with such rules, so that nobody is evaluated by them. */
export function evaluationProblems(rules: EvaluationRules, path: string): Problem<EvaluationProblemCode>[] {
  const found: Problem<EvaluationProblemCode>[] = [];
  const refuse = (code: EvaluationProblemCode, where: string) =>
    found.push({ code, path: `${path}/${where}` });
  for (const subject of SUBJECTS) {
    const weights = rules.criteria[subject];
    const codes = weights.map(({ code }) => code);
    if (weights.reduce((sum, { most }) => sum + most, 0) !== WHOLE)
      refuse('criteria-sum', `criteria/${subject}`);
    weights.forEach(({ code, most, fullFrom }, index) => {
      const where = `criteria/${subject}/${index}`;
      if (codes.indexOf(code) !== index) refuse('criterion-repeated', `${where}/code`);
      if (subject === 'officer' && code === 'report') refuse('criterion-not-of-officers', `${where}/code`);
      if (!Number.isInteger(most) || most < 1) refuse('evaluation-number', `${where}/most`);
      if (!(fullFrom > 0 && fullFrom <= 1)) refuse('evaluation-share', `${where}/fullFrom`);
    });
    const { [subject]: nominate } = rules.nominate;
    const { [subject]: violate } = rules.violate;
    if (!(nominate.score >= 0 && nominate.score <= WHOLE))
      refuse('evaluation-number', `nominate/${subject}/score`);
    if (!isCount(nominate.resolved)) refuse('evaluation-number', `nominate/${subject}/resolved`);
    if (!isShare(nominate.lateShare)) refuse('evaluation-share', `nominate/${subject}/lateShare`);
    if (!isCount(violate.late)) refuse('evaluation-number', `violate/${subject}/late`);
    if (!isShare(violate.lateShare)) refuse('evaluation-share', `violate/${subject}/lateShare`);
    if (!isCount(violate.overdue)) refuse('evaluation-number', `violate/${subject}/overdue`);
  }
  return found;
}

/** At least one: of nothing, nobody has merit and nobody is to blame. */
function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 1;
}

function isShare(share: number): boolean {
  return share >= 0 && share <= 1;
}
