import { assertNever } from '../../lib/assert-never.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { StepWork } from '../procedure/procedure.ts';
import { getFiled, getHeld, getSubmitted, plain } from './carried-facts.ts';
import { withAnswer, withDirective } from './directives.ts';
import type { LegStanding, Move, RecordedEvent } from './events.ts';
import { answerPart, closeLeg, openLegs, withBeside } from './evolve-beside.ts';
import { moveAnswer, moveDate, restoreAnswer, restoreDate, tellDate } from './evolve-calendar.ts';
import {
  close,
  confirmPayment,
  extendDue,
  provideSupplement,
  receive,
  requestSupplement,
  requirePayment,
  serveAtOnce,
} from './evolve-clock.ts';
import { succeed } from './evolve-succession.ts';
import { withLateEntry, withVerdict } from './late-entries.ts';
import { keepOrder } from './order.ts';
import {
  askedLegs,
  type DossierState,
  type FeeSettled,
  type FiledState,
  type HeldState,
  leadLeg,
  NO_DOSSIER,
} from './state.ts';

/** The dossier as its log tells it. */
export function fold(events: Iterable<RecordedEvent>): DossierState {
  let state = NO_DOSSIER;
  for (const event of events) state = evolve(state, event);
  return state;
}

/**
 * The dossier after one more event. It judges nothing and reads nothing else: what was decided is in the event.
 */
export function evolve(state: DossierState, recorded: RecordedEvent): DossierState {
  const after = keepOrder(state, evolveBy(state, recorded), recorded.event.type);
  if (!recorded.lateEntry || after.status === 'none') return after;
  return { ...after, lateEntries: withLateEntry(after.lateEntries ?? [], recorded) };
}

function evolveBy(state: DossierState, recorded: RecordedEvent): DossierState {
  const { event, occurredAt: at } = recorded;
  if (event.type === 'DossierSubmitted') {
    const { answerBy, ...filed } = event.data;
    return {
      ...filed,
      ...(state.status === 'draft' && state.lateEntries ? { lateEntries: state.lateEntries } : {}),
      status: 'submitted',
      answerBy,
      answerSince: at,
      submittedAt: at,
      supplementRequests: { intake: 0, resolution: 0 },
      parties: [filed.agency],
      lastAt: at,
    };
  }
  if (event.type === 'GuidanceGiven' && event.data.opened) {
    const { opened } = event.data;
    return { ...opened, status: 'draft', parties: [opened.agency], lastAt: at };
  }
  if (state.status === 'draft')
    return event.type === 'AgencySucceeded' ? succeed(state, event.data, at) : { ...state, lastAt: at };
  const filed = getFiled(state, recorded);
  switch (event.type) {
    case 'GuidanceGiven':
    case 'PapersGivenBack':
    case 'NoteAdded':
      return { ...filed, lastAt: at };
    case 'OpinionReminded':
    case 'LossRecorded':
      return { ...filed, lastAt: at };
    case 'LateEntryJudged': {
      const { entry, verdict } = event.data;
      return { ...filed, lateEntries: withVerdict(filed.lateEntries ?? [], entry, verdict), lastAt: at };
    }
    case 'PapersFound': {
      const { agency, unit } = event.data;
      return { ...filed, papersFound: { agency, unit, at }, lastAt: at };
    }
    case 'VerificationRecorded':
      return byHolder(withBeside(getHeld(filed, recorded), {}, at));
    case 'ServedAtOnce':
      return serveAtOnce(filed, event.data, recorded.version, at);
    case 'SupplementExpired':
      return event.data.stage === 'intake'
        ? { ...plain(filed), status: 'declined', declinedAt: at, lastAt: at }
        : close(filed, 'stopped', null, at);
    case 'DossierWithdrawn':
      return close(filed, 'withdrawn', event.data.held, at);
    case 'DossierStopped':
      return close(filed, 'stopped', event.data.held, at);
    case 'DueExtended':
      return extendDue(getHeld(filed, recorded), event.data, recorded.version, at);
    case 'DateMoved':
      return moveDate(getHeld(filed, recorded), event.data, recorded.version, at);
    case 'DateRestored':
      return restoreDate(getHeld(filed, recorded), event.data, recorded.version, at);
    case 'AnswerMoved':
      return moveAnswer(getSubmitted(filed, recorded), event.data, recorded.version, at);
    case 'AnswerRestored':
      return restoreAnswer(getSubmitted(filed, recorded), event.data, at);
    case 'DateTold':
      return tellDate(getHeld(filed, recorded), at);
    case 'AgencySucceeded':
      return succeed(filed, event.data, at);
    case 'PaymentRequired':
      return requirePayment(getHeld(filed, recorded), event.data, at);
    case 'PaymentConfirmed':
      return confirmPayment(getHeld(filed, recorded), event.data, recorded.version, at);
    case 'FeeCollected':
      return settle(filed, { ...event.data, how: 'paid', at }, at);
    case 'FeeWaived': {
      const { fee, amount, basis } = event.data;
      return settle(filed, { fee, amount, basis, how: 'waived', at }, at);
    }
    case 'PapersAccepted':
    case 'PapersMissed': {
      const held = getHeld(filed, recorded);
      const leg = leadLeg(held);
      const state = event.type === 'PapersAccepted' ? 'accepted' : 'missed';
      const papers = { bundle: null, ...leg.papers, state } as const;
      return withLead(held, { ...leg, openedAt: leg.openedAt ?? at, papers }, at);
    }
    case 'DossierReceived':
      return receive(filed, event.data, recorded.version, at);
    case 'DossierDeclined':
      return { ...plain(filed), status: 'declined', declinedAt: at, lastAt: at };
    case 'SupplementRequested':
      return requestSupplement(filed, event.data, at);
    case 'SupplementProvided':
      return provideSupplement(filed, event.data, recorded.version, at);
    case 'EntryCorrected':
      return { ...filed, ...event.data.changes, lastAt: at };
    case 'PhoneChanged': {
      const { applicant, phoneProof } = event.data;
      return { ...filed, applicant, phoneProof, lastAt: at };
    }
    case 'HolderOpened': {
      const held = getHeld(filed, recorded);
      return withLead(held, { ...leadLeg(held), openedAt: at }, at);
    }
    case 'HandedOver': {
      const held = getHeld(filed, recorded);
      const { actor } = recorded;
      // What a deputy gives, the one they stand in for has given: so both of them can take it back.
      const by = actor.kind === 'officer' ? (actor.onBehalfOf?.officer ?? actor.id) : null;
      const lastGiven = by === null ? null : { by, from: leadLeg(held) };
      return { ...move(held, event.data, at), lastGiven };
    }
    case 'TakenBack':
    case 'OfficerAssigned':
    case 'HolderClaimed':
      return move(getHeld(filed, recorded), event.data, at);
    case 'HolderReplaced': {
      const before = getHeld(filed, recorded);
      const { held, to } = event.data;
      return withLead(
        { ...before, lastGiven: null, held: held ? [...before.held, held] : before.held },
        to,
        at,
      );
    }
    case 'SentBack': {
      const held = move(getHeld(filed, recorded), event.data, at);
      return { ...held, result: resultSentBack(held.result, event.data.to.work) };
    }
    case 'ResultProposed': {
      const { outcome, files } = event.data;
      const result = { outcome, files, approvedAt: null, signedAt: null, issued: null };
      return { ...move(getHeld(filed, recorded), event.data, at), result };
    }
    case 'ResultApproved':
      return withResult(move(getHeld(filed, recorded), event.data, at), { approvedAt: at });
    case 'ResultSigned':
      return withResult(move(getHeld(filed, recorded), event.data, at), { signedAt: at });
    case 'ResultIssued': {
      const { number, electronic } = event.data;
      return withResult(move(getHeld(filed, recorded), event.data, at), {
        issued: { number, at, electronic },
      });
    }
    case 'ResultTakenIn': {
      const held = move(getHeld(filed, recorded), event.data, at);
      return { ...held, status: 'resolved', clock: { ...held.clock, endedAt: at } };
    }
    case 'ParticipantsNamed':
      return byHolder(withBeside(getHeld(filed, recorded), { participants: event.data.participants }, at));
    case 'OpinionAsked':
      return byHolder(openLegs(getHeld(filed, recorded), [event.data.to], at));
    case 'OpinionAnswered':
      return closeLeg(getHeld(filed, recorded), event.data.held, at);
    case 'OpinionWithdrawn':
      return byHolder(closeLeg(getHeld(filed, recorded), event.data.held, at));
    case 'PartsSent':
      return byHolder(openLegs(getHeld(filed, recorded), event.data.to, at));
    case 'PartAnswered':
      return answerPart(getHeld(filed, recorded), event.data, at);
    case 'ApplicantNotified':
      return withBeside(getHeld(filed, recorded), { noticeAt: at }, at);
    case 'CollectionReminded':
      return withBeside(getHeld(filed, recorded), { reminders: event.data.number }, at);
    case 'DirectiveGiven':
      return withDirective(getHeld(filed, recorded), event.data, recorded);
    case 'DirectiveAnswered':
      return withAnswer(getHeld(filed, recorded), event.data, at);
    case 'ReturnUndone': {
      if (filed.status !== 'returned')
        throw new Error('only what was returned can be taken to be there again');
      const { returnedAt: _, ...rest } = filed;
      return { ...rest, status: 'resolved', legs: [event.data.to], lastAt: at };
    }
    case 'ResultReturned': {
      const held = getHeld(filed, recorded);
      const { status: _, legs: __, ...rest } = held;
      return {
        ...rest,
        status: 'returned',
        returnedAt: at,
        legs: [],
        lastAt: at,
      };
    }
    default:
      return assertNever(event);
  }
}

/** The first move after receipt sets the dossier in progress; after that only the holder changes. */
function move(state: HeldState, { held, to }: Move, at: Instant): HeldState {
  const status = state.status === 'received' ? 'in-progress' : state.status;
  const { papersFound } = state;
  // The dossier has come to where its papers were.
  const there = papersFound?.agency === to.agency && papersFound.unit === to.unit;
  return {
    ...(there ? withoutFoundPapers(state) : state),
    status,
    legs: [to, ...askedLegs(state)],
    parties: state.parties.includes(to.agency) ? state.parties : [...state.parties, to.agency],
    held: [...state.held, held],
    lastGiven: null,
    lastAt: at,
  } as HeldState;
}

function withoutFoundPapers(state: HeldState): HeldState {
  const { papersFound: _, ...rest } = state;
  return rest as HeldState;
}

/** What is sent back is done anew from there on: an approval or a signature after that step no longer stands. */
function resultSentBack(result: HeldState['result'], work: StepWork): HeldState['result'] {
  if (!result || work === 'issue' || work === 'return') return result;
  if (work === 'sign') return { ...result, signedAt: null };
  return work === 'approve' ? { ...result, approvedAt: null, signedAt: null } : null;
}

/** Done by the lead's holder, who has the dossier in hand then: it is not taken back any more. */
function byHolder(state: HeldState): HeldState {
  return { ...state, lastGiven: null };
}

/** The lead's holder has looked at it: from now on it is not taken back. */
function withLead(state: HeldState, lead: LegStanding, at: Instant): HeldState {
  return { ...state, legs: [lead, ...askedLegs(state)], lastGiven: null, lastAt: at };
}

function settle(filed: FiledState, settled: FeeSettled, at: Instant): DossierState {
  if (!('feesSettled' in filed)) throw new Error('there is no fee to settle before the receipt');
  return { ...filed, feesSettled: [...filed.feesSettled, settled], lastAt: at } as DossierState;
}

function withResult(state: HeldState, change: Partial<NonNullable<HeldState['result']>>): HeldState {
  if (!state.result) throw new Error('there is no result to go on with');
  return { ...state, result: { ...state.result, ...change } };
}
