import type { RecordedReview } from '../../domain/evaluation/review.ts';
import { instantWords } from '../../words/vi/date-words.ts';

/** `Gạch tên thứ Hai 23/11/2026, 09:30, Nguyễn A: lý do` */
export function reviewSentence(review: RecordedReview, nameOf: (officer: string) => string): string {
  const [what, words] =
    review.type === 'ListingAccepted' ? ['Chấp nhận', review.note] : ['Gạch tên', review.reason];
  return `${what} ${instantWords(review.at)}, ${nameOf(review.officer)}${words === '' ? '' : `: ${words}`}`;
}
