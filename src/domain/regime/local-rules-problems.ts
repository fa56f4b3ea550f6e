import { defaultPolicy, refusalOf } from '../due-date/limit-rules.ts';
import { type EvaluationProblemCode, evaluationProblems } from '../evaluation/evaluation-rules.ts';
import type { Problem } from '../organisation/problem.ts';
import type { FieldRules, LocalRules, SpecialRules } from './local-rules.ts';

export type SpecialRulesProblemCode = 'rules-empty' | 'rules-days' | 'rules-limit' | 'rules-minutes';
export type LocalRulesProblemCode =
  | SpecialRulesProblemCode
  | EvaluationProblemCode
  | 'field-unknown'
  | 'field-repeated';

const MOST_DAYS = 366;

/** What is wrong with the rules of a field or a procedure. */
export function specialRulesProblems(
  { supplement, answer, afterHours }: SpecialRules,
  path: string,
): Problem<SpecialRulesProblemCode>[] {
  const found: Problem<SpecialRulesProblemCode>[] = [];
  const said = [...Object.values(supplement ?? {}), ...Object.values(answer ?? {})];
  if (said.length === 0 && afterHours === undefined) found.push({ code: 'rules-empty', path });
  for (const key of ['restartWithinWorkingDays', 'lapsesAfterWorkingDays'] as const) {
    const days = supplement?.[key];
    if (days !== undefined && days !== null && !isDays(days))
      found.push({ code: 'rules-days', path: `${path}/supplement/${key}` });
  }
  for (const channel of ['online', 'paper'] as const) {
    const limit = answer?.[channel];
    if (limit && refusalOf(limit, defaultPolicy(limit.unit)) !== undefined)
      found.push({ code: 'rules-limit', path: `${path}/answer/${channel}` });
  }
  const minutes = afterHours?.lastMinutes;
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= 240))
    found.push({ code: 'rules-minutes', path: `${path}/afterHours/lastMinutes` });
  return found;
}

/** What is wrong with the rules of a province; `fields` are those its procedures belong to. */
export function localRulesProblems(
  {
    unmovedAfterWorkingDays,
    remindAfterWorkingDays,
    idleAfterWorkingDays,
    keepTrailMonths,
    firstPasswordHours,
    rateWithinDays,
    changeRatingWithinDays,
    evaluation,
    fields: rules,
  }: LocalRules,
  fields: readonly string[],
): Problem<LocalRulesProblemCode>[] {
  const found: Problem<LocalRulesProblemCode>[] = [];
  for (const [key, days] of Object.entries({
    unmovedAfterWorkingDays,
    remindAfterWorkingDays,
    idleAfterWorkingDays,
    keepTrailMonths,
    firstPasswordHours,
    rateWithinDays,
    changeRatingWithinDays,
  }))
    if (!isDays(days)) found.push({ code: 'rules-days', path: `/${key}` });
  found.push(...evaluationProblems(evaluation, '/evaluation'));
  rules.forEach((rule, index) => {
    const path = `/fields/${index}`;
    // Mistyped, it would silently hold for nothing.
    if (!fields.includes(rule.field))
      found.push({ code: 'field-unknown', path: `${path}/field`, values: { field: rule.field } });
    if (rules.slice(0, index).some((earlier) => meet(earlier, rule)))
      found.push({ code: 'field-repeated', path: `${path}/field`, values: { field: rule.field } });
    found.push(...specialRulesProblems(rule, path));
  });
  return found;
}

function isDays(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
}

/** Two that both hold for a dossier leave it open which one does. */
function meet(one: FieldRules, other: FieldRules): boolean {
  if (one.field !== other.field) return false;
  return !one.regimes || !other.regimes || one.regimes.some((id) => other.regimes?.includes(id));
}
