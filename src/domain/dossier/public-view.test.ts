import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StepWork } from '../procedure/procedure.ts';
import { NEXT_ACTIONS, type PublicFacts, publicView } from './public-view.ts';
import { STATUSES, type Status } from './status.ts';

const NOW = '2026-11-27T03:00:00.000Z';

function facts(given: Partial<PublicFacts> = {}): PublicFacts {
  const agency = { name: 'Sở Tài nguyên và Môi trường', address: null, hours: null, phone: null };
  return {
    ...{ code: '000.00.08.H33-261123-0001', status: 'in-progress', stage: null, work: 'examine', agency },
    ...{ promiseDue: '2026-11-30T02:30:00.000Z', answerBy: null },
    ...{ receivedAt: '2026-11-23T02:30:00.000Z', pausedAt: null },
    ...given,
  };
}

/** One letter a dot: x done, o current, - todo. */
function dots(given: Partial<PublicFacts>): string {
  const letters = { done: 'x', current: 'o', todo: '-' };
  return publicView(facts(given), NOW)
    .dots.map(({ state }) => letters[state])
    .join('');
}

const before = { receivedAt: null, promiseDue: null, work: null } as const;

describe('the public view', () => {
  it('says since when a supplement is awaited, and of nothing else since when', () => {
    const pausedAt = '2026-11-24T02:30:00.000Z';
    const since = (given: Partial<PublicFacts>) => publicView(facts({ pausedAt, ...given }), NOW).since;
    assert.equal(since({ status: 'awaiting-supplement', stage: 'resolution' }), pausedAt);
    assert.equal(since({ status: 'awaiting-payment' }), null);
    assert.equal(since({}), null);
  });

  it('says nothing but what ruling 20 lists', () => {
    const extra = { ...facts(), procedure: 'x', applicant: 'y', agency: { ...facts().agency, id: 'z' } };
    const view = publicView(extra, NOW);
    assert.deepEqual(Object.keys(view), [
      ...['code', 'status', 'stage', 'due', 'late', 'since', 'extended', 'moved', 'agency', 'next', 'dots'],
    ]);
    assert.deepEqual(Object.keys(view.agency), ['name', 'address', 'hours', 'phone']);
  });

  it('has no promise before receipt, but the instant to answer by', () => {
    const answerBy = '2026-11-27T08:00:00.000Z';
    const view = publicView(facts({ ...before, status: 'submitted', answerBy }), NOW);
    assert.deepEqual(view.due, { kind: 'answer', at: answerBy });
    assert.equal(view.next, 'await-answer');
    assert.equal(view.late, false);
  });

  it('has no date while the time does not run', () => {
    const paused = { status: 'awaiting-supplement', stage: 'resolution', pausedAt: NOW } as const;
    assert.equal(publicView(facts(paused), NOW).due, null);
    assert.deepEqual(publicView(facts(), NOW).due, { kind: 'promise', at: '2026-11-30T02:30:00.000Z' });
  });

  it('says that the date is a new one, as long as it is awaited', () => {
    const extended = (given: Partial<PublicFacts>) =>
      publicView(facts({ extended: true, ...given }), NOW).extended;
    assert.ok(extended({}));
    assert.ok(!extended({ status: 'awaiting-payment', pausedAt: NOW }));
    assert.ok(!extended({ status: 'resolved' }));
    assert.ok(!publicView(facts(), NOW).extended);
  });

  it('tells who got no answer in time to ask', () => {
    const answerBy = '2026-11-27T02:59:00.000Z';
    const view = publicView(facts({ ...before, status: 'submitted', answerBy }), NOW);
    assert.equal(view.next, 'ask-for-answer');
  });

  it('is late only after the minute of the promise, while open and not paused', () => {
    const late = (given: Partial<PublicFacts>, now = NOW) => publicView(facts(given), now).late;
    const promiseDue = '2026-11-27T03:00:00.000Z';
    assert.equal(late({ promiseDue }, '2026-11-27T03:00:59.999Z'), false);
    assert.equal(late({ promiseDue }, '2026-11-27T03:01:00.000Z'), true);
    const past = { promiseDue: '2026-11-20T02:30:00.000Z' };
    assert.equal(late({ ...past, status: 'received' }), true);
    assert.equal(late({ ...past, status: 'awaiting-supplement', stage: 'resolution', pausedAt: NOW }), false);
    for (const status of ['resolved', 'returned', 'withdrawn', 'stopped'] as const) {
      assert.equal(late({ ...past, status }), false, status);
    }
  });

  it('apologises where it is late', () => {
    const view = publicView(facts({ promiseDue: '2026-11-20T02:30:00.000Z' }), NOW);
    assert.equal(view.next, 'ask-about-delay');
  });

  it('shows progress by the step', () => {
    const steps: Record<StepWork, string> = {
      ...{ intake: 'xo---', assign: 'xo---', examine: 'xo---', approve: 'xo---' },
      ...{ sign: 'xxo--', issue: 'xxxo-', return: 'xxxo-' },
    };
    for (const [work, expected] of Object.entries(steps)) {
      assert.equal(dots({ work: work as StepWork }), expected, work);
    }
  });

  it('shows progress by the status', () => {
    const shown: Partial<Record<Status, string>> = {
      ...{ draft: 'o----', submitted: 'o----', declined: '-----', 'awaiting-supplement': 'o----' },
    };
    for (const [status, expected] of Object.entries(shown)) {
      assert.equal(dots({ ...before, status: status as Status, stage: null }), expected, status);
    }
    assert.equal(dots({ status: 'received', work: 'intake' }), 'xo---');
    assert.equal(dots({ status: 'awaiting-supplement', stage: 'resolution', work: 'sign' }), 'xxo--');
    assert.equal(dots({ status: 'stopped', work: null }), 'x----');
    assert.equal(dots({ status: 'resolved', work: 'return' }), 'xxxxo');
    assert.equal(dots({ status: 'returned', work: null }), 'xxxxx');
  });

  it('has a next action for every status, and uses every one there is', () => {
    const used = new Set(
      STATUSES.flatMap((status) => [
        publicView(facts({ status }), NOW).next,
        publicView(facts({ status, stage: 'intake', answerBy: '2026-11-01T00:00:00.000Z' }), NOW).next,
        publicView(facts({ status, promiseDue: '2026-11-01T00:00:00.000Z' }), NOW).next,
      ]),
    );
    assert.deepEqual([...used].sort(), [...NEXT_ACTIONS].sort());
  });
});
