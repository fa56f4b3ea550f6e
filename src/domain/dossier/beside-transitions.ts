import { type By, held, OPEN, SYSTEM, type Transition } from './transition.ts';

const asked = (kind: 'opinion' | 'part'): By => ({
  ...{ place: 'asked', kind, roles: ['specialist', 'unit-head', 'signer'] },
});
const EXAMINER = held('specialist', 'unit-head');

/** What others are asked while the lead has the dossier: opinions, and parts of the work (liên thông). */
export const BESIDE_TRANSITIONS: readonly Transition[] = [
  {
    command: 'ask-opinion',
    from: ['in-progress'],
    at: ['examine'],
    by: [EXAMINER],
    needs: ['text'],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'answer-opinion',
    from: OPEN,
    at: null,
    by: [asked('opinion')],
    needs: ['text'],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'withdraw-opinion',
    from: OPEN,
    at: null,
    by: [EXAMINER],
    needs: ['reason'],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'remind-opinion',
    from: OPEN,
    at: null,
    by: [SYSTEM],
    needs: [],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'send-parts',
    from: ['received', 'in-progress'],
    at: ['intake', 'examine'],
    by: [held('counter-clerk', 'specialist', 'unit-head')],
    needs: [],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'answer-part',
    from: OPEN,
    at: null,
    by: [asked('part')],
    needs: [],
    to: 'same',
    clock: 'none',
  },
];
