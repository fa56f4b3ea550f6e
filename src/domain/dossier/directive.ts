import type { Instant } from '../calendar/local-time.ts';
import type { WordingRef } from './references.ts';

/** A directive as it stands. */
export interface Directive {
  number: number;
  /** The officer who gave it; null: it was not an officer. */
  by: string | null;
  givenAt: Instant;
  answerBy: Instant;
  text: WordingRef;
  answeredAt: Instant | null;
}
