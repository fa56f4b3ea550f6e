import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, settingOf, workingHours } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { COMMUNE, DEPARTMENT, officersOf } from '../../../test/support/dossier-office.ts';
import { WORKING_HOURS } from '../../../test/support/dossier-procedures.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';
import { permit } from './permit.ts';
import { isHeld } from './state.ts';

/** The department is merged into the commune office: no such thing happens, but their units differ. */
const both = [...officersOf(DEPARTMENT), ...officersOf(COMMUNE)];
const merging = settingOf(WORKING_HOURS, 'R2018', { officers: both });
const BY_SYSTEM = { by: 'system', at: '2026-11-25 16:00' };
const DATA = { from: 'so', to: 'xa', since: '2026-11-23', decision: command('take-over').decision };

test('what nobody holds yet is the successor’s too: drafts and what waits to be taken in', () => {
  const draft = run(merging, ['so/counter-clerk', '2026-11-23 07:30', command('guide')]);
  const submitted = run(merging, ['applicant', '2026-11-23 08:00', command('submit')]);
  for (const history of [draft, submitted]) {
    const { state } = given(history)
      .when(command('take-over'), BY_SYSTEM)
      .then({ type: 'AgencySucceeded', data: { ...DATA, legs: [] } });
    assert.ok(state.status === history.state.status && 'agency' in state);
    assert.deepEqual([state.agency, state.parties], ['xa', ['xa']]);
  }
});

test('an open leg lies with a unit of the successor that does such work, and its time goes on as it was', () => {
  const before = upTo(merging, 'tham-tra');
  const { state } = given(before)
    .when(command('take-over'), BY_SYSTEM)
    .then({ type: 'AgencySucceeded', data: { ...DATA, legs: [{ leg: 1, unit: 'tu-phap', officer: null }] } });
  assert.ok(isHeld(state) && isHeld(before.state));
  const [was] = before.state.legs;
  assert.deepEqual(state.legs, [{ ...was, agency: 'xa', unit: 'tu-phap', officer: null }]);
  assert.deepEqual([state.clock, state.held], [before.state.clock, before.state.held]);
  assert.equal(state.lastGiven, null);
  // It is done after a day's work, and that closes no time to what is written down late.
  assert.equal(state.lastAt, before.state.lastAt);
});

test('who went along keeps what they had in hand', () => {
  const [specialist] = officersOf(DEPARTMENT).filter(({ id }) => id === 'so/specialist');
  assert.ok(specialist);
  const moved = {
    ...specialist,
    agency: 'xa',
    duties: specialist.duties.map((duty) => ({ ...duty, unit: 'tu-phap' })),
  };
  const history = upTo(merging, 'tham-tra');
  const officers = [...both.filter(({ id }) => id !== specialist.id), moved];
  given({ ...history, setting: { ...merging, officers } })
    .when(command('take-over'), BY_SYSTEM)
    .then({
      type: 'AgencySucceeded',
      data: { legs: [{ leg: 1, unit: 'tu-phap', officer: 'so/specialist' }] },
    });
});

test('from then on the people of the successor act, those of the old agency do not', () => {
  const { state } = run(upTo(merging, 'duyet'), ['system', '2026-11-25 16:00', command('take-over')]);
  const asks = (id: string) => {
    const officer = both.find((one) => one.id === id);
    assert.ok(officer);
    return permit(state, 'approve', { ...officer, kind: 'officer' }, null).ok;
  };
  assert.deepEqual(['xa/unit-head', 'xa/signer', 'so/unit-head', 'so/signer'].map(asks), [
    true,
    false,
    false,
    false,
  ]);
});

test('a closed dossier is the successor’s as well: it is found there, and things go on to happen to it', () => {
  const { state } = run(upTo(merging, 'returned'), ['system', '2026-11-30 07:00', command('take-over')]);
  assert.ok(state.status === 'returned');
  assert.equal(state.agency, 'xa');
});

test('nothing is taken over from who takes no part, by oneself, or by who is not known', () => {
  const when = (facts: Parameters<typeof command<'take-over'>>[1]) =>
    given(upTo(merging, 'tham-tra')).when(command('take-over', facts), BY_SYSTEM);
  when({ from: 'xa', to: 'so' }).refused({ code: 'agency-not-competent', agency: 'xa' });
  when({ to: 'so' }).refused({ code: 'agency-not-competent', agency: 'so' });
  when({ to: 'co-quan-khac' }).refused({ code: 'agency-not-competent', agency: 'co-quan-khac' });
});

test('a successor without anybody and any unit for it does not get it: it stays where it can be found', () => {
  const empty = { ...COMMUNE, units: [] };
  const history = upTo(settingOf(WORKING_HOURS, 'R2018', { others: [empty] }), 'tham-tra');
  given(history)
    .when(command('take-over'), BY_SYSTEM)
    .refused({ code: 'agency-not-competent', agency: 'xa' });
  // Its units are known, its people are not yet: it waits in a unit of the same kind.
  given(upTo(workingHours, 'tham-tra'))
    .when(command('take-over'), BY_SYSTEM)
    .then({ type: 'AgencySucceeded', data: { legs: [{ leg: 1, unit: 'tu-phap', officer: null }] } });
});
