/** Which file imports which, and on what line. */
export interface Arrow {
  from: string;
  to: string;
  line: number;
}

/**
 * Arrows that lead round: what is left when files that import nothing, and files that nobody imports, are taken away again
 * and again.
 */
export function arrowsInCircles(arrows: readonly Arrow[]): readonly Arrow[] {
  const begun = new Set(arrows.map(({ from }) => from));
  const ended = new Set(arrows.map(({ to }) => to));
  const left = arrows.filter(({ from, to }) => ended.has(from) && begun.has(to));
  return left.length === arrows.length ? left : arrowsInCircles(left);
}
