import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { CODE, OTHER_COMMUNE, PROCEDURE } from '../../../test/support/test-office.ts';
import { fieldsOf, send } from './form-fields.test-data.ts';

const { office, as, browser } = await openTestApp({ after });
const FORM = `/tiep-nhan/${PROCEDURE}`;

const APPLICANT = { sogiayto: '091188000456', hoten: 'Nguyễn Thị Bé Sáu', dienthoai: '0912 000 456' };

/** A blank form, under an address of its own. */
async function blank(clerk: Browser, form = FORM) {
  return clerk.get(String((await clerk.get(form)).headers.location));
}

/** The confirmation of a form filled in. */
async function review(change: Record<string, string | string[]> = {}, form = FORM) {
  const clerk = await as('counter-clerk', 'mot-cua');
  const page = await blank(clerk, form);
  const answer = await send(clerk, form, {
    ...fieldsOf(page.body),
    ...APPLICANT,
    ...change,
    viec: 'xem-lai',
  });
  return { clerk, answer };
}

test('a clerk finds a procedure by words without marks, and one result opens by itself', async () => {
  const clerk = await as('counter-clerk', 'mot-cua');
  const all = await clerk.get('/tiep-nhan');
  assert.match(all.body, /Đăng ký khai sinh/);
  assert.doesNotMatch(all.body, /khoan nước|luật sư/i, 'only what this agency takes in');
  const one = await clerk.get('/tiep-nhan?thutuc=chung+thuc+ban+sao');
  assert.deepEqual([one.statusCode, one.headers.location], [303, '/tiep-nhan/chung-thuc-ban-sao']);
  const none = await clerk.get('/tiep-nhan?thutuc=%3Cb%3Ezz');
  assert.match(none.body, /Không có thủ tục nào khớp với “&lt;b>zz”/);
});

test('more rows for other papers come each time they are asked for, and stay when the page is loaded anew', async () => {
  const clerk = await as('counter-clerk', 'mot-cua');
  let page = await blank(clerk);
  const rows = () => page.body.match(/name="gk\d+-ten"/g)?.length;
  assert.equal(rows(), 2);
  for (const count of [4, 6]) {
    const more = await clerk.post(FORM, { ...fieldsOf(page.body), ...APPLICANT, viec: 'them-giay-to' });
    const address = String(more.headers.location);
    for (const time of ['led there', 'loaded anew']) {
      page = await clerk.get(address);
      assert.equal(rows(), count, time);
      assert.match(page.body, new RegExp(`name="gk${count - 2}-ten"[^>]* autofocus`), time);
    }
    assert.equal(page.body.match(/ autofocus/g)?.length, 1);
  }
  assert.match(page.body, /value="Nguyễn Thị Bé Sáu"/);
});

test('received: the date before confirming, one dossier however often it is sent, the receipt and the next person', async () => {
  const { clerk, answer } = await review();
  assert.equal(answer.statusCode, 200);
  assert.match(answer.body, /Hẹn trả kết quả: <strong[^>]*>thứ Sáu 27\/11\/2026, 09:30<\/strong>/);
  assert.match(answer.body, /Ngày Văn hóa Việt Nam/, 'and why then');
  const fields = { ...fieldsOf(answer.body), viec: 'tiep-nhan' };
  const done = await clerk.post(FORM, fields);
  assert.equal(done.statusCode, 303);
  const address = String(done.headers.location);
  const twice = await clerk.post(FORM, fields);
  assert.deepEqual([twice.statusCode, twice.headers.location], [303, address]);

  const taken = await clerk.get(address);
  const [, code = ''] = /data-code="([^"]+)"/.exec(taken.body) ?? [];
  assert.match(code, new RegExp(`^${CODE}$`));
  assert.match(taken.body, /data-status="received"/);
  assert.ok(taken.body.includes(`href="${FORM}"`), 'the next person of the same procedure');

  const receipt = await clerk.get(address.replace('da-tiep-nhan', 'giay-tiep-nhan.pdf'));
  assert.deepEqual([receipt.statusCode, receipt.headers['content-type']], [200, 'application/pdf']);
  assert.equal(receipt.rawPayload.subarray(0, 5).toString(), '%PDF-');
  const outside = await as('counter-clerk', 'mot-cua', OTHER_COMMUNE);
  for (const page of ['da-tiep-nhan', 'giay-tiep-nhan.pdf', 'sua']) {
    assert.equal((await outside.get(address.replace('da-tiep-nhan', page))).statusCode, 404, page);
  }
});

test('the number of an earlier applicant brings the rest, and what is open must be gone on with knowingly', async () => {
  const clerk = await as('counter-clerk', 'mot-cua');
  const page = await blank(clerk);
  const typed = { ...fieldsOf(page.body), sogiayto: APPLICANT.sogiayto };
  for (const viec of ['xem-lai', 'lay-thong-tin']) {
    const filled = await send(clerk, FORM, { ...typed, viec });
    assert.equal(filled.statusCode, 200);
    assert.deepEqual(fieldsOf(filled.body).hoten, [APPLICANT.hoten]);
    assert.deepEqual(fieldsOf(filled.body).dienthoai, ['0912000456']);
  }
  const warned = await clerk.post(FORM, { ...typed, ...APPLICANT, viec: 'xem-lai' });
  assert.equal(warned.statusCode, 422);
  assert.match(warned.body, new RegExp(CODE));
  assert.doesNotMatch(warned.body, /Xem lại trước khi tiếp nhận/);
  const forced = await clerk.post(FORM, { ...typed, ...APPLICANT, viec: 'tiep-nhan' });
  assert.equal(forced.statusCode, 422, 'nor by leaving the confirmation out');
  const knowingly = { ...typed, ...APPLICANT, vantiepnhan: APPLICANT.sogiayto, viec: 'xem-lai' };
  assert.equal((await send(clerk, FORM, knowingly)).statusCode, 200);
  // Another agency knows nobody.
  const outside = await as('counter-clerk', 'mot-cua', OTHER_COMMUNE);
  const elsewhere = fieldsOf((await blank(outside)).body);
  const unknown = await send(outside, FORM, {
    ...elsewhere,
    sogiayto: APPLICANT.sogiayto,
    viec: 'lay-thong-tin',
  });
  assert.deepEqual(fieldsOf(unknown.body).hoten, ['']);
});

test('every field with an error says what to do and keeps what was typed', async () => {
  const wrong = {
    ...{ hinhthuc: 'post', buugui: '', ngayden: '01/01/2030', gioden: '00:00', noidung: 'x'.repeat(2001) },
    ...{ sogiayto: '12', hoten: '', dienthoai: '<b>12', email: 'a b', diachi: 'đ'.repeat(501) },
    ...{ chuhoso: 'c'.repeat(501), 'uq-sogiayto': '34', 'uq-giayto': '' },
    ...{ 'gt0-chinh': 'hai', 'gk0-ten': '', 'gk0-sao': '1', sobo: '0' },
    ...{ nhankq: 'post', diachinhan: 'e'.repeat(501) },
  };
  const { answer } = await review(wrong, '/tiep-nhan/dang-ky-khai-sinh');
  assert.equal(answer.statusCode, 422);
  const fields = fieldsOf(answer.body);
  for (const [name, value] of Object.entries(wrong)) {
    if (value !== '') assert.deepEqual(fields[name], [value], name);
  }
  const places = [...answer.body.matchAll(/<a href="#([^"]+)">/g)].map(([, id]) => id);
  for (const id of [
    ...['buugui', 'ngayden', 'noidung', 'sogiayto', 'hoten', 'dienthoai', 'email', 'diachi', 'chuhoso'],
    ...['uq-sogiayto', 'uq-hoten', 'uq-giayto', 'gt0-chinh', 'gk0-ten', 'sobo', 'diachinhan'],
  ]) {
    assert.ok(places.includes(id), `${id} is in the summary`);
    assert.ok(answer.body.includes(`id="${id}"`), `${id} is on the page`);
  }
  assert.ok(!answer.body.includes('<b>12'));
});

test('back from the receipt, the form makes another dossier, and says so', async () => {
  const number = { sogiayto: '091188000777' };
  const { clerk, answer } = await review(number);
  const first = await clerk.post(FORM, { ...fieldsOf(answer.body), viec: 'tiep-nhan' });
  const old = fieldsOf(answer.body);
  const other = { ...old, hoten: 'Trần Văn Tám', sogiayto: '091188000888', viec: 'xem-lai' };
  const again = await clerk.post(FORM, other);
  assert.match(again.body, new RegExp(`đã lập hồ sơ .*${CODE}.*hồ sơ mới`));
  const second = await clerk.post(FORM, { ...fieldsOf(again.body), viec: 'tiep-nhan' });
  assert.notEqual(second.headers.location, first.headers.location);
});

test('a date that moved between the two pages is shown again before it is promised', async () => {
  const form = '/tiep-nhan/chung-thuc-ban-sao';
  const before = office.clock.at;
  office.clock.at = '2026-11-23T07:40:00.000Z';
  const { clerk, answer } = await review({ sogiayto: '091188000999' }, form);
  assert.match(answer.body, /thứ Hai 23\/11\/2026, 17:00/);
  // 15:30: what is due on the same day is due on the next (R-15H), which is not the 24th, a holiday.
  office.clock.at = '2026-11-23T08:30:00.000Z';
  const shown = await clerk.post(form, { ...fieldsOf(answer.body), viec: 'tiep-nhan' });
  assert.match(shown.body, /Ngày hẹn vừa đổi thành thứ Tư 25\/11\/2026/);
  const done = await clerk.post(form, { ...fieldsOf(shown.body), viec: 'tiep-nhan' });
  assert.equal(done.statusCode, 303);
  office.clock.at = before;
});

test('incomplete: recorded and asked for, or declined, each with its reason and a code', async () => {
  const missing = { 'gt0-co': [], 'gt1-co': 'co', sogiayto: '091188000111' };
  const { clerk, answer } = await review(missing);
  assert.match(answer.body, /Chưa thể tiếp nhận vì còn thiếu/);
  assert.doesNotMatch(answer.body, /value="tiep-nhan"/);
  const fields = fieldsOf(answer.body);
  const bare = await clerk.post(FORM, { ...fields, bs0: '', 'bs-lydo': '', viec: 'bo-sung' });
  assert.equal(bare.statusCode, 422);
  assert.match(bare.body, /Ghi ít nhất một nội dung/);
  assert.match(bare.body, /Ghi lý do yêu cầu bổ sung/);
  const tooLong = {
    bs0: 'x'.repeat(2001),
    'bs-khac': `ngắn\n${'y'.repeat(2001)}`,
    'bs-lydo': 'z'.repeat(2001),
  };
  const long = await clerk.post(FORM, { ...fields, ...tooLong, viec: 'bo-sung' });
  assert.equal(long.statusCode, 422);
  for (const id of Object.keys(tooLong)) assert.ok(long.body.includes(`<a href="#${id}">`), id);
  const asked = { ...fields, 'bs-khac': 'Bản sao sổ hộ khẩu\nẢnh 4x6', viec: 'bo-sung' };
  const done = await clerk.post(FORM, asked);
  assert.equal(done.statusCode, 303);
  assert.equal((await clerk.post(FORM, asked)).headers.location, done.headers.location);
  const taken = await clerk.get(String(done.headers.location));
  assert.match(taken.body, /data-status="awaiting-supplement"/);
  assert.match(taken.body, /href="[^"]+\/phieu\/2"/);
  const noReceipt = String(done.headers.location).replace('da-tiep-nhan', 'giay-tiep-nhan.pdf');
  assert.equal((await clerk.get(noReceipt)).statusCode, 404);

  const second = await review({ ...missing, sogiayto: '091188000222' });
  const typed = fieldsOf(second.answer.body);
  assert.equal((await second.clerk.post(FORM, { ...typed, viec: 'tu-choi' })).statusCode, 422);
  const declined = await second.clerk.post(FORM, {
    ...typed,
    'tc-lydo': 'Không thuộc địa bàn',
    viec: 'tu-choi',
  });
  assert.match((await second.clerk.get(String(declined.headers.location))).body, /data-status="declined"/);
});

test('only clerks take in, and only what their agency takes in', async () => {
  assert.equal((await browser().get('/tiep-nhan')).statusCode, 303);
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  assert.equal((await specialist.get('/tiep-nhan')).statusCode, 403);
  assert.equal((await specialist.get(FORM)).statusCode, 403);
  await specialist.get('/tiep-nhan');
  assert.equal((await specialist.post(FORM, { viec: 'tiep-nhan' })).statusCode, 403);
  const clerk = await as('counter-clerk', 'mot-cua');
  const elsewhere = await clerk.get('/tiep-nhan/cap-giay-phep-moi-truong');
  assert.equal(elsewhere.statusCode, 404);
  assert.match(elsewhere.body, /<strong>Cấp giấy phép môi trường[^<]*<\/strong>: [^<]* không tiếp nhận\./);
  assert.match(elsewhere.body, /Nơi tiếp nhận: Sở [^<]*\. Xin hướng dẫn người nộp đến đó\./);
  assert.equal((await clerk.get('/tiep-nhan/cap-giay-phep-moi-truong/nhieu')).statusCode, 404);
  for (const other of ['khong-co', '%3Cb%3E']) {
    assert.equal((await clerk.get(`/tiep-nhan/${other}`)).statusCode, 404, other);
  }
});

test('back to the form, or loaded anew, it is as it was sent last; received, it is blank', async () => {
  const number = '091188000333';
  const { clerk, answer } = await review({ sogiayto: number, hoten: 'Lê Thị Mười' });
  const { lenh: [id = ''] = [] } = fieldsOf(answer.body);
  assert.match(answer.body, /Xem lại trước khi tiếp nhận/);
  const back = await clerk.get(`${FORM}?nhap=${id}`);
  const fields = fieldsOf(back.body);
  assert.deepEqual([fields.lenh, fields.sogiayto, fields.hoten], [[id], [number], ['Lê Thị Mười']]);
  const corrected = { ...fields, hoten: 'Lê Thị Mười Một', viec: 'xem-lai' };
  assert.match((await send(clerk, FORM, corrected)).body, /Lê Thị Mười Một/);
  const forward = await clerk.get(`${FORM}/xem-lai?nhap=${id}`);
  assert.match(forward.body, /Lê Thị Mười Một/);
  const wrong = await clerk.post(FORM, { ...fields, hoten: '', viec: 'xem-lai' });
  assert.equal(wrong.statusCode, 422);
  assert.equal((await clerk.get(`${FORM}/xem-lai?nhap=${id}`)).statusCode, 422, 'nothing wrong is confirmed');

  // Nobody else's: a colleague at the same counter, on the same machine.
  const other = await as('specialist', 'tu-phap-ho-tich');
  assert.equal((await other.get(`${FORM}?nhap=${id}`)).statusCode, 403);
  const { rows } = await (await office.test.superuser()).query('select * from kept_form where id = $1', [id]);
  assert.equal(rows.length, 1);
  assert.ok(!JSON.stringify(rows).includes(number), 'the database cannot read it');

  const done = await clerk.post(FORM, { ...fieldsOf(forward.body), viec: 'tiep-nhan' });
  assert.match(String(done.headers.location), /da-tiep-nhan$/);
  for (const page of [`${FORM}?nhap=${id}`, `${FORM}/xem-lai?nhap=${id}`]) {
    const gone = await clerk.get(page);
    assert.deepEqual([gone.statusCode, gone.headers.location], [303, FORM]);
  }
  const left = await office.test.superuser();
  assert.equal((await left.query('select 1 from kept_form where id = $1', [id])).rowCount, 0);
});

test('what was taken in on paper before is written down at its time, with the reason, and promised from then', async () => {
  const number = { sogiayto: '091188000444' };
  const { answer: wrong } = await review({ ...number, ngaybu: '30/11/2026', giobu: '9h' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Thời điểm nhập bù chưa tới/);
  assert.match(wrong.body, /Ghi lý do nhập bù/);
  const earlier = { ngaybu: '20/11/2026', giobu: '9h30', lydobu: 'Mất mạng cả buổi sáng' };
  const { clerk, answer } = await review({ ...number, ...earlier });
  assert.match(answer.body, /Đã nhận thứ Sáu 20\/11\/2026, 09:30; lý do: Mất mạng/);
  // Three working days from Friday; the 24th is a holiday.
  assert.match(answer.body, /Hẹn trả kết quả: <strong[^>]*>thứ Năm 26\/11\/2026, 09:30</);
  const done = await clerk.post(FORM, { ...fieldsOf(answer.body), viec: 'tiep-nhan' });
  const [, , id] = String(done.headers.location).split('/');
  const { rows } = await (await office.test.superuser()).query(
    'select occurred_at, recorded_at from event_log where dossier_id = $1 order by version',
    [id],
  );
  assert.equal(rows[0].occurred_at.toISOString(), '2026-11-20T02:30:00.000Z');
  assert.equal(rows[0].recorded_at.toISOString(), office.clock.at);
  const page = await clerk.get(`/ho-so/${id}`);
  assert.match(page.body, /Mất mạng cả buổi sáng/);
});
