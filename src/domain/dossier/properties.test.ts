import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { live, type Story, stories } from '../../../test/support/dossier-random.ts';
import { dayOf, type Instant, localMinuteOf, MINUTES_PER_DAY } from '../calendar/local-time.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { sessionsOn } from '../calendar/working-days.ts';
import { minutesWorked } from './clock.ts';
import { COMMAND_TYPES, type CommandType } from './commands.ts';
import type { LegStanding } from './events.ts';
import { evolve, fold } from './evolve.ts';
import { standsAnywhere } from './order.ts';
import {
  type ClockFacts,
  type DossierState,
  type DueEntry,
  isHeld,
  NO_DOSSIER,
  STANDINGS,
  standingOf,
} from './state.ts';
import { TRANSITIONS } from './transitions.ts';

/*
 * Random people try random things at random times: nights, weekends and holidays, every procedure, every regime.
 * That none of it throws is tested along with everything else.
 */
const RUNS = { numRuns: 400 };

function always(property: (story: Story) => void): void {
  fc.assert(fc.property(stories, property), RUNS);
}

function eachStep(see: Parameters<typeof live>[1]): void {
  always((story) => {
    live(story, see);
  });
}

/** The dossier after each event, also between two of one command. */
function eachState(see: (state: DossierState, before: DossierState) => void): void {
  eachStep(({ state, events }, after) => {
    let current = state;
    for (const recorded of after.events.slice(events.length)) {
      const next = evolve(current, recorded);
      see(next, current);
      current = next;
    }
  });
}

function clockOf(state: DossierState): ClockFacts | null {
  return 'clock' in state ? state.clock : null;
}

test('random stories get everywhere', () => {
  const seen = new Set<string>();
  const done = new Set<CommandType>();
  const clocks = new Set<string>();
  fc.assert(
    fc.property(stories, (story) => {
      live(story, (_, { state }, { type }) => {
        seen.add(standingOf(state));
        done.add(type);
        for (const pause of clockOf(state)?.pauses ?? []) clocks.add(pause.afterwards);
      });
    }),
    { numRuns: 2_500, seed: 2026 },
  );
  assert.deepEqual(seen, new Set(STANDINGS.filter((standing) => standing !== 'none')));
  assert.deepEqual(done, new Set(COMMAND_TYPES));
  assert.deepEqual([...clocks].sort(), ['restart', 'resume', 'unchanged']);
});

test('exactly one responsible holder from receipt to return, and none before or after (ruling 19)', () => {
  const open = ['received', 'in-progress', 'awaiting-supplement:resolution', 'awaiting-payment', 'resolved'];
  eachState((state) => {
    const legs: readonly LegStanding[] = 'legs' in state ? state.legs : [];
    assert.equal(legs.length > 0, open.includes(standingOf(state)));
    assert.equal(isHeld(state), legs.length > 0);
    assert.deepEqual(
      legs.map(({ kind }) => kind === 'lead'),
      legs.map((_, index) => index === 0),
    );
    assert.equal(new Set(legs.map(({ leg }) => leg)).size, legs.length);
    if (state.status === 'resolved') assert.equal(legs.length, 1);
    for (const { agency } of legs) assert.ok('parties' in state && state.parties.includes(agency));
  });
});

test('the log tells the state: folded anew it is what was carried along', () => {
  always((story) => {
    const { events, state } = live(story);
    assert.deepEqual(fold(events), state);
    assert.deepEqual(
      events.map(({ version }) => version),
      events.map((_, index) => index + 1),
    );
  });
});

test('from act to act time never goes back; what stands anywhere moves it not, and nothing is recorded before it happened', () => {
  always((story) => {
    let last: Instant = '';
    let state = NO_DOSSIER;
    for (const recorded of live(story).events) {
      assert.ok(last <= recorded.occurredAt && recorded.occurredAt <= recorded.recordedAt);
      if (last === '' || !standsAnywhere(recorded.event.type)) last = recorded.occurredAt;
      state = evolve(state, recorded);
      assert.ok(state.status !== 'none');
      assert.equal(state.lastAt, last);
    }
  });
});

test('the table of transitions says where every command leads and what it does to the clock', () => {
  eachStep(({ state: before }, { state: after }, command) => {
    const rows = TRANSITIONS.filter(({ from, at, command: type }) => {
      const work = isHeld(before) ? before.legs[0].work : null;
      const here = at === null || (work !== null && at.includes(work));
      return type === command.type && from.includes(standingOf(before)) && here;
    });
    const [row] = rows;
    assert.ok(row && rows.length === 1);
    // Ruling 12: an electronic result is taken in as it is issued.
    const atOnce = command.type === 'issue' && command.electronic;
    const to = row.to === 'same' ? standingOf(before) : row.to;
    assert.equal(standingOf(after), atOnce ? 'resolved' : to);
    assert.equal(clockEffect(clockOf(before), clockOf(after)), atOnce ? 'end' : row.clock);
  });
});

function clockEffect(before: ClockFacts | null, after: ClockFacts | null): string {
  if (!after) return 'none';
  if (!before) return after.endedAt === null ? 'start' : 'at-once';
  if (after.endedAt !== before.endedAt) return 'end';
  if (after.pauses.length > before.pauses.length) return 'pause';
  if (after.pauses.at(-1)?.to !== before.pauses.at(-1)?.to) return 'continue';
  if (after.history.length > before.history.length) return 'move';
  const { moves: _, ...rest } = after;
  const { moves: __, ...was } = before;
  assert.deepEqual(rest, was);
  return 'none';
}

const NEW_DATES: readonly DueEntry['cause'][] = ['extension', 'late-apology'];

test('a promise is never later than the law, both fall in working time (ruling 7)', () => {
  eachState((state) => {
    const clock = clockOf(state);
    if (!clock) return;
    // Without an extension there is no exception: what has passed stays, and only the law can move on from there.
    assert.ok(clock.basePromise <= clock.due.law && clock.basePromise <= clock.due.promise);
    const extended = clock.history.some(({ cause }) => NEW_DATES.includes(cause));
    if (!extended) assert.equal(clock.basePromise, clock.due.promise);
    for (const { promise, law } of clock.history)
      for (const due of [promise, law]) assert.ok(isInWorkingTime(due), due);
    assert.ok(clock.history[0] && clock.receivedAt < clock.history[0].promise);
  });
});

/** At the close of a session, never at its opening. */
function isInWorkingTime(instant: Instant): boolean {
  const minute = localMinuteOf(instant);
  const sessions = sessionsOn(provinceCalendar, dayOf(minute));
  assert.ok(sessions.ok);
  return sessions.value.some(
    ({ from, to }) => from < minute % MINUTES_PER_DAY && minute % MINUTES_PER_DAY <= to,
  );
}

test('what is judged against moves only by restart, resume and the calendar, and never back (rulings 9, 14, 15)', () => {
  eachState((state, before) => {
    const [clock, was] = [clockOf(state), clockOf(before)];
    if (!clock) return;
    assert.equal(clock.baseDue, clock.due.law);
    const { limit, policy, promise, law } = clock.due;
    assert.partialDeepStrictEqual(clock.history.at(-1), { limit, policy, promise, law });
    if (!was) return;
    const cause = clock.history.length > was.history.length ? clock.history.at(-1)?.cause : undefined;
    // Days off that nobody was told of are taken back.
    if (cause !== 'calendar-undone')
      assert.ok(was.due.law <= clock.due.law && was.due.promise <= clock.due.promise);
    if (cause === 'calendar' || cause === 'calendar-undone') return;
    const told = cause !== undefined && NEW_DATES.includes(cause);
    const continued = cause !== undefined && !told;
    if (!continued) assert.deepEqual([clock.baseDue, clock.startedAt], [was.baseDue, was.startedAt]);
    if (cause === undefined) assert.deepEqual(clock.due, was.due);
    if (told) assert.deepEqual({ ...clock.due, promise: was.due.promise }, was.due);
    if (continued) {
      const how = cause === 'payment' ? 'resume' : cause;
      assert.partialDeepStrictEqual(clock.pauses.at(-1), {
        afterwards: how,
        cause: cause === 'payment' ? 'payment' : 'supplement',
      });
    }
    // Whoever asks too late stays late.
    const pause = clock.pauses.at(-1);
    if (continued && pause) assert.ok(localMinuteOf(pause.from) <= localMinuteOf(was.due.law));
  });
});

test('pauses come one after the other; one is open exactly while the applicant has to do something', () => {
  eachState((state) => {
    const clock = clockOf(state);
    if (!clock) return;
    let last = clock.receivedAt;
    for (const { from, to } of clock.pauses) {
      assert.ok(last <= from && from <= (to ?? from));
      last = to ?? from;
    }
    const open = clock.pauses.filter(({ to }) => to === null);
    assert.equal(open.length, AWAITING.includes(state.status) ? 1 : 0);
  });
});

const AWAITING: readonly string[] = ['awaiting-supplement', 'awaiting-payment'];

test('the minutes of the holders are the working time from receipt on, less the pauses (ruling 17)', () => {
  eachState((state) => {
    const clock = clockOf(state);
    const end = lastChargedUntil(state);
    if (!('held' in state) || !clock || !end) return;
    const worked = (from: Instant, to: Instant) => minutesWorked(provinceCalendar, from, to);
    const paused = clock.pauses.reduce((sum, { from, to }) => sum + worked(from, to ?? end), 0);
    // What lay at the desk after the clock had ended is nobody's time.
    const sum = state.held.filter(({ to }) => to <= end).reduce((total, { minutes }) => total + minutes, 0);
    assert.equal(sum, worked(clock.receivedAt, end) - paused);
  });
});

/** When the last holding ended; the wait for pick-up is nobody's. */
function lastChargedUntil(state: DossierState): Instant | null {
  const clock = clockOf(state);
  if (!clock || clock.endedAt !== null) return clock?.endedAt ?? null;
  if (isHeld(state) && !AWAITING.includes(state.status)) return state.legs[0].since;
  return clock.pauses.find(({ to }) => to === null)?.from ?? null;
}

/** Done by others than the holder, and nothing to the holder. */
const BESIDE: readonly CommandType[] = [
  ...(['move-date', 'restore-date', 'tell-date'] as const),
  ...(['note', 'guide', 'correct', 'extend', 'collect-fee', 'waive-fee', 'record-loss'] as const),
  ...(['answer-opinion', 'remind-opinion', 'answer-part'] as const),
  ...(['judge-late-entry', 'report-papers', 'change-phone', 'direct'] as const),
];

test('what was given can be taken back until its holder looks or anything is done with it', () => {
  eachStep(({ state: before }, { state: after }, { type }) => {
    const given = 'lastGiven' in after ? after.lastGiven : null;
    const could = 'lastGiven' in before && before.lastGiven !== null;
    assert.equal(given !== null, type === 'hand-over' || (BESIDE.includes(type) && could));
    if (!given || !isHeld(after)) return;
    const [leg] = after.legs;
    assert.equal(leg.openedAt, null);
    // The last holding is the giver's: nothing came after it.
    const { step, officer, since } = given.from;
    assert.partialDeepStrictEqual(after.held.at(-1), { step, officer, from: since, to: leg.since });
  });
});

test('taken back, the giver has it again at the same step, with what was left of the budget', () => {
  eachStep(({ state: before }, { state: after }, { type }) => {
    if (type !== 'take-back') return;
    assert.ok(isHeld(before) && before.lastGiven && isHeld(after));
    const { from } = before.lastGiven;
    const [leg] = after.legs;
    assert.deepEqual(
      [leg.step, leg.unit, leg.officer, leg.role, leg.work, leg.agency],
      [from.step, from.unit, from.officer, from.role, from.work, from.agency],
    );
    const used = before.held.at(-1)?.minutes ?? 0;
    assert.equal(leg.budgetMinutes, Math.max(0, from.budgetMinutes - used));
    assert.equal(after.lastGiven, null);
  });
});

test('a correction leaves clock, holders and dates alone; a look leaves all else, too', () => {
  eachStep(({ state: before }, { state: after }, { type }) => {
    if (type === 'correct' && 'clock' in before && 'clock' in after) {
      assert.deepEqual([after.clock, after.held, after.legs], [before.clock, before.held, before.legs]);
      assert.deepEqual([after.handOverBy, after.fees], [before.handOverBy, before.fees]);
    }
    if (type !== 'open') return;
    assert.ok(isHeld(before) && isHeld(after));
    assert.equal(before.legs[0].openedAt, null);
    const { openedAt } = after.legs[0];
    assert.ok(openedAt !== null && openedAt >= before.lastAt);
    const legs = [{ ...before.legs[0], openedAt }, ...before.legs.slice(1)];
    // Written down late it is an entry that waits for a leader, which changes nothing else.
    const { lateEntries: _, ...others } = after;
    const { lateEntries: __, ...was } = before;
    assert.deepEqual(others, { ...was, legs, lastGiven: null });
  });
});
