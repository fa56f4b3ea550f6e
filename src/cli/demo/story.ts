import type { Outcome } from '../../domain/dossier/events.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import type { DemoIntake } from './demo-act.ts';

/** Where a dossier stands now; and how many in a hundred stand there. */
export const ENDINGS = {
  submitted: 4,
  declined: 4,
  'asked-at-intake': 3.5,
  received: 5,
  assign: 4,
  'examine-unassigned': 4,
  examine: 8,
  approve: 5,
  sign: 4,
  issue: 3,
  return: 3,
  'sent-back': 3,
  'taken-back': 1.5,
  asked: 5,
  'asked-again': 1.5,
  resolved: 8,
  returned: 34,
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
  outcome: Outcome;
}

/** Over, so that it may lie as far back as one likes. */
export function isOver(ending: Ending): boolean {
  return ending === 'returned' || ending === 'declined';
}

/** Whether a dossier of this procedure can stand there. */
export function canEnd(ending: Ending, { process, channels, electronicResult }: Procedure): boolean {
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
    default:
      return true;
  }
}
