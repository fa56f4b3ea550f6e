import { held, type Transition } from './transition.ts';

/** From the desk to whoever proposes a result. */
export const WORK_TRANSITIONS: readonly Transition[] = [
  {
    command: 'hand-over',
    from: ['received', 'in-progress'],
    at: ['intake', 'examine'],
    by: [held('counter-clerk', 'specialist', 'unit-head')],
    needs: [],
    to: 'in-progress',
    clock: 'none',
  },
  {
    command: 'accept-handover',
    from: ['in-progress'],
    at: null,
    by: [held('counter-clerk', 'specialist', 'unit-head', 'signer', 'records-officer', 'return-clerk')],
    needs: [],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'open',
    from: ['in-progress'],
    at: null,
    by: [held('counter-clerk', 'specialist', 'unit-head', 'signer', 'records-officer', 'return-clerk')],
    needs: [],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'take-back',
    from: ['in-progress'],
    at: ['assign', 'examine'],
    by: [{ place: 'giver', roles: ['counter-clerk', 'specialist', 'unit-head'] }],
    needs: [],
    to: 'in-progress',
    clock: 'none',
  },
  {
    command: 'assign',
    from: ['in-progress'],
    at: ['assign', 'examine'],
    by: [{ place: 'head', roles: ['unit-head'] }],
    needs: [],
    to: 'in-progress',
    clock: 'none',
  },
  {
    command: 'send-back',
    from: ['in-progress'],
    at: ['assign', 'examine', 'approve', 'sign', 'issue'],
    by: [held('specialist', 'unit-head', 'signer', 'records-officer')],
    needs: ['reason'],
    to: 'in-progress',
    clock: 'none',
  },
];
