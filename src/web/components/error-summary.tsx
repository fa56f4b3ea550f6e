interface ErrorSummaryProps {
  title: string;
  /** Each with the id of the field it is about. */
  errors: readonly { field: string; text: string }[];
}

/** On top of a page whose form was not accepted; each line leads to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ field, text }) => (
              <li key={field}>
                <a href={`#${field}`}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
