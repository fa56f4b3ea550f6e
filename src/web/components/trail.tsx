interface Place {
  text: string;
  /** None: the page itself. */
  href?: string;
  /** Holds a code. */
  unbroken?: boolean;
}

/** Where a page lies (breadcrumbs): from the job it belongs to down to itself. */
export function Trail({ places }: { places: readonly Place[] }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label="Đường dẫn">
      <ol class="govuk-breadcrumbs__list">
        {places.map(({ text, href, unbroken = false }) => (
          <li
            key={text}
            class={`govuk-breadcrumbs__list-item${unbroken ? ' mc-nowrap' : ''}`}
            aria-current={href === undefined ? 'page' : undefined}
          >
            {href === undefined ? (
              text
            ) : (
              <a class="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
