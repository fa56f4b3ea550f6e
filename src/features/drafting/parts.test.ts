import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fieldsOf, fill, openDrafting, see } from './drafting.test-data.ts';

const { publisher, office } = await openDrafting({ after });
const page = await publisher();
const BEGIN = '/danh-muc/ban-soan-moi';
const NEW = '/danh-muc/ban-soan/quy-trinh-thu';
const PROCESS = `${NEW}/quy-trinh`;
const AGAIN = '/danh-muc/ban-soan/chuyen-muc-dich-su-dung-dat';

await page.get(BEGIN);
await page.post(BEGIN, { ten: 'Quy trình thử', ma: 'quy-trinh-thu' });
await fill(page, 'thong-tin-chung', { level: 'district', field: 'Đất đai' }, 'luu', NEW);
const limit = { 'limits-0-limit-amount': '20', 'limits-0-limit-unit': 'wd', 'limits-0-policy': 'HOUR_8' };
await fill(page, 'thoi-han', limit, 'luu', NEW);

async function processOf(id: string) {
  const superuser = await office.test.superuser();
  const { rows } = await superuser.query(
    "select data from office_current where stream = 'procedure-draft' and id = $1",
    [id],
  );
  return rows[0].data.content.process;
}

/** A button of the section, pressed on what the page before said. */
async function press(body: string, change: Record<string, string | string[]>, act: string) {
  const answer = await page.post(PROCESS, { ...fieldsOf(body, PROCESS), ...change, viec: act });
  return answer.body;
}

test('a process that is taken over keeps the parts of other agencies, fitted with it', async () => {
  const taken = await fill(page, 'quy-trinh', { 'lay-theo': 'chuyen-muc-dich-su-dung-dat' }, 'lay', NEW);
  assert.match(taken.body, /Trích lục, đối chiếu hồ sơ địa chính/);
  assert.match(taken.body, /Tổng: 9600 phút làm việc, bằng 20 ngày làm việc, trong đó chờ cơ quan khác/);
  const kept = await page.post(PROCESS, {
    ...fieldsOf(taken.body, PROCESS),
    'process-basis': 'Quyết định số 7/QĐ-UBND',
    viec: 'luu',
  });
  assert.equal(kept.statusCode, 303, kept.body);
  const from = office.office.findProcedure('chuyen-muc-dich-su-dung-dat')?.content.process;
  const saved = await processOf('quy-trinh-thu');
  const bare = (list: readonly { budget: number }[] = []) => list.map(({ budget: _, ...rest }) => rest);
  assert.deepEqual(bare(saved.parts), bare(from?.parts));
  assert.deepEqual(bare(saved.steps), bare(from?.steps));
  assert.doesNotMatch(await see(page, PROCESS), /Còn phải sửa/);
});

test('saved as it stands, nothing of it changes', async () => {
  const before = await processOf('quy-trinh-thu');
  await fill(page, 'quy-trinh', {}, 'luu', NEW);
  assert.deepEqual(await processOf('quy-trinh-thu'), before);
});

test('a part is added for the last examination, with what is missing told, then written down', async () => {
  const added = await fill(page, 'quy-trinh', {}, 'process-parts-them', NEW);
  const fields = fieldsOf(added.body, PROCESS);
  assert.equal(fields['process-parts-so'], '3');
  assert.ok([fields['process-steps-3-needs']].flat().includes('phan-viec'));
  await press(added.body, { 'process-parts-2-budget': '60' }, 'luu');
  const body = await see(page, PROCESS);
  assert.match(body, /href="#process-parts-2-name">Chưa ghi tên phần việc phối hợp 3/);
  assert.match(body, /href="#process-parts-2-unit">Chưa chọn nơi làm/);
  assert.match(body, /id="process-parts-2-unit"/);
  const change = {
    'process-parts-2-name': 'Cho ý kiến về phòng cháy',
    'process-parts-2-unit': 'cong-an-tinh/cu-tru',
    'process-parts-2-after': ['trich-luc-dia-chinh'],
    'process-parts-2-gives': 'Văn bản đồng ý hoặc không đồng ý',
  };
  await press(body, change, 'luu');
  const { parts } = await processOf('quy-trinh-thu');
  assert.deepEqual(parts[2], {
    ...{ code: 'phan-viec', name: 'Cho ý kiến về phòng cháy', agency: { id: 'cong-an-tinh' } },
    ...{ unit: 'cu-tru', role: 'specialist', budget: 60, after: ['trich-luc-dia-chinh'] },
    gives: 'Văn bản đồng ý hoặc không đồng ý',
  });
});

test('more time than the limit has is told with the sum, parts included', async () => {
  await fill(page, 'quy-trinh', { 'process-parts-1-budget': '9.000' }, 'luu', NEW);
  assert.match(await see(page, PROCESS), /Tổng thời gian các bước là \d+, vượt quá 9600 \(phút làm việc\)/);
  const fitted = await fill(page, 'quy-trinh', {}, 'chia-lai', NEW);
  await press(fitted.body, {}, 'luu');
  assert.doesNotMatch(await see(page, PROCESS), /vượt quá/);
});

test('parts that wait for one another, and what is no number, are told beside their fields', async () => {
  const before = await processOf('quy-trinh-thu');
  const unread = await fill(page, 'quy-trinh', { 'process-parts-0-budget': 'hai ngày' }, 'luu', NEW);
  assert.equal(unread.statusCode, 422);
  assert.match(unread.body, /href="#process-parts-0-budget">Thời gian của phần việc là số nguyên/);
  assert.deepEqual(await processOf('quy-trinh-thu'), before);
  await fill(page, 'quy-trinh', { 'process-parts-0-after': ['nghia-vu-tai-chinh'] }, 'luu', NEW);
  const body = await see(page, PROCESS);
  assert.match(body, /href="#process-parts-0-after-0">/);
  assert.match(body, /id="process-parts-0-after-0"[^>]*value="nghia-vu-tai-chinh"/);
});

test('a part that is taken away is waited for by nobody any more', async () => {
  const removed = await fill(page, 'quy-trinh', {}, 'process-parts-bo-1', NEW);
  await press(removed.body, {}, 'luu');
  const { parts, steps } = await processOf('quy-trinh-thu');
  assert.deepEqual(
    parts.map(({ code, after }: { code: string; after: string[] }) => [code, after]),
    [
      ['trich-luc-dia-chinh', []],
      ['phan-viec', ['trich-luc-dia-chinh']],
    ],
  );
  assert.deepEqual(steps.find(({ code }: { code: string }) => code === 'tham-dinh').needs, ['phan-viec']);
});

test('an internal process without its decision says so', async () => {
  await fill(page, 'quy-trinh', { 'process-basis': '' }, 'luu', NEW);
  const body = await see(page, PROCESS);
  assert.match(body, /href="#process-basis">Chưa ghi quyết định phê duyệt quy trình nội bộ/);
  assert.doesNotMatch(body, /Phải có nội dung/);
});

test('before it is published, a draft is compared with the version in force, old beside new', async () => {
  await page.post(BEGIN, { tu: 'chuyen-muc-dich-su-dung-dat' });
  assert.match(await see(page, `${AGAIN}/cong-bo`), /giống hệt phiên bản đang áp dụng/);
  await fill(page, 'thoi-han', { 'limits-0-limit-amount': '12' }, 'luu', AGAIN);
  await fill(page, 'quy-trinh', { 'process-parts-1-budget': '140' }, 'luu', AGAIN);
  const body = await see(page, `${AGAIN}/cong-bo`);
  const table = /<table class="mc-compare">.*?<\/table>/s.exec(body)?.[0] ?? '';
  assert.match(table, /<del>15 ngày \(kể cả ngày nghỉ\)[^<]*<\/del>/);
  assert.match(table, /<ins>12 ngày \(kể cả ngày nghỉ\)[^<]*<\/ins>/);
  assert.match(table, /<del>Phối hợp: Xác định nghĩa vụ tài chính[^<]*150 phần nghìn/);
  assert.match(table, /<ins>Phối hợp: Xác định nghĩa vụ tài chính[^<]*140 phần nghìn/);
  assert.doesNotMatch(table, /Thành phần hồ sơ|Tên thủ tục/);
});
