import { FILED, SYSTEM, type Transition } from './transition.ts';

/** Merging agencies is an act of the office; what becomes of each dossier is carried out by the system on the day. */
export const SUCCESSION_TRANSITIONS: readonly Transition[] = [
  {
    command: 'take-over',
    from: ['draft', ...FILED],
    at: null,
    by: [SYSTEM],
    needs: [],
    to: 'same',
    clock: 'none',
  },
];
