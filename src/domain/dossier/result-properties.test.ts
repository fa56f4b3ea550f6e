import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { live, stories } from '../../../test/support/dossier-random.ts';
import { evolve } from './evolve.ts';
import { type DossierState, isHeld, NO_DOSSIER } from './state.ts';

const RUNS = { numRuns: 400 };

/** The dossier after each event, also between two of one command. */
function eachState(see: (state: DossierState) => void): void {
  fc.assert(
    fc.property(stories, (story) => {
      let state = NO_DOSSIER;
      for (const recorded of live(story).events) {
        state = evolve(state, recorded);
        see(state);
      }
    }),
    RUNS,
  );
}

test('a result is approved, then signed, then issued, then taken in; what is sent back is done anew', () => {
  eachState((state) => {
    const ended = 'clock' in state ? state.clock.endedAt : null;
    const without = state.status === 'withdrawn' || state.status === 'stopped';
    if (!without) assert.equal(ended !== null, state.status === 'resolved' || state.status === 'returned');
    if (!('result' in state) || without) return;
    const { approvedAt = null, signedAt = null, issued = null } = state.result ?? {};
    const done = [approvedAt, signedAt, issued?.at ?? null, ended];
    const times = done.filter((one) => one !== null);
    assert.deepEqual(done.slice(0, times.length), times);
    assert.deepEqual(times, [...times].sort());
    if (!isHeld(state)) return;
    // At a step, everything before it stands and nothing after it does.
    const order = ['approve', 'sign', 'issue', 'return'];
    const before = order.indexOf(state.legs[0].work);
    assert.equal(times.length, state.status === 'resolved' ? 4 : Math.max(0, before));
    assert.equal(state.result !== null, before >= 0);
  });
});

test('every holding belongs to a step of the process, and to the officer who was given it', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const { state, setting } = live(story);
      if (!('held' in state)) return;
      const { steps } = setting.procedure.content.process;
      for (const { step, unit, officer, minutes, budgetMinutes, from, to } of state.held) {
        assert.equal(steps.find(({ code }) => code === step)?.unit, unit);
        assert.ok(from <= to && minutes >= 0 && budgetMinutes >= 0);
        assert.ok(officer === null || setting.officers.some(({ id }) => id === officer));
      }
    }),
    RUNS,
  );
});
