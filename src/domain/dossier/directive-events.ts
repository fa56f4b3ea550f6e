import type { Instant } from '../calendar/local-time.ts';
import type { WordingRef } from './references.ts';

/** Đôn đốc: a leader tells who has it to get on, and asks for an answer (Điều 9.2, 10.2). */
export interface DirectiveGiven {
  type: 'DirectiveGiven';
  /** `to`: who had it then; officer null: nobody of the unit in particular. */
  data: {
    number: number;
    to: { agency: string; unit: string; officer: string | null };
    text: WordingRef;
    answerBy: Instant;
  };
}

export interface DirectiveAnswered {
  type: 'DirectiveAnswered';
  data: { number: number; answer: WordingRef; late: boolean };
}
