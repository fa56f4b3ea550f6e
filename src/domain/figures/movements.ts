import type { Instant } from '../calendar/local-time.ts';
import { instantOf, localMinuteOf } from '../calendar/local-time.ts';
import type { Fact, FigurePlace } from './fact.ts';

/**
 * What is summed. Flows count what happened; the three stocks, `overdue`, `waiting` and `moved`, count how many more
 * there are of them from that instant on, and are summed from the beginning of time. Open at a moment is all received
 * and moved before it, less all ended.
 */
export const MEASURES = [
  'received',
  'early',
  'on_time',
  'late',
  /** Of these three, those withdrawn or stopped. */
  'without_result',
  /** Open and past the base due. */
  'overdue',
  /** Open and standing still. */
  'waiting',
  /** Open ones that came to this place from another one: an officer took it over. */
  'moved',
] as const;
export type Measure = (typeof MEASURES)[number];

/** One thing more or less to count, from an instant on. */
export interface Movement extends FigurePlace {
  at: Instant;
  measure: Measure;
  amount: 1 | -1;
}

/**
 * What a fact changes in the sums. Whatever the fact before said of the time up to its own beginning stays; from then on
 * the new one holds. So any past moment is summed up as it was.
 */
export function movementsOf(before: Fact | null, after: Fact): readonly Movement[] {
  const from = after.since;
  const old = before ? counted(before, from, -1) : [];
  const now = counted(after, from, 1);
  const flows = before ? [] : [one(after, 'received', after.receivedAt, 1)];
  return [...flows, ...withoutPairs([...old, ...now])];
}

function counted(fact: Fact, from: Instant, amount: 1 | -1): readonly Movement[] {
  const { endedAt, endedAs, timeliness } = fact;
  const at = (instant: Instant) => (instant > from ? instant : from);
  // `moved` stands for being here at all: it cancels out where the dossier stays, and is nothing where it begins.
  const here = one(fact, 'moved', from, amount);
  if (endedAt === null) {
    const overdue = overdueFrom(fact);
    return [
      here,
      ...(overdue === null ? [] : [one(fact, 'overdue', at(overdue), amount)]),
      ...(fact.stoodAt === null ? [] : [one(fact, 'waiting', at(fact.stoodAt), amount)]),
    ];
  }
  const measure = timeliness === 'on-time' ? 'on_time' : (timeliness ?? 'late');
  const without = endedAs === 'withdrawn' || endedAs === 'stopped';
  return [
    here,
    one(fact, measure, at(endedAt), amount),
    ...(without ? [one(fact, 'without_result', at(endedAt), amount)] : []),
  ];
}

/** The minute after which it is late, if nothing happens; null: never while it stands so (ruling 15). */
export function overdueFrom({ dueAt, stoodAt, endedAt }: Pick<Fact, 'dueAt' | 'stoodAt' | 'endedAt'>) {
  const due = localMinuteOf(dueAt);
  if (endedAt !== null || (stoodAt !== null && localMinuteOf(stoodAt) <= due)) return null;
  return instantOf(due);
}

function one(place: Fact, measure: Measure, at: Instant, amount: 1 | -1): Movement {
  const { agency, field, block, channel, procedure, officer } = place;
  return { agency, field, block, channel, procedure, officer, measure, at, amount };
}

/** What is taken away and put back in the same place is no movement; the first fact of a dossier is not moved there. */
function withoutPairs(movements: readonly Movement[]): readonly Movement[] {
  const left: Movement[] = [];
  for (const movement of movements) {
    const pair = left.findIndex((other) => other.amount !== movement.amount && isSame(other, movement));
    if (pair < 0) left.push(movement);
    else left.splice(pair, 1);
  }
  const alone = !left.some(({ amount }) => amount < 0);
  return alone ? left.filter(({ measure }) => measure !== 'moved') : left;
}

const PLACE = ['agency', 'field', 'block', 'channel', 'procedure', 'officer'] as const;

function isSame(one: Movement, other: Movement): boolean {
  return (
    one.measure === other.measure && one.at === other.at && PLACE.every((key) => one[key] === other[key])
  );
}
