/** The smallest value that so many of a hundred do not exceed (nearest rank); undefined: there are no values. */
export function percentile(ascending: readonly number[], ofHundred: number): number | undefined {
  const rank = Math.max(1, Math.ceil((ofHundred / 100) * ascending.length));
  return ascending[rank - 1];
}

export interface Spread {
  count: number;
  median: number;
  p90: number;
  total: number;
}

/** Undefined: nothing was measured. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const ascending = values.toSorted((a, b) => a - b);
  const [median, p90] = [percentile(ascending, 50), percentile(ascending, 90)];
  if (median === undefined || p90 === undefined) return undefined;
  return { count: ascending.length, median, p90, total: ascending.reduce((sum, value) => sum + value, 0) };
}
