import {
  CRITERIA,
  type Criterion,
  type EvaluationProblemCode,
  type EvaluationRules,
  SUBJECTS,
  type SubjectKind,
  USUAL_EVALUATION,
} from '../../../domain/evaluation/evaluation-rules.ts';
import type { Problem } from '../../../domain/organisation/problem.ts';
import { textField } from '../../../web/form-fields.ts';

/** As fields name them. */
const SUBJECT_FIELDS: Readonly<Record<SubjectKind, string>> = { agency: 'coquan', officer: 'canbo' };
const CRITERION_FIELDS: Readonly<Record<Criterion, string>> = {
  'on-time': 'dunghen',
  'not-overdue': 'conhan',
  report: 'baocao',
};
const RULE_FIELDS = {
  ...{ most: 'diem', fullFrom: 'mucdu', score: 'tudiem', resolved: 'tuhoso' },
  ...{ 'nominate-lateShare': 'toidatre', late: 'vitre', 'violate-lateShare': 'vitile', overdue: 'quahan' },
} as const;
type RuleField = keyof typeof RULE_FIELDS;

export const RULES_FORM = {
  holdsFrom: 'apdung',
  reason: 'lydo',
  command: 'lenh',
  version: 'phienban',
} as const;

/** Where merit and blame begin, of either subject, in the order they are asked. */
export const LIMITS: readonly { field: Exclude<RuleField, 'most' | 'fullFrom'>; isShare: boolean }[] = [
  { field: 'score', isShare: false },
  { field: 'resolved', isShare: false },
  { field: 'nominate-lateShare', isShare: true },
  { field: 'late', isShare: false },
  { field: 'violate-lateShare', isShare: true },
  { field: 'overdue', isShare: false },
];

/** All that is typed of the numbers, by the names of its fields. */
export type TypedRules = Readonly<Record<string, string>>;

export const limitField = (subject: SubjectKind, field: RuleField) =>
  `${SUBJECT_FIELDS[subject]}-${RULE_FIELDS[field]}`;
export const weightField = (subject: SubjectKind, code: Criterion, field: 'most' | 'fullFrom') =>
  `${SUBJECT_FIELDS[subject]}-${CRITERION_FIELDS[code]}-${RULE_FIELDS[field]}`;

/** Officers send no report. */
export function criteriaOf(subject: SubjectKind): readonly Criterion[] {
  return CRITERIA.filter((code) => subject === 'agency' || code !== 'report');
}

const NUMBER = new Intl.NumberFormat('vi', { maximumFractionDigits: 2, useGrouping: false });
const percent = (share: number) => NUMBER.format(share * 100);

/** Rules as the form shows them; a criterion they do not have is empty. */
export function typedOf({ criteria, nominate, violate }: EvaluationRules): TypedRules {
  const typed: Record<string, string> = {};
  for (const subject of SUBJECTS) {
    for (const code of criteriaOf(subject)) {
      const weight = criteria[subject].find((one) => one.code === code);
      typed[weightField(subject, code, 'most')] = weight ? NUMBER.format(weight.most) : '';
      typed[weightField(subject, code, 'fullFrom')] = weight ? percent(weight.fullFrom) : '';
    }
    const { [subject]: merit } = nominate;
    const { [subject]: blame } = violate;
    typed[limitField(subject, 'score')] = NUMBER.format(merit.score);
    typed[limitField(subject, 'resolved')] = NUMBER.format(merit.resolved);
    typed[limitField(subject, 'nominate-lateShare')] = percent(merit.lateShare);
    typed[limitField(subject, 'late')] = NUMBER.format(blame.late);
    typed[limitField(subject, 'violate-lateShare')] = percent(blame.lateShare);
    typed[limitField(subject, 'overdue')] = NUMBER.format(blame.overdue);
  }
  return typed;
}

const LONGEST = 20;

export function readTypedRules(body: unknown): TypedRules {
  const names = Object.keys(typedOf(USUAL_EVALUATION));
  return Object.fromEntries(names.map((name) => [name, textField(body, name).slice(0, LONGEST)]));
}

/** What is no number is none that the rules could be checked with. */
function numberIn(text: string | undefined): number {
  return /^\d{1,6}([.,]\d{1,2})?$/.test(text ?? '') ? Number(text?.replace(',', '.')) : Number.NaN;
}

/** Rules of what was typed; a criterion without points is none. The clause of each stays as it was. */
export function rulesIn(typed: TypedRules, before: EvaluationRules): EvaluationRules {
  const share = (name: string) => numberIn(typed[name]) / 100;
  const both = <Rule>(of: (subject: SubjectKind) => Rule) => ({
    agency: of('agency'),
    officer: of('officer'),
  });
  const basisOf = (subject: SubjectKind, code: Criterion) =>
    [...before.criteria[subject], ...USUAL_EVALUATION.criteria[subject]].find((one) => one.code === code)
      ?.basis ?? '';
  return {
    criteria: both((subject) =>
      criteriaOf(subject)
        .filter((code) => !['', '0'].includes(typed[weightField(subject, code, 'most')] ?? ''))
        .map((code) => ({
          code,
          most: numberIn(typed[weightField(subject, code, 'most')]),
          fullFrom: share(weightField(subject, code, 'fullFrom')),
          basis: basisOf(subject, code),
        })),
    ),
    nominate: both((subject) => ({
      score: numberIn(typed[limitField(subject, 'score')]),
      resolved: numberIn(typed[limitField(subject, 'resolved')]),
      lateShare: share(limitField(subject, 'nominate-lateShare')),
    })),
    violate: both((subject) => ({
      late: numberIn(typed[limitField(subject, 'late')]),
      lateShare: share(limitField(subject, 'violate-lateShare')),
      overdue: numberIn(typed[limitField(subject, 'overdue')]),
    })),
  };
}

const OF_SUBJECT: Readonly<Record<SubjectKind, string>> = {
  agency: 'cơ quan',
  officer: 'công chức, viên chức',
};

/** Each problem at its field, with what to type instead. */
export function fieldProblems(
  problems: readonly Problem<EvaluationProblemCode>[],
  rules: EvaluationRules,
): readonly { field: string; text: string }[] {
  return problems.map(({ code, path }) => {
    const [, part = '', subject = 'agency', ...rest] = path.split('/') as [string, string, SubjectKind];
    if (code === 'criteria-sum') {
      const [first = 'on-time'] = criteriaOf(subject);
      const sum = rules.criteria[subject].reduce((total, { most }) => total + most, 0);
      const now = Number.isNaN(sum) ? '' : `, hiện là ${NUMBER.format(sum)}`;
      return {
        field: weightField(subject, first, 'most'),
        text: `Điểm các tiêu chí của ${OF_SUBJECT[subject]} phải cộng đủ 100${now}`,
      };
    }
    const field = fieldOf(part, subject, rest, rules);
    return { field, text: textOf(code, part, rest.at(-1) ?? '') };
  });
}

function fieldOf(
  part: string,
  subject: SubjectKind,
  [first = '', second = '']: readonly string[],
  rules: EvaluationRules,
): string {
  if (part !== 'criteria') {
    const name = first === 'lateShare' ? `${part}-lateShare` : first;
    return limitField(subject, name as RuleField);
  }
  const code = rules.criteria[subject][Number(first)]?.code ?? 'on-time';
  return weightField(subject, code, second === 'fullFrom' ? 'fullFrom' : 'most');
}

function textOf(code: EvaluationProblemCode, part: string, name: string): string {
  if (name === 'fullFrom') return 'Nhập tỷ lệ lớn hơn 0 và không quá 100, ví dụ 95';
  if (code === 'evaluation-share') return 'Nhập tỷ lệ từ 0 đến 100, ví dụ 10';
  if (name === 'score') return 'Nhập số điểm từ 0 đến 100, ví dụ 95';
  return part === 'criteria' ? 'Nhập số điểm nguyên từ 1, hoặc để trống' : 'Nhập số hồ sơ từ 1, ví dụ 3';
}
