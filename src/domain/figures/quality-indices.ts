import type { Counts } from './columns.ts';

/**
 * The five groups of QĐ 766/QĐ-TTg with what was found of their indices: the most points of a group, and the rate from
 * which an index has all of its points. Both are set anew every year; what was not found is null, and no point is made up.
 */
export interface QualityIndex {
  code: string;
  /** Most points; null: not found. */
  points: number | null;
  /** Of a hundred; null: the rate itself decides, or it was not found. */
  threshold: number | null;
}

export interface QualityGroup {
  code: string;
  points: number;
  indices: readonly QualityIndex[];
}

const index = (code: string, threshold: number | null = null, points: number | null = null) => ({
  ...{ code, threshold, points },
});

export const QUALITY_GROUPS: readonly QualityGroup[] = [
  { code: '1', points: 18, indices: [index('1.1'), index('1.2'), index('1.3'), index('1.4')] },
  { code: '2', points: 20, indices: [index('2.1'), index('2.2')] },
  {
    ...{ code: '3', points: 22 },
    indices: [
      ...[index('3.1', 80), index('3.2'), index('3.3', 50)],
      ...[index('3.4', 80, 2), index('3.5', 80, 2), index('3.6', 30, 6)],
    ],
  },
  {
    ...{ code: '4', points: 22 },
    indices: [index('4.1'), index('4.2', 80), index('4.3', 80), index('4.4'), index('4.5')],
  },
  { code: '5', points: 18, indices: [index('5.1'), index('5.2'), index('5.3'), index('5.4', 90)] },
];

/** Points of a rate: all from the threshold on, below it in proportion; null: its points or its rate are not known. */
export function pointsOf({ points, threshold }: QualityIndex, rate: number | null): number | null {
  if (points === null || rate === null) return null;
  const share = threshold === null ? rate / 100 : Math.min(1, rate / threshold);
  return Math.round(points * share * 100) / 100;
}

/** 2.1: in time, of all resolved and those open past their day; of a hundred, to one decimal. */
export function keptInTime(counts: Counts): number | null {
  return rateOf(counts.early + counts['on-time'], counts.resolved + counts['open-late']);
}

/**
 * 5.4: all of it less what is late and less what its applicants were not satisfied with; a late one that they also said so
 * of is taken off twice, as the formula has it.
 */
export function keptSatisfied(counts: Counts, dissatisfied: number): { part: number; whole: number } {
  const whole = counts.resolved + counts['open-late'];
  return { part: Math.max(0, whole - counts.late - counts['open-late'] - dissatisfied), whole };
}

/** Points that applicants gave, over the dossiers they gave them for; to one decimal, null: nobody did. */
export function answeredPoints({ points, dossiers }: { points: number; dossiers: number }): number | null {
  return dossiers === 0 ? null : Math.round((points / dossiers) * 10) / 10;
}

/** Of a hundred, to one decimal; null: of nothing. */
export function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/** The nine indices of TT 01/2018 (Đ13-15), each from 0 to 2 for a dossier. */
export const HANDLING_INDICES = 9;

/** Index 1: the time of the whole, two for early, one for on time, none for late; a mean to one decimal. */
export function timePoints({ early, 'on-time': onTime, resolved }: Counts): number | null {
  return resolved === 0 ? null : Math.round(((2 * early + onTime) / resolved) * 10) / 10;
}

/** Classes of an agency by the sum of its indices: the first whose least sum is reached. */
export const HANDLING_CLASSES = [
  { from: 15, class: 'excellent' },
  { from: 12, class: 'good' },
  { from: 9, class: 'fair' },
  { from: 6, class: 'average' },
  { from: 0, class: 'weak' },
] as const;
export type HandlingClass = (typeof HANDLING_CLASSES)[number]['class'];

/** null: an index is not known, and a sum without it would be no class. */
export function handlingClass(indices: readonly (number | null)[]): HandlingClass | null {
  if (indices.length !== HANDLING_INDICES || indices.some((one) => one === null)) return null;
  const sum = indices.reduce<number>((total, one) => total + (one ?? 0), 0);
  return HANDLING_CLASSES.find(({ from }) => sum >= from)?.class ?? null;
}
