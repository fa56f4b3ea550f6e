import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp, TEST_PASSWORD } from '../test/support/test-app.ts';

const { office, as, browser } = await openTestApp({ after });

/** Where signing in leads, for who has signed in before. */
async function landing(role: 'counter-clerk' | 'supervisor' | 'agency-admin', unit: string, agency?: string) {
  await as(role, unit, agency);
  const actor = office.actor(role, unit, agency);
  const { username = '' } = (actor.kind === 'officer' && office.office.findOfficer(actor.id)) || {};
  const fresh = browser();
  await fresh.get('/dang-nhap');
  return (await fresh.post('/dang-nhap', { ten: username, matkhau: TEST_PASSWORD })).headers.location;
}

test('signing in leads to the inbox, or to what those who have none are there to look after', async () => {
  assert.equal(await landing('counter-clerk', 'mot-cua'), '/viec');
  assert.equal(await landing('supervisor', 'giam-sat', 'so-noi-vu'), '/bang-dieu-khien');
  assert.equal(await landing('supervisor', 'giam-sat', 'so-tu-phap'), '/danh-muc');
  assert.equal(await landing('agency-admin', 'quan-tri'), '/quan-tri');
  const overseeing = await as('supervisor', 'giam-sat', 'so-noi-vu');
  const first = await overseeing.get('/bang-dieu-khien');
  assert.equal(first.statusCode, 200);
  assert.doesNotMatch(first.body, /href="\/viec"/);
});

test('an address that nobody has keeps officers in their own frame, with a way on', async () => {
  const clerk = await as('counter-clerk', 'mot-cua');
  for (const address of [
    '/khong-co',
    '/ho-so/khong-co',
    '/ho-so/0198c1f0-0000-7000-8000-000000000000',
    '/danh-muc/khong/co',
    '/viec/khong-co',
    '/bang-dieu-khien/khong-co',
    '/quan-tri/khong/co',
  ]) {
    const { statusCode, body } = await clerk.get(address);
    assert.equal(statusCode, 404, address);
    assert.match(body, /class="mc-bar"/, address);
    assert.match(body, /Không có trang này.*?href="\/viec">\s*Về trang công việc/s, address);
  }
  const signedOut = await clerk.post('/dang-xuat', {});
  assert.equal(signedOut.headers.location, '/dang-nhap', 'the way out works from there too');
});

test('everybody else sees the public frame, which has a quiet way in for officers', async () => {
  const { statusCode, body } = await browser().get('/khong-co');
  assert.equal(statusCode, 404);
  assert.doesNotMatch(body, /class="mc-bar"/);
  assert.match((await browser().get('/tra-cuu')).body, /<footer.*?href="\/dang-nhap">\s*Cán bộ đăng nhập/s);
});

test('on a phone the jobs and the way out are in a menu that needs no script', async () => {
  const clerk = await as('counter-clerk', 'mot-cua');
  const menu = /<details class="mc-menu">.*?<\/details>/s.exec((await clerk.get('/viec')).body)?.[0] ?? '';
  assert.match(menu, /href="\/tiep-nhan"/);
  assert.match(menu, /href="\/viec" aria-current="page"/);
  assert.match(menu, /action="\/dang-xuat"/);
});
