import { countWords } from '../../words/vi/count-words.ts';

interface OpeningCountProps {
  count: number;
  /** The list of as many. */
  href: string;
  /** What is counted, for who hears the link without its row and column. */
  of: string;
}

/** A number that opens what it counts; there is nothing to open behind none. */
export function OpeningCount({ count, href, of }: OpeningCountProps) {
  if (count === 0) return <>0</>;
  const words = countWords(count);
  return (
    <a class="govuk-link" href={href} aria-label={`${of}: ${words}`}>
      {words}
    </a>
  );
}
