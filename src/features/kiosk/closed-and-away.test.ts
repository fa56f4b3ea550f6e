import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE } from '../../../test/support/test-office.ts';
import { readQueue } from '../../store/queue/tickets.ts';

const { app, office, as, browser } = await openTestApp({ after });
const { clock, database } = office;

async function pairedKiosk() {
  const administrator = await as('agency-admin', 'quan-tri');
  await administrator.get('/quan-tri/kiosk');
  const told = await administrator.post('/quan-tri/kiosk', { ten: 'Kiosk cạnh cửa' });
  const [, digits = ''] = /mc-devices__code">([\d ]+)</.exec(told.body) ?? [];
  const kiosk = browser();
  await kiosk.get('/kiosk/ghep');
  await kiosk.post('/kiosk/ghep', { ma: digits });
  return kiosk;
}

test('outside its hours a desk gives no number: the hours are said, and when it opens again', async () => {
  const kiosk = await pairedKiosk();
  const form = await kiosk.get('/kiosk/lay-so');
  assert.match(form.body, /name="dichvu"/);
  const hours = office.office.findAgency(COMMUNE)?.hours ?? '';
  assert.notEqual(hours, '');
  for (const [at, opens] of [
    ['2026-11-23T05:00:00.000Z', 'thứ Hai 23/11/2026, 13:00'],
    // The day between is a holiday.
    ['2026-11-23T11:00:00.000Z', 'thứ Tư 25/11/2026, 07:00'],
    ['2026-11-22T02:30:00.000Z', 'thứ Hai 23/11/2026, 07:00'],
  ] as const) {
    clock.at = at;
    for (const answer of [
      await kiosk.get('/kiosk/lay-so'),
      await kiosk.post('/kiosk/lay-so', { dichvu: 'nhan' }),
    ]) {
      assert.ok(answer.body.includes('Ngoài giờ làm việc'), at);
      assert.ok(answer.body.includes(opens), `${at}: ${opens}`);
      assert.ok(answer.body.includes(hours));
      assert.doesNotMatch(answer.body, /name="dichvu"/);
    }
    const queue = { agency: COMMUNE, day: at.slice(0, 10) };
    assert.deepEqual(await readQueue(database, { kind: 'device', agency: COMMUNE }, queue), []);
  }
  clock.at = '2026-11-23T02:30:00.000Z';
  assert.match((await kiosk.get('/kiosk/lay-so')).body, /name="dichvu"/);
});

test('a browser keeps for a machine without network one page, and nothing of anybody', async () => {
  const worker = await app.inject('/kiosk/mat-mang.js');
  assert.equal(worker.headers['service-worker-allowed'], '/kiosk');
  assert.match(String(worker.headers['content-type']), /^text\/javascript/);
  const kept = JSON.parse(/const KEPT = (\{.*\});/.exec(worker.body)?.[1] ?? '{}') as {
    page: string;
    files: string[];
  };
  assert.equal(kept.page, '/kiosk/mat-mang');
  for (const address of [kept.page, ...kept.files]) {
    const answer = await app.inject(address);
    assert.equal(answer.statusCode, 200, address);
    assert.equal(answer.headers['set-cookie'], undefined);
  }
  const away = await app.inject(kept.page);
  assert.match(away.body, /Máy đang mất kết nối mạng/);
  assert.match(away.body, /<body[^>]* data-away/);
  const [, script = ''] = /<script src="([^"]+)"/.exec(away.body) ?? [];
  assert.ok(kept.files.includes(script), script);
});
