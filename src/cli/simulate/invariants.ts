import { isDeepStrictEqual } from 'node:util';
import { handOversIn } from '../../documents/log-hand-overs.ts';
import { localMinuteOf } from '../../domain/calendar/local-time.ts';
import { isInWorkingTime, minutesWorked } from '../../domain/dossier/clock.ts';
import type { LegStanding, RecordedEvent } from '../../domain/dossier/events.ts';
import { fold } from '../../domain/dossier/evolve.ts';
import { owedOf } from '../../domain/dossier/fees.ts';
import { latenessByCause } from '../../domain/dossier/lateness-by-cause.ts';
import { type DossierState, type DueEntry, isFiled, standingOf } from '../../domain/dossier/state.ts';
import { NATIONAL_STATUS } from '../../domain/dossier/status.ts';
import { type ClockedState, hasClock, timeSpent } from '../../domain/dossier/time-spent.ts';
import { judgedAt, timelinessOf } from '../../domain/dossier/timeliness.ts';
import type { SimulatedOffice } from './simulated-office.ts';

/** What must hold of every dossier after every command; the name of the first that does not. */
export type Invariant = (
  state: DossierState,
  before: DossierState,
  office: SimulatedOffice,
) => string | undefined;

const HELD = ['received', 'in-progress', 'awaiting-supplement:resolution', 'awaiting-payment', 'resolved'];

/** Ruling 19: one lead while it is open, each leg its own, nobody before and after. */
const holders: Invariant = (state) => {
  const legs: readonly LegStanding[] = 'legs' in state ? state.legs : [];
  if (legs.length > 0 !== HELD.includes(standingOf(state))) return 'held exactly while it is open';
  if (legs.some(({ kind }, index) => (kind === 'lead') !== (index === 0)))
    return 'one lead, and it is the first';
  if (new Set(legs.map(({ leg }) => leg)).size !== legs.length) return 'every leg its own number';
  if (legs.some(({ agency }) => 'parties' in state && !state.parties.includes(agency)))
    return 'whoever holds a leg is a party';
  return state.status === 'resolved' && legs.length > 1
    ? 'nobody is asked once there is a result'
    : undefined;
};

const status: Invariant = (state) => {
  if (state.status === 'none') return undefined;
  return Number.isInteger(NATIONAL_STATUS[state.status]) ? undefined : 'every status has its national code';
};

const TOLD: readonly DueEntry['cause'][] = ['extension', 'late-apology'];

const dueHistory: Invariant = (state, before, { calendar }) => {
  if (!('clock' in state)) return undefined;
  const { clock } = state;
  const [first] = clock.history;
  const last = clock.history.at(-1);
  if (first?.cause !== 'received' || !last) return 'the history of due dates begins with the receipt';
  if (last.promise !== clock.due.promise || last.law !== clock.due.law)
    return 'the last due date is the one in force';
  if (clock.baseDue !== clock.due.law) return 'judged by the law’s end';
  if (clock.basePromise > clock.due.promise) return 'an extension never brings a date forward';
  if (!clock.history.some(({ cause }) => TOLD.includes(cause)) && clock.basePromise !== clock.due.promise)
    return 'without a new date the promise is the first one';
  for (const due of [clock.due.promise, clock.due.law]) {
    const working = isInWorkingTime(calendar, due);
    if (!working.ok || !working.value) return 'due dates fall in working time';
  }
  if (!('clock' in before)) return undefined;
  // Only what nobody was told of is taken back (ruling 14).
  if (before.clock.due.promise > clock.due.promise && last.cause !== 'calendar-undone')
    return 'no promise is moved forward';
  if (TOLD.includes(last.cause) && clock.history.length > before.clock.history.length)
    return before.clock.baseDue === clock.baseDue ? undefined : 'a new date moves nothing it is judged by';
  return undefined;
};

/** Ruling 14, for what was filed and waits. */
const answers: Invariant = (state, before) => {
  if (state.status !== 'submitted' || before.status !== 'submitted') return undefined;
  const takenBack = ({ answerMoves = [] }: typeof state) => answerMoves.filter(({ undone }) => undone).length;
  return state.answerBy < before.answerBy && takenBack(state) === takenBack(before)
    ? 'no answer is due earlier'
    : undefined;
};

const clockRuns: Invariant = (state) => {
  if (!('clock' in state)) return undefined;
  const { clock, held, status } = state;
  if (held.some(({ minutes, from, to }) => minutes < 0 || from > to)) return 'no time is negative';
  if (clock.endedAt !== null && clock.endedAt < clock.receivedAt) return 'it does not end before it began';
  let last = clock.receivedAt;
  for (const { from, to } of clock.pauses) {
    if (from < last || (to !== null && to < from)) return 'pauses follow one another';
    last = to ?? from;
  }
  const waiting = status === 'awaiting-supplement' || status === 'awaiting-payment';
  const open = clock.pauses.filter(({ to }) => to === null).length;
  return open === (waiting ? 1 : 0) ? undefined : 'it stands still exactly while something is awaited';
};

const causes: Invariant = (state, _before, office) => {
  if (!isFiled(state) || !hasClock(state)) return undefined;
  return causesOf(state, office);
};

function causesOf(state: ClockedState, { calendar, procedure }: SimulatedOffice): string | undefined {
  const { lastAt } = state as { lastAt: string };
  const now = new Date(Date.parse(lastAt) + 3 * 86_400_000).toISOString();
  const { process } = procedure.content;
  const late = latenessByCause(state, process, calendar, now);
  if (late.shares.reduce((sum, { minutes }) => sum + minutes, 0) !== late.minutes)
    return 'causes sum to the whole';
  const spent = timeSpent(state, process, calendar, now).reduce((sum, { minutes }) => sum + minutes, 0);
  if (spent !== minutesWorked(calendar, state.clock.receivedAt, judgedAt(state.clock, now)))
    return 'the time of all sums to the time there was';
  const judged = judgedAt(state.clock, now);
  const isLate = timelinessOf(state.clock, calendar, now, 'day') === 'late';
  return isLate === localMinuteOf(judged) > localMinuteOf(state.clock.baseDue)
    ? undefined
    : 'late after its due';
}

const money: Invariant = (state) => {
  if (!('fees' in state)) return undefined;
  return state.fees.some((fee) => owedOf(state, fee) < 0) ? 'nobody pays more than is owed' : undefined;
};

const INVARIANTS: readonly Invariant[] = [holders, status, dueHistory, answers, clockRuns, causes, money];

export function brokenAfter(
  state: DossierState,
  before: DossierState,
  office: SimulatedOffice,
): string | undefined {
  for (const invariant of INVARIANTS) {
    const broken = invariant(state, before, office);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

const NAMES = {
  ...{ officer: (id: string) => id, agency: (id: string) => id, unit: (code: string) => code },
  ...{ step: (code: string) => code, paper: (code: string) => code, fee: (code: string) => code },
};

/** At the end, of the log as it is read back: it tells the same state, and the same control slip. */
export function brokenLog(state: DossierState, events: readonly RecordedEvent[]): string | undefined {
  const readBack = JSON.parse(JSON.stringify(events)) as RecordedEvent[];
  if (!isDeepStrictEqual(fold(readBack), state)) return 'the log tells the state';
  if (!isDeepStrictEqual(handOversIn(readBack, NAMES), handOversIn(events, NAMES)))
    return 'the control slip is rebuilt equal';
  return events.some(({ version }, index) => version !== index + 1) ? 'versions are without gap' : undefined;
}
