import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, instant, settingOf, threeDays } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, type History, run } from '../../../test/support/dossier-specification.ts';
import { unpaidFees } from './fees.ts';
import { timelinessOf } from './timeliness.ts';

/** 15,000 đồng, due at intake. */
const received = upTo(threeDays, 'received');
const CASHIER = { by: 'xa/cashier', at: '2026-11-23 09:00' };

function unpaid({ state }: History): readonly string[] {
  assert.ok('fees' in state);
  return unpaidFees(state).map(({ code }) => code);
}

test('paid in two parts, each with its receipt', () => {
  const half = given(received)
    .when(command('collect-fee', { amount: 5_000 }), CASHIER)
    .then({ type: 'FeeCollected', data: { fee: 'le-phi', means: 'cash', receipt: '0000001/2026' } });
  assert.deepEqual(unpaid(half), ['le-phi']);
  given(half)
    .when(command('collect-fee', { amount: 15_000 }), CASHIER)
    .refused({ code: 'amount-invalid', owed: 10_000 });
  const whole = given(half)
    .when(command('collect-fee', { amount: 10_000, means: 'transfer' }), CASHIER)
    .then({ type: 'FeeCollected' });
  assert.deepEqual(unpaid(whole), []);
  given(whole).when(command('collect-fee'), CASHIER).refused({ code: 'fee-settled', fee: 'le-phi' });
});

test('a leader waives what is still owed, with reason and basis', () => {
  const half = run(received, ['xa/cashier', '2026-11-23 09:00', command('collect-fee', { amount: 5_000 })]);
  const waived = given(half)
    .when(command('waive-fee'), { by: 'xa/desk-head', at: '2026-11-23 09:10' })
    .then({ type: 'FeeWaived', data: { amount: 10_000, basis: 'Nghị quyết 2' } });
  assert.deepEqual(unpaid(waived), []);
  given(half)
    .when(command('waive-fee', { reason: null }), { by: 'xa/desk-head', at: '2026-11-23 09:10' })
    .refused({ code: 'reason-required', command: 'waive-fee' });
});

test('what is owed holds the result only where the procedure says so', () => {
  const RETURN = { by: 'xa/return-clerk', at: '2026-11-27 09:00' };
  given(upTo(threeDays, 'resolved')).when(command('return'), RETURN).then({ type: 'ResultReturned' });
  const strict = upTo(settingOf({ ...THREE_DAYS, unpaidFeesHoldResult: true }), 'resolved');
  given(strict)
    .when(command('return'), RETURN)
    .refused({ code: 'fees-unpaid', fees: ['le-phi'] });
  const paid = run(strict, ['xa/return-clerk', '2026-11-27 08:30', command('collect-fee')]);
  given(paid).when(command('return'), RETURN).then({ type: 'ResultReturned' });
});

test('an ordinary fee that is not paid stops nothing: the dates are those of who owes none (ruling 10)', () => {
  const free = upTo(settingOf({ ...THREE_DAYS, fees: [] }), 'tham-tra');
  const owing = upTo(threeDays, 'tham-tra');
  assert.deepEqual(unpaid(owing), ['le-phi']);
  const clockOf = ({ state }: History) => {
    assert.ok('clock' in state);
    return state.clock;
  };
  assert.deepEqual(clockOf(owing), clockOf(free));
  assert.equal(owing.state.status, 'in-progress');
  // Paid a week after the law's day: it was late all the same.
  const paid = run(owing, ['xa/cashier', '2026-12-04 09:00', command('collect-fee')]);
  assert.deepEqual(clockOf(paid), clockOf(free));
  assert.equal(timelinessOf(clockOf(paid), threeDays.calendar, instant('2026-12-04 09:00'), 'day'), 'late');
});

test('only fees of the dossier, in whole đồng', () => {
  given(received)
    .when(command('collect-fee', { fee: 'phi-la' }), CASHIER)
    .refused({ code: 'unknown-fee', fee: 'phi-la' });
  for (const amount of [0, -1, 0.5, 15_001])
    given(received).when(command('collect-fee', { amount }), CASHIER).refused('amount-invalid');
});
