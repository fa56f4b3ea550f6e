import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { doCalendarWork } from '../../calendar-work.ts';
import { readCalendarChanges } from '../../store/office/calendar-changes.ts';

/** Received Monday 23/11/2026 09:30, three working days: promised for Friday 27/11 09:30; Thursday is a storm. */
const STORM = {
  ...{ loai: 'nghi', ngay: '2026-11-26', den: '', ten: 'Nghỉ tránh bão số 15', so: '15/CĐ-UBND' },
  ...{ ngayky: '2026-11-25', lydo: 'Bão đổ bộ vào tỉnh' },
};
const REDO = { so: '16/CĐ-UBND', ngayky: '2026-11-25', lydo: 'Bão đổi hướng' };

async function open() {
  const { office, ...app } = await openTestApp({ after });
  const ours = [done(await office.receive()), done(await office.receive())];
  const theirs = done(await office.receive({ agency: OTHER_COMMUNE }));
  office.clock.at = '2026-11-25T03:00:00.000Z';
  return { ...app, office, ours, theirs, admin: await app.as('system-admin', 'quan-tri', 'so-tttt') };
}

function hidden(body: string): Record<string, string> {
  const fields = body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}

async function confirm(browser: Browser, typed: Record<string, string> = STORM): Promise<string> {
  await browser.get('/lich-lam-viec/doi');
  const preview = await browser.post('/lich-lam-viec/doi', typed);
  assert.equal(preview.statusCode, 200);
  const sent = await browser.post('/lich-lam-viec/doi/xem-truoc', hidden(preview.body));
  assert.equal(sent.statusCode, 303);
  return String(sent.headers.location);
}

const opened = await open();

test('the page is for administrators; others are told whose it is', async () => {
  const clerk = await opened.as('counter-clerk', 'mot-cua');
  const answer = await clerk.get('/lich-lam-viec');
  assert.equal(answer.statusCode, 403);
  assert.match(answer.body, /dành cho quản trị cơ quan hoặc quản trị hệ thống/);
  const page = await opened.admin.get('/lich-lam-viec?nam=2026');
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /Ngày Văn hóa Việt Nam/);
  assert.match(page.body, /Nghị quyết 28\/2026\/QH16/);
});

test('a form with something wrong comes back with all that was typed, and says what', async () => {
  await opened.admin.get('/lich-lam-viec/doi');
  const wrong = async (change: Partial<typeof STORM>) => {
    const answer = await opened.admin.post('/lich-lam-viec/doi', { ...STORM, ...change });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /value="Nghỉ tránh bão số 15"|Xin ghi tên/);
    return answer.body;
  };
  assert.match(await wrong({ so: '' }), /Xin ghi số, ký hiệu văn bản/);
  assert.match(await wrong({ ngayky: '2026-11-26' }), /không được sau hôm nay/);
  assert.match(await wrong({ ngay: '30/02/2026' }), /Nhập ngày có trong lịch, ví dụ 27\/11\/2026/);
  assert.match(await wrong({ ngay: '2026-11-28' }), /vốn là ngày nghỉ hằng tuần/);
  assert.match(await wrong({ ngay: '2026-11-24' }), /đã ghi trong lịch: Ngày Văn hóa Việt Nam/);
  assert.match(await wrong({ loai: 'lam-bu' }), /vốn là ngày làm việc/);
  assert.match(await wrong({ loai: 'chieu', den: '2026-11-27' }), /Xin bỏ trống/);
  assert.match(await wrong({ ten: '' }), /Xin ghi tên/);
  assert.match(await wrong({ ngay: '2029-01-04' }), /Lịch làm việc có từ/);
});

test('before confirming it is seen which dossiers move, from when to when; then nothing has happened yet', async () => {
  const { admin, office, ours } = opened;
  await admin.get('/lich-lam-viec/doi');
  const { body } = await admin.post('/lich-lam-viec/doi', STORM);
  assert.match(body, /3 hồ sơ chuyển ngày hẹn/);
  assert.ok(ours[0] && body.includes(ours[0].code));
  assert.match(body, /thứ Sáu 27\/11\/2026, 09:30.*thứ Hai 30\/11\/2026, 09:30/s);
  assert.match(body, /Hạn theo luật: thứ Sáu 27\/11\/2026, 17:00/);
  assert.deepEqual(await readCalendarChanges(office.database), []);
  const back = await admin.post('/lich-lam-viec/doi/xem-truoc', { ...hidden(body), sua: '1' });
  assert.match(back.body, /value="15\/CĐ-UBND"/);
});

test('a made-up Saturday moves nothing', async () => {
  await opened.admin.get('/lich-lam-viec/doi');
  const saturday = { ...STORM, loai: 'lam-bu', ngay: '2026-11-28', ten: 'Làm bù' };
  const { body } = await opened.admin.post('/lich-lam-viec/doi', saturday);
  assert.match(body, /Không hồ sơ nào chuyển ngày hẹn/);
  assert.match(body, /không kéo sớm ngày đã hẹn/);
});

test('confirmed: dates move, the desk finds whom to tell, the case and the public hear of it, and it is taken back', async () => {
  const { admin, office, ours, as, browser } = opened;
  const [one, other] = ours;
  assert.ok(one && other);
  const address = await confirm(admin);
  assert.match((await admin.get(address)).body, /<dd>3 hồ sơ<\/dd>/);
  assert.equal(await doCalendarWork(office.desk, assert.fail), 0);

  const clerk = await as('counter-clerk', 'mot-cua');
  const list = await clerk.get('/tin-bao');
  assert.match(list.body, /2 tin báo/);
  assert.match(list.body, /0912000456/);
  assert.match(list.body, /Nghỉ ngày 26\/11\/2026 \(Nghỉ tránh bão số 15\) theo văn bản số 15\/CĐ-UBND/);
  const row = list.body.slice(list.body.indexOf(`/ho-so/${one.dossierId}`));
  const fields = { ...hidden(row.slice(0, row.indexOf('</form>'))), hoso: one.dossierId, cach: 'phone' };
  const told = await clerk.post('/tin-bao/da-bao', fields);
  assert.equal(told.statusCode, 303);
  assert.match((await clerk.get(String(told.headers.location))).body, /1 tin báo/);
  const again = await clerk.post('/tin-bao/da-bao', { ...fields, lenh: office.desk.newId() });
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /không còn ngày hẹn đó để báo/);

  const page = (await clerk.get(`/ho-so/${one.dossierId}`)).body;
  assert.match(page, /chuyển ngày hẹn trả từ thứ Sáu 27\/11\/2026, 09:30 sang thứ Hai 30\/11\/2026, 09:30/);
  assert.match(page, /báo người nộp ngày hẹn mới thứ Hai 30\/11\/2026, 09:30, bằng điện thoại/);
  assert.match(page, /Lịch nghỉ thay đổi:/);
  const publicPage = async (code: string) => (await browser().get(`/tra-cuu?ma=${code}`)).body;
  assert.match(await publicPage(other.code), /vì cơ quan nghỉ ngày 26\/11\/2026 \(Nghỉ tránh bão số 15\)/);
  assert.doesNotMatch(await publicPage(other.code), /xin lỗi/);

  await admin.get(`${address}/rut`);
  const missing = await admin.post(`${address}/rut`, { ...REDO, lydo: '' });
  assert.equal(missing.statusCode, 422);
  assert.match(missing.body, /2 hồ sơ trở lại ngày hẹn cũ/);
  assert.match(missing.body, /<strong>1 hồ sơ<\/strong> đã báo người nộp/);
  const undone = await admin.post(`${address}/rut`, { ...REDO, lenh: hidden(missing.body).lenh ?? '' });
  assert.equal(undone.statusCode, 303);
  const after = (await admin.get(address)).body;
  assert.match(after, /Trở lại ngày cũ<\/dt><dd>2 hồ sơ/);
  assert.match(after, /1 hồ sơ: đã báo/);
  assert.doesNotMatch(await publicPage(other.code), /vì cơ quan nghỉ/);
  assert.match(await publicPage(one.code), /vì cơ quan nghỉ/);
  assert.match(
    (await clerk.get(`/ho-so/${other.dossierId}`)).body,
    /giữ lại ngày hẹn trả thứ Sáu 27\/11\/2026, 09:30/,
  );
  const calendar = await admin.get('/lich-lam-viec?nam=2026');
  assert.doesNotMatch(calendar.body.slice(calendar.body.indexOf('Ngày nghỉ, ngày làm bù')), /bão/);
});

test('sent twice it is done once; of a calendar that moved meanwhile the preview is shown again', async () => {
  const { admin, office } = await open();
  await admin.get('/lich-lam-viec/doi');
  const preview = hidden((await admin.post('/lich-lam-viec/doi', STORM)).body);
  const other = hidden((await admin.post('/lich-lam-viec/doi', { ...STORM, ngay: '2026-11-27' })).body);
  assert.equal((await admin.post('/lich-lam-viec/doi/xem-truoc', preview)).statusCode, 303);
  assert.equal((await admin.post('/lich-lam-viec/doi/xem-truoc', preview)).statusCode, 303);
  const late = await admin.post('/lich-lam-viec/doi/xem-truoc', other);
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /vừa được người khác đổi/);
  assert.equal((await readCalendarChanges(office.database)).length, 1);
});

test('an agency changes its own days, in a calendar of its own; days of the province reach it still', async () => {
  const { admin, office, as, ours } = await open();
  const own = await as('agency-admin', 'quan-tri');
  const address = await confirm(own, { ...STORM, loai: 'chieu', ten: 'Cúp điện' });
  assert.match((await own.get(address)).body, /<dd>2 hồ sơ<\/dd>/);
  const [commune, other] = [COMMUNE, OTHER_COMMUNE].map((id) => office.office.findAgency(id));
  assert.ok(commune && other && ours[0]);
  assert.notEqual(commune.calendar, other.calendar);
  assert.equal((await admin.get(address)).statusCode, 404);
  await confirm(admin, { ...STORM, ngay: '2026-11-27' });
  for (const agency of [commune, other])
    assert.ok(office.office.calendarOf(agency).changes.some(({ date }) => date === '2026-11-27'));
  // The afternoon of Thursday and all of Friday.
  const [rows = []] = await office.database.read(
    { kind: 'officer', agencies: [COMMUNE] },
    {
      text: 'select promise_due from dossier where id = $1',
      values: [ours[0].dossierId],
    },
  );
  assert.equal(rows[0]?.promise_due, '2026-11-30T08:30:00.000Z');
});
