import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  command,
  instant,
  person,
  receiveAtCounter,
  settingOf,
  threeDays,
  words,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, lastActor, run } from '../../../test/support/dossier-specification.ts';

/** The desk has the result since Monday 23/11 09:00. */
const resolved = upTo(threeDays, 'resolved');
const withDelegate = upTo(
  run(threeDays, [
    'xa/counter-clerk',
    '2026-11-23 08:00',
    receiveAtCounter({ delegate: { person: person('uy-quyen'), paper: words('giay-uy-quyen') } }),
  ]),
  'resolved',
);
const AT_DESK = { by: 'xa/return-clerk', at: '2026-11-27 09:30' };

test('returned by the receipt: nobody holds it any more', () => {
  const history = given(resolved)
    .when(command('return'), AT_DESK)
    .then({
      type: 'ResultReturned',
      data: {
        ...{
          way: 'counter',
          recipient: 'applicant',
          person: null,
          receiptShown: true,
          identityChecked: false,
        },
        // Mon 120 + 240, Wed 480, Thu 480, Fri 150: how long it lay there, against no budget.
        held: { step: 'tra', unit: 'mot-cua', minutes: 1470, budgetMinutes: 0 },
      },
    });
  const { state } = history;
  assert.ok(state.status === 'returned');
  assert.equal(state.returnedAt, instant('2026-11-27 09:30'));
  assert.deepEqual(state.legs, []);
  // The clock ended when the desk had it, not at pick-up (ruling 12).
  assert.equal(state.clock.endedAt, instant('2026-11-23 09:00'));
  assert.deepEqual(lastActor(history), {
    ...{ kind: 'officer', id: 'xa/return-clerk', agency: 'xa', unit: 'mot-cua', role: 'return-clerk' },
  });
});

test('at the counter without the receipt: after an identity check (NĐ 61 Đ20)', () => {
  given(resolved)
    .when(command('return', { receiptShown: false }), AT_DESK)
    .refused('identity-check-required');
  given(resolved)
    .when(command('return', { receiptShown: false, identityChecked: true }), AT_DESK)
    .then({ type: 'ResultReturned', data: { receiptShown: false, identityChecked: true } });
});

test('by post and online nobody stands at the counter to be checked', () => {
  for (const way of ['post', 'online'] as const)
    given(resolved)
      .when(command('return', { way, receiptShown: false, tracking: 'EM123456789VN' }), AT_DESK)
      .then({ type: 'ResultReturned', data: { way, tracking: 'EM123456789VN' } });
  given(resolved)
    .when(command('return', { way: 'post', tracking: ' ' }), AT_DESK)
    .refused({ code: 'tracking-required' });
});

test('originals go back with the result: each once, and no more than were handed in (NĐ 61 Đ20)', () => {
  const one = { paper: 'to-khai', name: null, originals: 1 };
  given(resolved)
    .when(command('return', { originals: [one] }), AT_DESK)
    .then({ type: 'ResultReturned', data: { originals: [one] } });
  for (const originals of [[one, one], [{ ...one, originals: 2 }], [{ ...one, originals: 0 }]])
    given(resolved).when(command('return', { originals }), AT_DESK).refused({ code: 'originals-not-held' });
});

test('before the day promised only after the applicant was told (NĐ 61 Đ20.4)', () => {
  const EARLY = { ...AT_DESK, at: '2026-11-25 09:00' };
  given(resolved)
    .when(command('return', { notified: null }), EARLY)
    .refused({ code: 'notice-required', promise: instant('2026-11-27 08:00') });
  given(resolved)
    .when(command('return', { notified: 'sms' }), EARLY)
    .then({ type: 'ApplicantNotified', data: { means: 'sms' } }, { type: 'ResultReturned' });
  const told = run(resolved, ['xa/return-clerk', '2026-11-25 08:00', command('notify')]);
  given(told)
    .when(command('return', { notified: null }), EARLY)
    .then({ type: 'ResultReturned' });
  // On the day itself nothing need be said, nor under R2016, of which no such rule is known.
  given(resolved)
    .when(command('return', { notified: null }), { ...AT_DESK, at: '2026-11-27 07:30' })
    .then({ type: 'ResultReturned' });
  given(upTo(settingOf(THREE_DAYS, 'R2016'), 'resolved'))
    .when(command('return', { notified: null }), EARLY)
    .then({ type: 'ResultReturned' });
});

test('to a delegate: one the dossier names, or one who is named now', () => {
  const toDelegate = command('return', { recipient: 'delegate' });
  given(resolved).when(toDelegate, AT_DESK).refused('no-delegate-on-dossier');
  given(withDelegate)
    .when(toDelegate, AT_DESK)
    .then({ type: 'ResultReturned', data: { recipient: 'delegate' } });
  const other = { recipient: 'delegate', person: person('nguoi-khac'), identityChecked: true } as const;
  given(resolved).when(command('return', other), AT_DESK).refused('delegation-paper-required');
  const delegationPaper = words('giay-uy-quyen-moi');
  given(resolved)
    .when(command('return', { ...other, delegationPaper }), AT_DESK)
    .then({ type: 'ResultReturned', data: { ...other, delegationPaper } });
});

test('to somebody the dossier does not name only after an identity check, whatever they bring', () => {
  for (const way of ['counter', 'post', 'online'] as const)
    for (const recipient of ['applicant', 'delegate'] as const)
      given(withDelegate)
        .when(command('return', { way, recipient, person: person('nguoi-khac') }), AT_DESK)
        .refused('identity-check-required');
  given(withDelegate)
    .when(command('return', { recipient: 'delegate', person: person('uy-quyen') }), AT_DESK)
    .then({ type: 'ResultReturned', data: { person: person('uy-quyen') } });
  given(withDelegate)
    .when(command('return', { person: person('nguoi-nop') }), AT_DESK)
    .then({ type: 'ResultReturned', data: { person: person('nguoi-nop') } });
});

test('a returned dossier takes notes and nothing else', () => {
  const returned = upTo(resolved, 'returned', '2026-11-23 09:10');
  for (const type of ['return', 'take-in', 'send-back', 'request-supplement', 'receive'] as const)
    given(returned)
      .when(command(type), AT_DESK)
      .refused({ code: 'wrong-standing', command: type, standing: 'returned' });
  given(returned).when(command('note'), AT_DESK).then({ type: 'NoteAdded' });
});

test('a note changes nothing', () => {
  const at = '2026-11-27 09:30';
  const submitted = run(threeDays, ['xa/counter-clerk', '2026-11-23 08:00', command('submit')]);
  const declined = run(submitted, ['xa/counter-clerk', '2026-11-23 08:10', command('decline')]);
  const returned = upTo(resolved, 'returned', '2026-11-23 09:10');
  for (const before of [submitted, declined, upTo(threeDays, 'received'), resolved, returned])
    for (const by of ['xa/counter-clerk', 'xa/cashier', 'xa/signer']) {
      const { state } = given(before).when(command('note'), { by, at }).then({ type: 'NoteAdded' });
      assert.deepEqual(state, before.state);
    }
  given(resolved)
    .when(command('note', { text: null }), { by: 'xa/signer', at })
    .refused({ code: 'reason-required', command: 'note' });
  given(resolved).when(command('note'), { by: 'so/signer', at }).refused('not-permitted');
  given(resolved).when(command('note'), { by: 'applicant', at }).refused('not-permitted');
});
