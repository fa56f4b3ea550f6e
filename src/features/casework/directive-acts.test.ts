import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import { act, fill, offered, refused } from './acts.test-data.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const signer = await as('signer', 'lanh-dao');
const head = await as('desk-head', 'mot-cua');

const SAID = 'Hồ sơ sắp hạn, đề nghị trình kết quả trong ngày';

async function examined(): Promise<string> {
  const at = `/ho-so/${done(await office.receive()).dossierId}`;
  await act(clerk, at, 'hand-over', { kemgiay: 'co' });
  return at;
}

test('a directive stands on top of the inbox of who must answer, until it is answered', async () => {
  const at = await examined();
  await refused(signer, at, 'direct', {}, ['noidung', 'ngaytraloi']);
  await refused(signer, at, 'direct', { noidung: SAID, ngaytraloi: '01/01/2020' }, ['ngaytraloi']);
  const day = await nextDay(at);
  const given = await act(signer, at, 'direct', { noidung: SAID, ngaytraloi: day });
  assert.match(given.body, /đôn đốc .*?, trả lời trước/);
  assert.ok(given.body.includes(SAID));

  const inbox = (await specialist.get('/viec')).body;
  assert.match(inbox, /Đôn đốc chờ trả lời \(1\)/);
  assert.ok(inbox.indexOf(SAID) < inbox.indexOf('mc-tabs'), 'above all else');
  assert.ok(inbox.includes(`href="${at}/answer-directive"`));
  assert.doesNotMatch((await clerk.get('/viec')).body, /Đôn đốc chờ trả lời/, 'of others it is no work');

  assert.equal(offered((await specialist.get(at)).body)[0], 'Trả lời đôn đốc');
  assert.ok(!offered((await signer.get(at)).body).includes('Trả lời đôn đốc'));
  await refused(specialist, at, 'answer-directive', {}, ['noidung']);
  const answered = await act(specialist, at, 'answer-directive', { noidung: 'Chiều nay trình ký' });
  assert.match(answered.body, /trả lời đôn đốc lần 1/);
  assert.match(answered.body, /Chiều nay trình ký/);
  assert.doesNotMatch((await specialist.get('/viec')).body, /Đôn đốc chờ trả lời/);
  assert.ok(!offered(answered.body).includes('Trả lời đôn đốc'));
});

test('where two wait, one says which is answered; the other goes on waiting', async () => {
  const at = await examined();
  const day = await nextDay(at);
  await act(head, at, 'direct', { noidung: 'Lần thứ nhất', ngaytraloi: day });
  await act(signer, at, 'direct', { noidung: 'Lần thứ hai', ngaytraloi: day });
  await refused(specialist, at, 'answer-directive', { noidung: 'Đang làm' }, ['landondoc']);
  await act(specialist, at, 'answer-directive', { noidung: 'Đang làm', landondoc: '1' });
  const inbox = (await specialist.get('/viec')).body;
  assert.ok(inbox.includes('Lần thứ hai') && !inbox.includes('Lần thứ nhất'));
});

test('who has it directs nobody, and who leads nothing has no such form', async () => {
  const at = await examined();
  assert.ok(!offered((await specialist.get(at)).body).includes('Đôn đốc'));
  assert.equal((await specialist.get(`${at}/direct`)).statusCode, 403);
  const sent = await fill(signer, `${at}/direct`, { noidung: SAID, ngaytraloi: '29/11/2026' });
  assert.equal(sent.statusCode, 422, 'nobody works on a Sunday');
});

/** A day on which the office works, after the clock of the test. */
async function nextDay(at: string): Promise<string> {
  const { body } = await signer.get(`${at}/direct`);
  assert.match(body, /phải trả lời/);
  return '01/12/2026';
}
