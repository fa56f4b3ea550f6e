import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, PROCEDURE } from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { openStepPace } from '../../store/mining/step-pace.ts';

const { office, as } = await openTestApp({ after });
/** Signed in anew: a session ends when the clock moves by days. */
const signedIn = () => as('signer', 'lanh-dao');

const PROPOSE: Command = { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null };
const ISSUE: Command = { type: 'issue', number: '7/XN', electronic: false, files: [], late: null };
const WAY: readonly (readonly [Parameters<typeof office.actor>[0], string, Command])[] = [
  ['counter-clerk', 'mot-cua', HAND_OVER],
  ['specialist', 'tu-phap-ho-tich', PROPOSE],
  ['signer', 'lanh-dao', { type: 'approve', late: null }],
  ['signer', 'lanh-dao', { type: 'sign', means: 'paper', capacity: null, late: null }],
  ['records-officer', 'van-thu', ISSUE],
  ['return-clerk', 'mot-cua', { type: 'take-in', late: null }],
];

async function bringOn(at: string, acts: number, examinedAt = at) {
  office.clock.at = at;
  let dossier = done(await office.receive());
  for (const [index, [role, unit, command]] of WAY.slice(0, acts).entries()) {
    if (index > 0) office.clock.at = examinedAt;
    dossier = done(await office.act(office.actor(role, unit), dossier, command));
  }
  return dossier;
}

const codesIn = (body: string) =>
  [...body.matchAll(/class="mc-list__link"[^>]*>([^<]+)</g)].map(([, code]) => code);

test('by risk, one with much to come stands before one that is due first; what is foretold is said', async () => {
  // Promised first, but all that is left is to sign, number and return it.
  const signing = await bringOn('2026-11-23T02:30:00.000Z', 3);
  const examining = await bringOn('2026-11-25T02:30:00.000Z', 1);
  const signer = await signedIn();
  const byDue = await signer.get('/viec?muc=ca-co-quan');
  assert.deepEqual(codesIn(byDue.body), [signing.code, examining.code]);
  assert.ok(!byDue.body.includes('dự báo'));
  const byRisk = await signer.get('/viec?muc=ca-co-quan&xep=nguy-co');
  assert.deepEqual(codesIn(byRisk.body), [examining.code, signing.code]);
  assert.match(byRisk.body, /dự báo dư [^<]+/);
  assert.match(byRisk.body, /<option value="nguy-co" selected/);
});

test('the pace is that of the last half year, read anew after an hour; nine of ten slow ones foretell lateness', async () => {
  const pace = openStepPace(office.database);
  const before = await pace(office.place.commune, '2026-11-25T02:30:00.000Z');
  assert.equal(before.of(PROCEDURE, 1).size, 0, 'too few were seen');
  // Two weeks at the examiner each, ten of them.
  for (let made = 0; made < 10; made++)
    await bringOn('2026-10-05T02:30:00.000Z', 6, '2026-10-19T02:30:00.000Z');
  assert.equal(await pace(office.place.commune, '2026-11-25T03:00:00.000Z'), before, 'kept for an hour');
  const later = (await pace(office.place.commune, '2026-11-25T03:31:00.000Z')).of(PROCEDURE, 1);
  assert.equal(later.get('tham-dinh'), 10 * 480, 'ten working days');
  assert.equal(later.get('ky'), 0);
  office.clock.at = '2026-11-25T04:00:00.000Z';
  const { body } = await (await signedIn()).get('/viec?muc=ca-co-quan&xep=nguy-co');
  assert.match(body, /mc-step-time--late">dự báo trễ [^<]+/);
});

test('where no time runs nothing is foretold, and the order is as ever', async () => {
  const asked = await bringOn('2026-11-25T04:30:00.000Z', 1);
  done(
    await office.act(office.actor('specialist', 'tu-phap-ho-tich'), asked, (pen) => ({
      ...{
        type: 'request-supplement',
        items: [{ paper: null, wording: pen.wording('Bản sao') ?? assert.fail() }],
      },
      ...{ reason: pen.wording('Thiếu bản sao') ?? assert.fail(), late: null },
    })),
  );
  const all = (await (await signedIn()).get('/viec?muc=ca-co-quan&xep=nguy-co')).body;
  assert.equal(codesIn(all).at(-1), asked.code, 'the last of all');
  assert.equal(all.match(/dự báo/g)?.length, codesIn(all).length - 1);
  const signer = await signedIn();
  const waiting = await signer.get('/viec?muc=cho-bo-sung&xep=nguy-co');
  assert.equal(waiting.statusCode, 200);
  assert.ok(!waiting.body.includes('id="xep"'));
  const beyond = await signer.get('/viec?muc=ca-co-quan&xep=nguy-co&trang=9');
  assert.match(beyond.body, /Trang này không còn hồ sơ nào/);
});
