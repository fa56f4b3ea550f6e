import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp, TEST_PASSWORD } from '../../test/support/test-app.ts';
import { done, HAND_OVER, PROCEDURE } from '../../test/support/test-office.ts';
import { bodyOf, fieldsOf } from './keep-typed.ts';

const { office, as, browser } = await openTestApp({ after });
const counter = office.actor('counter-clerk', 'mot-cua');

/** Longer than anybody's cup of tea: every session is over. */
function hoursPass(): void {
  office.clock.at = new Date(Date.parse(office.clock.at) + 2 * 3_600_000).toISOString();
}

function usernameOf(
  role: 'specialist' | 'counter-clerk' | 'return-clerk' | 'unit-head',
  unit: string,
): string {
  const actor = office.actor(role, unit);
  return (actor.kind === 'officer' && office.office.findOfficer(actor.id)?.username) || assert.fail();
}

async function signIn(at: Browser, username: string, back: string) {
  const page = await at.get(back);
  const ve = /name="ve" value="([^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const answer = await at.post('/dang-nhap', { ten: username, matkhau: TEST_PASSWORD, ve });
  return { page, shown: await at.get(String(answer.headers.location)) };
}

async function handedOver() {
  return done(await office.act(counter, done(await office.receive()), HAND_OVER));
}

const ASKED = { lydo: 'Giấy chứng sinh <chưa> có dấu', khac: 'Bản chính giấy chứng sinh', giayto: 'to-khai' };

test('what is sent after the session ended is kept for its officer, shown again, and not done', async () => {
  const dossier = await handedOver();
  const page = `/ho-so/${dossier.dossierId}/request-supplement`;
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  await specialist.get(page);
  hoursPass();
  const late = await specialist.post(page, { ...ASKED, phienban: String(dossier.version) });
  assert.equal(late.statusCode, 303);
  const back = String(late.headers.location);
  assert.match(back, /^\/dang-nhap\?ve=/);
  assert.ok(!decodeURIComponent(back).includes('chứng sinh'), 'nothing of it in the address');

  const { page: entry, shown } = await signIn(specialist, usernameOf('specialist', 'tu-phap-ho-tich'), back);
  assert.match(entry.body, /Phiên làm việc đã hết nên việc vừa gửi chưa được thực hiện/);
  assert.equal(shown.statusCode, 200);
  assert.match(shown.body, /việc này chưa được thực hiện\. Nội dung đã nhập còn đây/);
  assert.match(shown.body, /Giấy chứng sinh &lt;chưa&gt;|Giấy chứng sinh &lt;chưa>/);
  assert.match(shown.body, /Bản chính giấy chứng sinh/);
  assert.match(shown.body, new RegExp(`name="phienban" value="${dossier.version}"`), 'as it was seen then');
  const { rows } = await (await office.test.superuser()).query(
    'select type from event_log where dossier_id = $1 order by version',
    [dossier.dossierId],
  );
  assert.ok(!rows.some(({ type }) => type === 'SupplementRequested'));
});

test('nobody else is shown it, and a stranger has nothing kept', async () => {
  const dossier = await handedOver();
  const page = `/ho-so/${dossier.dossierId}/note`;
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  await specialist.get(page);
  const head = await as('unit-head', 'tu-phap-ho-tich');
  await head.get('/viec');
  hoursPass();
  const late = await specialist.post(page, { noidung: 'Điều chỉ mình tôi biết' });
  const address = new URL(String(late.headers.location), 'http://x').searchParams.get('ve') ?? '';
  const { shown } = await signIn(head, usernameOf('unit-head', 'tu-phap-ho-tich'), '/dang-nhap');
  assert.equal(shown.statusCode, 200);
  const asked = await head.get(address);
  assert.equal(asked.statusCode, 200);
  assert.ok(!asked.body.includes('Điều chỉ mình tôi biết'));
  assert.ok(!asked.body.includes('Nội dung đã nhập còn đây'));

  const superuser = await office.test.superuser();
  const before = (await superuser.query('select 1 from kept_form')).rowCount;
  const stranger = browser();
  await stranger.get('/dang-nhap');
  const refused = await stranger.post(page, { noidung: 'đoán mò' });
  assert.equal(refused.statusCode, 303);
  assert.ok(!String(refused.headers.location).includes('het'));
  assert.equal((await superuser.query('select 1 from kept_form')).rowCount, before);
});

test('so are an intake, its correction, and a result that was to be handed out', async () => {
  const form = `/tiep-nhan/${PROCEDURE}`;
  const clerk = await as('counter-clerk', 'mot-cua');
  const username = usernameOf('counter-clerk', 'mot-cua');
  const received = done(await office.receive());
  await clerk.get('/viec');
  hoursPass();
  const lenh = '01900000-0000-7000-8000-000000000001';
  const typed = { lenh, phienbanthutuc: '1', hoten: 'Danh Thị Sà', sogiayto: '091188000999' };
  const late = await clerk.post(form, { ...typed, viec: 'tiep-nhan' });
  const { shown: led } = await signIn(clerk, username, String(late.headers.location));
  const shown = await clerk.get(String(led.headers.location));
  assert.match(shown.body, /value="Danh Thị Sà"/);
  assert.match(shown.body, /hồ sơ chưa được tiếp nhận/);
  assert.match(shown.body, new RegExp(`name="lenh" value="${lenh}"`), 'and is received once, whenever');

  hoursPass();
  const correction = { lydo: 'Gõ nhầm tên', hoten: 'Nguyễn Thị Bé Bảy', phienban: String(received.version) };
  const wrong = await clerk.post(`/ho-so/${received.dossierId}/sua`, correction);
  const again = await signIn(clerk, username, String(wrong.headers.location));
  assert.match(again.shown.body, /value="Nguyễn Thị Bé Bảy"/);
  assert.match(again.shown.body, />Gõ nhầm tên</);
  assert.match(again.shown.body, /Nội dung đã nhập còn đây/);

  const returner = await as('return-clerk', 'mot-cua');
  await returner.get('/tra-ket-qua');
  hoursPass();
  const handing = { viec: 'return', hoso: received.dossierId, lenh, phienban: '1', nguoi: 'khac' };
  const kept = await returner.post('/tra-ket-qua', { ...handing, hoten: 'Trần Văn Ba' });
  const desk = await signIn(returner, usernameOf('return-clerk', 'mot-cua'), String(kept.headers.location));
  assert.match(desk.shown.body, /Nội dung đã nhập còn đây/);
  assert.ok(desk.shown.body.includes(received.code));
});

test('a press that has no page of its own leads to the sign-in, and on to the work', async () => {
  const clerk = await as('counter-clerk', 'mot-cua');
  await clerk.get('/viec');
  hoursPass();
  assert.equal((await clerk.post('/viec/da-chon', {})).headers.location, '/dang-nhap?chuaghi=co');
});

test('signed out in another tab, what is sent is lost, and the sign-in says so until somebody is in', async () => {
  const stranger = browser();
  await stranger.get('/dang-nhap');
  const page = `/tiep-nhan/${PROCEDURE}`;
  const lost = 'Nội dung vừa gửi chưa được ghi';
  const sent = String((await stranger.post(page, { hoten: 'Danh Thị Sà' })).headers.location);
  assert.equal(sent, `/dang-nhap?ve=${encodeURIComponent(page)}&chuaghi=co`);
  assert.ok((await stranger.get(sent)).body.includes(lost));
  const wrong = await stranger.post('/dang-nhap', { ten: 'ai', matkhau: 'sai', ve: page, chuaghi: 'co' });
  assert.equal(wrong.statusCode, 422);
  assert.ok(wrong.body.includes(lost));
  const asked = String((await stranger.get(page)).headers.location);
  assert.ok(!(await stranger.get(asked)).body.includes(lost), 'who only opens a page has lost nothing');
});

test('what was kept is gone after a working day', async () => {
  const dossier = await handedOver();
  const page = `/ho-so/${dossier.dossierId}/note`;
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  await specialist.get(page);
  hoursPass();
  const late = await specialist.post(page, { noidung: 'Gọi lại cho người nộp' });
  for (let count = 0; count < 7; count++) hoursPass();
  const { shown } = await signIn(
    specialist,
    usernameOf('specialist', 'tu-phap-ho-tich'),
    String(late.headers.location),
  );
  assert.equal(shown.statusCode, 200);
  assert.ok(!shown.body.includes('Gọi lại cho người nộp'));
});

test('fields are kept as they were sent, but for files and the token', () => {
  const body = { _csrf: 'x', hoten: 'Sáu', chon: ['a', 'b'], tep: { name: 'a.pdf' }, trong: '' };
  const fields = fieldsOf(body);
  assert.deepEqual(fields, [
    ['hoten', 'Sáu'],
    ['chon', 'a'],
    ['chon', 'b'],
    ['trong', ''],
  ]);
  assert.deepEqual(bodyOf(fields), { hoten: 'Sáu', chon: ['a', 'b'], trong: '' });
  assert.deepEqual(fieldsOf(undefined), []);
});
