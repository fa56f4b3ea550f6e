import type { OfficerRole } from '../access/roles.ts';
import type { StepWork } from '../procedure/procedure.ts';
import type { CommandType } from './commands.ts';
import type { Standing } from './state.ts';

/**
 * Where an officer must stand to act.
 * `desk`: at the desk of the receiving agency. `holder`: in the unit that holds the dossier, with the role of its
 * step, and in person once it is assigned. `head`: in the unit that holds it. `giver`: who handed it over last, in the
 * unit and role they had it in, while nobody has looked at it. `party`: in an agency that has or had it.
 */
export type Place = 'desk' | 'holder' | 'head' | 'giver' | 'party';

export type By =
  | { place: Place; roles: readonly OfficerRole[] }
  /** The applicant or a delegate, who has proved to be so. */
  | { place: 'self' };

/** What a command must bring with it. */
export type Need = 'reason' | 'papers' | 'items' | 'number' | 'text';

/** What a command does to the clock (`docs/rules.md`, The clock). */
export type ClockEffect = 'none' | 'start' | 'pause' | 'continue' | 'end';

export interface Transition {
  command: CommandType;
  from: readonly Standing[];
  /** The steps at which it may happen; null: the step does not matter. */
  at: readonly StepWork[] | null;
  by: readonly By[];
  needs: readonly Need[];
  to: Standing | 'same';
  clock: ClockEffect;
}

const COUNTER: By = { place: 'desk', roles: ['counter-clerk'] };
const COUNTER_OR_HEAD: By = { place: 'desk', roles: ['counter-clerk', 'desk-head'] };
const SELF: By = { place: 'self' };
const held = (...roles: OfficerRole[]): By => ({ place: 'holder', roles });

/**
 * Every way a dossier can move. `decide` reads it, the buttons read it, the permission test walks it and the
 * diagram in `docs/` is drawn from it, so that they cannot disagree.
 */
export const TRANSITIONS: readonly Transition[] = [
  {
    command: 'submit',
    from: ['none'],
    at: null,
    by: [COUNTER, SELF],
    needs: ['papers'],
    to: 'submitted',
    clock: 'none',
  },
  {
    command: 'receive',
    from: ['none', 'submitted'],
    at: null,
    by: [COUNTER],
    needs: [],
    to: 'received',
    clock: 'start',
  },
  {
    command: 'decline',
    from: ['submitted', 'awaiting-supplement:intake'],
    at: null,
    by: [COUNTER_OR_HEAD],
    needs: ['reason'],
    to: 'declined',
    clock: 'none',
  },
  {
    command: 'request-supplement',
    from: ['submitted'],
    at: null,
    by: [COUNTER_OR_HEAD],
    needs: ['reason', 'items'],
    to: 'awaiting-supplement:intake',
    clock: 'none',
  },
  {
    command: 'provide-supplement',
    from: ['awaiting-supplement:intake'],
    at: null,
    by: [COUNTER, SELF],
    needs: ['papers'],
    to: 'submitted',
    clock: 'none',
  },
  {
    command: 'request-supplement',
    from: ['in-progress'],
    at: ['examine', 'approve', 'sign'],
    by: [held('specialist', 'unit-head', 'signer')],
    needs: ['reason', 'items'],
    to: 'awaiting-supplement:resolution',
    clock: 'pause',
  },
  {
    command: 'provide-supplement',
    from: ['awaiting-supplement:resolution'],
    at: null,
    by: [COUNTER, SELF],
    needs: ['papers'],
    to: 'in-progress',
    clock: 'continue',
  },
  {
    command: 'correct',
    from: ['submitted', 'received'],
    at: null,
    by: [COUNTER],
    needs: ['reason'],
    to: 'same',
    clock: 'none',
  },
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
  {
    command: 'propose-result',
    from: ['in-progress'],
    at: ['examine'],
    by: [held('specialist', 'unit-head')],
    needs: [],
    to: 'in-progress',
    clock: 'none',
  },
  {
    command: 'approve',
    from: ['in-progress'],
    at: ['approve'],
    by: [held('unit-head', 'signer')],
    needs: [],
    to: 'in-progress',
    clock: 'none',
  },
  {
    command: 'sign',
    from: ['in-progress'],
    at: ['sign'],
    by: [held('signer')],
    needs: [],
    to: 'in-progress',
    clock: 'none',
  },
  {
    command: 'issue',
    from: ['in-progress'],
    at: ['issue'],
    by: [held('records-officer')],
    needs: ['number'],
    to: 'in-progress',
    clock: 'none',
  },
  {
    command: 'take-in',
    from: ['in-progress'],
    at: ['return'],
    by: [held('return-clerk')],
    needs: [],
    to: 'resolved',
    clock: 'end',
  },
  {
    command: 'return',
    from: ['resolved'],
    at: ['return'],
    by: [held('return-clerk')],
    needs: [],
    to: 'returned',
    clock: 'none',
  },
  {
    command: 'note',
    from: [
      'submitted',
      'declined',
      'awaiting-supplement:intake',
      'received',
      'in-progress',
      'awaiting-supplement:resolution',
      'resolved',
      'returned',
    ],
    at: null,
    by: [
      {
        place: 'party',
        roles: [
          'counter-clerk',
          'return-clerk',
          'desk-head',
          'unit-head',
          'specialist',
          'signer',
          'records-officer',
          'cashier',
        ],
      },
    ],
    needs: ['text'],
    to: 'same',
    clock: 'none',
  },
];

export function transitionsOf(command: CommandType): readonly Transition[] {
  return TRANSITIONS.filter((transition) => transition.command === command);
}
