import { LIST_WORDS, listingReasonSentence } from '../../words/vi/evaluation-words.ts';
import type { ListingLine } from './find-lines.ts';
import { reviewSentence } from './review-sentence.ts';

interface OwnListingsProps {
  lines: readonly ListingLine[];
  nameOf: (officer: string) => string;
}

/** Whoever stands on a list knows why, and what was decided. */
export function OwnListings({ lines, nameOf }: OwnListingsProps) {
  if (lines.length === 0) return null;
  return (
    <div class="mc-panel mc-evaluation__own">
      {lines.map(({ listing: { list }, grounds, reviews }) => {
        const last = reviews.at(-1);
        const { reasons = [] } = grounds ?? last?.grounds ?? {};
        return (
          <p key={list} class="govuk-body">
            <strong>{LIST_WORDS[list]}:</strong> {reasons.map(listingReasonSentence).join('; ')}.{' '}
            {last ? `${reviewSentence(last, nameOf)}.` : 'Chờ xem xét.'}
          </p>
        );
      })}
    </div>
  );
}
