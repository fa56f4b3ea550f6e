import type { ComponentChildren } from 'preact';

export interface SummaryRow {
  key: string;
  /** Absent where there is nothing to say: the row is then left out. */
  value: ComponentChildren;
}

/** Facts as pairs; what is not known is not listed. */
export function SummaryList({ rows, label }: { rows: readonly SummaryRow[]; label?: string }) {
  return (
    <dl class="mc-summary" aria-label={label}>
      {rows
        .filter(({ value }) => value !== null && value !== undefined && value !== false && value !== '')
        .map(({ key, value }) => (
          <div key={key} class="mc-summary__row">
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
