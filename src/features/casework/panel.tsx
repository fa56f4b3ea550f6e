import type { ComponentChildren } from 'preact';

/** A block of the page of a dossier, with its heading. */
export function Panel({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="mc-panel" aria-labelledby={id}>
      <h2 class="govuk-heading-s" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
