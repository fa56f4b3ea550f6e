import type { EvaluationRules, SubjectKind } from './evaluation-rules.ts';
import { type Evidence, handled, type Ranked } from './ranking.ts';

/** Danh sách đề nghị khen thưởng, danh sách vi phạm cần xem xét (Điều 18.1, 18.2). */
export const LISTS = ['nomination', 'violation'] as const;
export type ListName = (typeof LISTS)[number];

/** Why somebody stands on a list: what they reached, and from where on that counts. */
export type ListingReason =
  | { code: 'score'; score: number; from: number }
  | { code: 'resolved'; resolved: number; from: number }
  | { code: 'own-late'; late: number; resolved: number; atMost: number }
  | { code: 'many-late'; late: number; resolved: number; from: number; share: number }
  | { code: 'many-overdue'; overdue: number; from: number }
  | { code: 'report-late'; sent: boolean };

/** Why they are to be nominated; undefined: they are not, as nobody is who stands on the list of violations. */
export function nominationOf(
  evidence: Evidence & Ranked,
  subject: SubjectKind,
  rules: Pick<EvaluationRules, 'nominate' | 'violate'>,
): readonly ListingReason[] | undefined {
  if (violationOf(evidence, subject, rules)) return undefined;
  const { ended, score } = evidence;
  const rule = rules.nominate[subject];
  const resolved = handled(ended);
  if (score === null || score < rule.score || resolved < rule.resolved) return undefined;
  if (ended.own > rule.lateShare * resolved) return undefined;
  return [
    { code: 'score', score, from: rule.score },
    { code: 'resolved', resolved, from: rule.resolved },
    { code: 'own-late', late: ended.own, resolved, atMost: rule.lateShare },
  ];
}

/** What is to be looked at as a violation; undefined: nothing. Only what is on the own account. */
export function violationOf(
  { ended, open, report }: Evidence,
  subject: SubjectKind,
  { violate }: Pick<EvaluationRules, 'violate'>,
): readonly ListingReason[] | undefined {
  const rule = violate[subject];
  const resolved = handled(ended);
  const isLate = ended.own >= rule.late && ended.own >= rule.lateShare * resolved;
  const reasons: ListingReason[] = [
    ...(isLate
      ? [{ code: 'many-late' as const, late: ended.own, resolved, from: rule.late, share: rule.lateShare }]
      : []),
    ...(open.own >= rule.overdue
      ? [{ code: 'many-overdue' as const, overdue: open.own, from: rule.overdue }]
      : []),
    ...(report && (!report.sent || report.punctuality === 'came-late')
      ? [{ code: 'report-late' as const, sent: report.sent }]
      : []),
  ];
  return reasons.length > 0 ? reasons : undefined;
}
