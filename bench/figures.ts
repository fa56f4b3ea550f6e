/** What one round of one measurement gave. */
export interface Round {
  perSecond: number;
  /** Milliseconds each operation took; empty where only the rate is known. */
  durations: readonly number[];
  /** Milliseconds of CPU an operation; null: not measured. */
  nodeCpu: number | null;
  databaseCpu: number | null;
}

/** Several rounds as one row: the median of each figure, because somebody else may use the machine meanwhile. */
export interface Figures {
  perSecond: number;
  p50: number | null;
  p95: number | null;
  p99: number | null;
  nodeCpu: number | null;
  databaseCpu: number | null;
}

/** The value below which this share of the values lies, by the nearest rank; null of none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

export function figuresOf(rounds: readonly Round[]): Figures {
  const over = (figure: (round: Round) => number | null) =>
    median(rounds.map(figure).filter((value) => value !== null));
  return {
    perSecond: over(({ perSecond }) => perSecond) ?? 0,
    p50: over(({ durations }) => percentile(durations, 0.5)),
    p95: over(({ durations }) => percentile(durations, 0.95)),
    p99: over(({ durations }) => percentile(durations, 0.99)),
    nodeCpu: over(({ nodeCpu }) => nodeCpu),
    databaseCpu: over(({ databaseCpu }) => databaseCpu),
  };
}

/** Rate beside rate, round by round: what disturbs one round disturbs both of its halves. */
export function ratioOf(ours: readonly Round[], limit: readonly Round[]): number | null {
  const pairs = ours.slice(0, limit.length);
  return median(pairs.map(({ perSecond }, n) => perSecond / (limit[n]?.perSecond ?? Number.NaN)));
}
