import { FILED, FINDERS, type Transition } from './transition.ts';

/** Where paper and screen are brought to agree (Điều 9.2): neither moves the dossier. */
export const AGREEMENT_TRANSITIONS: readonly Transition[] = [
  {
    command: 'judge-late-entry',
    from: FILED,
    at: null,
    by: [{ place: 'party', roles: ['desk-head', 'unit-head', 'signer'] }],
    needs: [],
    to: 'same',
    clock: 'none',
  },
  {
    command: 'report-papers',
    from: ['submitted', 'received', 'in-progress'],
    at: null,
    by: [{ place: 'party', roles: FINDERS }],
    needs: [],
    to: 'same',
    clock: 'none',
  },
];
