import type { FinancialDuty, Outcome } from '../../domain/dossier/events.ts';
import { partsOf } from '../../domain/procedure/parts.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import type { DemoIntake } from './demo-act.ts';
import { everydayOf } from './everyday.ts';
import type { Adviser } from './whom-to-ask.ts';

/** Where a dossier stands now; and how many in a hundred stand there. */
export const ENDINGS = {
  guided: 1.5,
  submitted: 3.5,
  declined: 3,
  'asked-at-intake': 3,
  received: 4.5,
  assign: 3.5,
  'examine-unassigned': 3.5,
  examine: 6.5,
  'opinion-asked': 2.5,
  'parts-sent': 4,
  approve: 4.5,
  sign: 4,
  issue: 3,
  return: 3,
  'sent-back': 2.5,
  'taken-back': 1.5,
  asked: 4,
  'asked-again': 1.5,
  'awaiting-payment': 2,
  resolved: 7,
  'served-at-once': 2.5,
  withdrawn: 2.5,
  stopped: 2,
  returned: 24.5,
} as const;

export type Ending = keyof typeof ENDINGS;

/** What is to happen to a dossier on its way. */
export interface Story {
  ending: Ending;
  procedure: Procedure;
  limitCase: string | null;
  intake: DemoIntake;
  /** The applicant as it should have been typed; null: there was no error. */
  corrected: { applicant: PersonContent; reason: string } | null;
  /** Nobody in particular is given it at the first examination. */
  unassigned: boolean;
  askedAtIntake: boolean;
  takenBack: boolean;
  sentBack: boolean;
  /** How often something was asked during the work: the second time by a leader (NĐ 61 Đ15.3). */
  supplements: 0 | 1 | 2;
  noted: boolean;
  /** Explained before anything was handed in. */
  guided: boolean;
  /** Whether the receiver signs for the papers, and misses one at first. */
  papersTaken: 'unsigned' | 'signed' | 'missed';
  /** Whoever has time takes what nobody in particular has. */
  claimed: boolean;
  /** Others work on it too, or follow it. */
  shared: boolean;
  verified: boolean;
  opinion: { of: Adviser; how: 'in-time' | 'late' | 'withdrawn' } | null;
  /** One of the agencies asked for a part says no. */
  partRefused: boolean;
  /** Told a new date, with an apology. */
  extended: boolean;
  /** Tax or land money the law asks for, in đồng. */
  duty: { duty: FinancialDuty; amount: number } | null;
  fees: 'open' | 'collected' | 'waived';
  /** Told that the result is there. */
  notified: boolean;
  reminded: boolean;
  /** Recorded as returned by mistake. */
  undone: boolean;
  lost: boolean;
  /** Handed over on paper first and written down later; and what a leader says of it. */
  lateEntry: 'no' | 'waiting' | 'approved' | 'objected';
  /** The papers came to the next unit while the dossier is still at the desk on the screen. */
  papersFirst: boolean;
  /** Papers of what ends without a result. */
  papersBack: 'at-once' | 'later' | 'no';
  outcome: Outcome;
}

const OVER: readonly Ending[] = ['returned', 'declined', 'served-at-once', 'withdrawn', 'stopped'];

/** Over, so that it may lie as far back as one likes. */
export function isOver(ending: Ending): boolean {
  return OVER.includes(ending);
}

/** Whether a dossier of this procedure can stand there. */
export function canEnd(ending: Ending, procedure: Procedure): boolean {
  const { id, process, channels, electronicResult } = procedure;
  switch (ending) {
    case 'assign':
      return process.steps.some(({ work }) => work === 'assign');
    case 'examine-unassigned':
      return !process.steps.some(({ work }) => work === 'assign');
    case 'return':
      // An electronic result is taken in as it is issued (ruling 12).
      return !electronicResult;
    case 'submitted':
      return channels.length > 1;
    case 'opinion-asked':
    case 'stopped':
      return takesDays(procedure);
    case 'parts-sent':
      return partsOf(process).length > 0;
    case 'awaiting-payment':
      return everydayOf(id).duty !== undefined;
    case 'served-at-once':
      return !takesDays(procedure);
    default:
      return true;
  }
}

/** Not done within the day. */
export function takesDays({ limits: [first] }: Procedure): boolean {
  return first?.limit.unit !== 'wd' || first.limit.amount > 1;
}

/** The same story without what goes on beside the way of the dossier: a history to measure by stays the same. */
export function onItsWay(story: Story): Story {
  return {
    ...story,
    ...{ guided: false, papersTaken: 'unsigned', claimed: false, shared: false, verified: false },
    ...{ opinion: null, partRefused: false, extended: false, duty: null, fees: 'open' },
    ...{ notified: false, reminded: false, undone: false, lost: false, papersBack: 'no' },
    ...{ lateEntry: 'no', papersFirst: false },
  };
}
