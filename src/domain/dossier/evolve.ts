import { assertNever } from '../../lib/assert-never.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { StepWork } from '../procedure/procedure.ts';
import type {
  ClockAfterSupplement,
  DueSet,
  LegStanding,
  Move,
  PaperReceived,
  RecordedEvent,
} from './events.ts';
import { type DossierState, type FiledState, type HeldState, isHeld, leadLeg, NO_DOSSIER } from './state.ts';

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
  const { event, occurredAt: at } = recorded;
  if (event.type === 'DossierSubmitted') {
    const { answerBy, ...filed } = event.data;
    return {
      ...filed,
      status: 'submitted',
      answerBy,
      submittedAt: at,
      supplementRequests: { intake: 0, resolution: 0 },
      parties: [filed.agency],
      lastAt: at,
    };
  }
  const filed = getFiled(state, recorded);
  switch (event.type) {
    case 'NoteAdded':
      return { ...filed, lastAt: at };
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
    case 'HolderOpened': {
      const held = getHeld(filed, recorded);
      return { ...held, legs: [{ ...leadLeg(held), openedAt: at }], lastGiven: null, lastAt: at };
    }
    case 'HandedOver': {
      const held = getHeld(filed, recorded);
      const { actor } = recorded;
      const lastGiven = actor.kind === 'officer' ? { by: actor.id, from: leadLeg(held) } : null;
      return { ...move(held, event.data, at), lastGiven };
    }
    case 'TakenBack':
    case 'OfficerAssigned':
      return move(getHeld(filed, recorded), event.data, at);
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

type Of<Type extends RecordedEvent['event']['type']> = Extract<
  RecordedEvent['event'],
  { type: Type }
>['data'];

function receive(filed: FiledState, data: Of<'DossierReceived'>, version: number, at: Instant): DossierState {
  const { regime, due, handOverBy, fees, to } = data;
  return {
    ...plain(filed),
    regime,
    status: 'received',
    clock: {
      receivedAt: at,
      startedAt: at,
      due,
      baseDue: due.law,
      history: [{ ...due, event: version, cause: 'received', at }],
      pauses: [],
      endedAt: null,
    },
    legs: [to],
    handOverBy,
    lastGiven: null,
    fees,
    held: [],
    result: null,
    lastAt: at,
  };
}

function requestSupplement(filed: FiledState, data: Of<'SupplementRequested'>, at: Instant): DossierState {
  const supplementRequests = { ...filed.supplementRequests, [data.stage]: data.number };
  if (data.stage === 'intake') {
    return {
      ...plain(filed),
      status: 'awaiting-supplement',
      stage: 'intake',
      askedAt: at,
      supplementRequests,
      lastAt: at,
    };
  }
  if (!isHeld(filed)) throw new Error('a supplement was asked of a dossier that nobody holds');
  const pause = { from: at, to: null, cause: 'supplement' as const, afterwards: data.clock };
  return {
    ...filed,
    status: 'awaiting-supplement',
    stage: 'resolution',
    askedAt: at,
    supplementRequests,
    clock: { ...filed.clock, pauses: [...filed.clock.pauses, pause] },
    lastGiven: null,
    held: [...filed.held, data.held],
    lastAt: at,
  };
}

function provideSupplement(
  filed: FiledState,
  data: Of<'SupplementProvided'>,
  version: number,
  at: Instant,
): DossierState {
  const papers: readonly PaperReceived[] = [...filed.papers, ...data.papers];
  if (data.stage === 'intake') {
    return { ...plain(filed), status: 'submitted', answerBy: data.answerBy, papers, lastAt: at };
  }
  if (!isHeld(filed)) throw new Error('a supplement came for a dossier that nobody holds');
  const clock = continueClock(filed.clock, data.clock, data.due, version, at);
  return { ...running(filed), status: 'in-progress', papers, clock, legs: [data.to], lastAt: at };
}

function continueClock(
  clock: HeldState['clock'],
  how: ClockAfterSupplement,
  due: DueSet,
  event: number,
  at: Instant,
): HeldState['clock'] {
  const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
  if (how === 'unchanged') return { ...clock, pauses };
  return {
    ...clock,
    pauses,
    startedAt: how === 'restart' ? at : clock.startedAt,
    due,
    baseDue: due.law,
    history: [...clock.history, { ...due, event, cause: how, at }],
  };
}

/** The first move after receipt sets the dossier in progress; after that only the holder changes. */
function move(state: HeldState, { held, to }: Move, at: Instant): HeldState {
  const status = state.status === 'received' ? 'in-progress' : state.status;
  return {
    ...state,
    status,
    legs: [to] satisfies readonly [LegStanding],
    parties: state.parties.includes(to.agency) ? state.parties : [...state.parties, to.agency],
    held: [...state.held, held],
    lastGiven: null,
    lastAt: at,
  } as HeldState;
}

/** What is sent back is done anew from there on: an approval or a signature after that step no longer stands. */
function resultSentBack(result: HeldState['result'], work: StepWork): HeldState['result'] {
  if (!result || work === 'issue' || work === 'return') return result;
  if (work === 'sign') return { ...result, signedAt: null };
  return work === 'approve' ? { ...result, approvedAt: null, signedAt: null } : null;
}

function withResult(state: HeldState, change: Partial<NonNullable<HeldState['result']>>): HeldState {
  if (!state.result) throw new Error('there is no result to go on with');
  return { ...state, result: { ...state.result, ...change } };
}

/** The state without what only its status has. */
function plain(
  state: FiledState,
): Omit<Extract<DossierState, { status: 'submitted' }>, 'status' | 'answerBy'> {
  const { code, regime, field, procedure, channel, agency, applicant, owner, delegate, subject, papers } =
    state;
  const { sets, returnBy, post, secret, phoneProof, submittedAt, supplementRequests, parties, lastAt } =
    state;
  return {
    ...{ code, regime, field, procedure, channel, agency, applicant, owner, delegate, subject, papers },
    ...{ sets, returnBy, post, secret, phoneProof, submittedAt, supplementRequests, parties, lastAt },
  };
}

function running(state: HeldState) {
  const { clock, legs, handOverBy, lastGiven, fees, held, result } = state;
  return { ...plain(state), clock, legs, handOverBy, lastGiven, fees, held, result };
}

function getFiled(state: DossierState, { event, version }: RecordedEvent): FiledState {
  if (state.status === 'none')
    throw new Error(`event ${version} (${event.type}) comes before the submission`);
  return state;
}

function getHeld(state: FiledState, { event, version }: RecordedEvent): HeldState {
  if (!isHeld(state)) throw new Error(`event ${version} (${event.type}) needs a dossier that somebody holds`);
  return state;
}
