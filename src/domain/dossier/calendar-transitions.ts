import { atDesk, OPEN, SYSTEM, type Transition } from './transition.ts';

/** What a change of the calendar does; confirming one is an act of the office, carried out by the system. */
export const CALENDAR_TRANSITIONS: readonly Transition[] = [
  {
    command: 'move-date',
    from: ['received', 'in-progress'],
    at: null,
    by: [SYSTEM],
    needs: [],
    to: 'same',
    clock: 'move',
  },
  // No clock runs yet; only what the office owes for the filing is due later.
  {
    command: 'move-date',
    from: ['submitted'],
    at: null,
    by: [SYSTEM],
    needs: [],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'restore-date',
    from: OPEN,
    at: null,
    by: [SYSTEM],
    needs: [],
    to: 'same',
    clock: 'move',
  },
  {
    command: 'restore-date',
    from: ['submitted'],
    at: null,
    by: [SYSTEM],
    needs: [],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'tell-date',
    from: [...OPEN, 'resolved'],
    at: null,
    by: [atDesk('counter-clerk', 'return-clerk', 'desk-head'), SYSTEM],
    needs: [],
    to: 'same',
    clock: 'none',
  },
];
