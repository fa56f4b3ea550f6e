import type { Instant } from '../../domain/calendar/local-time.ts';
import { answerMovedBy } from '../../domain/dossier/answer-move.ts';
import { movedBy } from '../../domain/dossier/date-move.ts';
import { openDirectives } from '../../domain/dossier/directives.ts';
import type { DayOrder, DueSet, LegStanding } from '../../domain/dossier/events.ts';
import { legDueAt } from '../../domain/dossier/leg.ts';
import {
  type DossierState,
  type Draft,
  type FiledState,
  isFiled,
  isHeld,
} from '../../domain/dossier/state.ts';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import type { Hash } from '../ledger/link.ts';

/** The head of a dossier's log: what the next event is linked to, and what a cut tail is known by. */
export interface Head {
  version: number;
  hash: Hash;
  /** The officer who gave it to its present holder; null: nobody did yet. */
  givenBy: string | null;
}

/** The one summary row, read off the state; nothing in it is decided here. */
export function summaryOf(id: string, state: FiledState | Draft, head: Head) {
  return isFiled(state) ? filedSummary(id, state, head) : draftSummary(id, state, head);
}

/** What somebody was told about, before anything was handed in: no code, no people, no dates. */
function draftSummary(id: string, state: Draft, head: Head) {
  return {
    id,
    ...{ head_version: head.version, head_hash: `\\x${head.hash}`, given_by: head.givenBy },
    ...{ status: state.status, regime: state.regime, field: state.field },
    ...{ procedure_id: state.procedure.id, procedure_version: state.procedure.version },
    ...{ agency_id: state.agency, party_agencies: state.parties, secret: false, last_at: state.lastAt },
  };
}

function filedSummary(id: string, state: FiledState, head: Head) {
  const clock = 'clock' in state ? state.clock : null;
  const pause = clock?.pauses.at(-1);
  return {
    id,
    code: state.code,
    code_key: codeKey(state.code),
    code_fold: foldedCodeKey(state.code),
    head_version: head.version,
    head_hash: `\\x${head.hash}`,
    status: state.status,
    stage: state.status === 'awaiting-supplement' ? state.stage : null,
    regime: state.regime,
    procedure_id: state.procedure.id,
    procedure_version: state.procedure.version,
    field: state.field,
    channel: state.channel,
    agency_id: state.agency,
    party_agencies: state.parties,
    secret: state.secret,
    applicant_id: state.applicant.id,
    applicant_version: state.applicant.version,
    phone_proof: state.phoneProof,
    submitted_at: state.submittedAt,
    answer_by: state.status === 'submitted' ? state.answerBy : null,
    received_at: clock?.receivedAt ?? null,
    started_at: clock?.startedAt ?? null,
    promise_due: clock?.due.promise ?? null,
    law_due: clock?.due.law ?? null,
    base_due: clock?.baseDue ?? null,
    paused_at: pause && pause.to === null ? pause.from : pausedAtIntake(state),
    ended_at: clock?.endedAt ?? null,
    returned_at: state.status === 'returned' ? state.returnedAt : null,
    work: isHeld(state) ? state.legs[0].work : null,
    outcome: 'result' in state ? (state.result?.outcome ?? null) : null,
    last_at: state.lastAt,
    lapses_at: state.status === 'awaiting-supplement' ? state.expiresAt : null,
    uncollected_since: uncollectedSince(state),
    given_by: head.givenBy,
    moved: movedOf(state),
  };
}

/** The decision by which days off moved the date that is waited for. */
function movedOf(state: FiledState): DayOrder | null {
  if (state.status === 'submitted') return answerMovedBy(state)?.order ?? null;
  return 'clock' in state ? movedBy(state.clock) : null;
}

/** A result to be fetched at the counter, of which nobody was reminded: since it was promised and there. */
function uncollectedSince(state: FiledState): Instant | null {
  if (state.status !== 'resolved' || state.returnBy.way !== 'counter' || state.beside.reminders > 0)
    return null;
  const { due, endedAt } = state.clock;
  return endedAt !== null && endedAt > due.promise ? endedAt : due.promise;
}

/** While the applicant has to do something, its holder has nothing to do; others go on. */
const AWAITING: readonly FiledState['status'][] = ['awaiting-supplement', 'awaiting-payment'];

/** The legs that are open, for inboxes. */
export function legRowsOf(id: string, state: DossierState) {
  if (!isHeld(state)) return [];
  return state.legs.map((leg) => ({
    dossier_id: id,
    leg: leg.leg,
    kind: leg.kind,
    agency_id: leg.agency,
    unit: leg.unit,
    officer_id: leg.officer,
    step: leg.step,
    // An opinion and a part are no step of the process: lists tell them apart by this.
    work: leg.kind === 'lead' ? leg.work : leg.kind,
    role: leg.role,
    since: leg.since,
    due_at: ownDueAt(leg, state.clock.due),
    warn_at: leg.warnAt,
    waiting: leg.kind === 'lead' && AWAITING.includes(state.status),
    listed_due_at: listedDueAt(leg, state.clock.due),
    secret: state.secret,
    directives: leg.kind === 'lead' ? waitingDirectives(state) : [],
  }));
}

/** Đôn đốc that waits for an answer; what was said is looked up by its wording. */
function waitingDirectives(state: DossierState) {
  return openDirectives(state).map(({ number, by, givenAt, answerBy, text }) => ({
    ...{ number, by, givenAt, answerBy },
    text: text.id,
  }));
}

/** The deadline of an opinion or a part is its own. */
function ownDueAt(leg: LegStanding, due: Pick<DueSet, 'promise'>): Instant | null {
  return leg.kind === 'lead' ? legDueAt(leg, due) : leg.stepDue;
}

/** Taking a result in has no time of its own: its holder is late where the promise is broken. */
function listedDueAt(leg: LegStanding, due: Pick<DueSet, 'promise'>): Instant | null {
  const own = ownDueAt(leg, due);
  return leg.kind === 'lead' && leg.work === 'return' && own !== null ? due.promise : own;
}

function pausedAtIntake(state: FiledState): Instant | null {
  return state.status === 'awaiting-supplement' && state.stage === 'intake' ? state.askedAt : null;
}
