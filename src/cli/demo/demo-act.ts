import type { OfficerRole } from '../../domain/access/roles.ts';
import type {
  DelayCause,
  FeeMeans,
  FinancialDuty,
  GuidanceWay,
  LateVerdict,
  NoticeMeans,
  Outcome,
  Participant,
  PartOutcome,
  ReturnChoice,
  SigningCapacity,
} from '../../domain/dossier/events.ts';
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
export type DemoAct = OrdinaryAct | DeskAct | BesideAct | ClockAct;

type OrdinaryAct =
  | { type: 'submit'; intake: DemoIntake }
  /** `intake` where nothing was submitted before. */
  | { type: 'receive'; intake: DemoIntake | null; limitCase: string | null }
  | { type: 'decline'; reason: string }
  | { type: 'request-supplement'; paper: string; wording: string; reason: string }
  | { type: 'provide-supplement'; paper: string }
  | { type: 'correct'; applicant: PersonContent; reason: string }
  /** `late`: why it was written down only now; null: as it was done. */
  | { type: 'hand-over'; officer: string | null; late: string | null }
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

/** At the counter: what is explained, paid, told, lost and given back. */
export type DeskAct =
  | { type: 'guide'; way: GuidanceWay; text: string }
  /** `signedBy` is an officer's id. */
  | { type: 'serve-at-once'; intake: DemoIntake; limitCase: string | null; signedBy: string }
  /** `amount` in đồng. */
  | { type: 'collect-fee'; fee: string; amount: number; means: FeeMeans }
  | { type: 'waive-fee'; fee: string; basis: string; reason: string }
  | { type: 'notify'; means: NoticeMeans }
  | { type: 'remind-collection'; means: NoticeMeans }
  | { type: 'undo-return'; reason: string }
  | { type: 'record-loss'; kind: 'lost' | 'damaged'; what: string; apology: string }
  | { type: 'give-back-papers'; papers: string }
  | { type: 'judge-late-entry'; verdict: LateVerdict; reason: string }
  | { type: 'report-papers'; text: string };

/** Beside the way of the dossier: who else looks at it, and what others are asked. */
export type BesideAct =
  | { type: 'accept-handover'; missing: string | null }
  | { type: 'claim' }
  | { type: 'name-participants'; participants: readonly Participant[] }
  | { type: 'verify'; place: string; attended: string; content: string }
  /** `within`: working minutes; never beyond the day promised. */
  | { type: 'ask-opinion'; of: { agency: string; unit: string }; question: string; within: number }
  | { type: 'answer-opinion'; answer: string }
  | { type: 'withdraw-opinion'; reason: string }
  | { type: 'remind-opinion' }
  | { type: 'send-parts'; withPapers: boolean }
  /** `part` is its code in the process. */
  | { type: 'answer-part'; part: string; outcome: PartOutcome; text: string };

export type ClockAct =
  /** So many working days after the day promised, or after now where that is over. */
  | { type: 'extend'; cause: DelayCause; reason: string; days: number }
  | { type: 'require-payment'; duty: FinancialDuty; amount: number }
  | { type: 'confirm-payment' }
  | { type: 'withdraw'; reason: string; papersBack: string | null }
  | { type: 'stop'; reason: string; papersBack: string | null };

/** Somebody with a role in a unit: of the agency that received the dossier, unless another is named. */
export interface DemoOfficer {
  role: OfficerRole;
  unit: string;
  agency?: string;
}

/** Who does it: an officer, the applicant in person, or the system by itself. */
export type DemoHand = DemoOfficer | 'applicant' | 'system';

/** A dossier of its own, with a code of its own: those of one desk follow one another. */
export function opensDossier(act: DemoAct): boolean {
  return (
    act.type === 'submit' || act.type === 'serve-at-once' || (act.type === 'receive' && act.intake !== null)
  );
}

/** Something with a number is made: a result of the agency, or of one that was asked. */
export function takesNumber({ type }: DemoAct): boolean {
  return type === 'issue' || type === 'serve-at-once' || type === 'answer-part';
}

/** An act with the working minutes that pass before it, if everybody takes as long as the process allows. */
export interface Deed {
  by: DemoHand;
  act: DemoAct;
  minutes: number;
  /** Time that is the applicant's, not the office's: it does not shrink or grow with the pace of the office. */
  applicantsTime: boolean;
}
