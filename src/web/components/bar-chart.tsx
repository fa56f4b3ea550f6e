/** A part of a bar; `tone` as of tags. */
export interface BarPart {
  tone: 'on-time' | 'nearly-due' | 'late' | 'waiting' | 'done';
  value: number;
}

export interface Bar {
  label: string;
  /** Said after the label: the number of it all. */
  told: string;
  parts: readonly BarPart[];
}

const [WIDTH, ROW, BAR, LABEL] = [360, 38, 12, 14];
const LETTERS = 40;

interface BarChartProps {
  name: string;
  bars: readonly Bar[];
  /** What each colour means, from left to right. */
  legend: readonly { tone: BarPart['tone']; words: string }[];
}

/** Lying bars, each under its own words: readable on a phone as it is. The table beside it says the same. */
export function BarChart({ name, bars, legend }: BarChartProps) {
  const sums = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(1, ...sums);
  const height = bars.length * ROW;
  if (bars.length === 0) return null;
  return (
    <>
      <svg class="mc-bars" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={name}>
        {bars.map(({ label, told, parts }, row) => (
          <g key={label}>
            <text class="mc-bars__label" x={0} y={row * ROW + LABEL}>
              {label.length > LETTERS ? `${label.slice(0, LETTERS - 1)}…` : label}
            </text>
            <text class="mc-bars__told" x={WIDTH} y={row * ROW + LABEL} text-anchor="end">
              {told}
            </text>
            <rect class="mc-bars__ground" x={0} y={row * ROW + LABEL + 6} width={WIDTH} height={BAR} />
            {placed(parts, most).map(({ tone, from, width }) => (
              <rect
                key={tone}
                class={`mc-bars__part mc-bars__part--${tone}`}
                {...{ x: from, y: row * ROW + LABEL + 6, width, height: BAR }}
              />
            ))}
          </g>
        ))}
      </svg>
      <ul class="mc-legend">
        {legend.map(({ tone, words }) => (
          <li key={tone} class={`mc-legend__${tone}`}>
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One after the other; what is there at all is seen. */
function placed(parts: readonly BarPart[], most: number) {
  let from = 0;
  return parts
    .filter(({ value }) => value > 0)
    .map(({ tone, value }) => {
      const width = Math.max(2, Math.round((value / most) * (WIDTH - 8)));
      const one = { tone, from, width };
      from += width;
      return one;
    });
}
