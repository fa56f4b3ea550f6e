import fc from 'fast-check';
import { calendarAt } from '../../src/cli/simulate/moved-calendar.ts';
import { type Instant, instantOf, localMinuteOf } from '../../src/domain/calendar/local-time.ts';
import { allowedActions } from '../../src/domain/dossier/allowed-actions.ts';
import { COMMAND_TYPES, type Command, type CommandType } from '../../src/domain/dossier/commands.ts';
import { decide } from '../../src/domain/dossier/decide.ts';
import { askedLegs, isHeld, NO_DOSSIER } from '../../src/domain/dossier/state.ts';
import type { RegimeId } from '../../src/domain/regime/regime.ts';
import { filledIn } from './dossier-filled-in.ts';
import { lapsing, type Setting, settingOf, words } from './dossier-fixture.ts';
import { actor, OFFICERS } from './dossier-office.ts';
import { PROCEDURES } from './dossier-procedures.ts';
import { type History, record } from './dossier-specification.ts';

/** Everybody who could try something, and a few who never may. */
export const EVERYBODY: readonly string[] = [
  ...OFFICERS.map(({ id }) => id),
  'applicant',
  'delegate',
  'system',
];

/** One attempt: by whom, what and how it is written is chosen by numbers, so that fast-check can shrink them. */
export interface Attempt {
  /** Usually something that may be done now, so that dossiers get far; else anything by anybody. */
  allowed: boolean;
  pick: number;
  /** How the command is filled in; 0: as usual. */
  variant: number;
  /** Milliseconds since the attempt before. */
  wait: number;
  /** Minutes before now, for a late entry. */
  late: number | null;
}

export interface Story {
  setting: Setting;
  start: Instant;
  attempts: readonly Attempt[];
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** 2026 with its Tết, swaps and weekends; sometimes the last days that the calendar knows. */
const JANUARY_2026 = localMinuteOf('2026-01-01T00:00:00.000Z');
const DECEMBER_2027 = localMinuteOf('2027-12-20T00:00:00.000Z');

const wait = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 90 * MINUTE }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 * DAY }) },
);

const attempt: fc.Arbitrary<Attempt> = fc.record({
  allowed: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
  pick: fc.nat({ max: 9_999 }),
  variant: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 9_999 })),
  wait,
  late: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: -10, max: 3_000 }) },
  ),
});

export const stories: fc.Arbitrary<Story> = fc.record({
  setting: fc
    .tuple(fc.constantFrom(...PROCEDURES, null), fc.constantFrom<RegimeId>('R2016', 'R2018', 'R2025'))
    .map(([procedure, regime]) => (procedure ? settingOf(procedure, regime) : lapsing)),
  start: fc
    .oneof(
      { weight: 9, arbitrary: fc.integer({ min: JANUARY_2026, max: JANUARY_2026 + 365 * 1440 }) },
      { weight: 1, arbitrary: fc.integer({ min: DECEMBER_2027, max: DECEMBER_2027 + 14 * 1440 }) },
    )
    .map(instantOf),
  attempts: fc.array(attempt, { maxLength: 60, size: 'max' }),
});

/** Lives through a story; `see` is told of the dossier before and after each command that was carried out. */
export function live(
  { setting, start, attempts }: Story,
  see: (before: History, after: History, command: Command) => void = () => {},
): History {
  let history: History = { setting, events: [], state: NO_DOSSIER };
  let clock = Date.parse(start);
  for (const one of attempts) {
    clock += one.wait;
    const now = new Date(clock).toISOString();
    const [who, type] = one.allowed ? possible(history, one.pick) : anything(one.pick);
    const what = { ...filledIn(type, one.variant, history, clock), late: lateness(one, clock) };
    const calendar = calendarAt(setting.calendar, history.state, what);
    const context = { ...setting, calendar, actor: actor(who), now };
    const decision = decide(history.state, what, context);
    if (!decision.ok) continue;
    const after = record(history, what, context, decision.value);
    see(history, after, what);
    history = after;
  }
  return history;
}

/** The way from the counter to the applicant; everything else would keep dossiers from ever getting far. */
const ONWARD: readonly CommandType[] = [
  ...(['submit', 'receive', 'provide-supplement', 'confirm-payment', 'hand-over', 'assign'] as const),
  ...(['send-parts', 'answer-part', 'answer-opinion'] as const),
  ...(['propose-result', 'approve', 'sign', 'issue', 'take-in', 'return'] as const),
];

/** The first allowed thing from a random place on; a note or something futile where nothing is. */
function possible({ setting, state }: History, pick: number): [who: string, type: CommandType] {
  // Somebody who lets it lapse: it is tried until it may be done.
  if (state.status === 'awaiting-supplement' && state.expiresAt !== null && pick % 16 > 0)
    return ['system', 'expire'];
  if (state.status === 'resolved' && pick % 4 === 1) return [`${setting.agency.id}/return-clerk`, 'notify'];
  if (state.status === 'resolved' && pick % 8 === 2) return ['system', 'remind-collection'];
  // Days off that nobody was told of yet are taken back now and then.
  if (isHeld(state) && state.clock.moves?.some(({ undone, told }) => !undone && !told) && pick % 4 === 1)
    return ['system', 'restore-date'];
  if (state.status === 'submitted' && state.answerMoves?.some(({ undone }) => !undone) && pick % 4 === 1)
    return ['system', 'restore-date'];
  // So with an opinion that does not come, or is no longer waited for.
  if (isHeld(state) && askedLegs(state).some(({ kind }) => kind === 'opinion') && pick % 3 > 0)
    return pick % 3 === 1
      ? ['system', 'remind-opinion']
      : [state.legs[0].officer ?? 'applicant', 'withdraw-opinion'];
  const opening = { agency: setting.agency.id, field: setting.procedure.content.field };
  for (let at = 0; at < EVERYBODY.length; at++) {
    const who = EVERYBODY[(pick + at) % EVERYBODY.length] ?? 'system';
    const actions = allowedActions(state, actor(who), opening).filter((type) => type !== 'note');
    const onward = actions.filter((type) => pick % 2 === 0 || ONWARD.includes(type));
    const type = onward[Math.floor(pick / 2) % Math.max(1, onward.length)];
    if (type) return [who, type];
  }
  return anything(pick);
}

function anything(pick: number): [who: string, type: CommandType] {
  const who = EVERYBODY[pick % EVERYBODY.length] ?? 'system';
  return [who, COMMAND_TYPES[Math.floor(pick / EVERYBODY.length) % COMMAND_TYPES.length] ?? 'note'];
}

function lateness({ late, variant }: Attempt, clock: number): Command['late'] {
  if (late === null) return null;
  const occurredAt = new Date(clock - late * MINUTE).toISOString();
  return { occurredAt, reason: variant % 9 === 1 ? null : words('ly-do') };
}
