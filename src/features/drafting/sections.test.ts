import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { importRecords } from '../../../test/support/import-records.ts';
import {
  DRAFT,
  fieldsOf,
  fill,
  openDrafting,
  record,
  SOURCE,
  see,
  takeProcess,
} from './drafting.test-data.ts';

const { publisher, office } = await openDrafting({ after });
const page = await publisher();
await page.post('/danh-muc/ban-soan-moi', fieldsOf(await see(page, SOURCE), '/danh-muc/ban-soan-moi'));

const SECTIONS = [
  'thong-tin-chung',
  'thoi-han',
  'thanh-phan-ho-so',
  'phi-le-phi',
  'ket-qua-can-cu',
  'quy-trinh',
];
const stored = async () => {
  const superuser = await office.test.superuser();
  const { rows } = await superuser.query(
    "select head_version as version, data from office_current where stream = 'procedure-draft'",
  );
  return rows[0];
};

test('what is saved without a change changes nothing of what the draft says', async () => {
  const before = await stored();
  for (const section of SECTIONS) {
    const saved = await fill(page, section, {});
    assert.equal(saved.headers.location, `${DRAFT}?da-luu=${section}`);
    assert.match(await see(page, `${DRAFT}?da-luu=${section}`), /role="status">Đã lưu phần/);
  }
  assert.deepEqual((await stored()).data.content, before.data.content);
});

test('a page that the browser had kept is not taken for what was saved from it before', async () => {
  const address = `${DRAFT}/thong-tin-chung`;
  const fields = fieldsOf(await see(page, address), address);
  assert.equal((await page.post(address, { ...fields, viec: 'luu' })).statusCode, 303);
  const before = await stored();
  const other = await page.post(address, { ...fields, field: 'Đô thị', viec: 'luu' });
  assert.equal(other.statusCode, 422);
  assert.match(other.body, /Chưa lưu: trong lúc đó Huỳnh Thị Minh Tâm/);
  assert.deepEqual(await stored(), before);
  // Seen now, it is saved.
  const again = await page.post(address, { ...fieldsOf(other.body, address), viec: 'luu' });
  assert.equal(again.statusCode, 303);
  assert.equal((await stored()).data.content.field, 'Đô thị');
  await fill(page, 'thong-tin-chung', { field: fields.field ?? '' });
});

test('each section leads to the next', async () => {
  const saved = await fill(page, 'thoi-han', {}, 'tiep');
  assert.equal(saved.headers.location, `${DRAFT}/thanh-phan-ho-so`);
});

test('a doubt stands in its section, is settled by an answer, and opened by taking it away', async () => {
  assert.match(await see(page, DRAFT), /1 điểm chưa rõ/);
  assert.match(
    await see(page, `${DRAFT}/thoi-han`),
    /Thời hạn chỉ ghi số 4[^<]*<span class="mc-raw">Bản nguồn ghi: <q>4/,
  );
  assert.doesNotMatch(await see(page, `${DRAFT}/phi-le-phi`), /Bản nguồn còn chưa rõ/);
  await fill(page, 'thoi-han', { 'tra-loi-limit-without-unit': 'Nghị định 64, Điều 10' });
  assert.match(await see(page, `${DRAFT}/thoi-han`), /Huỳnh Thị Minh Tâm ghi lúc thứ Hai 23\/11\/2026/);
  assert.doesNotMatch(await see(page, DRAFT), /điểm chưa rõ/);
  const { settled } = (await stored()).data;
  assert.deepEqual([settled.length, settled[0].answer], [1, 'Nghị định 64, Điều 10']);
  await fill(page, 'thoi-han', { 'tra-loi-limit-without-unit': '' });
  assert.match(await see(page, DRAFT), /1 điểm chưa rõ/);
});

test('rows come and go by buttons, which save nothing and lose nothing', async () => {
  const before = await stored();
  const address = `${DRAFT}/thanh-phan-ho-so`;
  const typed = { 'papers-0-name': 'Đơn đã sửa', 'papers-0-copies': 'hai' };
  const added = await fill(page, 'thanh-phan-ho-so', typed, 'papers-them');
  assert.equal(added.statusCode, 200);
  const fields = fieldsOf(added.body, address);
  assert.deepEqual(
    [fields['papers-so'], fields['papers-0-name'], fields['papers-0-copies']],
    ['2', 'Đơn đã sửa', 'hai'],
  );
  const raised = await page.post(address, { ...fields, 'papers-1-name': 'Sơ đồ', viec: 'papers-len-1' });
  assert.deepEqual(fieldsOf(raised.body, address)['papers-0-name'], 'Sơ đồ');
  const removed = await page.post(address, { ...fieldsOf(raised.body, address), viec: 'papers-bo-1' });
  const left = fieldsOf(removed.body, address);
  assert.deepEqual(
    [left['papers-so'], left['papers-0-name'], left['papers-1-name']],
    ['1', 'Sơ đồ', undefined],
  );
  assert.deepEqual(await stored(), before);
  assert.equal((await page.post(address, { ...left, viec: 'luu' })).statusCode, 303);
  const { papers } = (await stored()).data.content;
  assert.deepEqual(papers, [{ code: 'so-do', name: 'Sơ đồ', originals: 1, copies: 0, required: true }]);
});

test('a paper that is only shown is ticked as such, and asks for no original', async () => {
  const address = `${DRAFT}/thanh-phan-ho-so`;
  const shown = { 'papers-0-name': 'Thẻ căn cước', 'papers-0-shown': 'co', 'papers-0-originals': '1' };
  await fill(page, 'thanh-phan-ho-so', shown);
  assert.match(await see(page, address), /Giấy tờ xuất trình được trả lại ngay, số bản chính phải nộp là 0/);
  await fill(page, 'thanh-phan-ho-so', { 'papers-0-originals': '0' });
  assert.doesNotMatch(await see(page, address), /Còn phải sửa/);
  const { papers } = (await stored()).data.content;
  assert.deepEqual([papers[0].originals, papers[0].shown], [0, true]);
  await fill(page, 'thanh-phan-ho-so', { 'papers-0-shown': [], 'papers-0-originals': '1' });
  assert.ok(!('shown' in (await stored()).data.content.papers[0]));
});

test('what cannot be kept comes back as it was typed, with what is wrong', async () => {
  for (const [section, change, message] of [
    ['thong-tin-chung', { name: '' }, 'Xin ghi tên thủ tục'],
    ['thong-tin-chung', { 'noi-nhan': 'chon', agencies: [] }, 'Xin chọn ít nhất một cơ quan'],
    ['thoi-han', { 'limits-0-limit-amount': 'ba ngày' }, 'Thời hạn là một số'],
    ['thoi-han', { 'limits-0-limit-amount': '3' }, 'Xin chọn đơn vị'],
    ['thoi-han', { 'limits-0-limit-unit': 'wd' }, 'Xin ghi số của thời hạn'],
    ['thanh-phan-ho-so', { 'papers-0-originals': '-1' }, 'Bản chính là số nguyên'],
    [
      'phi-le-phi',
      { 'fees-so': '1', 'fees-0-name': 'Lệ phí', 'fees-0-amount': '15 nghìn' },
      'Số tiền là số nguyên đồng',
    ],
  ] as const) {
    const before = await stored();
    const answer = await fill(page, section, change as Record<string, string>);
    assert.equal(answer.statusCode, 422, message);
    assert.match(answer.body, /govuk-error-summary/);
    assert.ok(answer.body.includes(message), message);
    for (const value of Object.values(change).flat()) assert.ok(answer.body.includes(value), value);
    assert.deepEqual(await stored(), before);
  }
});

test('what is kept and still keeps it from being published is told beside its field', async () => {
  await fill(page, 'thong-tin-chung', { nationalCode: '12', field: '' });
  const body = await see(page, `${DRAFT}/thong-tin-chung`);
  assert.match(body, /Còn phải sửa trước khi công bố/);
  assert.match(body, /href="#nationalCode">Mã thủ tục quốc gia phải có dạng 1\.234567/);
  assert.match(body, /href="#field">Chưa ghi lĩnh vực/);
  await fill(page, 'thong-tin-chung', { nationalCode: '1.990001', field: 'Hộ tịch' });
  assert.doesNotMatch(await see(page, `${DRAFT}/thong-tin-chung`), /Còn phải sửa/);
});

test('money and time are read as people here write them', async () => {
  await fill(page, 'phi-le-phi', {
    ...{ 'fees-so': '1', 'fees-0-name': 'Lệ phí', 'fees-0-amount': '1.015.000', 'fees-0-moment': 'result' },
  });
  await fill(page, 'thoi-han', {
    'limits-0-limit-amount': '2,5',
    'limits-0-limit-unit': 'wd',
    'limits-0-policy': '',
  });
  const { fees, limits } = (await stored()).data.content;
  assert.deepEqual(fees[0], {
    code: 'le-phi',
    name: 'Lệ phí',
    amount: 1_015_000,
    moment: 'result',
    basis: '',
  });
  assert.deepEqual(limits[0], { case: null, limit: { amount: 2.5, unit: 'wd' }, policy: 'HOUR_8' });
});

test('a process is taken over and fitted to the limit; fitted again when the limit changes', async () => {
  await takeProcess(page);
  const budgetsOf = async () =>
    (await stored()).data.content.process.steps.reduce(
      (sum: number, step: { budget: number }) => sum + step.budget,
      0,
    );
  assert.equal(await budgetsOf(), 1200);
  await fill(page, 'thoi-han', { 'limits-0-limit-amount': '2' });
  assert.match(
    await see(page, `${DRAFT}/quy-trinh`),
    /Tổng thời gian các bước là 1200, vượt quá 960 \(phút làm việc\)/,
  );
  const fitted = await fill(page, 'quy-trinh', {}, 'chia-lai');
  await page.post(`${DRAFT}/quy-trinh`, { ...fieldsOf(fitted.body, `${DRAFT}/quy-trinh`), viec: 'luu' });
  assert.equal(await budgetsOf(), 960);
  assert.doesNotMatch(await see(page, `${DRAFT}/quy-trinh`), /Còn phải sửa/);
});

test('the usual way needs a section, then stands there to be changed', async () => {
  const unable = await fill(page, 'quy-trinh', { 'phong-thu-ly': '' }, 'chuoi');
  assert.match(unable.body, /Xin chọn phòng thụ lý/);
  const chain = await fill(
    page,
    'quy-trinh',
    { 'phong-thu-ly': 'tu-phap-ho-tich', 'co-phan-cong': 'co' },
    'chuoi',
  );
  const fields = fieldsOf(chain.body, `${DRAFT}/quy-trinh`);
  assert.deepEqual([fields['process-steps-so'], fields['process-steps-1-work']], ['7', 'assign']);
  assert.match(chain.body, /Tổng: 960 phút làm việc, bằng 2 ngày làm việc/);
});

test('two at once: the second is told, loses nothing, and decides', async () => {
  const address = `${DRAFT}/thong-tin-chung`;
  const fields = fieldsOf(await see(page, address), address);
  await fill(page, 'ket-qua-can-cu', { 'results-0-name': 'Giấy xác nhận' });
  const second = await page.post(address, { ...fields, name: 'Tên của người sau', viec: 'luu' });
  assert.equal(second.statusCode, 422);
  assert.match(second.body, /trong lúc đó Huỳnh Thị Minh Tâm lúc .* đã lưu bản soạn này/);
  assert.match(second.body, />Tên của người sau</);
  const again = await page.post(address, { ...fieldsOf(second.body, address), viec: 'luu' });
  assert.equal(again.statusCode, 303);
  const { content } = (await stored()).data;
  assert.deepEqual([content.name, content.results[0].name], ['Tên của người sau', 'Giấy xác nhận']);
});

test('sent twice, it is saved once', async () => {
  const address = `${DRAFT}/thong-tin-chung`;
  const fields: Record<string, string | string[]> = {
    ...fieldsOf(await see(page, address), address),
    name: 'Xác nhận nơi trồng cây',
    viec: 'luu',
  };
  for (const _ of [1, 2]) assert.equal((await page.post(address, fields)).statusCode, 303);
  assert.equal((await stored()).version, Number(fields.phienban) + 1);
});

test('sent after the session had ended, it is shown again as it was typed, and nothing is saved', async () => {
  const address = `${DRAFT}/thong-tin-chung`;
  const browser = await publisher();
  const fields = fieldsOf(await see(browser, address), address);
  const before = await stored();
  const at = office.clock.at;
  office.clock.at = new Date(Date.parse(at) + 100 * 60_000).toISOString();
  const late = await browser.post(address, { ...fields, name: 'Gõ trước khi hết phiên', viec: 'luu' });
  assert.equal(late.statusCode, 303);
  const back = new URL(String(late.headers.location), 'http://mot-cua.test').searchParams.get('ve') ?? '';
  const again = await publisher();
  const body = await see(again, back);
  assert.equal(fieldsOf(body, address).name, 'Gõ trước khi hết phiên');
  assert.deepEqual(await stored(), before);
  const saved = await again.post(address, { ...fieldsOf(body, address), viec: 'luu' });
  assert.equal(saved.statusCode, 303);
  assert.equal((await stored()).data.content.name, 'Gõ trước khi hết phiên');
  office.clock.at = at;
});

test('a source imported anew is seen before the draft goes on, and opens what it changed', async () => {
  await fill(page, 'thoi-han', { 'tra-loi-limit-without-unit': 'Nghị định 64, Điều 10' });
  const [channel] = record().channels as Record<string, unknown>[];
  await importRecords(office, [record({ channels: [{ ...channel, duration_raw: '9' }] })]);
  const body = await see(page, DRAFT);
  assert.match(body, /Nguồn đã đổi sau khi soạn/);
  assert.match(await see(page, `${DRAFT}/cong-bo`), /cần xem bản nhập mới/);
  assert.match(
    await see(page, `${DRAFT}/thoi-han`),
    /chỉ ghi số 4/,
    'the draft still shows what it was made of',
  );
  const fields = fieldsOf(body, `${DRAFT}/nguon`);
  assert.equal((await page.post(`${DRAFT}/nguon`, { ...fields, lan: '1' })).statusCode, 303);
  assert.match(await see(page, DRAFT), /Nguồn đã đổi sau khi soạn/, 'confirmed what is not the latest');
  await page.post(`${DRAFT}/nguon`, fields);
  const now = await see(page, DRAFT);
  assert.doesNotMatch(now, /Nguồn đã đổi sau khi soạn/);
  assert.match(now, /1 điểm chưa rõ/);
  assert.match(await see(page, `${DRAFT}/thoi-han`), /chỉ ghi số 9/);
});
