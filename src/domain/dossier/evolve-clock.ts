import type { Instant } from '../calendar/local-time.ts';
import { plain, running } from './carried-facts.ts';
import type { DossierEvent, DueSet, EventType, Holding, PaperReceived } from './events.ts';
import {
  askedLegs,
  type ClockFacts,
  type Closed,
  type DossierState,
  type DueEntry,
  type FiledState,
  type HeldState,
  isHeld,
  NOTHING_BESIDE,
  type Pause,
} from './state.ts';

/** What events do to the clock, and to a dossier that waits for somebody or is closed. */

export type DataOf<Type extends EventType> = Extract<DossierEvent, { type: Type }>['data'];

export function receive(
  filed: FiledState,
  data: DataOf<'DossierReceived'>,
  version: number,
  at: Instant,
): DossierState {
  const { regime, due, handOverBy, fees, to } = data;
  return {
    ...plain(filed),
    regime,
    status: 'received',
    clock: started(due, version, at),
    legs: [to],
    beside: NOTHING_BESIDE,
    handOverBy,
    lastGiven: null,
    fees,
    feesSettled: [],
    held: [],
    result: null,
    lastAt: at,
  };
}

function started(due: DueSet, event: number, at: Instant): ClockFacts {
  return {
    ...{ receivedAt: at, startedAt: at, due, baseDue: due.law, basePromise: due.promise },
    history: [{ ...due, event, cause: 'received', at: due.countedFrom ?? at }],
    ...{ pauses: [], endedAt: null },
  };
}

/** Trả ngay: it began and ended in the same moment, and nobody ever held it. */
export function serveAtOnce(
  filed: FiledState,
  data: DataOf<'ServedAtOnce'>,
  version: number,
  at: Instant,
): DossierState {
  const { regime, due, fees, number, electronic, files } = data;
  const done = { approvedAt: at, signedAt: at, issued: { number, at, electronic } };
  return {
    ...{
      ...plain(filed),
      regime,
      status: 'returned',
      returnedAt: at,
      legs: [],
      handOverBy: at,
      beside: NOTHING_BESIDE,
    },
    clock: { ...started(due, version, at), endedAt: at },
    ...{ lastGiven: null, fees, feesSettled: [], held: [], lastAt: at },
    result: { outcome: 'granted', files, ...done },
  };
}

export function requestSupplement(
  filed: FiledState,
  data: DataOf<'SupplementRequested'>,
  at: Instant,
): DossierState {
  const supplementRequests = { ...filed.supplementRequests, [data.stage]: data.number };
  if (data.stage === 'intake') {
    return {
      ...plain(filed),
      status: 'awaiting-supplement',
      stage: 'intake',
      askedAt: at,
      expiresAt: data.expiresAt ?? null,
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
    expiresAt: data.expiresAt ?? null,
    supplementRequests,
    clock: { ...filed.clock, pauses: [...filed.clock.pauses, pause] },
    lastGiven: null,
    held: [...filed.held, data.held],
    lastAt: at,
  };
}

export function provideSupplement(
  filed: FiledState,
  data: DataOf<'SupplementProvided'>,
  version: number,
  at: Instant,
): DossierState {
  const papers: readonly PaperReceived[] = [...filed.papers, ...data.papers];
  if (data.stage === 'intake') {
    const answer = { answerBy: data.answerBy, answerSince: at };
    return { ...plain(filed), status: 'submitted', ...answer, papers, lastAt: at };
  }
  if (!isHeld(filed)) throw new Error('a supplement came for a dossier that nobody holds');
  const clock = continueClock(filed.clock, data.clock, data, version, at);
  const legs = [data.to, ...askedLegs(filed)] as const;
  return { ...running(filed), status: 'in-progress', papers, clock, legs, lastAt: at };
}

export function requirePayment(state: HeldState, data: DataOf<'PaymentRequired'>, at: Instant): DossierState {
  const { duty, notice, held, clock: afterwards } = data;
  return {
    ...{ ...running(state), status: 'awaiting-payment', askedAt: at, duty, notice },
    clock: pausedClock(state.clock, { from: at, to: null, cause: 'payment', afterwards }),
    ...{ lastGiven: null, held: [...state.held, held], lastAt: at },
  };
}

export function confirmPayment(
  state: HeldState,
  data: DataOf<'PaymentConfirmed'>,
  version: number,
  at: Instant,
): DossierState {
  const clock = continueClock(state.clock, data.clock, data, version, at, 'payment');
  const legs = [data.to, ...askedLegs(state)] as const;
  return { ...running(state), status: 'in-progress', clock, legs, lastAt: at };
}

export function extendDue(
  state: HeldState,
  { promise, inTime }: DataOf<'DueExtended'>,
  event: number,
  at: Instant,
): HeldState {
  const due = { ...state.clock.due, promise };
  const cause = inTime ? 'extension' : 'late-apology';
  const history = [...state.clock.history, { ...due, event, cause, at } satisfies DueEntry];
  return { ...state, clock: { ...state.clock, due, history }, lastAt: at };
}

/** Closed without a result; what ran ends with it. */
export function close(
  filed: FiledState,
  status: Closed['status'],
  held: Holding | null,
  at: Instant,
): DossierState {
  if (!isHeld(filed)) return { ...plain(filed), status, closedAt: at, lastAt: at };
  const pauses = closed(filed.clock.pauses, at);
  return {
    ...{ ...running(filed), status, closedAt: at, legs: [], lastGiven: null, lastAt: at },
    clock: { ...filed.clock, pauses, endedAt: at },
    held: held ? [...filed.held, held] : filed.held,
  };
}

function pausedClock(clock: ClockFacts, pause: Pause): ClockFacts {
  return { ...clock, pauses: [...clock.pauses, pause] };
}

function closed(pauses: readonly Pause[], at: Instant): readonly Pause[] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
}

function continueClock(
  clock: ClockFacts,
  how: Pause['afterwards'],
  { due, basePromise }: { due: DueSet; basePromise?: Instant },
  event: number,
  at: Instant,
  cause: DueEntry['cause'] | null = null,
): ClockFacts {
  const pauses = closed(clock.pauses, at);
  if (how === 'unchanged') return { ...clock, pauses };
  return {
    ...clock,
    pauses,
    startedAt: how === 'restart' ? at : clock.startedAt,
    due,
    baseDue: due.law,
    basePromise: basePromise ?? due.promise,
    history: [...clock.history, { ...due, event, cause: cause ?? how, at }],
  };
}
