import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPaper, command, instant, threeDays, words } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, type History, lastActor, run } from '../../../test/support/dossier-specification.ts';
import { isFiled } from './state.ts';

const ASK = command('request-supplement');
const BRING = command('provide-supplement');

const submitted = run(threeDays, ['applicant', '2026-11-23 09:30', command('submit')]);
const askedAtIntake = run(submitted, ['xa/counter-clerk', '2026-11-23 10:00', ASK]);
const broughtAtIntake = run(askedAtIntake, ['applicant', '2026-11-25 10:00', BRING]);
const inExamination = upTo(threeDays, 'tham-tra');

test('asked at intake: no clock, but a code to look it up by (ruling 11)', () => {
  const { state } = given(submitted)
    .when(ASK, { by: 'xa/counter-clerk', at: '2026-11-23 10:00' })
    .then({
      type: 'SupplementRequested',
      data: { stage: 'intake', number: 1, reason: words('ban-sao-mo'), items: [{ paper: 'ban-sao' }] },
    });
  assert.ok(state.status === 'awaiting-supplement' && state.stage === 'intake');
  assert.equal(state.code, 'H33.1-261123-0001');
  assert.ok(!('clock' in state));
});

test('brought at intake: the office must answer anew, and can receive', () => {
  const { state } = given(askedAtIntake)
    .when(BRING, { by: 'xa/counter-clerk', at: '2026-11-25 10:00' })
    // One working day: Wed 60 + 240, Thu 180.
    .then({ type: 'SupplementProvided', data: { stage: 'intake', answerBy: instant('2026-11-26 10:00') } });
  assert.ok(state.status === 'submitted');
  assert.deepEqual(
    state.papers.map(({ paper }) => paper),
    ['to-khai', 'ban-sao'],
  );
  assert.equal(state.submittedAt, instant('2026-11-23 09:30'));
  given(broughtAtIntake)
    .when(command('receive'), { by: 'xa/counter-clerk', at: '2026-11-25 10:30' })
    .then({ type: 'DossierReceived' });
});

test('the applicant or a delegate brings it, too', () => {
  for (const by of ['applicant', 'delegate'] as const) {
    const history = given(askedAtIntake)
      .when(BRING, { by, at: '2026-11-25 10:00' })
      .then({ type: 'SupplementProvided' });
    assert.deepEqual(lastActor(history), { kind: by });
  }
});

test('a second request at intake takes the head of the desk (R-ONCE)', () => {
  const at = '2026-11-25 10:10';
  given(broughtAtIntake).when(ASK, { by: 'xa/counter-clerk', at }).refused('second-supplement-needs-leader');
  given(broughtAtIntake)
    .when(ASK, { by: 'xa/desk-head', at })
    .then({ type: 'SupplementRequested', data: { stage: 'intake', number: 2 } });
});

test('requests are counted by stage: the first in resolution takes no leader, the second does', () => {
  const examined = upTo(broughtAtIntake, 'tham-tra', '2026-11-25 10:30');
  const once = given(examined)
    .when(ASK, { by: 'xa/specialist', at: '2026-11-25 13:30' })
    .then({ type: 'SupplementRequested', data: { stage: 'resolution', number: 1 } });
  const brought = run(once, ['applicant', '2026-11-25 14:00', BRING]);
  assert.deepEqual(numbersAsked(brought), { intake: 1, resolution: 1 });
  given(brought)
    .when(ASK, { by: 'xa/specialist', at: '2026-11-25 14:10' })
    .refused('second-supplement-needs-leader');
  // The head of the unit asks, and the work stays with whoever has it.
  const byHead = given(brought)
    .when(ASK, { by: 'xa/unit-head', at: '2026-11-25 14:10' })
    .then({ type: 'SupplementRequested', data: { stage: 'resolution', number: 2 } });
  given(byHead)
    .when(BRING, { by: 'xa/counter-clerk', at: '2026-11-25 15:00' })
    .then({ type: 'SupplementProvided', data: { to: { step: 'tham-tra', officer: 'xa/specialist' } } });
  const approving = upTo(brought, 'duyet', '2026-11-25 14:20');
  const twice = given(approving)
    .when(ASK, { by: 'xa/signer', at: '2026-11-25 15:00' })
    .then({ type: 'SupplementRequested', data: { stage: 'resolution', number: 2 } });
  assert.deepEqual(numbersAsked(twice), { intake: 1, resolution: 2 });
  // Brought to where it was asked: the leader goes on with it.
  given(twice)
    .when(BRING, { by: 'xa/counter-clerk', at: '2026-11-25 15:30' })
    .then({ type: 'SupplementProvided', data: { to: { step: 'duyet', officer: null } } });
});

function numbersAsked({ state }: History) {
  return !isFiled(state) ? null : state.supplementRequests;
}

test('a request says what is asked and why', () => {
  const clerk = { by: 'xa/counter-clerk', at: '2026-11-23 10:00' };
  given(submitted)
    .when(command('request-supplement', { items: [] }), clerk)
    .refused('nothing-asked');
  given(submitted)
    .when(command('request-supplement', { reason: null }), clerk)
    .refused({ code: 'reason-required', command: 'request-supplement' });
  const [by, at] = ['xa/specialist', '2026-11-23 09:00'];
  given(inExamination)
    .when(command('request-supplement', { items: [] }), { by, at })
    .refused('nothing-asked');
  given(inExamination)
    .when(command('request-supplement', { reason: null }), { by, at })
    .refused({ code: 'reason-required', command: 'request-supplement' });
  const items = [{ paper: 'giay-la', wording: words('giay-la') }];
  given(inExamination)
    .when(command('request-supplement', { items }), { by, at })
    .refused({ code: 'unknown-paper', paper: 'giay-la' });
  const unlisted = [{ paper: null, wording: words('anh-chup') }];
  given(inExamination)
    .when(command('request-supplement', { items: unlisted }), { by, at })
    .then({ type: 'SupplementRequested', data: { items: unlisted } });
});

test('what is brought must be papers', () => {
  const asked = run(inExamination, ['xa/specialist', '2026-11-23 09:00', ASK]);
  const [by, at] = ['xa/counter-clerk', '2026-11-23 10:00'];
  for (const history of [askedAtIntake, asked]) {
    const bring = (papers: Parameters<typeof command<'provide-supplement'>>[1]) =>
      given(history).when(command('provide-supplement', papers), { by, at });
    bring({ papers: [] }).refused('nothing-provided');
    bring({ papers: [aPaper('ban-sao', { originals: 0 })] }).refused('nothing-provided');
    bring({ papers: [aPaper('ban-sao', { copies: -1 })] }).refused('counts-invalid');
    bring({ papers: [aPaper('giay-la')] }).refused({ code: 'unknown-paper', paper: 'giay-la' });
  }
});
