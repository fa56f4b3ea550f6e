import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, SECTION_NAME } from '../../../test/support/test-office.ts';
import { act, fill, offered, refused } from './acts.test-data.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const unitHead = await as('unit-head', 'tu-phap-ho-tich');
const signer = await as('signer', 'lanh-dao');

const RECEIVED_AT = '2026-11-23T02:30:00.000Z';

/** Received on Monday 23/11/2026, promised for Friday 27/11, 09:30 (Tuesday is a holiday). */
async function received(): Promise<string> {
  office.clock.at = RECEIVED_AT;
  return `/ho-so/${done(await office.receive()).dossierId}`;
}

async function examined(): Promise<string> {
  const at = await received();
  await act(clerk, at, 'hand-over');
  return at;
}

const EXTENSION = { ngayhen: '01/12/2026', nguyennhan: 'co-ordination', lydo: 'Chờ nơi cư trú cũ xác minh' };

test('a new date is looked over with the old one before it is told, and both stay on the page', async () => {
  const at = await examined();
  const first = await fill(unitHead, `${at}/extend`, EXTENSION);
  assert.equal(first.statusCode, 200);
  assert.match(first.body, /Hẹn cũ: <strong>thứ Sáu 27\/11\/2026, 09:30/);
  assert.match(first.body, /Hẹn mới: <strong>thứ Ba 01\/12\/2026, 17:00/);
  assert.match(first.body, /name="daxem" value="2026-12-01"/);
  assert.match(first.body, /value="co-ordination"[^>]* checked/);
  assert.ok(first.body.includes('Chờ nơi cư trú cũ xác minh'));
  // Another day was not the one that was looked over.
  const other = await fill(unitHead, `${at}/extend`, {
    ...EXTENSION,
    ngayhen: '02/12/2026',
    daxem: '2026-12-01',
  });
  assert.equal(other.statusCode, 200);
  const { body } = await act(unitHead, at, 'extend', { ...EXTENSION, daxem: '2026-12-01' });
  assert.match(body, /xin lỗi và hẹn lại \(do cơ quan phối hợp\)/);
  assert.match(body, /Hẹn trả kết quả.*?Thứ Ba 01\/12\/2026, 17:00/s);
  assert.match(body, /Hẹn ban đầu.*?Thứ Sáu 27\/11\/2026, 09:30/s);
  assert.ok(!offered(body).includes('Xin lỗi và hẹn lại ngày trả'), 'once only');
  const again = await fill(unitHead, `${at}/extend`, {
    ...EXTENSION,
    ngayhen: '03/12/2026',
    daxem: '2026-12-03',
  });
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /href="#ngayhen">Hồ sơ đã được hẹn lại 1 lần/);
});

test('a new date needs a working day after the old one, a cause and a reason', async () => {
  const at = await examined();
  await refused(unitHead, at, 'extend', {}, ['ngayhen', 'nguyennhan', 'lydo']);
  for (const [day, said] of [
    ['31/02/2026', 'có trong lịch, ví dụ 27/11/2026'],
    ['29/11/2026', 'cơ quan không làm việc'],
    ['26/11/2026', 'phải sau thứ Sáu 27/11/2026, 09:30'],
  ] as const) {
    const body = await refused(unitHead, at, 'extend', { ...EXTENSION, ngayhen: day }, ['ngayhen']);
    assert.ok(body.includes(said) && body.includes(`value="${day}"`), day);
  }
  assert.equal((await specialist.get(`${at}/extend`)).statusCode, 403);
});

test('when the day has come, the apology is told and the dossier stays late by the first date', async () => {
  const at = await examined();
  office.clock.at = '2026-11-27T08:00:00.000Z';
  const { body: form } = await (await as('unit-head', 'tu-phap-ho-tich')).get(`${at}/extend`);
  assert.match(form, /được ghi là xin lỗi muộn/);
  const late = await as('unit-head', 'tu-phap-ho-tich');
  const { body } = await act(late, at, 'extend', { ...EXTENSION, daxem: '2026-12-01' });
  assert.match(body, /khi ngày hẹn đã sát hoặc đã qua/);
  assert.ok(body.includes(`Do: ${SECTION_NAME}`));
  assert.match(body, /Xin lỗi và hẹn lại khi đã sát hoặc quá hạn/);
});

test('a financial duty stops the clock, and the proof of payment sets the second appointment', async () => {
  const at = await examined();
  await refused(specialist, at, 'require-payment', { sotien: 'nhiều' }, ['nghiavu', 'sothongbao', 'sotien']);
  const asked = await act(specialist, at, 'require-payment', {
    ...{ nghiavu: 'land', sothongbao: '15/TB-CCT', sotien: '12.500.000' },
  });
  assert.match(asked.body, /data-status="awaiting-payment"/);
  assert.match(asked.body, /khi có chứng từ nộp tiền sẽ tính tiếp/);
  assert.match(asked.body, /12\.500\.000 đồng/);
  assert.match(asked.body, /Hẹn lần một.*?Thứ Sáu 27\/11\/2026, 09:30/s);
  assert.match(asked.body, /Tính khi có chứng từ nộp tiền/);
  assert.match(asked.body, /theo thông báo số 15\/TB-CCT/);
  office.clock.at = '2026-11-26T02:30:00.000Z';
  const desk = await as('counter-clerk', 'mot-cua');
  assert.equal(offered((await desk.get(at)).body)[0], 'Xác nhận đã thực hiện nghĩa vụ tài chính');
  await refused(desk, at, 'confirm-payment', {}, ['sochungtu']);
  const paid = await act(desk, at, 'confirm-payment', { sochungtu: '0001234' });
  assert.match(paid.body, /data-status="in-progress"/);
  assert.match(paid.body, /Chứng từ số.*?0001234.*?Hẹn lần hai.*?Thứ Ba 01\/12\/2026, 09:30/s);
  assert.match(paid.body, /Tạm dừng chờ nghĩa vụ tài chính từ thứ Hai 23\/11\/2026, 09:30 đến/);
});

test('the applicant takes it back: closed, with the papers that were given back then and later', async () => {
  const at = await examined();
  const { body } = await act(clerk, at, 'withdraw', { lydo: 'Đổi ý', giaytra: 'Tờ khai: 1 bản chính' });
  assert.match(body, /data-status="withdrawn"/);
  assert.match(body, /Người nộp rút hồ sơ thứ Hai 23\/11\/2026, 09:30, không có kết quả/);
  assert.match(body, /Tờ khai: 1 bản chính/);
  assert.deepEqual(offered(body), ['Trả lại giấy tờ', 'Ghi chú']);
  await refused(clerk, at, 'give-back-papers', {}, ['giaytra']);
  const given = await act(clerk, at, 'give-back-papers', { giaytra: 'Giấy xác nhận cũ' });
  assert.match(given.body, /Đã ghi nhận.*?Giấy xác nhận cũ/s);
});

test('the agency stops it for a reason, until the result is signed', async () => {
  const at = await examined();
  await refused(unitHead, at, 'stop', {}, ['lydo']);
  await act(specialist, at, 'propose-result', { ketqua: 'granted' });
  await act(signer, at, 'approve');
  assert.ok(offered((await signer.get(at)).body).includes('Dừng giải quyết hồ sơ'));
  await act(signer, at, 'sign', { hinhthuc: 'paper' });
  assert.ok(!offered((await signer.get(at)).body).includes('Dừng giải quyết hồ sơ'));
  assert.match((await fill(signer, `${at}/stop`, { lydo: 'x' })).body, /Kết quả đã được ký/);
  const other = await examined();
  const { body } = await act(unitHead, other, 'stop', { lydo: 'Theo bản án của Tòa án' });
  assert.match(body, /data-status="stopped"/);
  assert.match(body, /Cơ quan dừng giải quyết/);
  assert.ok(body.includes('Theo bản án của Tòa án'));
});
