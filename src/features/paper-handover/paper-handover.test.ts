import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const counter = office.actor('counter-clerk', 'mot-cua');

async function given(withPapers = true): Promise<CarriedOut> {
  const dossier = done(await office.receive());
  return done(await office.act(counter, dossier, { ...HAND_OVER, withPapers } as typeof HAND_OVER));
}

const field = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
const valuesOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(([, value = '']) => value);
const section = (html: string, id: string) =>
  new RegExp(`aria-labelledby="${id}".*?</section>`, 's').exec(html)?.[0] ?? '';

/** Puts these on one list, and leads to it. */
async function listed(browser: Browser, dossiers: readonly CarriedOut[]) {
  const { body } = await browser.get('/ban-giao');
  const chon = valuesOf(body, 'chon').filter((value) =>
    dossiers.some(({ dossierId }) => value.startsWith(dossierId)),
  );
  const fields = {
    ...{ lenh: field(body, 'lenh'), coquan: field(body, 'coquan'), bophan: field(body, 'bophan') },
    chon,
  };
  const sent = await browser.post('/ban-giao/lap', fields);
  return { sent, fields, address: String(sent.headers.location) };
}

test('what was handed over today is put on a numbered list once, and printed for both to sign', async () => {
  const [one, two, electronic] = [await given(), await given(), await given(false)];
  const before = (await clerk.get('/ban-giao')).body;
  assert.ok(before.includes(one.code) && before.includes(two.code));
  assert.ok(!before.includes(electronic.code), 'without papers there is nothing to sign for');
  const { sent, fields, address } = await listed(clerk, [one, two]);
  assert.equal(sent.statusCode, 303);
  const again = await clerk.post('/ban-giao/lap', fields);
  assert.equal(again.headers.location, address, 'the same form again is the same list');
  const page = await clerk.get(address);
  assert.match(page.body, /Danh sách bàn giao số 1\/2026/);
  assert.ok(page.body.includes(one.code) && page.body.includes(two.code));
  assert.doesNotMatch(page.body, /Ký nhận danh sách/, 'who gives does not sign for who takes');
  assert.ok(!section((await clerk.get('/ban-giao')).body, 'chon').includes(one.code));
  const pdf = await clerk.get(`${address}/danh-sach.pdf`);
  assert.deepEqual([pdf.statusCode, pdf.headers['content-type']], [200, 'application/pdf']);

  const other = await clerk.post('/ban-giao/lap', {
    ...fields,
    lenh: '0199aaaa-0000-7000-8000-00000000000a',
  });
  assert.equal(other.statusCode, 422, 'a hand-over stands on one list only');
  const nothing = await clerk.post('/ban-giao/lap', { ...fields, chon: [] });
  assert.equal(nothing.statusCode, 422);
  assert.match(nothing.body, /Chọn ít nhất một hồ sơ/);
  const elsewhere = await as('counter-clerk', 'mot-cua', OTHER_COMMUNE);
  assert.equal((await elsewhere.get(address)).statusCode, 404);
  assert.equal((await elsewhere.get(`${address}/danh-sach.pdf`)).statusCode, 404);
});

test('the receiver signs for the whole list in one form; what is missing says what, a refusal stops nothing', async () => {
  const [came, missing, gone] = [await given(), await given(), await given()];
  const { address } = await listed(clerk, [came, missing, gone]);
  assert.ok(section((await specialist.get('/ban-giao')).body, 'den').includes('3 chưa ký nhận'));
  const sheet = (await specialist.get(address)).body;
  const rows = valuesOf(sheet, 'hoso');
  assert.equal(rows.length, 3);
  const fields = {
    hoso: rows,
    [`den-${came.dossierId}`]: 'du',
    [`den-${missing.dossierId}`]: 'thieu',
    [`thieu-${missing.dossierId}`]: '',
    [`den-${gone.dossierId}`]: 'du',
  };
  const empty = await specialist.post(`${address}/ky-nhan`, fields);
  assert.equal(empty.statusCode, 422);
  assert.ok(empty.body.includes(`href="#thieu-${missing.dossierId}"`));

  // The giver takes one back meanwhile: that one is refused, the others are signed for.
  const taken = await office.act(counter, gone, (pen) => ({
    ...{ type: 'take-back', reason: pen.wording('Giao nhầm'), late: null },
  }));
  done(taken);
  const sent = await specialist.post(`${address}/ky-nhan`, {
    ...fields,
    [`thieu-${missing.dossierId}`]: 'Thiếu tờ khai',
  });
  assert.equal(sent.statusCode, 200);
  assert.match(sent.body, /Đã ghi nhận 2 hồ sơ, 1 hồ sơ chưa được/);
  const after = (await clerk.get(address)).body;
  assert.match(after, /đã ký nhận, /);
  assert.match(after, /báo thiếu: Thiếu tờ khai/);
  assert.match(after, /bên giao đã lấy lại/);
  const types = await Promise.all(
    [came, missing].map(async ({ dossierId }) => (await clerk.get(`/ho-so/${dossierId}`)).body),
  );
  assert.match(types[0] ?? '', /ký nhận/);
  assert.match(types[1] ?? '', /Thiếu tờ khai/);

  // The paper is found: what is still open can be signed for, what is settled has no form any more.
  const later = (await specialist.get(address)).body;
  const [left = ''] = valuesOf(later, 'hoso');
  assert.deepEqual(valuesOf(later, 'hoso').length, 1);
  await specialist.post(`${address}/ky-nhan`, { hoso: left, [`den-${missing.dossierId}`]: 'du' });
  assert.ok(!section((await specialist.get('/ban-giao')).body, 'den').includes(address));
});

test('left for later, nothing is recorded; sent twice, it is recorded once', async () => {
  const dossier = await given();
  const { address } = await listed(clerk, [dossier]);
  const [row = ''] = valuesOf((await specialist.get(address)).body, 'hoso');
  const came = (value: string) =>
    specialist.post(`${address}/ky-nhan`, { hoso: row, [`den-${dossier.dossierId}`]: value });
  assert.equal((await came('sau')).statusCode, 303);
  assert.match((await clerk.get(address)).body, /chờ ký nhận/);
  assert.match((await came('du')).body, /Đã ghi nhận 1 hồ sơ/);
  assert.match((await came('du')).body, /Đã ghi nhận 1 hồ sơ/);
  const page = (await clerk.get(`/ho-so/${dossier.dossierId}`)).body;
  assert.equal(page.match(/đã ký nhận/g)?.length, 1);
});
