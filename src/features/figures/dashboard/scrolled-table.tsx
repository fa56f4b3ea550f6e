import type { ComponentChildren } from 'preact';
import { Scrolled } from '../../../web/components/scrolled.tsx';

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
    <Scrolled name={name}>
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
    </Scrolled>
  );
}
