import type { Counts } from '../figures/columns.ts';
import type { Punctuality } from './agency-report.ts';

/** What agencies are rated by (Điều 12.2, 18), with its weight and from which share on it is full. */
export const CRITERIA = [
  { code: 'on-time', most: 60, fullFrom: 0.95 },
  { code: 'not-overdue', most: 20, fullFrom: 1 },
  { code: 'report', most: 20, fullFrom: 1 },
] as const;
export type Criterion = (typeof CRITERIA)[number]['code'];

/** What is known of one agency on a period. */
export interface Evidence {
  agency: string;
  /** As signed; null: nothing was sent. */
  total: Counts | null;
  /** Of those resolved late, where no unit of the agency overran: the system, the applicant or another agency did (ruling 17). */
  lateByOthers: number;
  punctuality: Punctuality;
}

/** Points of one criterion, and the two numbers they are made of. */
export interface Points {
  code: Criterion;
  /** null: there is no source (ruling 18). */
  points: number | null;
  part: number;
  whole: number;
}

export interface Rating extends Evidence {
  criteria: readonly Points[];
  /** Of a hundred, over the criteria that have a source; null: there were no dossiers. */
  score: number | null;
  /** The same score, the same place; null: without a score. */
  place: number | null;
}

const REPORTED: Readonly<Record<Punctuality, number>> = { 'in-time': 2, 'came-late': 1, near: 0, late: 0 };

/** The best first. Nobody is blamed for what others were late with: it counts as in time, and stands apart. */
export function rateAgencies(all: readonly (Evidence & { isSent: boolean })[]): readonly Rating[] {
  const rated = all.map(({ isSent, ...evidence }) => {
    const criteria = CRITERIA.map(({ code, most, fullFrom }): Points => {
      const { part, whole } = shareOf(code, evidence, isSent);
      return { code, part, whole, points: whole === 0 ? null : pointsOf(part / whole, most, fullFrom) };
    });
    const { total } = evidence;
    // Who had nothing to do has a report and no merit.
    const idle = total !== null && total.all === 0;
    return { ...evidence, criteria, score: idle ? null : scoreOf(criteria) };
  });
  const scores = rated.flatMap(({ score }) => (score === null ? [] : [score]));
  return rated
    .toSorted((one, other) => (other.score ?? -1) - (one.score ?? -1))
    .map((one) => {
      const { score } = one;
      return { ...one, place: score === null ? null : scores.filter((other) => other > score).length + 1 };
    });
}

function shareOf(
  code: Criterion,
  { total, lateByOthers, punctuality }: Evidence,
  isSent: boolean,
): { part: number; whole: number } {
  if (code === 'report') return { part: isSent ? REPORTED[punctuality] : 0, whole: 2 };
  if (total === null) return { part: 0, whole: 0 };
  if (code === 'on-time') return { part: total.resolved - total.late + lateByOthers, whole: total.resolved };
  return { part: total['open-in-time'], whole: total.open };
}

function pointsOf(share: number, most: number, fullFrom: number): number {
  return Math.round(Math.min(1, share / fullFrom) * most * 10) / 10;
}

function scoreOf(criteria: readonly Points[]): number | null {
  const counted = CRITERIA.filter((_, index) => criteria[index]?.points !== null);
  const most = counted.reduce((sum, one) => sum + one.most, 0);
  const got = criteria.reduce((sum, { points }) => sum + (points ?? 0), 0);
  return most === 0 ? null : Math.round((got / most) * 1000) / 10;
}
