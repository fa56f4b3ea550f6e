import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, instant, threeDays } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import type { Granularity } from '../regime/local-rules.ts';
import { type ClockFacts, isFiled } from './state.ts';
import { hasClock } from './time-spent.ts';
import { judgedAt, timelinessOf } from './timeliness.ts';

/** Received Monday 23/11 09:30 for three days: by law until Friday 27/11 17:00. */
const examined = upTo(threeDays, 'tham-tra', '2026-11-23 09:30');

function clockOf({ state }: History): ClockFacts {
  assert.ok(isFiled(state) && hasClock(state));
  return state.clock;
}

function judge(history: History, at: string, granularity: Granularity = 'day') {
  return timelinessOf(clockOf(history), threeDays.calendar, instant(at), granularity);
}

test('early on an earlier day, on time on the day itself, late after the minute it is due in', () => {
  assert.equal(judge(examined, '2026-11-26 17:00'), 'early');
  assert.equal(judge(examined, '2026-11-27 07:00'), 'on-time');
  assert.equal(judge(examined, '2026-11-27 17:00:59'), 'on-time');
  assert.equal(judge(examined, '2026-11-27 17:01'), 'late');
});

test('finer by the session, finest by the minute', () => {
  assert.equal(judge(examined, '2026-11-27 11:00', 'session'), 'early');
  assert.equal(judge(examined, '2026-11-27 13:00', 'session'), 'on-time');
  assert.equal(judge(examined, '2026-11-27 16:59', 'minute'), 'early');
  assert.equal(judge(examined, '2026-11-27 17:00', 'minute'), 'on-time');
  for (const granularity of ['session', 'day', 'minute'] as const)
    assert.equal(judge(examined, '2026-11-27 17:01', granularity), 'late');
});

test('a new date moves nothing it is judged by', () => {
  const extended = run(examined, ['xa/signer', '2026-11-25 09:00', command('extend')]);
  assert.equal(judge(extended, '2026-11-30 09:00'), 'late');
});

test('paused in time is in time, however long it takes; paused when late is late', () => {
  const waiting = run(examined, ['xa/specialist', '2026-11-26 09:00', command('request-supplement')]);
  assert.equal(judge(waiting, '2026-12-31 09:00'), 'early');
  const late = run(examined, ['xa/specialist', '2026-11-30 09:00', command('request-supplement')]);
  assert.equal(judge(late, '2026-12-31 09:00'), 'late');
  assert.equal(judgedAt(clockOf(late), instant('2026-12-31 09:00')), instant('2026-12-31 09:00'));
});

test('withdrawn and stopped are judged by their end, while paused by when they were paused', () => {
  const stopped = run(examined, ['xa/signer', '2026-11-27 18:00', command('stop')]);
  assert.equal(judge(stopped, '2027-01-04 09:00'), 'late');
  const withdrawn = run(
    examined,
    ['xa/specialist', '2026-11-26 09:00', command('request-supplement')],
    ['applicant', '2026-12-10 09:00', command('withdraw')],
  );
  assert.equal(judge(withdrawn, '2027-01-04 09:00'), 'early');
});
