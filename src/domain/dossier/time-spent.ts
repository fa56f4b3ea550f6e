import type { Calendar } from '../calendar/calendar.ts';
import { type Instant, localMinuteOf } from '../calendar/local-time.ts';
import { findPart, partsBefore } from '../procedure/parts.ts';
import type { Process } from '../procedure/procedure.ts';
import { minutesWorked } from './clock.ts';
import type { Holding } from './events.ts';
import { askedLegs, type DossierState, type FiledState, isHeld, leadLeg, type Pause } from './state.ts';
import { judgedAt, stopsTheClock } from './timeliness.ts';

/** With whom working time was spent. */
export type Spender =
  | { kind: 'unit'; agency: string; unit: string }
  | { kind: 'applicant' }
  /** While an outage that is on record lasted. */
  | { kind: 'system' };

/** A time in which nobody could work, from the incident book. */
export interface Outage {
  from: Instant;
  to: Instant;
  /** Whose officers could not work; absent or null: nobody could. */
  agencies?: readonly string[] | null;
}

/** A stretch of a dossier's life from the receipt on; one follows the other without gap. */
export interface Stretch {
  who: Spender;
  /** The step at which it was; null where it was nobody's work. */
  step: string | null;
  from: Instant;
  to: Instant;
  /** Working minutes of the receiving agency's calendar (ruling 17). */
  minutes: number;
  /** Whether it is part of the time that runs since the last lawful start. */
  counts: boolean;
}

export type ClockedState = Extract<DossierState, { clock: unknown }>;

export function hasClock(state: FiledState): state is Extract<FiledState, { clock: unknown }> {
  return 'clock' in state;
}

/** From the receipt until it ended, or now: who had it, half a minute never lost between two. */
export function timeSpent(
  state: ClockedState,
  process: Process,
  calendar: Calendar,
  now: Instant,
  outages: readonly Outage[] = [],
): readonly Stretch[] {
  const { clock } = state;
  const end = judgedAt(clock, now);
  const asked = partTimes(state, process, end);
  const pieces = [
    ...holdingsOf(state, end).map(pieceOf),
    ...clock.pauses.map((pause) => waitOf(state, pause, end)),
  ]
    .map((piece) => ({ ...piece, to: piece.to < end ? piece.to : end }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return pieces
    .flatMap((piece) => splitByParts(piece, process, asked))
    .flatMap((piece) => splitByOutages(piece, outages, state.agency))
    .map((piece) => ({
      ...piece,
      minutes: minutesWorked(calendar, piece.from, piece.to),
      counts: piece.counts && piece.from >= clock.startedAt,
    }));
}

type Piece = Omit<Stretch, 'minutes'>;

function pieceOf({ agency, unit, step, from, to }: Holding): Piece {
  return { who: { kind: 'unit', agency, unit }, step, from, to, counts: true };
}

/** What the applicant had to do; where it stopped the clock, it is no part of the time. */
function waitOf({ clock }: ClockedState, pause: Pause, end: Instant): Piece {
  const after = localMinuteOf(pause.from) > localMinuteOf(clock.basePromise);
  const counts = !stopsTheClock(pause) || after;
  return { who: { kind: 'applicant' }, step: null, from: pause.from, to: pause.to ?? end, counts };
}

/** Those that came to an end, and the one that has not. */
function holdingsOf(state: ClockedState, end: Instant): readonly Holding[] {
  const paused = state.clock.pauses.at(-1)?.to === null;
  if (!isHeld(state) || paused || state.clock.endedAt !== null) return state.held;
  const { leg, agency, unit, officer, step, since: from, budgetMinutes } = leadLeg(state);
  return [...state.held, { leg, agency, unit, officer, step, from, to: end, minutes: 0, budgetMinutes }];
}

/** While a step waits for what it needs, the time is that of the agency that does it; of several, of the last to answer. */
function splitByParts(piece: Piece, process: Process, asked: readonly Piece[]): readonly Piece[] {
  const needs = process.steps.find(({ code }) => code === piece.step)?.needs ?? [];
  const awaited = needs.flatMap((code) => [code, ...partsBefore(process, code)]);
  const within = asked
    .filter(
      ({ step, from, to }) => step !== null && awaited.includes(step) && from < piece.to && to > piece.from,
    )
    .sort((one, other) => (one.to < other.to ? 1 : -1));
  const [last] = within;
  if (!last) return [piece];
  const [from, to] = [later(last.from, piece.from), earlier(last.to, piece.to)];
  const rest = asked.filter((one) => one !== last);
  return [
    ...splitByParts({ ...piece, to: from }, process, rest),
    { ...piece, who: last.who, step: last.step, from, to },
    ...splitByParts({ ...piece, from: to }, process, rest),
  ].filter((one) => one.from < one.to);
}

/** When others had a part of the work, answered or not. */
function partTimes(state: ClockedState, process: Process, end: Instant): readonly Piece[] {
  const answered = state.beside.held.filter(({ step }) => findPart(process, step)).map(pieceOf);
  const open = isHeld(state) ? askedLegs(state).filter(({ kind }) => kind === 'part') : [];
  return [
    ...answered,
    ...open.map(
      ({ agency, unit, step, since: from }): Piece => ({
        ...{ who: { kind: 'unit', agency, unit }, step, from, to: end, counts: true },
      }),
    ),
  ];
}

/** `receiving`: at whose counter the applicant stands. */
function splitByOutages(piece: Piece, outages: readonly Outage[], receiving: string): readonly Piece[] {
  const agency = piece.who.kind === 'unit' ? piece.who.agency : receiving;
  const outage = outages.find(
    ({ from, to, agencies }) => from < piece.to && to > piece.from && (agencies ?? [agency]).includes(agency),
  );
  if (!outage) return [piece];
  const [from, to] = [later(outage.from, piece.from), earlier(outage.to, piece.to)];
  const others = outages.filter((one) => one !== outage);
  return [
    ...splitByOutages({ ...piece, to: from }, others, receiving),
    { ...piece, who: { kind: 'system' } as const, step: null, from, to },
    ...splitByOutages({ ...piece, from: to }, others, receiving),
  ].filter((one) => one.from < one.to);
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one;
}
