import { assertNever } from '../../lib/assert-never.ts';
import { type Instant, localMinuteOf } from '../calendar/local-time.ts';
import type { StepWork } from '../procedure/procedure.ts';
import type { DayOrder } from './calendar-events.ts';
import type { Status } from './status.ts';

/** What is known of a dossier to whoever has its code, before it is decided what they are told. */
export interface PublicFacts {
  code: string;
  status: Status;
  /** Where a supplement was asked; null unless one is awaited. */
  stage: 'intake' | 'resolution' | null;
  promiseDue: Instant | null;
  answerBy: Instant | null;
  receivedAt: Instant | null;
  pausedAt: Instant | null;
  /** A new date was told in place of the first one; absent: none was. */
  extended?: boolean;
  /** The decision by which days off moved the date; absent, null: none did. */
  moved?: DayOrder | null;
  /** The step at which it stands; null while nobody holds it. */
  work: StepWork | null;
  agency: PublicAgency;
}

export interface PublicAgency {
  name: string;
  address: string | null;
  hours: string | null;
  phone: string | null;
}

/** `promise`: when the result is due; `answer`: until when the agency must accept or ask. */
export interface PublicDue {
  kind: 'promise' | 'answer';
  at: Instant;
}

export const NEXT_ACTIONS = [
  'finish-submitting',
  'await-answer',
  'ask-for-answer',
  'read-declining',
  'supply-at-intake',
  'supply',
  'pay',
  'await-result',
  'ask-about-delay',
  'collect',
  'read-stop-notice',
  'submit-anew',
  'none',
] as const;

/** What the applicant does next. */
export type NextAction = (typeof NEXT_ACTIONS)[number];

/** Nhận, giải quyết, ký, có kết quả, đã trả. */
export const DOTS = ['received', 'handled', 'signed', 'ready', 'returned'] as const;
export type Dot = (typeof DOTS)[number];
export type DotState = 'done' | 'current' | 'todo';

/**
 * All that the code alone opens (ruling 20), the same on web, SMS, kiosk and in the interface for other systems. Never
 * a name, the procedure, its field, a reason or a paper: a procedure can itself be sensitive.
 */
export interface PublicView {
  code: string;
  status: Status;
  stage: 'intake' | 'resolution' | null;
  due: PublicDue | null;
  late: boolean;
  /** Since when a supplement is awaited; null: none is. */
  since: Instant | null;
  /** The date is a new one, told with an apology. */
  extended: boolean;
  /** The date was moved by days off; no apology is owed for those. */
  moved: Omit<DayOrder, 'change'> | null;
  agency: PublicAgency;
  next: NextAction;
  dots: readonly { dot: Dot; state: DotState }[];
}

export function publicView(facts: PublicFacts, now: Instant): PublicView {
  const { code, status, stage, agency } = facts;
  const late = isLate(facts, now);
  const { name, address, hours, phone } = agency;
  return {
    code,
    status,
    stage,
    due: dueOf(facts),
    late,
    since: status === 'awaiting-supplement' ? facts.pausedAt : null,
    extended: facts.extended === true && dueOf(facts)?.kind === 'promise' && isOpen(status),
    moved: movedOf(facts),
    agency: { name, address, hours, phone },
    next: nextAction(facts, late, now),
    dots: dotsOf(facts),
  };
}

/** Said as long as the date is waited for, or the answer. */
function movedOf({ status, moved, extended }: PublicFacts): PublicView['moved'] {
  if (!moved || extended || !(isOpen(status) || status === 'submitted')) return null;
  const { decision, days } = moved;
  return { decision, days };
}

/** Only a date that stands: while the time does not run the promise is open, and after the end none matters. */
function dueOf({ status, promiseDue, answerBy }: PublicFacts): PublicDue | null {
  switch (status) {
    case 'submitted':
      return answerBy === null ? null : { kind: 'answer', at: answerBy };
    case 'received':
    case 'in-progress':
    case 'resolved':
    case 'returned':
      return promiseDue === null ? null : { kind: 'promise', at: promiseDue };
    case 'draft':
    case 'awaiting-supplement':
    case 'awaiting-payment':
    case 'declined':
    case 'withdrawn':
    case 'stopped':
      return null;
    default:
      return assertNever(status);
  }
}

function isLate({ status, promiseDue, pausedAt }: PublicFacts, now: Instant): boolean {
  return isOpen(status) && pausedAt === null && promiseDue !== null && isPast(promiseDue, now);
}

function isOpen(status: Status): boolean {
  return status === 'received' || status === 'in-progress';
}

/** Seconds are dropped, as everywhere: the minute it is due in is still in time. */
function isPast(due: Instant, now: Instant): boolean {
  return localMinuteOf(now) > localMinuteOf(due);
}

function nextAction({ status, stage, answerBy }: PublicFacts, late: boolean, now: Instant): NextAction {
  switch (status) {
    case 'draft':
      return 'finish-submitting';
    case 'submitted':
      return answerBy !== null && isPast(answerBy, now) ? 'ask-for-answer' : 'await-answer';
    case 'declined':
      return 'read-declining';
    case 'received':
    case 'in-progress':
      return late ? 'ask-about-delay' : 'await-result';
    case 'awaiting-supplement':
      return stage === 'intake' ? 'supply-at-intake' : 'supply';
    case 'awaiting-payment':
      return 'pay';
    case 'withdrawn':
      return 'submit-anew';
    case 'stopped':
      return 'read-stop-notice';
    case 'resolved':
      return 'collect';
    case 'returned':
      return 'none';
    default:
      return assertNever(status);
  }
}

function dotsOf(facts: PublicFacts): PublicView['dots'] {
  const { done, current } = progressOf(facts);
  return DOTS.map((dot, index) => {
    const standing = current && index === done ? 'current' : 'todo';
    return { dot, state: index < done ? 'done' : standing };
  });
}

/** How many of the five are behind it, and whether the next one is being worked on. */
function progressOf({ status, work, receivedAt }: PublicFacts): { done: number; current: boolean } {
  switch (status) {
    case 'draft':
    case 'submitted':
      return { done: 0, current: true };
    case 'received':
    case 'in-progress':
    case 'awaiting-supplement':
    case 'awaiting-payment':
      return { done: receivedAt === null ? 0 : DONE_AT[work ?? 'examine'], current: true };
    case 'declined':
    case 'withdrawn':
    case 'stopped':
      return { done: receivedAt === null ? 0 : 1, current: false };
    case 'resolved':
      return { done: 4, current: true };
    case 'returned':
      return { done: 5, current: false };
    default:
      return assertNever(status);
  }
}

/** Signed is what has left the signer; ready is what the desk has (ruling 12). */
const DONE_AT: Readonly<Record<StepWork, number>> = {
  intake: 1,
  assign: 1,
  examine: 1,
  approve: 1,
  sign: 2,
  issue: 3,
  return: 3,
};
