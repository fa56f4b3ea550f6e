import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  DRAFT,
  fieldsOf,
  fill,
  finishDraft,
  openDrafting,
  publishing,
  SOURCE,
  see,
} from './drafting.test-data.ts';

const { publisher, office, as } = await openDrafting({ after });
const page = await publisher();
const PUBLISH = `${DRAFT}/cong-bo`;
const ID = 'xac-nhan-noi-trong-cay-tren-via-he';

const log = async (stream: string, id: string) => {
  const superuser = await office.test.superuser();
  const { rows } = await superuser.query(
    'select version, data, actor from office_log where stream = $1 and id = $2 order by version',
    [stream, id],
  );
  return rows;
};

test('what has doubts or problems is not published, and says where they are', async () => {
  await page.post('/danh-muc/ban-soan-moi', fieldsOf(await see(page, SOURCE), '/danh-muc/ban-soan-moi'));
  const body = await see(page, PUBLISH);
  assert.match(body, /Chưa công bố được/);
  assert.match(body, /Thời hạn giải quyết<\/a>: 1 điểm của nguồn chưa rõ, 1 chỗ phải sửa/);
  assert.doesNotMatch(body, /name="quyet-dinh"/);
  const forced = await page.post(PUBLISH, { 'quyet-dinh': 'Số 1', 'hieu-luc': '2026-11-23' });
  assert.equal(forced.statusCode, 422);
  assert.deepEqual(await log('procedure', ID), []);
  const drop = fieldsOf(await see(page, DRAFT), `${DRAFT}/bo`);
  await page.post(`${DRAFT}/bo`, { ...drop, lydo: 'Soạn lại' });
});

test('a decision and a real day are asked', async () => {
  await finishDraft(page);
  assert.match(
    await see(page, PUBLISH),
    /Thời hạn thiếu đơn vị: Điều 10 Nghị định số 64\/2010\/NĐ-CP<span class="mc-quiet"> \(Huỳnh Thị Minh Tâm\)/,
  );
  const fields = await publishing(page);
  for (const [change, message] of [
    [{ 'quyet-dinh': '' }, 'Xin ghi số quyết định'],
    [{ 'quyet-dinh': 'x'.repeat(501) }, 'dài quá 500 ký tự'],
    [{ 'hieu-luc': '30/02/2026' }, 'Nhập ngày có hiệu lực có trong lịch'],
    [{ 'hieu-luc': '' }, 'Nhập ngày có hiệu lực, ví dụ'],
  ] as const) {
    const answer = await page.post(PUBLISH, { ...fields, ...change });
    assert.equal(answer.statusCode, 422, message);
    assert.ok(answer.body.includes(message), message);
    const kept = fieldsOf(answer.body, PUBLISH);
    for (const [field, typed] of Object.entries(change)) assert.equal(kept[field], typed, 'typed is kept');
  }
});

test('who looked at an earlier draft is told, and publishes what is there now only knowingly', async () => {
  const fields = await publishing(page);
  await fill(page, 'ket-qua-can-cu', { 'results-0-name': 'Giấy xác nhận' });
  const answer = await page.post(PUBLISH, fields);
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /đã lưu bản soạn này lúc/);
  assert.match(answer.body, /Giấy xác nhận/);
  assert.match(answer.body, /value="Quyết định số 99\/QĐ-UBND"/);
  assert.deepEqual(await log('procedure', ID), []);
});

test('published once however often it is sent, by whom is in the log, and counters have it at once', async () => {
  const fields = { ...(await publishing(page)), 'hieu-luc': '2026-11-23' };
  for (const _ of [1, 2]) {
    const answer = await page.post(PUBLISH, fields);
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, `${DRAFT}?cong-bo=xong`]);
  }
  const [version, ...others] = await log('procedure', ID);
  assert.equal(others.length, 0);
  assert.deepEqual(
    [version.data.decision, version.data.validFrom, version.data.limits[0].limit, version.actor.role],
    ['Quyết định số 99/QĐ-UBND', '2026-11-23', { amount: 4, unit: 'wd' }, 'supervisor'],
  );
  const drafts = await log('procedure-draft', ID);
  assert.deepEqual(drafts.at(-1)?.data.state, { is: 'published', version: 1 });
  assert.match(await see(page, `${DRAFT}?cong-bo=xong`), /role="status">Đã công bố phiên bản 1/);
  const clerk = await as('counter-clerk', 'mot-cua');
  const { headers } = await clerk.get('/tiep-nhan?thutuc=noi+trong+cay');
  assert.equal(headers.location, `/tiep-nhan/${ID}`, 'the one match is opened');
});

test('a published draft is closed', async () => {
  assert.equal((await page.get(`${DRAFT}/thoi-han`)).headers.location, DRAFT);
  const late = await page.post(`${DRAFT}/thoi-han`, { 'limits-so': '0', viec: 'luu' });
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /đã được công bố bởi/);
  await page.post(`${DRAFT}/bo`, { lydo: 'Thử' });
  assert.equal((await log('procedure-draft', ID)).at(-1)?.data.state.is, 'published');
});

test('a new version is in force at once, so its day may not be a later one', async () => {
  await page.post('/danh-muc/ban-soan-moi', { tu: ID });
  const fields = await publishing(page);
  const later = await page.post(PUBLISH, { ...fields, 'hieu-luc': '2026-12-01' });
  assert.equal(later.statusCode, 422);
  assert.match(later.body, /được dùng ngay khi công bố/);
  assert.equal((await page.post(PUBLISH, { ...fields, 'hieu-luc': '2026-11-23' })).statusCode, 303);
  assert.equal(office.office.findProcedure(ID)?.version, 2);
});

test('a draft of a version that was overtaken cannot be published over it', async () => {
  await page.post('/danh-muc/ban-soan-moi', { tu: ID });
  const { content } = office.office.findProcedure(ID) ?? {};
  const { changeOffice } = await import('../../store/office/office-log.ts');
  const { OWNER } = await import('../../store/ledger/identity.ts');
  const fields = await publishing(page);
  // As the command line publishes, which knows nothing of drafts.
  await office.database.transaction(OWNER, (transaction) =>
    changeOffice(transaction, [{ stream: 'procedure', id: ID, data: content }], {
      ...{ commandId: office.desk.newId(), at: office.clock.at },
      actor: { kind: 'system', process: 'procedure publish' },
    }),
  );
  const answer = await page.post(PUBLISH, { ...fields, 'hieu-luc': '2026-11-23' });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /đã có phiên bản 3 được công bố/);
  assert.equal((await log('procedure', ID)).length, 3);
  assert.match(await see(page, DRAFT), /không công bố được nữa/);
});

test('of two who publish a draft at once, both are told that it is published', async () => {
  const draft = '/danh-muc/ban-soan/hai-nguoi-cong-bo';
  await finishDraft(page, draft);
  const [one, other] = [await publishing(page, draft), await publishing(page, draft)];
  const answers = await Promise.all([one, other].map((fields) => page.post(`${draft}/cong-bo`, fields)));
  for (const { statusCode, headers } of answers)
    assert.deepEqual([statusCode, headers.location], [303, `${draft}?cong-bo=xong`]);
  assert.equal((await log('procedure', 'hai-nguoi-cong-bo')).length, 1);
});

test('a new procedure may wait for its day, and no counter takes it in before', async () => {
  const draft = '/danh-muc/ban-soan/cho-den-ngay';
  await finishDraft(page, draft);
  await fill(page, 'thong-tin-chung', { name: 'Thủ tục chờ đến ngày', nationalCode: '' }, 'luu', draft);
  const fields = await publishing(page, draft);
  const published = await page.post(`${draft}/cong-bo`, { ...fields, 'hieu-luc': '2026-12-01' });
  assert.equal(published.statusCode, 303);
  const clerk = await as('counter-clerk', 'mot-cua');
  const offered = async () => (await clerk.get('/tiep-nhan?thutuc=cho+den+ngay')).headers.location;
  assert.equal(await offered(), undefined);
  office.clock.at = '2026-12-01T01:00:00.000Z';
  const later = await as('counter-clerk', 'mot-cua');
  assert.equal(
    (await later.get('/tiep-nhan?thutuc=cho+den+ngay')).headers.location,
    '/tiep-nhan/cho-den-ngay',
  );
});
