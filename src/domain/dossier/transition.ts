import type { OfficerRole } from '../access/roles.ts';
import type { StepWork } from '../procedure/procedure.ts';
import type { CommandType } from './commands.ts';
import type { Standing } from './state.ts';

/**
 * Where an officer must stand to act.
 * `desk`: at the desk of the receiving agency. `holder`: in the unit that holds the dossier, with the role of its
 * step, and in person once it is assigned. `head`: in the unit that holds it. `agency`: in the agency that holds it.
 * `giver`: who handed it over last, in the unit and role they had it in, while nobody has looked at it. `party`: in an
 * agency that has or had it.
 */
export type Place = 'desk' | 'holder' | 'head' | 'agency' | 'giver' | 'party';

export type By =
  | { place: Place; roles: readonly OfficerRole[] }
  /** In the unit that was asked for an opinion, or has a part of the work. */
  | { place: 'asked'; kind: 'opinion' | 'part'; roles: readonly OfficerRole[] }
  /** Named as working on it beside its holder. */
  | { place: 'participant'; roles: readonly OfficerRole[] }
  /** The applicant or a delegate, who has proved to be so. */
  | { place: 'self' }
  /** The system, when a time is over. */
  | { place: 'system' };

/** What a command must bring with it. */
export type Need = 'reason' | 'papers' | 'items' | 'number' | 'text';

/** What a command does to the clock (`docs/rules.md`, The clock). */
export type ClockEffect =
  | 'none'
  | 'start'
  | 'pause'
  | 'continue'
  | 'end'
  /** Starts and ends in the same breath. */
  | 'at-once'
  /** A new date is told, and only the promise moves; or days off are added or taken back, and all dates do. */
  | 'move';

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

export const SELF: By = { place: 'self' };
export const SYSTEM: By = { place: 'system' };

export function atDesk(...roles: OfficerRole[]): By {
  return { place: 'desk', roles };
}

export function held(...roles: OfficerRole[]): By {
  return { place: 'holder', roles };
}

/** The head of the unit that has it, or a leader of its agency. */
export const HEADS: readonly By[] = [
  { place: 'head', roles: ['unit-head'] },
  { place: 'agency', roles: ['signer'] },
];

/** Whoever has the role of the step, whatever step it is. */
export const WHOEVER_HOLDS = held(
  ...(['counter-clerk', 'specialist', 'unit-head', 'signer', 'records-officer', 'return-clerk'] as const),
);

/** From the receipt until there is a result, or none will come. */
export const OPEN: readonly Standing[] = [
  'received',
  'in-progress',
  'awaiting-supplement:resolution',
  'awaiting-payment',
];

/** From the first papers on, for ever. */
export const FILED: readonly Standing[] = [
  ...(['submitted', 'declined', 'awaiting-supplement:intake'] as const),
  ...OPEN,
  ...(['withdrawn', 'stopped', 'resolved', 'returned'] as const),
];

/** To whom papers come in the ordinary course. */
export const FINDERS: readonly OfficerRole[] = ['specialist', 'unit-head', 'signer', 'records-officer'];
