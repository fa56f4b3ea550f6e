import type { Duty } from '../organisation/agency.ts';
import type { DeputyCapacity } from './absence.ts';

/** What somebody has, for a time, of the authority of another who is away. */
export interface Deputising {
  /** Who is away. */
  officer: string;
  absence: string;
  capacity: DeputyCapacity;
  decision: { number: string; date: string };
  /** Last day of it. */
  until: string;
  /** The absent one's, within the limits of the decision. */
  duties: readonly Duty[];
  /** Commands; null: all that those duties give. */
  acts: readonly string[] | null;
}

/** For whom something was done, and as what. */
export interface OnBehalfOf {
  officer: string;
  as: DeputyCapacity;
  absence: string;
}
