import type { DeputyCapacity } from '../access/absence.ts';
import type { Actor } from '../access/actor.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { Agency, Officer } from '../organisation/agency.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Regime } from '../regime/regime.ts';

/** All that a decision may look at, beside the dossier and the command. A closed list: it is loaded at once. */
export interface DecisionContext {
  now: Instant;
  actor: Actor;
  /** Who acts, where that is a deputy of `actor`: what binds either of them binds here. */
  deputy?: { officer: string; capacity: DeputyCapacity };
  regime: Regime;
  /** The version the dossier runs under. */
  procedure: { version: number; content: Procedure };
  /** The receiving agency, its working time and its people. */
  agency: Agency;
  calendar: Calendar;
  /** Of the receiving agency, and of the others that are named. */
  officers: readonly Officer[];
  /** The other agencies that a step, a part or the command names; absent: none. */
  others?: readonly Agency[];
  /** The code drawn for a dossier that has none yet. */
  code: string | null;
  /** The number drawn for the receipt of a fee; absent where none is collected. */
  receipt?: string | null;
}
