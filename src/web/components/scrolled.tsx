import type { ComponentChildren } from 'preact';

/** A table that is wider than the page scrolls alone, also by keys. */
export function Scrolled({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="mc-figures__scroll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
