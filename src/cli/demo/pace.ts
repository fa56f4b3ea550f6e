import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { LocalMinute } from '../../domain/calendar/local-time.ts';
import { promiseAndLaw } from '../../domain/due-date/promise-and-law.ts';
import type { Procedure, TimeLimit } from '../../domain/procedure/procedure.ts';
import { budgetMinutes, firstStepOf } from '../../domain/procedure/steps.ts';
import type { Deed } from './demo-act.ts';
import type { Dice } from './dice.ts';
import { type Ending, isOver } from './story.ts';
import type { WorkingLine } from './working-line.ts';

const MINUTES_PER_WORKING_DAY = 480;
/** Working minutes in three months, roughly: thirteen weeks. */
const THREE_MONTHS = 13 * 5 * MINUTES_PER_WORKING_DAY;
const TRIES = 80;

/** How an open dossier is doing. */
export type Mood = 'calm' | 'near' | 'late';

export interface Pacing {
  procedure: Procedure;
  limitCase: string | null;
  ending: Ending;
  mood: Mood;
  calendar: Calendar;
  line: WorkingLine;
  /** Number of the last minute that is over. */
  last: number;
}

/** Working minutes the limit stands for, roughly: before it is known when it starts. */
export function nominalMinutes(procedure: Procedure, limitCase: string | null): number {
  const { amount, unit } = limitOf(procedure, limitCase).limit;
  switch (unit) {
    case 'wh':
      return amount * 60;
    case 'wd':
      return amount * MINUTES_PER_WORKING_DAY;
    case 'cd':
      return Math.ceil((amount * 5 * MINUTES_PER_WORKING_DAY) / 7);
    default:
      return amount * 22 * MINUTES_PER_WORKING_DAY;
  }
}

/** The number of the working minute of each deed: in order, none twice, none after the last. */
export function timesOf(deeds: readonly Deed[], pacing: Pacing, dice: Dice): readonly number[] {
  let found = placed(deeds, pacing, dice);
  for (let tries = 1; found.amiss > 0 && tries < TRIES; tries++) {
    const other = placed(deeds, pacing, dice);
    if (other.amiss < found.amiss) found = other;
  }
  // What does not fit in the end is moved: better late than in the future.
  const beyond = Math.max(0, (found.numbers.at(-1) ?? 0) - pacing.last);
  return found.numbers.map((number) => number - beyond);
}

interface Placed {
  numbers: readonly number[];
  /** 0: as wanted. 1: another mood, but not late. 2: late unwanted. 3: it would reach into the future. */
  amiss: 0 | 1 | 2 | 3;
}

function placed(deeds: readonly Deed[], pacing: Pacing, dice: Dice): Placed {
  const { procedure, limitCase, ending, mood, last } = pacing;
  const nominal = nominalMinutes(procedure, limitCase);
  const receipt = deeds.findIndex(({ act }) => act.type === 'receive');
  const before = sumOf(deeds.slice(0, Math.max(0, receipt) + 1), true);
  if (receipt < 0) {
    // Nothing runs yet but the time to answer: a working day at most.
    const span = sumOf(deeds, true);
    const back = isOver(ending) ? dice.between(span, THREE_MONTHS) : span + dice.between(3, 220);
    return { numbers: stretched(deeds, last - back, 1), amiss: 0 };
  }
  const after = deeds.slice(receipt + 1);
  const [office, applicants] = [sumOf(after, false), sumOf(after, true)];
  const wantsLate = mood === 'late';
  if (isOver(ending) || ending === 'resolved') {
    const window = isOver(ending) ? THREE_MONTHS : nominal + applicants + 8 * MINUTES_PER_WORKING_DAY;
    const start = last - dice.between(1, window);
    const whole = wholeFrom(start + before, pacing);
    const [least, room] = wantsLate ? [1.1, 0.6] : mood === 'near' ? [0.82, 0.14] : [0.35, 0.55];
    const share = least + dice.roll() * room;
    const pace = (share * whole) / Math.max(1, office);
    const numbers = stretched(deeds, start, pace);
    return { numbers, amiss: (numbers.at(-1) ?? 0) <= last ? 0 : 3 };
  }
  // Still open: how long ago decides how it is doing, and the deeds lie in between.
  const calmPace = 0.6 + dice.roll() * 0.4;
  const age = agePlaced();
  const start = last - age - applicants - before;
  const share = age / Math.max(1, wholeFrom(start + before, pacing));
  const spent = ((age - after.length - 1) * (0.6 + dice.roll() * 0.35)) / Math.max(1, office);
  // The desk and the first steps do not take longer because the rest is waiting.
  const pace =
    mood === 'calm' && ending !== 'received'
      ? calmPace
      : Math.max(0, wantsLate ? spent : Math.min(spent, 1.1));
  const numbers = stretched(deeds, start, pace);
  if ((numbers.at(-1) ?? 0) > last) return { numbers, amiss: 3 };
  if (isOfMood(share, mood)) return { numbers, amiss: 0 };
  return { numbers, amiss: share < 1 ? 1 : 2 };

  function agePlaced(): number {
    const atLeast = after.length + 2;
    // What was received should be handed over the same day (NĐ 61 Đ18).
    if (ending === 'received' && !wantsLate) {
      const { process } = procedure;
      const atDesk = budgetMinutes(process, firstStepOf(process, 'intake'), nominal);
      return dice.between(atLeast, Math.max(atLeast, Math.min(atDesk, 200)));
    }
    if (mood !== 'calm') return dice.between(atLeast, Math.ceil(nominal * 1.5) + atLeast);
    const sinceThen = dice.between(1, Math.ceil(nominal * 0.05));
    return atLeast + Math.round(office * calmPace) + sinceThen;
  }
}

function isOfMood(share: number, mood: Mood): boolean {
  if (mood === 'late') return share > 1.02;
  return mood === 'near' ? share > 0.82 && share < 0.99 : share < 0.95;
}

/** Working minutes from a receipt to the day promised. */
function wholeFrom(receipt: number, { procedure, limitCase, calendar, line }: Pacing): number {
  const { limit, policy } = limitOf(procedure, limitCase);
  const due = promiseAndLaw(calendar, line.minuteOf(receipt), limit, policy);
  return due.ok ? line.numberOf(due.value.promise as LocalMinute) - receipt : 0;
}

function stretched(deeds: readonly Deed[], start: number, pace: number): number[] {
  let number = start;
  let exact = start;
  return deeds.map(({ minutes, applicantsTime }, index) => {
    exact += applicantsTime ? minutes : minutes * pace;
    number = index === 0 ? start : Math.max(number + 1, Math.round(exact));
    return number;
  });
}

function sumOf(deeds: readonly Deed[], applicantsTime: boolean): number {
  return deeds.reduce((sum, deed) => sum + (deed.applicantsTime === applicantsTime ? deed.minutes : 0), 0);
}

function limitOf({ id, limits }: Procedure, limitCase: string | null): TimeLimit {
  const found = limits.find((limit) => limit.case === limitCase);
  if (!found) throw new Error(`${id} has no limit for ${limitCase}`);
  return found;
}
