import { atDesk, HEADS, OPEN, type Transition, WHOEVER_HOLDS } from './transition.ts';

/** Đôn đốc: said by who leads, answered by who has it, while there is something left to do. */
export const DIRECTIVE_TRANSITIONS: readonly Transition[] = [
  {
    command: 'direct',
    from: OPEN,
    at: null,
    by: [atDesk('desk-head', 'signer'), ...HEADS],
    needs: ['text'],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'answer-directive',
    from: OPEN,
    at: null,
    by: [WHOEVER_HOLDS],
    needs: ['text'],
    to: 'same',
    clock: 'none',
  },
];
