import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER } from '../../../test/support/test-office.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import { OWNER } from '../../store/ledger/identity.ts';

const { office, as } = await openTestApp({ after });

/** What the page of a received dossier of the tests sends when nothing is changed. */
const AS_IT_STANDS = {
  ...{ loai: 'individual', loaigiayto: 'Thẻ căn cước', sogiayto: '091188000456', hoten: 'Nguyễn Thị Bé Sáu' },
  ...{ diachi: 'Khu phố 2', dienthoai: '0912000456', 'gt0-co': 'co', 'gt0-chinh': '1', 'gt1-co': 'co' },
  ...{ 'gt1-chinh': '1', 'gt2-co': 'co', 'gt2-chinh': '1', 'gt3-co': 'co', 'gt3-chinh': '1' },
  ...{ sobo: '1', nhankq: 'counter' },
};

async function openCorrection() {
  const dossier = done(await office.receive());
  const clerk = await as('counter-clerk', 'mot-cua');
  const address = `/ho-so/${dossier.dossierId}/sua`;
  const page = await clerk.get(address);
  assert.equal(page.statusCode, 200);
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(page.body) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(page.body) ?? [];
  const correct = (change: Record<string, string>, unticked: readonly string[] = []) => {
    const fields = { lenh, phienban, ...AS_IT_STANDS, lydo: 'Gõ nhầm', ...change };
    const sent = Object.entries(fields).filter(([name]) => !unticked.includes(name));
    return clerk.post(address, Object.fromEntries(sent));
  };
  const read = async () => {
    const file = await readDossier(office.database, OWNER, dossier.dossierId);
    if (!file || !isFiled(file.dossier.state)) throw new Error('gone');
    return { ...file, state: file.dossier.state };
  };
  return { dossier, clerk, page, correct, read };
}

test('the page shows what stands there, and only what changed is recorded, once', async () => {
  const { dossier, page, correct, read } = await openCorrection();
  assert.match(page.body, /value="Nguyễn Thị Bé Sáu"/);
  assert.match(page.body, /value="091188000456"/);
  for (let time = 0; time < 2; time++) {
    const answer = await correct({ hoten: 'Nguyễn Thị Bé Sáu (sửa)', dienthoai: '0912 000 999', sobo: '2' });
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, `/ho-so/${dossier.dossierId}`]);
  }
  const { dossier: log, state, persons } = await read();
  const last = log.events.at(-1)?.event;
  assert.equal(last?.type, 'EntryCorrected');
  assert.equal(log.events.length, 3);
  assert.ok(last?.type === 'EntryCorrected');
  assert.deepEqual(Object.keys(last.data.changes).sort(), ['applicant', 'phoneProof', 'sets']);
  assert.equal(state.sets, 2);
  assert.equal(state.applicant.version, 2);
  assert.equal(persons.get(`${state.applicant.id}/2`)?.phone, '0912000999');
  assert.equal(persons.get(`${state.applicant.id}/1`)?.phone, '0912000456', 'what stood there is kept');
});

test('nothing changed, no reason and a field with an error are said, and what was typed is kept', async () => {
  const { correct } = await openCorrection();
  const same = await correct({});
  assert.equal(same.statusCode, 422);
  assert.match(same.body, /Chưa có thông tin nào được sửa/);
  const wrong = await correct({ hoten: '', email: 'sai', 'gk0-ten': 'Ảnh', lydo: '' });
  assert.equal(wrong.statusCode, 422);
  for (const id of ['hoten', 'email', 'gk0-chinh', 'lydo'])
    assert.ok(wrong.body.includes(`href="#${id}"`), id);
  assert.match(wrong.body, /value="sai"/);
  assert.match(wrong.body, /value="Ảnh"/);
  const missing = await correct({ sobo: '3' }, ['gt0-co']);
  assert.equal(missing.statusCode, 422);
  assert.match(missing.body, /Hồ sơ còn thiếu: Tờ khai/, 'what made the receipt lawful must still hold');
});

test('a delegate, an owner and a paper by name are added, changed and taken away again', async () => {
  const { clerk, dossier, correct, read } = await openCorrection();
  const delegate = { 'uq-hoten': 'Danh Thị Mỹ', 'uq-sogiayto': '091190000456', 'uq-giayto': 'Giấy số 1' };
  const other = { 'gk0-ten': 'Ảnh 4x6', 'gk0-chinh': '2' };
  assert.equal((await correct({ ...delegate, ...other, chuhoso: 'Nguyễn Văn Con' })).statusCode, 303);
  const first = await read();
  assert.equal(first.state.papers.at(-1)?.originals, 2);
  assert.ok(first.state.delegate && first.state.owner);

  const address = `/ho-so/${dossier.dossierId}/sua`;
  const again = await clerk.get(address);
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(again.body) ?? [];
  const version = { lenh, phienban: String(first.dossier.head.version), lydo: 'Không ủy quyền nữa' };
  const kept = {
    ...AS_IT_STANDS,
    ...version,
    'gt4-ten': 'Ảnh 4x6',
    'gt4-chinh': '3',
    chuhoso: 'Nguyễn Văn Con',
  };
  assert.equal((await clerk.post(address, kept)).statusCode, 303);
  const second = await read();
  assert.equal(second.state.delegate, null);
  assert.deepEqual(second.state.owner, first.state.owner, 'untouched');
  assert.equal(second.state.papers.at(-1)?.originals, 3);
  assert.deepEqual(second.state.papers.at(-1)?.name, first.state.papers.at(-1)?.name, 'the same words');
});

test('too late once handed over; others may not at any time, and what was sent is shown', async () => {
  const { dossier, clerk, correct, read } = await openCorrection();
  const address = `/ho-so/${dossier.dossierId}/sua`;
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  await specialist.get(address);
  await specialist.post(`/ho-so/${dossier.dossierId}/muc-dich`, { mucdich: 'coordination', ve: address });
  assert.equal((await specialist.get(address)).statusCode, 403);
  for (const fields of [{}, { ...AS_IT_STANDS, sobo: '7', lydo: 'Gõ nhầm' }]) {
    const sent = await specialist.post(address, fields);
    assert.equal(sent.statusCode, 403, 'whatever is sent');
    assert.match(sent.body, /người đứng đầu Bộ phận Một cửa/);
    assert.doesNotMatch(sent.body, /name="hoten"/, 'no form');
  }
  done(await office.act(office.actor('counter-clerk', 'mot-cua'), dossier, HAND_OVER));
  const late = await correct({ sobo: '2' });
  assert.equal(late.statusCode, 403);
  assert.match(late.body, /<dt>Số bộ<\/dt><dd>2<\/dd>/);
  assert.equal((await clerk.get(address)).statusCode, 403);
  assert.equal((await read()).state.sets, 1);
});

test('sent again after it was handed over, it was done the first time', async () => {
  const { dossier, correct, read } = await openCorrection();
  assert.equal((await correct({ sobo: '2' })).statusCode, 303);
  const { head } = (await read()).dossier;
  const clerk = office.actor('counter-clerk', 'mot-cua');
  done(await office.act(clerk, { ...dossier, version: head.version }, HAND_OVER));
  const again = await correct({ sobo: '2' });
  assert.deepEqual([again.statusCode, again.headers.location], [303, `/ho-so/${dossier.dossierId}`]);
});

test('of two pages at once the second is told who was first, keeps its words and has no form to send', async () => {
  const { dossier, clerk, correct, read } = await openCorrection();
  assert.equal((await correct({ sobo: '2' })).statusCode, 303);
  const other = { lenh: '0190b3f0-0000-7000-8000-000000000001', hoten: 'Nguyễn Thị Bé Sáu <b>' };
  const stale = await correct({ ...other, lydo: 'Sai tên' });
  assert.equal(stale.statusCode, 422);
  assert.match(stale.body, /Hồ sơ vừa có thay đổi/);
  assert.match(stale.body, /<dt>Người nộp<\/dt><dd>Nguyễn Thị Bé Sáu &lt;b>, Thẻ căn cước 091188000456/);
  assert.match(stale.body, /<dt>Lý do sửa<\/dt><dd>Sai tên</);
  assert.doesNotMatch(stale.body, /<dt>Số bộ/, 'only what was to be changed');
  assert.doesNotMatch(stale.body, /name="phienban"/);
  assert.ok(stale.body.includes(`href="/ho-so/${dossier.dossierId}"`));
  assert.equal((await read()).state.applicant.version, 1);
  assert.equal((await clerk.get(`/ho-so/${dossier.dossierId}/sua`)).statusCode, 200);
});
