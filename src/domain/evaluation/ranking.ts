import type { Punctuality } from '../reporting/agency-report.ts';
import type { Criterion, Weight } from './evaluation-rules.ts';

/** Dossiers by how they went: kept in time; late on the own account; late on that of the system or of others (ruling 17). */
export interface Handled {
  kept: number;
  own: number;
  others: number;
}

export const NOTHING: Handled = { kept: 0, own: 0, others: 0 };

/** What is known of one agency or officer on a period. */
export interface Evidence {
  /** Resolved in the period. */
  ended: Handled;
  /** Open when it ended. */
  open: Handled;
  /** How the report of the agency came; null: none was asked, or its day is still to come. */
  report: { sent: boolean; punctuality: Punctuality } | null;
}

/** Points of one criterion, and the two numbers they are made of. */
export interface Points {
  code: Criterion;
  most: number;
  /** null: there is no source (ruling 18). */
  points: number | null;
  part: number;
  whole: number;
}

export interface Ranked {
  points: readonly Points[];
  /** Of a hundred, over the criteria that have a source; null: there were no dossiers. */
  score: number | null;
  /** The same score, the same place; null: without a score. */
  place: number | null;
}

/** The best first. Nobody is blamed for what others were late with: it counts as in time, and stands apart. */
export function rank<One extends Evidence>(
  all: readonly One[],
  weights: readonly Weight[],
): readonly (One & Ranked)[] {
  const ranked = all.map((one) => ({ ...one, ...scored(one, weights) }));
  const scores = ranked.flatMap(({ score }) => (score === null ? [] : [score]));
  return ranked
    .toSorted((one, other) => (other.score ?? -1) - (one.score ?? -1))
    .map((one) => ({
      ...one,
      place: one.score === null ? null : scores.filter((other) => other > (one.score ?? 0)).length + 1,
    }));
}

function scored(evidence: Evidence, weights: readonly Weight[]): Omit<Ranked, 'place'> {
  const points = weights.map(({ code, most, fullFrom }): Points => {
    const { part, whole } = shareOf(code, evidence);
    const got = whole === 0 ? null : round(Math.min(1, part / whole / fullFrom) * most);
    return { code, most, part, whole, points: got };
  });
  // Who had nothing to do has no merit.
  const isIdle = handled(evidence.ended) + handled(evidence.open) === 0;
  return { points, score: isIdle ? null : scoreOf(points) };
}

const REPORTED: Readonly<Record<Punctuality, number>> = { 'in-time': 2, 'came-late': 1, near: 0, late: 0 };

function shareOf(code: Criterion, { ended, open, report }: Evidence): { part: number; whole: number } {
  switch (code) {
    case 'on-time':
      return { part: ended.kept + ended.others, whole: handled(ended) };
    case 'not-overdue':
      return { part: open.kept + open.others, whole: handled(open) };
    case 'report':
      if (report === null) return { part: 0, whole: 0 };
      return { part: report.sent ? REPORTED[report.punctuality] : 0, whole: 2 };
  }
}

export function handled({ kept, own, others }: Handled): number {
  return kept + own + others;
}

function scoreOf(points: readonly Points[]): number | null {
  const counted = points.filter((one) => one.points !== null);
  const most = counted.reduce((sum, one) => sum + one.most, 0);
  const got = counted.reduce((sum, one) => sum + (one.points ?? 0), 0);
  return most === 0 ? null : round((got / most) * 100);
}

/** To one decimal. */
function round(number: number): number {
  return Math.round(number * 10) / 10;
}
