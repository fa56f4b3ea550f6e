import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Outcome, ReturnChoice, SigningCapacity } from '../../domain/dossier/events.ts';
import type { Channel } from '../../domain/procedure/procedure.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';

/** What is handed in, in plain words: a plan can be compared, printed and repeated. */
export interface DemoIntake {
  channel: Channel;
  applicant: PersonContent;
  owner: PersonContent | null;
  delegate: { person: PersonContent; paper: string } | null;
  subject: string | null;
  sets: number;
  returnBy: { way: ReturnChoice['way']; address: string | null };
  secret: boolean;
}

/** A command before the pen has written anything down. */
export type DemoAct =
  | { type: 'submit'; intake: DemoIntake }
  /** `intake` where nothing was submitted before. */
  | { type: 'receive'; intake: DemoIntake | null; limitCase: string | null }
  | { type: 'decline'; reason: string }
  | { type: 'request-supplement'; paper: string; wording: string; reason: string }
  | { type: 'provide-supplement'; paper: string }
  | { type: 'correct'; applicant: PersonContent; reason: string }
  | { type: 'hand-over'; officer: string | null }
  | { type: 'open' }
  | { type: 'take-back'; reason: string }
  | { type: 'assign'; officer: string; instruction: string | null }
  | { type: 'send-back'; step: string; reason: string }
  | { type: 'propose-result'; outcome: Outcome; reason: string | null }
  | { type: 'approve' }
  | { type: 'sign'; means: 'paper' | 'digital'; capacity: SigningCapacity }
  | { type: 'issue'; electronic: boolean }
  | { type: 'take-in' }
  | { type: 'return'; way: ReturnChoice['way']; recipient: 'applicant' | 'delegate'; receiptShown: boolean }
  | { type: 'note'; text: string };

/** Who does it: somebody of the agency with a role in a unit, or the applicant in person. */
export type DemoHand = { role: OfficerRole; unit: string } | 'applicant';

/** An act with the working minutes that pass before it, if everybody takes as long as the process allows. */
export interface Deed {
  by: DemoHand;
  act: DemoAct;
  minutes: number;
  /** Time that is the applicant's, not the office's: it does not shrink or grow with the pace of the office. */
  applicantsTime: boolean;
}
