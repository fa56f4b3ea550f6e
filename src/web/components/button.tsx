import type { ComponentChildren } from 'preact';

/** The one main button of a page. */
export function Button({ children }: { children: ComponentChildren }) {
  return (
    <button type="submit" class="govuk-button">
      {children}
    </button>
  );
}
