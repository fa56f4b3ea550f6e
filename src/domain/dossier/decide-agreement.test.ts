import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, instant, lately, threeDays, words } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';
import { isFiled } from './state.ts';

/** Received on Monday 23/11 at 08:00; handed over at 09:00, which was written down on Wednesday. */
const received = upTo(threeDays, 'received');
const entered = run(received, [
  ...(['xa/counter-clerk', '2026-11-25 08:00'] as const),
  lately(command('hand-over'), '2026-11-23 09:00'),
]);
const HEAD = { by: 'xa/desk-head', at: '2026-11-25 09:00' };
const judge = (facts: Parameters<typeof command<'judge-late-entry'>>[1] = {}) =>
  command('judge-late-entry', { entry: 3, ...facts });

test('what was written down late waits for a leader, and stays as it was written', () => {
  assert.ok(isFiled(entered.state));
  assert.deepEqual(
    entered.state.lateEntries?.map(({ event, by, verdict }) => ({ event, by, verdict })),
    [{ event: 3, by: { officer: 'xa/counter-clerk', agency: 'xa' }, verdict: null }],
  );
  const { state } = given(entered)
    .when(judge(), HEAD)
    .then({ type: 'LateEntryJudged', data: { entry: 3, verdict: 'approved', reason: null } });
  assert.ok(isFiled(state) && isFiled(entered.state));
  assert.equal(state.lateEntries?.[0]?.verdict, 'approved');
  assert.deepEqual(
    { ...state, lateEntries: [], lastAt: '' },
    { ...entered.state, lateEntries: [], lastAt: '' },
    'the dossier is where it was',
  );
});

test('two events of one late command are one entry', () => {
  const atOnce = run(threeDays, [
    ...(['xa/counter-clerk', '2026-11-25 08:00'] as const),
    lately({ ...command('receive'), intake: command('submit').intake }, '2026-11-23 09:30'),
  ]);
  assert.equal(atOnce.events.length, 2);
  assert.ok(isFiled(atOnce.state));
  assert.deepEqual(
    atOnce.state.lateEntries?.map(({ event }) => event),
    [1],
  );
});

test('an objection says why; approved afterwards, the last word counts', () => {
  given(entered)
    .when(judge({ verdict: 'objected' }), HEAD)
    .refused({ code: 'reason-required', command: 'judge-late-entry' });
  const objected = run(entered, [
    ...(['xa/desk-head', '2026-11-25 09:00'] as const),
    judge({ verdict: 'objected', reason: words('khong-co-giay') }),
  ]);
  given(objected)
    .when(judge({ verdict: 'objected', reason: words('van-the') }), { ...HEAD, by: 'xa/signer' })
    .refused('late-entry-judged');
  const { state } = given(objected)
    .when(judge(), { ...HEAD, by: 'xa/signer' })
    .then({ type: 'LateEntryJudged', data: { verdict: 'approved' } });
  assert.ok(isFiled(state));
  assert.equal(state.lateEntries?.[0]?.verdict, 'approved');
});

test('nobody judges their own, nor what another agency wrote, nor late', () => {
  const own = run(received, [
    ...(['xa/desk-head', '2026-11-25 08:00'] as const),
    lately(command('note'), '2026-11-23 09:00'),
  ]);
  given(own).when(judge(), HEAD).refused('own-late-entry');
  given(own)
    .when(judge(), { ...HEAD, by: 'xa/signer' })
    .then({ type: 'LateEntryJudged' });
  given(entered)
    .when(judge(), { ...HEAD, by: 'so/desk-head' })
    .refused('not-permitted');
  given(entered)
    .when(judge(), { ...HEAD, by: 'xa/counter-clerk' })
    .refused('not-permitted');
  given(entered).when(lately(judge(), '2026-11-25 08:30'), HEAD).refused('not-entered-late');
  given(entered)
    .when(judge({ entry: 2 }), HEAD)
    .refused('no-late-entry');
});

test('papers that came first stay reported until the dossier comes to the unit that has them', () => {
  const found = run(received, ['xa/specialist', '2026-11-23 09:00', command('report-papers')]);
  assert.ok(isFiled(found.state));
  assert.deepEqual(found.state.papersFound, {
    ...{ agency: 'xa', unit: 'tu-phap', at: instant('2026-11-23 09:00') },
  });
  const followed = run(found, ['xa/counter-clerk', '2026-11-23 09:30', command('hand-over')]);
  assert.ok(isFiled(followed.state));
  assert.equal(followed.state.papersFound, undefined);
});

test('another unit that has the papers may say so after the first; who has the dossier signs for them', () => {
  const found = run(received, ['xa/specialist', '2026-11-23 09:00', command('report-papers')]);
  given(found)
    .when(command('report-papers', { text: null }), { by: 'xa/records-officer', at: '2026-11-23 10:00' })
    .then({ type: 'PapersFound', data: { agency: 'xa', text: null } });
  given(found)
    .when(command('report-papers'), { by: 'xa/specialist', at: '2026-11-23 10:00' })
    .refused('papers-reported');
  given(upTo(threeDays, 'tham-tra'))
    .when(command('report-papers'), { by: 'xa/specialist', at: '2026-11-23 10:00' })
    .refused('papers-where-they-belong');
});
