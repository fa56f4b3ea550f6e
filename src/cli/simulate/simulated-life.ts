import type { Actor } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { answerMovedBy } from '../../domain/dossier/answer-move.ts';
import { COMMAND_TYPES, type Command, type CommandType } from '../../domain/dossier/commands.ts';
import { decide } from '../../domain/dossier/decide.ts';
import { openDirectives } from '../../domain/dossier/directives.ts';
import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { evolve } from '../../domain/dossier/evolve.ts';
import { permit } from '../../domain/dossier/permit.ts';
import { askedLegs, type DossierState, isHeld, leadLeg, NO_DOSSIER } from '../../domain/dossier/state.ts';
import type { Dice } from '../demo/dice.ts';
import { filledCommand } from './filled-command.ts';
import { brokenAfter, brokenLog } from './invariants.ts';
import { calendarAt } from './moved-calendar.ts';
import type { SimulatedOffice } from './simulated-office.ts';

/** One thing that was tried. */
export interface Deed {
  actor: Actor;
  command: Command;
  at: Instant;
}

export interface Life {
  deeds: readonly Deed[];
  events: readonly RecordedEvent[];
  state: DossierState;
  /** Of the deeds, how many were carried out. */
  done: number;
  /** The invariant that did not hold after the last deed. */
  broken: string | undefined;
}

/** Names what does not hold after a command; a test hands in one that is broken on purpose. */
export type Check = typeof brokenAfter;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MOST_DEEDS = 60;

/** Does those deeds in their order; a refusal is an answer like another, and what comes after goes on. */
export function relive(office: SimulatedOffice, deeds: readonly Deed[], check: Check = brokenAfter): Life {
  return deeds.reduce<Life>(
    (life, deed) => (life.broken === undefined ? act(office, life, deed, check) : life),
    {
      deeds: [],
      events: [],
      state: NO_DOSSIER,
      done: 0,
      broken: undefined,
    },
  );
}

/** A dossier from the first word until it lies in the archive, or until everybody had enough of it. */
export function live(office: SimulatedOffice, dice: Dice, check: Check = brokenAfter): Life {
  let life = relive(office, [], check);
  let clock = Date.UTC(2026, 0, 5) + dice.between(0, 400 * 24 * 60) * MINUTE;
  for (let number = 0; number < MOST_DEEDS && life.broken === undefined; number++) {
    clock += pause(dice);
    const at = new Date(clock).toISOString();
    const [actor, type] = nextDeed(office, life.state, dice);
    const command = {
      ...filledCommand(type, office, life.state, at, dice),
      late: lateness(life.state, at, dice),
    };
    life = act(office, life, { actor, command, at }, check);
    if (isOver(life.state) && dice.happens(0.5)) break;
  }
  return life.broken === undefined ? { ...life, broken: brokenLog(life.state, life.events) } : life;
}

function act(office: SimulatedOffice, life: Life, deed: Deed, check: Check): Life {
  const { actor, command, at: now } = deed;
  const deeds = [...life.deeds, deed];
  const numbers = {
    code: 'H33.1-260105-0001',
    receipt: `${String(life.events.length).padStart(7, '0')}/2026`,
  };
  const calendar = calendarAt(office.calendar, life.state, command);
  const decision = decide(life.state, command, { ...office, ...numbers, calendar, actor, now });
  if (!decision.ok) return { ...life, deeds };
  const { events: decided, actedAs, occurredAt } = decision.value;
  const added = decided.map(
    (event, index): RecordedEvent => ({
      ...{ version: life.events.length + index + 1, event, actor: actedAs, occurredAt },
      ...{ recordedAt: now < occurredAt ? occurredAt : now, lateEntry: command.late?.reason ?? null },
      commandId: `${deeds.length}`,
    }),
  );
  const state = added.reduce(evolve, life.state);
  const events = [...life.events, ...added];
  return { deeds, events, state, done: life.done + 1, broken: check(state, life.state, office) };
}

/** Minutes, hours, a night, some days; now and then it lies for weeks. */
function pause(dice: Dice): number {
  const kind = dice.roll();
  if (kind < 0.4) return dice.between(1, 40) * MINUTE;
  if (kind < 0.72) return dice.between(60, 360) * MINUTE;
  if (kind < 0.9) return dice.between(6, 30) * HOUR;
  return kind < 0.98 ? dice.between(24, 120) * HOUR : dice.between(5, 25) * DAY;
}

/** Now and then written down after it happened. */
function lateness(state: DossierState, at: Instant, dice: Dice): Command['late'] {
  if (!dice.happens(0.04)) return null;
  const earlier = new Date(Date.parse(at) - dice.between(1, 300) * MINUTE).toISOString();
  const last = state.status === 'none' ? earlier : state.lastAt;
  const reason = { id: 'mat-dien', digest: { key: 'k', value: 'mat-dien' } };
  return { occurredAt: dice.happens(0.8) && last > earlier ? last : earlier, reason };
}

/** Mostly what whoever has it would do; else something that somebody may do; now and then what nobody may. */
function nextDeed(office: SimulatedOffice, state: DossierState, dice: Dice): [Actor, CommandType] {
  const everybody = actorsOf(office);
  const anybody = () => everybody[dice.between(0, everybody.length - 1)] ?? { kind: 'applicant' as const };
  if (dice.happens(0.03)) return [anybody(), dice.pick(COMMAND_TYPES)];
  const wanted = dice.happens(0.75) ? ordinary(state, dice) : dice.pick(COMMAND_TYPES);
  const opening = { agency: office.agency.id, field: office.procedure.content.field };
  const start = dice.between(0, everybody.length - 1);
  for (let index = 0; index < everybody.length; index++) {
    const actor = everybody[(start + index) % everybody.length];
    if (actor && permit(state, wanted, actor, opening).ok) return [actor, wanted];
  }
  return [anybody(), wanted];
}

function actorsOf({ officers }: SimulatedOffice): readonly Actor[] {
  return [
    ...officers.map(({ id, agency, duties }): Actor => ({ kind: 'officer', id, agency, duties })),
    ...[
      { kind: 'applicant' } as const,
      { kind: 'delegate' } as const,
      { kind: 'system', process: 'p' } as const,
    ],
  ];
}

function answerMoved(state: DossierState): boolean {
  return state.status === 'submitted' && answerMovedBy(state) !== null;
}

/** The next thing on the ordinary way. */
function ordinary(state: DossierState, dice: Dice): CommandType {
  switch (state.status) {
    case 'none':
      return dice.happens(0.8) ? 'receive' : dice.pick(['submit', 'submit', 'guide', 'serve-at-once']);
    case 'draft':
      return dice.pick(['receive', 'receive', 'request-supplement', 'decline']);
    case 'submitted':
      // Days off are taken back while the answer is still to come, or never.
      if (answerMoved(state) && dice.happens(0.5)) return 'restore-date';
      return dice.pick(['receive', 'receive', 'receive', 'request-supplement', 'decline', 'move-date']);
    case 'awaiting-supplement':
      return state.expiresAt !== null && dice.happens(0.7) ? 'expire' : 'provide-supplement';
    case 'awaiting-payment':
      return 'confirm-payment';
    case 'resolved':
      return dice.pick(['return', 'return', 'collect-fee', 'notify', 'remind-collection']);
    case 'returned':
    case 'declined':
    case 'withdrawn':
    case 'stopped':
      return dice.pick(['note', 'give-back-papers', 'undo-return', 'collect-fee']);
    default:
      return onward(state, dice);
  }
}

function onward(
  state: Extract<DossierState, { status: 'received' | 'in-progress' }>,
  dice: Dice,
): CommandType {
  if (openDirectives(state).length > 0 && dice.happens(0.4)) return 'answer-directive';
  const asked = isHeld(state) ? askedLegs(state) : [];
  if (asked.length > 0 && dice.happens(0.6))
    return dice.pick(
      asked.some(({ kind }) => kind === 'part') ? ['answer-part'] : ['answer-opinion', 'withdraw-opinion'],
    );
  const { work } = leadLeg(state);
  switch (work) {
    case 'intake':
      return 'hand-over';
    case 'examine':
      return dice.pick(['propose-result', 'propose-result', 'hand-over', 'send-parts']);
    case 'return':
      return 'take-in';
    default:
      return work;
  }
}

function isOver({ status }: DossierState): boolean {
  return ['returned', 'declined', 'withdrawn', 'stopped'].includes(status);
}
