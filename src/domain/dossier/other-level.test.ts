import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, instant, settingOf } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { actor, OFFICERS } from '../../../test/support/dossier-office.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, type History, run } from '../../../test/support/dossier-specification.ts';
import { permit } from './permit.ts';
import { type HeldState, isHeld, leadLeg } from './state.ts';

/** Taken in and examined at the commune, decided by a department above it (NĐ 61 Đ19.7). */
const decidedAbove = settingOf(
  {
    ...THREE_DAYS,
    process: {
      ...THREE_DAYS.process,
      steps: THREE_DAYS.process.steps.map((step) =>
        ['approve', 'sign', 'issue'].includes(step.work) ? { ...step, agency: { id: 'so' } } : step,
      ),
    },
  },
  'R2018',
  { officers: OFFICERS },
);

/** Received Monday 23/11 09:30 for three days: promised Friday 27/11 09:30, by law until 17:00. */
const examined = upTo(decidedAbove, 'tham-tra', '2026-11-23 09:30');
const above = run(examined, ['xa/specialist', '2026-11-25 10:00', command('propose-result')]);

function held({ state }: History): HeldState {
  assert.ok(isHeld(state));
  return state;
}

test('passed on to the level above: one receipt, one code, one final date; who received it still sees it', () => {
  const { code, clock, parties } = held(above);
  assert.deepEqual([code, clock.due], [held(examined).code, held(examined).clock.due]);
  assert.deepEqual(parties, ['xa', 'so']);
  const { agency, unit, role, stepDue } = leadLeg(held(above));
  assert.deepEqual([agency, unit, role], ['so', 'lanh-dao', 'signer']);
  // 240 minutes from Wednesday 10:00: 60 before lunch, 180 after it.
  assert.equal(stepDue, instant('2026-11-25 16:00'));
});

test('the level above decides, sends back and tells a new date; the desk below withdraws, and overlooks the rest', () => {
  const may = (who: string, what: Parameters<typeof permit>[1]) =>
    permit(held(above), what, actor(who), null).ok;
  for (const what of ['approve', 'send-back', 'extend', 'stop'] as const)
    assert.ok(may('so/signer', what), what);
  for (const what of ['approve', 'send-back', 'stop'] as const) assert.ok(!may('xa/signer', what), what);
  for (const what of ['withdraw', 'extend', 'note'] as const) assert.ok(may('xa/desk-head', what), what);
  const back = given(above)
    .when(command('send-back'), { by: 'so/signer', at: '2026-11-25 11:00' })
    .then({ type: 'SentBack', data: { to: { agency: 'xa', officer: 'xa/specialist', step: 'tham-tra' } } });
  assert.deepEqual(held(back).parties, ['xa', 'so']);
});

test('its result comes back to the desk that received, also an electronic one; the clock ends there', () => {
  const signed = run(
    above,
    ['so/signer', '2026-11-25 13:30', command('approve')],
    ['so/signer', '2026-11-25 14:00', command('sign')],
  );
  for (const electronic of [false, true]) {
    const issued = given(signed)
      .when(command('issue', { electronic }), { by: 'so/records-officer', at: '2026-11-25 15:00' })
      .then({ type: 'ResultIssued', data: { to: { agency: 'xa', unit: 'mot-cua', role: 'return-clerk' } } });
    assert.equal(held(issued).clock.endedAt, null);
    const there = run(issued, ['xa/return-clerk', '2026-11-26 08:00', command('take-in')]);
    assert.equal(held(there).clock.endedAt, instant('2026-11-26 08:00'));
    // It is handed out by the receipt of the desk that gave one, and by no other desk.
    given(there)
      .when(command('return'), { by: 'so/return-clerk', at: '2026-11-27 08:00' })
      .refused('not-permitted');
    given(there)
      .when(command('return'), { by: 'xa/return-clerk', at: '2026-11-27 08:00' })
      .then({ type: 'ResultReturned', data: { receiptShown: true } });
  }
});
