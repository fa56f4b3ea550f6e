import type { RecordedReview } from '../../domain/evaluation/review.ts';
import { doneBy } from '../../words/vi/actor-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';

/** `Gạch tên thứ Hai 23/11/2026, 09:30, Nguyễn A: lý do`; of a deputy `Nguyễn A thay Trần B`: whoever stands there is told who decided. */
export function reviewSentence(review: RecordedReview, nameOf: (officer: string) => string): string {
  const [what, words] =
    review.type === 'ListingAccepted' ? ['Chấp nhận', review.note] : ['Gạch tên', review.reason];
  const who = doneBy(review.officer, review.onBehalfOf, nameOf);
  return `${what} ${instantWords(review.at)}, ${who}${words === '' ? '' : `: ${words}`}`;
}
