import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aPaper,
  command,
  instant,
  lately,
  person,
  threeDays,
  words,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, type History, lastActor, run } from '../../../test/support/dossier-specification.ts';
import type { Correction } from './events.ts';
import { type FiledState, isFiled, standingOf } from './state.ts';

/** An error of typing, put right at the desk before the dossier leaves it. */

const CLERK = { by: 'xa/counter-clerk', at: '2026-11-23 09:00' };

const submitted = run(threeDays, ['applicant', '2026-11-23 08:00', command('submit')]);
/** Received at 08:00; the desk has it. */
const received = upTo(threeDays, 'received');
const BEFORE_HAND_OVER = [submitted, received];

function correct(changes: Correction) {
  return command('correct', { changes });
}

function filed({ state }: History): FiledState {
  assert.ok(isFiled(state));
  return state;
}

test('what was mistyped is put right by a further event, with the reason; nothing else changes', () => {
  const changes = {
    ...{ subject: words('noi-dung-dung'), sets: 2, owner: person('chu-ho-so') },
    returnBy: { way: 'post' as const, address: words('dia-chi') },
  };
  for (const before of BEFORE_HAND_OVER) {
    const after = given(before)
      .when(correct(changes), CLERK)
      .then({ type: 'EntryCorrected', data: { changes, reason: words('go-nham') } });
    // Clock, holder, hand-over time and fees with it.
    assert.deepEqual(after.state, { ...before.state, ...changes, lastAt: instant(CLERK.at) });
    assert.deepEqual(lastActor(after), {
      ...{ kind: 'officer', id: 'xa/counter-clerk', agency: 'xa', unit: 'mot-cua', role: 'counter-clerk' },
    });
  }
});

test('the desk goes on as if it had been written so from the start', () => {
  const corrected = run(received, [CLERK.by, CLERK.at, correct({ sets: 2 })]);
  const handOver = { by: 'xa/counter-clerk', at: '2026-11-23 10:00' };
  given(corrected)
    .when(command('hand-over'), handOver)
    // 08:00 to 10:00: the correction took none of it away and added none.
    .then({ type: 'HandedOver', data: { held: { minutes: 120, budgetMinutes: 120 } } });
});

test('a corrected applicant is a new version, and the old one stays in the log', () => {
  const applicant = { ...person('nguoi-nop'), version: 2, digest: { key: 'k1', value: 'lan-hai' } };
  for (const before of BEFORE_HAND_OVER) {
    const after = given(before).when(correct({ applicant }), CLERK).then({ type: 'EntryCorrected' });
    assert.deepEqual(filed(after).applicant, applicant);
    const [first] = after.events;
    assert.ok(first?.event.type === 'DossierSubmitted');
    assert.deepEqual(first.event.data.applicant, person('nguoi-nop'));
  }
});

test('one correction after another: each changes only what it names', () => {
  const phoneProof = { key: 'k1', value: 'bon-so-cuoi' };
  const delegate = { person: person('uy-quyen'), paper: words('giay-uy-quyen') };
  const twice = run(
    received,
    [CLERK.by, CLERK.at, correct({ sets: 2, phoneProof })],
    [CLERK.by, CLERK.at, correct({ sets: 3, delegate })],
    [CLERK.by, CLERK.at, correct({ delegate: null })],
  );
  assert.partialDeepStrictEqual(twice.state, { sets: 3, phoneProof, delegate: null });
  assert.deepEqual(filed(twice).applicant, filed(received).applicant);
});

test('a correction names something, and says why', () => {
  for (const before of BEFORE_HAND_OVER) {
    given(before).when(correct({}), CLERK).refused({ code: 'nothing-corrected' });
    given(before)
      .when(command('correct', { reason: null }), CLERK)
      .refused({ code: 'reason-required', command: 'correct' });
  }
});

test('counts and papers must be such as could have been handed in', () => {
  for (const before of BEFORE_HAND_OVER) {
    for (const sets of [0, -1, 1.5]) given(before).when(correct({ sets }), CLERK).refused('counts-invalid');
    const fewer = aPaper('to-khai', { copies: -1 });
    given(before)
      .when(correct({ papers: [fewer] }), CLERK)
      .refused('counts-invalid');
    given(before)
      .when(correct({ papers: [aPaper('to-khai'), aPaper('giay-la')] }), CLERK)
      .refused({ code: 'unknown-paper', paper: 'giay-la' });
    given(before)
      .when(correct({ papers: [aPaper('to-khai'), aPaper(null)] }), CLERK)
      .refused({ code: 'unknown-paper', paper: null });
  }
});

test('once received it stays complete; before that, something must have been handed in', () => {
  const without = correct({ papers: [aPaper('ban-sao')] });
  const none = correct({ papers: [aPaper('to-khai', { originals: 0 })] });
  const missing = { code: 'papers-missing' as const, papers: ['to-khai'] };
  for (const what of [without, none]) given(received).when(what, CLERK).refused(missing);
  given(submitted).when(none, CLERK).refused({ code: 'nothing-provided' });

  const incomplete = given(submitted).when(without, CLERK).then({ type: 'EntryCorrected' });
  given(incomplete).when(command('receive'), CLERK).refused(missing);
  const complete = run(incomplete, [CLERK.by, CLERK.at, correct({ papers: [aPaper('to-khai')] })]);
  given(complete).when(command('receive'), CLERK).then({ type: 'DossierReceived' });
});

test('only the counter clerk of the desk that received it', () => {
  for (const before of BEFORE_HAND_OVER)
    for (const by of [
      ...['xa/return-clerk', 'xa/desk-head', 'xa/specialist', 'xa/unit-head', 'xa/signer', 'xa/cashier'],
      ...['xa/supervisor', 'xa/agency-admin', 'xa/system-admin', 'so/counter-clerk'],
      ...['applicant', 'delegate', 'system'],
    ])
      given(before)
        .when(command('correct'), { ...CLERK, by })
        .refused({ code: 'not-permitted', command: 'correct', roles: ['counter-clerk'] });
});

test('declined, or sent back for papers, there is nothing to correct', () => {
  for (const type of ['decline', 'request-supplement'] as const) {
    const before = run(submitted, ['xa/counter-clerk', '2026-11-23 08:30', command(type)]);
    given(before)
      .when(command('correct'), { ...CLERK, at: '2026-11-23 11:00' })
      .refused({ code: 'wrong-standing', command: 'correct', standing: standingOf(before.state) });
  }
});

test('once it has left the desk, also when it came back, a leader answers for the correction', () => {
  const at = '2026-11-23 08:30';
  const handedOver = upTo(threeDays, 'tham-tra');
  const late = [
    handedOver,
    run(handedOver, ['xa/counter-clerk', at, command('take-back')]),
    run(handedOver, ['xa/specialist', at, command('send-back', { step: 'tiep-nhan' })]),
    run(handedOver, ['xa/specialist', at, command('request-supplement')]),
    run(handedOver, ['xa/specialist', at, command('require-payment')]),
    upTo(threeDays, 'resolved'),
    upTo(threeDays, 'returned'),
  ];
  for (const before of late) {
    given(before)
      .when(command('correct'), { ...CLERK, at: '2026-11-23 11:00' })
      .refused({ code: 'not-permitted', command: 'correct', roles: ['desk-head', 'signer'] });
    const { state } = given(before)
      .when(command('correct'), { by: 'xa/desk-head', at: '2026-11-23 11:00' })
      .then({ type: 'EntryCorrected' });
    assert.equal(standingOf(state), standingOf(before.state));
    given(before)
      .when(command('correct', { reason: null }), { by: 'xa/signer', at: '2026-11-23 11:00' })
      .refused({ code: 'reason-required', command: 'correct' });
  }
});

test('written down later than it was found', () => {
  const { events } = given(received)
    .when(lately(command('correct'), '2026-11-23 08:10'), CLERK)
    .then({ type: 'EntryCorrected' });
  assert.equal(events.at(-1)?.occurredAt, instant('2026-11-23 08:10'));
  given(received)
    .when(lately(command('correct'), '2026-11-23 07:00'), CLERK)
    .refused('late-entry-out-of-order');
});

test('the applicant, and nobody else, gives another number: who had the old one stays in the log', () => {
  const again = { by: 'applicant', at: '2026-11-23 09:00' };
  for (const before of BEFORE_HAND_OVER) {
    const { applicant } = filed(before);
    const phoneProof = { key: 'k', value: 'so-moi' };
    const changed = { ...applicant, version: applicant.version + 1 };
    const asked = command('change-phone', { applicant: changed, phoneProof });
    const after = given(before)
      .when(asked, again)
      .then({ type: 'PhoneChanged', data: { before: applicant, applicant: changed, phoneProof } });
    // It closes no time to what the office writes down late.
    assert.deepEqual(after.state, { ...before.state, applicant: changed, phoneProof });
    given(before)
      .when(asked, CLERK)
      .refused({ code: 'not-permitted', command: 'change-phone', roles: ['applicant', 'delegate'] });
  }
  const returned = upTo(threeDays, 'returned');
  given(returned)
    .when(command('change-phone', { applicant: filed(returned).applicant }), {
      ...again,
      at: '2026-11-27 16:50',
    })
    .refused({ code: 'wrong-standing', command: 'change-phone', standing: 'returned' });
});
