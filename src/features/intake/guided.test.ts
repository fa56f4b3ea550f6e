import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { OTHER_COMMUNE, PROCEDURE } from '../../../test/support/test-office.ts';
import { fieldsOf, send } from './form-fields.test-data.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const FORM = `/tiep-nhan/${PROCEDURE}`;
const GUIDE = `${FORM}/huong-dan`;
const PERSON = { sogiayto: '091188000777', hoten: 'Thị Sóc Khane', dienthoai: '0912 000 777' };

const text = (change = {}) => ({ cach: 'hotline', noidung: 'Mang theo thẻ căn cước', ...change });

async function guide(change = {}) {
  const page = await clerk.get(GUIDE);
  const fields = { ...fieldsOf(page.body), ...text(change) };
  const answer = await clerk.post(GUIDE, fields);
  return { fields, answer };
}

/** The way on from the list, of the guidance that was given last. */
async function comeBack(said: string): Promise<string> {
  const { body } = await clerk.get('/da-huong-dan');
  const row = body.split('<tr').find((part) => part.includes(said)) ?? '';
  return /href="([^"]*tiep=[^"]+)"/.exec(row)?.[1] ?? '';
}

test('nothing typed is lost on the way from the form to the guidance and back', async () => {
  const blank = await clerk.get(String((await clerk.get(FORM)).headers.location));
  const typed = { ...fieldsOf(blank.body), hoten: 'Gõ dở dang', viec: 'huong-dan' };
  const left = await clerk.post(FORM, typed);
  assert.equal(left.statusCode, 303);
  const page = await clerk.get(String(left.headers.location));
  assert.match(page.body, /Hướng dẫn, chưa nộp hồ sơ/);
  const back = /href="([^"]*\?nhap=[^"]+)"/.exec(page.body)?.[1] ?? '';
  assert.deepEqual(fieldsOf((await clerk.get(back)).body).hoten, ['Gõ dở dang']);
});

test('what was explained needs a way and words, and is kept once however often it is sent', async () => {
  const { answer: wrong } = await guide({ cach: 'chim', noidung: '' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#cach"[\s\S]*href="#noidung"/);
  const { answer: long } = await guide({ noidung: 'd'.repeat(4001) });
  assert.equal(long.statusCode, 422);
  assert.deepEqual(fieldsOf(long.body).noidung, ['d'.repeat(4001)]);

  const { fields, answer } = await guide({ noidung: 'Chỉ một lần' });
  assert.equal(answer.statusCode, 303);
  const list = await clerk.get(String(answer.headers.location));
  assert.match(list.body, /Đã lưu nội dung hướng dẫn/);
  assert.match(list.body, /Chỉ một lần<\/span><span[^>]*> \(qua điện thoại\)/);
  const again = await clerk.post(GUIDE, fields);
  assert.equal(again.headers.location, answer.headers.location);
  assert.equal((await clerk.get('/da-huong-dan')).body.match(/Chỉ một lần/g)?.length, 1);
  assert.doesNotMatch((await clerk.get('/da-huong-dan?ngay=2026-11-22')).body, /Chỉ một lần/);
});

test('a day of the list is read as people write it; what is no day is told, and shows no other one', async () => {
  assert.match(
    (await clerk.get('/da-huong-dan?ngay=22112026')).body,
    /Ngày 22\/11\/2026 không có lần hướng dẫn/,
  );
  const wrong = await clerk.get('/da-huong-dan?ngay=31%2F02%2F2026');
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#ngay">Nhập ngày có trong lịch, ví dụ 27\/11\/2026/);
  assert.match(wrong.body, /value="31\/02\/2026"/);
  assert.doesNotMatch(wrong.body, /lần hướng dẫn/);
});

test('who comes back goes on from what they were told: one dossier, and the list lets it go', async () => {
  await guide({ noidung: 'Thiếu tờ khai' });
  const address = await comeBack('Thiếu tờ khai');
  const page = await clerk.get(address);
  assert.match(page.body, /Đã hướng dẫn thứ Hai 23\/11\/2026, 09:30: Thiếu tờ khai/);
  const review = await send(clerk, FORM, { ...fieldsOf(page.body), ...PERSON, viec: 'xem-lai' });
  const confirmed = { ...fieldsOf(review.body), viec: 'tiep-nhan' };
  const done = await clerk.post(FORM, confirmed);
  const draft = new URL(address, 'http://x').searchParams.get('tiep');
  assert.equal(done.headers.location, `/ho-so/${draft}/da-tiep-nhan`);
  assert.equal((await clerk.post(FORM, confirmed)).headers.location, done.headers.location, 'pressed twice');
  assert.match((await clerk.get(`/ho-so/${draft}`)).body, /hướng dẫn thủ tục qua điện thoại/);
  assert.equal(await comeBack('Thiếu tờ khai'), '');

  // Back to the form, or by an old list: it is known that it was handed in.
  const form = `${FORM}?nhap=${fieldsOf(page.body).lenh?.[0]}`;
  assert.equal((await clerk.get(form)).headers.location, FORM);
  assert.equal((await clerk.get(address)).headers.location, done.headers.location);
  const other = { ...fieldsOf(page.body), ...PERSON, hoten: 'Người Khác', sogiayto: '091188000778' };
  const anew = await send(clerk, FORM, { ...other, viec: 'xem-lai' });
  assert.match(anew.body, /Biểu mẫu này đã lập hồ sơ .*Nếu đi tiếp, đây sẽ là một hồ sơ mới/);
  const second = await clerk.post(FORM, { ...fieldsOf(anew.body), viec: 'tiep-nhan' });
  assert.notEqual(second.headers.location, done.headers.location);
  assert.equal(second.statusCode, 303);
});

test("what was told can end in a supplement too; what another agency or procedure told is nobody's here", async () => {
  await guide({ noidung: 'Hẹn mang thêm' });
  const address = await comeBack('Hẹn mang thêm');
  const page = await clerk.get(address);
  const applicant = { ...PERSON, sogiayto: '091188000779' };
  const review = await send(clerk, FORM, { ...fieldsOf(page.body), ...applicant, viec: 'xem-lai' });
  const asked = { 'bs-khac': 'Bản chính giấy tờ', 'bs-lydo': 'Mờ', viec: 'bo-sung' };
  const done = await clerk.post(FORM, { ...fieldsOf(review.body), ...asked });
  const draft = new URL(address, 'http://x').searchParams.get('tiep');
  assert.equal(done.headers.location, `/ho-so/${draft}/da-tiep-nhan`);

  await guide({ noidung: 'Của phường này' });
  const here = await comeBack('Của phường này');
  const outside = await as('counter-clerk', 'mot-cua', OTHER_COMMUNE);
  assert.doesNotMatch((await outside.get('/da-huong-dan')).body, /Của phường này/);
  const strange = await outside.get(here);
  assert.doesNotMatch(strange.body, /Của phường này/);
  const elsewhere = here.replace(PROCEDURE, 'chung-thuc-ban-sao');
  assert.doesNotMatch((await clerk.get(elsewhere)).body, /Của phường này/);
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  assert.equal((await specialist.get('/da-huong-dan')).statusCode, 403);
  assert.equal((await specialist.get(GUIDE)).statusCode, 403);
});

test('the number of somebody who was here before brings the rest, also where it is given at once', async () => {
  const blank = await clerk.get(String((await clerk.get(FORM)).headers.location));
  const typed = { ...fieldsOf(blank.body), sogiayto: PERSON.sogiayto, viec: 'xem-lai-tra-ngay' };
  const filled = await send(clerk, FORM, typed);
  assert.deepEqual(fieldsOf(filled.body).hoten, [PERSON.hoten]);
});

test('given at once: looked over, signed for, and returned without an appointment', async () => {
  const blank = await clerk.get(String((await clerk.get(FORM)).headers.location));
  const person = { ...PERSON, sogiayto: '091188000780' };
  const review = await send(clerk, FORM, { ...fieldsOf(blank.body), ...person, viec: 'xem-lai-tra-ngay' });
  assert.match(review.body, /Xem lại trước khi trả kết quả ngay/);
  assert.match(review.body, /<details class="govuk-details mc-not-taken" open/);
  const signer = office.actor('signer', 'lanh-dao');
  assert.ok(signer.kind === 'officer');
  const fields = { ...fieldsOf(review.body), viec: 'tra-ngay' };
  const wrong = await clerk.post(FORM, { ...fields, nguoiky: 'khong-ai', nguoinhan: 'ai-do' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#so"[\s\S]*href="#nguoiky"[\s\S]*href="#nguoinhan"/);
  const nobody = { ...fields, so: '12/XN', nguoiky: signer.id, nguoinhan: 'delegate' };
  const refused = await clerk.post(FORM, nobody);
  assert.equal(refused.statusCode, 422);
  assert.deepEqual(fieldsOf(refused.body).so, ['12/XN'], 'and what was typed is there');

  const right = { ...fieldsOf(refused.body), so: '12/XN', nguoinhan: 'applicant', viec: 'tra-ngay' };
  const done = await clerk.post(FORM, right);
  assert.equal(done.statusCode, 303);
  assert.equal((await clerk.post(FORM, right)).headers.location, done.headers.location, 'pressed twice');
  const taken = await clerk.get(String(done.headers.location));
  assert.match(taken.body, /data-status="returned"/);
  assert.match(taken.body, /Đã trả kết quả ngay/);
  assert.match(taken.body, /Mã QR mở phiếu đánh giá/);
  assert.doesNotMatch(taken.body, /giay-tiep-nhan\.pdf|Hẹn trả kết quả/);
  const file = await clerk.get(String(done.headers.location).replace('/da-tiep-nhan', ''));
  assert.match(file.body, /trả ngay kết quả số 12\/XN/);
});
