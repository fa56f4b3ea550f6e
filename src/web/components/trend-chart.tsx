export interface TrendPoint {
  /** Under the axis; empty: nothing is written there. */
  label: string;
  /** Of a hundred; null: there was nothing. */
  share: number | null;
}

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [360, 150, 44, 10, 126];
const MARKS = [0, 50, 100];

/** A share over time; where there was nothing, the line has a gap. The table beside it says the same. */
export function TrendChart({ name, points }: { name: string; points: readonly TrendPoint[] }) {
  const step = (WIDTH - LEFT - 14) / Math.max(1, points.length - 1);
  const x = (index: number) => Math.round(LEFT + 4 + index * step);
  const y = (share: number) => Math.round(BOTTOM - (share / 100) * (BOTTOM - TOP));
  return (
    <svg class="mc-trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name}>
      {MARKS.map((mark) => (
        <g key={mark}>
          <line class="mc-trend__mark" x1={LEFT} x2={WIDTH} y1={y(mark)} y2={y(mark)} />
          <text class="mc-trend__text" x={LEFT - 6} y={y(mark) + 4} text-anchor="end">
            {mark}%
          </text>
        </g>
      ))}
      {runsOf(points).map((run) => (
        <polyline
          key={run[0]?.at}
          class="mc-trend__line"
          points={run.map(({ at, share }) => `${x(at)},${y(share)}`).join(' ')}
        />
      ))}
      {points.map(({ label, share }, at) => (
        <g key={`${at} ${label}`}>
          {share !== null && <circle class="mc-trend__dot" cx={x(at)} cy={y(share)} r={3.5} />}
          {label !== '' && (
            <text
              class="mc-trend__text"
              x={x(at)}
              y={HEIGHT - 6}
              text-anchor={at === 0 ? 'start' : at === points.length - 1 ? 'end' : 'middle'}
            >
              {label}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function runsOf(points: readonly TrendPoint[]): { at: number; share: number }[][] {
  const runs: { at: number; share: number }[][] = [[]];
  points.forEach(({ share }, at) => {
    if (share === null) runs.push([]);
    else runs.at(-1)?.push({ at, share });
  });
  return runs.filter(({ length }) => length > 1);
}
