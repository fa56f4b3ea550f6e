import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { clearRecord, DRAFT, fieldsOf, openDrafting, record, SOURCE, see } from './drafting.test-data.ts';

const BEGIN = '/danh-muc/ban-soan-moi';
const marriage = clearRecord({
  id: 'thu:2',
  code: '1.004873',
  name: 'Cấp Giấy xác nhận tình trạng hôn nhân (mới)',
});
const { publisher, office } = await openDrafting({ after }, [record(), marriage]);
const page = await publisher();

test('a draft of a record begins with what it says, once however often it is sent', async () => {
  const fields = fieldsOf(await see(page, SOURCE), BEGIN);
  assert.equal(fields.ma, 'xac-nhan-noi-trong-cay-tren-via-he');
  for (const _ of [1, 2]) {
    const begun = await page.post(BEGIN, fields);
    assert.deepEqual([begun.statusCode, begun.headers.location], [303, DRAFT]);
  }
  const body = await see(page, DRAFT);
  assert.match(body, /thủ tục mới/);
  assert.match(body, /thu:1\.990001/);
  assert.match(await see(page, `${DRAFT}/thanh-phan-ho-so`), /Đơn đề nghị/);
  const superuser = await office.test.superuser();
  const { rows } = await superuser.query(
    "select version, actor from office_log where stream = 'procedure-draft'",
  );
  assert.equal(rows.length, 1);
  assert.deepEqual(
    [rows[0].actor.agency, rows[0].actor.role, rows[0].actor.unit],
    ['so-tu-phap', 'supervisor', 'giam-sat'],
  );
});

test('a second draft with the same id is refused, and the list knows the first', async () => {
  const again = await page.post(BEGIN, { nguon: 'thu:1.990001', ma: 'xac-nhan-noi-trong-cay-tren-via-he' });
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /đang được soạn/);
  assert.match(await see(page, '/danh-muc?soan=dang'), /1\.990001/);
  assert.match(await see(page, '/danh-muc/ban-soan'), /Xác nhận nơi trồng cây/);
  // A record of two levels becomes two drafts.
  const other = await page.post(BEGIN, { nguon: 'thu:1.990001', ma: 'trong-cay-cap-huyen' });
  assert.equal(other.headers.location, '/danh-muc/ban-soan/trong-cay-cap-huyen');
});

test('a record of what is in force becomes its next version, and keeps how it is worked', async () => {
  const body = await see(page, '/danh-muc/nguon?ban=thu%3A2');
  assert.match(body, /Danh mục đã có/);
  const fields = fieldsOf(body, BEGIN);
  assert.equal(fields.ma, 'xac-nhan-tinh-trang-hon-nhan');
  const begun = await page.post(BEGIN, fields);
  const draft = String(begun.headers.location);
  assert.match(await see(page, draft), /phiên bản 2/);
  assert.match(await see(page, `${draft}/quy-trinh`), /Quy trình nội bộ minh họa/);
});

test('from what is in force, everything is carried over', async () => {
  const begun = await page.post(BEGIN, { tu: 'dang-ky-khai-sinh' });
  const draft = String(begun.headers.location);
  const body = await see(page, draft);
  assert.doesNotMatch(body, /chưa rõ|phải sửa/);
  assert.match(body, /Xem lại và công bố/);
  assert.equal((await page.post(BEGIN, { tu: 'khong-co' })).statusCode, 422);
  const again = await page.post(BEGIN, { tu: 'dang-ky-khai-sinh' });
  assert.match(await see(page, String(again.headers.location)), /đang được soạn: đây là bản soạn đó/);
});

test('from nothing: a name is asked, and an id made of it; what is typed stays', async () => {
  const empty = await page.post(BEGIN, { ten: '', ma: 'ma-da-go' });
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /Xin ghi tên thủ tục/);
  assert.match(empty.body, /value="ma-da-go"/);
  const malformed = await page.post(BEGIN, { ten: 'Cấp thẻ', ma: 'Mã Sai' });
  assert.equal(malformed.statusCode, 422);
  assert.match(malformed.body, /chữ thường không dấu/);
  assert.match(malformed.body, />Cấp thẻ</);
  const taken = await page.post(BEGIN, { ten: 'Khai sinh', ma: 'dang-ky-khai-sinh' });
  assert.match(taken.body, /soạn phiên bản mới ở mục Đã công bố/);
  const begun = await page.post(BEGIN, { ten: 'Cấp  thẻ\nđọc sách', ma: '' });
  assert.equal(begun.headers.location, '/danh-muc/ban-soan/cap-the-doc-sach');
  assert.match(await see(page, '/danh-muc/ban-soan/cap-the-doc-sach'), />Cấp thẻ đọc sách</);
});

test('a page that the browser had kept begins another draft with another name', async () => {
  const fields = fieldsOf(await see(page, BEGIN), BEGIN);
  for (const [ten, id] of [
    ['Cấp thẻ thư viện', 'cap-the-thu-vien'],
    ['Cấp thẻ xe', 'cap-the-xe'],
  ] as const) {
    const begun = await page.post(BEGIN, { ...fields, ten });
    assert.equal(begun.headers.location, `/danh-muc/ban-soan/${id}`);
    assert.match(await see(page, `/danh-muc/ban-soan/${id}`), new RegExp(`>${ten}<`));
  }
});

test('an address that can be of no draft is of none', async () => {
  for (const id of ['%00', 'KHONG', 'a%2Fb', 'a'.repeat(90)])
    assert.equal((await page.get(`/danh-muc/ban-soan/${id}`)).statusCode, 404, id);
});

test('a dropped draft says why, takes nothing more, and can be begun again', async () => {
  const address = '/danh-muc/ban-soan/cap-the-doc-sach';
  const fields = fieldsOf(await see(page, address), `${address}/bo`);
  const silent = await page.post(`${address}/bo`, { ...fields, lydo: ' ' });
  assert.equal(silent.statusCode, 422);
  assert.match(silent.body, /Xin ghi lý do/);
  assert.equal((await page.post(`${address}/bo`, { ...fields, lydo: 'Trùng thủ tục khác' })).statusCode, 303);
  assert.match(await see(page, address), /Trùng thủ tục khác/);
  assert.equal((await page.get(`${address}/thoi-han`)).headers.location, address);
  const late = await page.post(`${address}/thong-tin-chung`, { name: 'Chữ vừa gõ', viec: 'luu' });
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /đã được bỏ bởi Huỳnh Thị Minh Tâm/);
  assert.match(late.body, /Chữ vừa gõ/);
  assert.equal((await page.post(BEGIN, { ten: 'Cấp thẻ đọc sách', ma: '' })).headers.location, address);
  assert.doesNotMatch(await see(page, address), /Trùng thủ tục khác/);
});
