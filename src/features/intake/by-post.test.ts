import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { PROCEDURE } from '../../../test/support/test-office.ts';
import { fieldsOf, send } from './form-fields.test-data.ts';

const { as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const FORM = `/tiep-nhan/${PROCEDURE}`;

async function review(change: Record<string, string>) {
  const blank = await clerk.get(String((await clerk.get(FORM)).headers.location));
  return send(clerk, FORM, {
    ...{ ...fieldsOf(blank.body), hoten: 'Lê Thị Mận', sogiayto: '091188000321', diachi: 'Khu phố 1' },
    ...{ ...change, viec: 'xem-lai' },
  });
}

const POST = { hinhthuc: 'post', buugui: 'EM123456789VN', ngayden: '23/11/2026', gioden: '8h30' };

test('what came by post is recorded with its number and arrival, and answered within a working day of it (R-PAPER)', async () => {
  const shown = await review(POST);
  assert.match(shown.body, /bưu gửi EM123456789VN, đến thứ Hai 23\/11\/2026, 08:30/);
  assert.match(shown.body, /Ghi nhận bưu gửi, kiểm tra sau/);
  const answer = await clerk.post(FORM, { ...fieldsOf(shown.body), viec: 'ghi-nhan' });
  assert.equal(answer.statusCode, 303, answer.body);
  const taken = await clerk.get(String(answer.headers.location));
  assert.match(taken.body, /Đã ghi nhận hồ sơ nộp/);
  // Arrived Monday 08:30; Tuesday is off: Wednesday 08:30.
  assert.match(taken.body, /Trả lời người nộp trước: <strong[^>]*>thứ Tư 25\/11\/2026, 08:30/i);
  const [, page = ''] = /href="(\/ho-so\/[0-9a-f-]{36})"/.exec(taken.body) ?? [];
  const { body } = await clerk.get(page);
  assert.match(body, /data-status="submitted"/);
  assert.match(body, /EM123456789VN, đến thứ Hai 23\/11\/2026, 08:30/i);
  assert.match((await clerk.get('/viec?muc=cho-tiep-nhan')).body, /Lê Thị Mận.*?, qua bưu chính/s);
  const again = await clerk.post(FORM, { ...fieldsOf(shown.body), viec: 'ghi-nhan' });
  assert.equal(again.headers.location, answer.headers.location, 'pressed twice it is one dossier');
});

test('at the counter somebody waits for the answer: nothing is put off', async () => {
  const shown = await review({ sogiayto: '091188000322' });
  assert.ok(!shown.body.includes('ghi-nhan'));
  const answer = await clerk.post(FORM, { ...fieldsOf(shown.body), viec: 'ghi-nhan' });
  assert.equal(answer.statusCode, 303);
  assert.match(String(answer.headers.location), /\/xem-lai\?/, 'it is only looked over once more');
});
