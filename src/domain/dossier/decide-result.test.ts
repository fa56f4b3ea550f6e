import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  command,
  file,
  instant,
  settingOf,
  threeDays,
  words,
  workingHours,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, type History, lastActor } from '../../../test/support/dossier-specification.ts';
import { isHeld } from './state.ts';

/** Received at 08:00 on Monday 23/11, one act every ten minutes since. */
const examined = upTo(threeDays, 'tham-tra');
const proposed = upTo(threeDays, 'duyet');
const approved = upTo(threeDays, 'ky');
const signed = upTo(threeDays, 'phat-hanh');
const issued = upTo(threeDays, 'tra');

function held({ state }: History) {
  assert.ok(isHeld(state));
  return state;
}

test('a result is proposed, with its draft', () => {
  const history = given(examined)
    .when(command('propose-result', { files: [file('du-thao')] }), {
      by: 'xa/specialist',
      at: '2026-11-23 10:00',
    })
    .then({
      type: 'ResultProposed',
      data: {
        ...{ outcome: 'granted', reason: null, files: [file('du-thao')] },
        held: { step: 'tham-tra', officer: 'xa/specialist', minutes: 110 },
        to: { step: 'duyet', unit: 'lanh-dao', role: 'signer', officer: null, budgetMinutes: 240 },
      },
    });
  assert.deepEqual(held(history).result, {
    ...{ outcome: 'granted', files: [file('du-thao')] },
    ...{ approvedAt: null, signedAt: null, issued: null },
  });
});

test('refused in substance is a result too, with a reason (NĐ 61 Đ19.8)', () => {
  const propose = (reason: string | null) =>
    given(examined).when(
      command('propose-result', { outcome: 'refused', reason: reason === null ? null : words(reason) }),
      { by: 'xa/specialist', at: '2026-11-23 10:00' },
    );
  propose(null).refused({ code: 'reason-required', command: 'propose-result' });
  const history = propose('khong-du-dieu-kien').then({
    type: 'ResultProposed',
    data: { outcome: 'refused', reason: words('khong-du-dieu-kien') },
  });
  assert.equal(held(upTo(history, 'resolved', '2026-11-23 10:10')).result?.outcome, 'refused');
});

test('approve, sign and issue are three events, whoever holds the steps (ruling 13)', () => {
  given(proposed)
    .when(command('approve'), { by: 'xa/signer', at: '2026-11-23 10:00' })
    .then({ type: 'ResultApproved', data: { to: { step: 'ky', work: 'sign' } } });
  // The same leader, in the same minute: still an act of its own.
  const history = given(approved)
    .when(command('sign', { means: 'digital', capacity: 'KT' }), { by: 'xa/signer', at: '2026-11-23 08:30' })
    .then({
      type: 'ResultSigned',
      data: { means: 'digital', capacity: 'KT', held: { step: 'ky', minutes: 0 }, to: { step: 'phat-hanh' } },
    });
  assert.deepEqual(held(history).result, {
    ...{ outcome: 'granted', files: [], issued: null },
    ...{ approvedAt: instant('2026-11-23 08:30'), signedAt: instant('2026-11-23 08:30') },
  });
});

test('in a department the head of the unit approves, and not the signer', () => {
  const atDepartment = upTo(workingHours, 'duyet');
  const at = '2026-11-23 10:00';
  given(atDepartment).when(command('approve'), { by: 'so/signer', at }).refused('not-permitted');
  given(atDepartment).when(command('approve'), { by: 'so/unit-head', at }).refused('not-permitted');
  const history = given(atDepartment)
    .when(command('approve'), { by: 'so/appraisal-head', at })
    .then({ type: 'ResultApproved', data: { held: { step: 'duyet' }, to: { step: 'ky' } } });
  assert.deepEqual(lastActor(history), {
    ...{ kind: 'officer', id: 'so/appraisal-head', agency: 'so', unit: 'tham-dinh', role: 'unit-head' },
  });
});

test('nothing is skipped', () => {
  const at = '2026-11-23 10:00';
  for (const [history, by, type] of [
    [examined, 'xa/signer', 'approve'],
    [proposed, 'xa/signer', 'sign'],
    [approved, 'xa/records-officer', 'issue'],
    [signed, 'xa/return-clerk', 'take-in'],
  ] as const) {
    given(history).when(command(type), { by, at }).refused('wrong-step');
    given(history)
      .when(command('return'), { by: 'xa/return-clerk', at })
      .refused({ code: 'wrong-standing', command: 'return', standing: 'in-progress' });
  }
});

test('issued on paper: it has a number, but the clock runs until the desk has it (ruling 12)', () => {
  for (const number of ['', '  '])
    given(signed)
      .when(command('issue', { number }), { by: 'xa/records-officer', at: '2026-11-23 10:00' })
      .refused('number-required');
  const history = given(signed)
    .when(command('issue', { number: ' 15/GXN ', files: [file('ban-ky')] }), {
      by: 'xa/records-officer',
      at: '2026-11-23 10:00',
    })
    .then({
      type: 'ResultIssued',
      data: {
        ...{ number: '15/GXN', electronic: false, files: [file('ban-ky')] },
        to: { step: 'tra', unit: 'mot-cua', role: 'return-clerk', stepDue: instant('2026-11-23 10:00') },
      },
    });
  const { status, clock, result } = held(history);
  assert.equal(status, 'in-progress');
  assert.equal(clock.endedAt, null);
  assert.deepEqual(result?.issued, {
    ...{ number: '15/GXN', at: instant('2026-11-23 10:00'), electronic: false },
  });
});

test('the desk takes the result in: the clock ends, and nobody is pressed any more', () => {
  const history = given(issued)
    .when(command('take-in'), { by: 'xa/return-clerk', at: '2026-11-25 08:00' })
    .then({
      type: 'ResultTakenIn',
      data: {
        implied: false,
        // Since Mon 08:50: 130 + 240, Tue off, Wed 60.
        held: { step: 'tra', unit: 'mot-cua', minutes: 430, budgetMinutes: 0 },
        to: { step: 'tra', officer: null, budgetMinutes: 0, stepDue: null, warnAt: null },
      },
    });
  const { status, clock } = held(history);
  assert.equal(status, 'resolved');
  assert.equal(clock.endedAt, instant('2026-11-25 08:00'));
  assert.equal(clock.baseDue, held(issued).clock.baseDue);
});

test('issued electronically in the agency that received it: with that it is at the desk (ruling 12)', () => {
  const history = given(signed)
    .when(command('issue', { electronic: true }), { by: 'xa/records-officer', at: '2026-11-23 10:00' })
    .then(
      { type: 'ResultIssued', data: { electronic: true, held: { step: 'phat-hanh', minutes: 80 } } },
      {
        type: 'ResultTakenIn',
        data: { implied: true, held: { step: 'tra', minutes: 0 }, to: { step: 'tra', stepDue: null } },
      },
    );
  const { status, clock, result } = held(history);
  assert.equal(status, 'resolved');
  assert.equal(clock.endedAt, instant('2026-11-23 10:00'));
  assert.equal(result?.issued?.electronic, true);
  assert.deepEqual(
    history.events.slice(-2).map(({ version }) => version),
    [7, 8],
  );
});

test('a result that comes late does not move what it is judged against (ruling 15)', () => {
  for (const regime of ['R2016', 'R2018', 'R2025'] as const) {
    const late = held(upTo(settingOf(THREE_DAYS, regime), 'resolved', '2026-11-20 08:00', 2 * 24 * 60));
    // Three working days after Friday 20/11: Mon, Wed, Thu. Seven acts two days apart: the desk has it on 02/12.
    assert.equal(late.clock.baseDue, instant('2026-11-26 17:00'));
    assert.equal(late.clock.endedAt, instant('2026-12-02 08:00'));
  }
});
