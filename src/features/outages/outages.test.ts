import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, HAND_OVER } from '../../../test/support/test-office.ts';

const { office, as } = await openTestApp({ after });
const admin = await as('system-admin', 'quan-tri', 'so-tttt');
const clerk = await as('counter-clerk', 'mot-cua');

const TYPED = {
  ...{ tungay: '20/11/2026', tugio: '8h', denngay: '20/11/2026', dengio: '10:00' },
  ...{ suco: 'Mất đường truyền', bienban: '7/BB-STTTT' },
};
const formId = async () => /name="lenh" value="([^"]+)"/.exec((await admin.get('/su-co')).body)?.[1] ?? '';

test('an outage is recorded by the administrator only, with what a record needs', async () => {
  const lenh = await formId();
  for (const [change, error] of [
    [{ tungay: '' }, 'tungay'],
    [{ dengio: '07:00' }, 'denngay'],
    [{ denngay: '24/11/2026' }, 'denngay'],
    [{ suco: '' }, 'suco'],
    [{ bienban: '' }, 'bienban'],
    [{ coquan: 'khong-co' }, 'coquan'],
  ] as const) {
    const refused = await admin.post('/su-co', { ...TYPED, lenh, ...change });
    assert.equal(refused.statusCode, 422, error);
    assert.ok(refused.body.includes(`href="#${error}"`), error);
    if (error !== 'suco') assert.ok(refused.body.includes('Mất đường truyền'), 'what was typed stays');
  }
  await clerk.get('/su-co');
  const notYours = await clerk.post('/su-co', { ...TYPED, lenh });
  assert.equal(notYours.statusCode, 403);
  assert.match((await clerk.get('/su-co')).body, /Chưa ghi nhận sự cố nào/);
  assert.doesNotMatch((await clerk.get('/su-co')).body, /name="suco"/);
});

test('late minutes in a recorded outage are the system’s on the page, no date moves, and taking it back undoes it', async () => {
  const counter = office.actor('counter-clerk', 'mot-cua');
  const before = office.clock.at;
  // Promised three working days later, Thursday 12/11; today is Monday 23/11.
  office.clock.at = '2026-11-09T01:00:00.000Z';
  const received = done(await office.receive());
  done(await office.act(counter, received, HAND_OVER));
  office.clock.at = before;
  const page = async () => (await clerk.get(`/ho-so/${received.dossierId}`)).body;
  const due = /Hẹn trên giấy.*?<time[^>]*datetime="([^"]+)"/is.exec(await page())?.[1];
  assert.doesNotMatch(await page(), /sự cố hệ thống/);
  const lenh = await formId();
  assert.equal((await admin.post('/su-co', { ...TYPED, lenh, coquan: COMMUNE })).statusCode, 303);
  assert.equal((await admin.post('/su-co', { ...TYPED, lenh, coquan: COMMUNE })).statusCode, 303);
  assert.equal((await admin.get('/su-co')).body.match(/Mất đường truyền/g)?.length, 1, 'sent twice, once');
  assert.match(await page(), /sự cố hệ thống \(biên bản 7\/BB-STTTT\) 2 giờ/);
  assert.equal(/Hẹn trên giấy.*?<time[^>]*datetime="([^"]+)"/is.exec(await page())?.[1], due);

  const cancel = /href="(\/su-co\/[^"]+\/huy)"/.exec((await admin.get('/su-co')).body)?.[1] ?? '';
  assert.equal((await clerk.get(cancel)).statusCode, 403);
  const form = await admin.get(cancel);
  const id = /name="lenh" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  assert.equal((await admin.post(cancel, { lenh: id, lydo: '' })).statusCode, 422);
  assert.equal((await admin.post(cancel, { lenh: id, lydo: 'Ghi nhầm ngày' })).statusCode, 303);
  assert.equal((await admin.post(cancel, { lenh: id, lydo: 'Ghi nhầm ngày' })).statusCode, 303);
  const list = (await clerk.get('/su-co')).body;
  assert.match(list, /\(đã hủy\)/);
  assert.match(list, /Ghi nhầm ngày/);
  assert.doesNotMatch(await page(), /sự cố hệ thống/);
});
