import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, PROCEDURE } from '../../../test/support/test-office.ts';
import { lookUpToken } from '../../store/look-up-token.ts';

const { app, office, as, browser } = await openTestApp({ after });
const { code } = done(await office.receive());
const administrator = await as('agency-admin', 'quan-tri');

/** A kiosk of the ward, paired as its administrator does it. */
async function pairedKiosk() {
  await administrator.get('/quan-tri/kiosk');
  const told = await administrator.post('/quan-tri/kiosk', { ten: 'Kiosk cạnh cửa' });
  const [, digits = ''] = /mc-devices__code">([\d ]+)</.exec(told.body) ?? [];
  const kiosk = browser();
  await kiosk.get('/kiosk/ghep');
  const paired = await kiosk.post('/kiosk/ghep', { ma: digits });
  assert.equal(paired.statusCode, 303, paired.body);
  return { kiosk, digits, paired };
}

test('a machine that is not paired looks up, and offers nothing of a desk', async () => {
  const kiosk = browser();
  const start = await kiosk.get('/kiosk');
  assert.match(start.body, /chưa được ghép/);
  assert.doesNotMatch(start.body, /Lấy số thứ tự/);
  for (const address of ['/kiosk/lay-so', '/kiosk/thu-tuc', '/kiosk/lien-he', '/kiosk/bang-goi'])
    assert.equal((await kiosk.get(address)).statusCode, 403, address);
  const found = await kiosk.post('/kiosk/tra-cuu', { ma: code });
  assert.equal(found.statusCode, 200);
  assert.match(found.body, /Hồ sơ đã được tiếp nhận/);
});

test('a machine is paired by a code that holds once, and its cookie goes nowhere else', async () => {
  const { kiosk, digits, paired } = await pairedKiosk();
  const [cookie] = paired.cookies.filter(({ name }) => name === 'mot_cua_may');
  assert.equal(cookie?.path, '/kiosk');
  assert.equal(cookie?.httpOnly, true);
  assert.equal(cookie?.sameSite, 'Strict');
  assert.match((await kiosk.get('/kiosk')).body, /Lấy số thứ tự/);
  const thief = browser();
  await thief.get('/kiosk/ghep');
  const again = await thief.post('/kiosk/ghep', { ma: digits });
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /không đúng hoặc đã hết hạn/);
  assert.match(again.body, new RegExp(`value="${digits}"`));
});

test('ending a machine at the administrator’s page leaves it with the look-up only; others’ machines are not found', async () => {
  const { kiosk } = await pairedKiosk();
  const list = await administrator.get('/quan-tri/kiosk');
  const ends = [...list.body.matchAll(/action="(\/quan-tri\/kiosk\/[^"]+\/ngung)"/g)].map(([, one]) => one);
  for (const address of ends) assert.equal((await administrator.post(address ?? '', {})).statusCode, 303);
  assert.match((await kiosk.get('/kiosk')).body, /chưa được ghép/);
  assert.equal((await administrator.post(ends[0] ?? '', {})).statusCode, 404);
  const clerk = await as('counter-clerk', 'mot-cua');
  assert.equal((await clerk.get('/quan-tri/kiosk')).statusCode, 403);
  const nameless = await administrator.post('/quan-tri/kiosk', { ten: '' });
  assert.equal(nameless.statusCode, 422);
});

test('a look-up tells what the web tells, without a name, and is kept nowhere', async () => {
  const kiosk = browser();
  const answer = await kiosk.post('/kiosk/tra-cuu', { ma: code.toLowerCase().replaceAll('.', '') });
  assert.match(answer.body, /data-status="received"/);
  for (const hidden of ['Nguyễn Thị Bé Sáu', '0912000456', 'Khu phố 2', 'hôn nhân'])
    assert.ok(!answer.body.includes(hidden), hidden);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.match(String(answer.headers['permissions-policy']), /camera=\(self\)/);
  for (const ma of ['000.00.99.H33-261123-9999', 'không phải mã', '']) {
    const nothing = await kiosk.post('/kiosk/tra-cuu', { ma });
    assert.equal(nothing.statusCode, 404, ma);
    assert.match(nothing.body, /Không tìm thấy hồ sơ/);
  }
});

test('the address in the QR code of a receipt, typed by a scanner, opens what its proof opens; a wrong proof nothing', async () => {
  const kiosk = browser();
  const address = (token: string) => `https://tracuu.example.vn/tra-cuu?ma=${code}&t=${token}`;
  const proved = await kiosk.post('/kiosk/tra-cuu', { ma: address(lookUpToken(office.keyring, code)) });
  assert.match(proved.body, /tình trạng hôn nhân/);
  assert.ok(!proved.body.includes('Nguyễn Thị Bé Sáu'), 'the name is masked');
  const wrong = await kiosk.post('/kiosk/tra-cuu', { ma: address('a.b') });
  assert.equal(wrong.statusCode, 404);
});

test('what one person looked up is not shown again to whoever goes back: a form is answered once, and not late', async () => {
  const kiosk = browser();
  const turnOf = async () => /name="luot" value="([^"]+)"/.exec((await kiosk.get('/kiosk')).body)?.[1] ?? '';
  const luot = await turnOf();
  assert.equal((await kiosk.post('/kiosk/tra-cuu', { ma: code, luot })).statusCode, 200);
  const again = await kiosk.post('/kiosk/tra-cuu', { ma: code, luot });
  assert.deepEqual([again.statusCode, again.headers.location], [303, '/kiosk']);
  const late = await turnOf();
  const before = office.clock.at;
  office.clock.at = new Date(Date.parse(before) + 4 * 60_000).toISOString();
  assert.equal((await kiosk.post('/kiosk/tra-cuu', { ma: code, luot: late })).statusCode, 303);
  office.clock.at = before;
});

test('procedures of this desk by field, with papers and fees, and the way to take them along', async () => {
  const { kiosk } = await pairedKiosk();
  const fields = (await kiosk.get('/kiosk/thu-tuc')).body;
  const [, field = ''] = /href="(\/kiosk\/thu-tuc\?linhvuc=H%E1%BB%99[^"]+)"/.exec(fields) ?? [];
  const list = (await kiosk.get(field)).body;
  assert.ok(list.includes(`/kiosk/thu-tuc/${PROCEDURE}`));
  const page = (await kiosk.get(`/kiosk/thu-tuc/${PROCEDURE}`)).body;
  assert.match(page, /Giấy tờ cần chuẩn bị/);
  assert.match(page, /Phí, lệ phí/);
  assert.match(page, /data:image\/svg\+xml/);
  // A procedure of the districts is not taken in at a ward.
  const elsewhere = office.office.procedures().find(({ content }) => content.level === 'district');
  assert.equal((await kiosk.get(`/kiosk/thu-tuc/${elsewhere?.content.id}`)).statusCode, 404);
});

test('a number is taken once however often the form is sent, and says how many are before', async () => {
  const { kiosk } = await pairedKiosk();
  const take = async () => {
    const page = (await kiosk.get('/kiosk/lay-so')).body;
    const lenh = /name="lenh" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const first = await kiosk.post('/kiosk/lay-so', { lenh, dichvu: 'nhan' });
    const second = await kiosk.post('/kiosk/lay-so', { lenh, dichvu: 'nhan' });
    assert.equal(first.headers.location, second.headers.location);
    return (await kiosk.get(String(first.headers.location))).body;
  };
  assert.match(await take(), /A001[\s\S]*người tiếp theo/);
  assert.match(await take(), /A002[\s\S]*Còn 1 người trước/);
  await kiosk.get('/kiosk/lay-so');
  const unknown = await kiosk.post('/kiosk/lay-so', { dichvu: 'khong-co' });
  assert.equal(unknown.headers.location, '/kiosk/lay-so');
  const forged = await app.inject({ method: 'POST', url: '/kiosk/lay-so', payload: { dichvu: 'nhan' } });
  assert.equal(forged.statusCode, 403);
});
