import type { ComponentChildren } from 'preact';

/** A table of numbers that alone scrolls where it is wider than the page. */
export function ScrolledTable({
  name,
  heads,
  look = 'shares',
  children,
}: {
  name: string;
  heads: readonly string[];
  /** `waits`: its numbers are durations. */
  look?: 'shares' | 'waits';
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="mc-figures__scroll" aria-label={name} tabIndex={0}>
      <table class={`mc-figures mc-figures--shares${look === 'waits' ? ' mc-waits' : ''}`}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
