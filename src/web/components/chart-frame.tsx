import type { ComponentChildren } from 'preact';

interface ChartFrameProps {
  title: string;
  /** What it shows, in a sentence: for whoever does not see it, and whoever is in a hurry. */
  summary: string;
  /** The drawing; nothing in it that the table does not say. */
  drawing: ComponentChildren;
  /** The numbers behind it. */
  children: ComponentChildren;
}

/** A chart with its sentence, and the table behind it. */
export function ChartFrame({ title, summary, drawing, children }: ChartFrameProps) {
  return (
    <figure class="mc-chart">
      <figcaption>
        <h2 class="govuk-heading-s">{title}</h2>
        <p class="govuk-body-s">{summary}</p>
      </figcaption>
      {drawing}
      <details class="govuk-details mc-chart__table">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Xem bảng số</span>
        </summary>
        {children}
      </details>
    </figure>
  );
}
