import type { Instant } from '../../domain/calendar/local-time.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';

/** When something was or will be, as a value of its own. */
export function Moment({ at }: { at: Instant }) {
  return <time dateTime={at}>{capitalise(instantWords(at))}</time>;
}
