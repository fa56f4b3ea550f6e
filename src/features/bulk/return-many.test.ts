import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';
import { boxesOf, dossiersOf } from './bulk.test-data.ts';

const { office, as } = await openTestApp({ after });
const { many, acts } = dossiersOf(office);
const BULK = '/viec/cung-luc';
const clerk = await as('return-clerk', 'mot-cua');

const OTHER = { name: 'Danh Thị Mỹ Linh', identityNumber: '091190000999' };
const STAND_IN = {
  ...{ nguoinhan: 'other', tennguoinhan: 'Lê Văn Tám', giaytonguoinhan: '091070000321' },
  ...{ giayuyquyen: 'Giấy ủy quyền số 5 ngày 20/11/2026', tuythan: 'co', cach: 'counter', daobao: 'phone' },
};

/** The form of the return, with its boxes as they would be sent. */
async function formFor(by: Browser, dossiers: readonly CarriedOut[]) {
  const page = await by.postThrough(BULK, {
    viec: 'return',
    chon: dossiers.map(({ dossierId }) => dossierId),
  });
  return { page, chon: boxesOf(page.body, dossiers) };
}

const returns = async (dossier: CarriedOut) =>
  (await acts(dossier)).filter((type) => type === 'ResultReturned').length;

test('results are taken in together, by the boxes of the inbox', async () => {
  const issued = await many(2, 'issued');
  const inbox = await clerk.get('/viec');
  const chon = boxesOf(inbox.body, issued);
  assert.equal(chon.length, 2);
  for (const press of ['first', 'second']) {
    const taken = await clerk.postThrough(BULK, { viec: 'take-in', chon });
    assert.match(taken.body, /<h1[^>]*>Đã nhận về quầy kết quả của 2 hồ sơ<\/h1>/, press);
  }
  for (const dossier of issued) {
    assert.equal((await acts(dossier)).filter((type) => type === 'ResultTakenIn').length, 1);
  }
});

test('one person takes several results: found by name, said once, looked over, and each returned once', async () => {
  const ready = await many(2, 'ready', { name: 'Trần Văn Út', identityNumber: '091075000111' });
  const found = await clerk.get('/tra-ket-qua?ma=091075000111');
  assert.equal(boxesOf(found.body, ready).length, 2);
  assert.match(found.body, /Trả cùng lúc các kết quả đã chọn/);
  const { page, chon } = await formFor(clerk, ready);
  assert.match(page.body, /Người nộp hồ sơ: Trần Văn Út/);
  assert.match(page.body, /trả trước ngày hẹn/);

  const blank = await clerk.postThrough(BULK, { viec: 'return', buoc: 'dien', nguoinhan: 'applicant', chon });
  assert.equal(blank.statusCode, 422);
  assert.match(blank.body, /href="#cach">Chọn cách trả kết quả/);
  assert.match(blank.body, /value="applicant" checked/, 'what was said is kept');

  const sent = { nguoinhan: 'applicant', cach: 'counter', giaytiepnhan: 'co', daobao: 'phone', chon };
  const look = await clerk.postThrough(BULK, { viec: 'return', buoc: 'dien', ...sent });
  assert.match(look.body, /Xem lại: trả kết quả: 2 hồ sơ/);
  assert.match(look.body, /Trần Văn Út \(người nộp hồ sơ\)/);
  assert.match(look.body, /Còn chưa thu<\/dt><dd[^>]*>30\.000 đồng, của 2 hồ sơ</);
  for (const dossier of ready) assert.equal(await returns(dossier), 0, 'nothing yet');
  const back = await clerk.postThrough(BULK, { viec: 'return', buoc: 'sua', ...sent });
  assert.match(back.body, /name="giaytiepnhan"[^>]*checked/, 'what was said stands there still');
  for (const press of ['first', 'second']) {
    const given = await clerk.postThrough(BULK, { viec: 'return', buoc: 'xem', ...sent });
    assert.match(given.body, /<h1[^>]*>Đã trả kết quả của 2 hồ sơ<\/h1>/, press);
  }
  for (const dossier of ready) assert.equal(await returns(dossier), 1);
});

test('results of several people go to each of them, or to one stand-in with a paper', async () => {
  const ready = [...(await many(1, 'ready')), ...(await many(1, 'ready', OTHER))];
  const { page, chon } = await formFor(clerk, ready);
  assert.doesNotMatch(page.body, /name="nguoinhan"[^>]*checked/, 'nobody is taken for granted');
  const applicant = { nguoinhan: 'applicant', cach: 'counter', giaytiepnhan: 'co', daobao: 'phone', chon };
  const refused = await clerk.postThrough(BULK, { viec: 'return', buoc: 'xem', ...applicant });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /có 2 người khác nhau/);
  const noPaper = await clerk.postThrough(BULK, {
    ...{ viec: 'return', buoc: 'dien', chon },
    ...{ ...STAND_IN, giayuyquyen: '', tuythan: '' },
  });
  assert.match(noPaper.body, /href="#giayuyquyen">Ghi giấy ủy quyền/);
  assert.match(noPaper.body, /href="#tuythan">Kiểm tra giấy tờ tùy thân/);
  const given = await clerk.postThrough(BULK, { viec: 'return', buoc: 'xem', ...STAND_IN, chon });
  assert.match(given.body, /<h1[^>]*>Đã trả kết quả của 2 hồ sơ<\/h1>/);
  for (const dossier of ready) assert.equal(await returns(dossier), 1);
});

test('one that somebody returned in the meantime stays out, and the others are returned', async () => {
  const ready = await many(3, 'ready');
  const { chon } = await formFor(clerk, ready);
  const [first, ...others] = ready;
  assert.ok(first);
  done(
    await office.act(office.actor('return-clerk', 'mot-cua'), first, {
      ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null, late: null },
      ...{ receiptShown: true, identityChecked: false, notified: 'phone' },
    }),
  );
  const sent = { nguoinhan: 'applicant', cach: 'counter', giaytiepnhan: 'co', daobao: 'phone', chon };
  const given = await clerk.postThrough(BULK, { viec: 'return', buoc: 'xem', ...sent });
  assert.match(given.body, /Đã trả kết quả của 2 hồ sơ, 1 hồ sơ chưa trả được/);
  assert.doesNotMatch(given.body, /Thử lại/, 'it cannot be returned once more');
  for (const dossier of others) assert.equal(await returns(dossier), 1);
  assert.equal(await returns(first), 1);
});

test('one that something else happened to can be tried again, with what was said', async () => {
  const [only] = await many(1, 'ready');
  assert.ok(only);
  const { chon } = await formFor(clerk, [only]);
  const lost = { type: 'record-loss', kind: 'damaged' } as const;
  done(
    await office.act(office.actor('desk-head', 'mot-cua'), only, (pen) => ({
      ...{ ...lost, what: pen.wording('Bìa hồ sơ bị ướt'), apology: null, late: null },
    })),
  );
  const sent = { nguoinhan: 'applicant', cach: 'counter', giaytiepnhan: 'co', daobao: 'phone' };
  const late = await clerk.postThrough(BULK, { viec: 'return', buoc: 'xem', ...sent, chon });
  assert.match(late.body, /Đã trả kết quả của 0 hồ sơ, 1 hồ sơ chưa trả được/);
  assert.match(late.body, /Thử lại với 1 hồ sơ/);
  assert.match(late.body, /type="hidden" name="giaytiepnhan" value="co"/, 'what was said goes along');
  const again = await clerk.postThrough(BULK, { ...sent, chon: [only.dossierId], lamlai: 'return' });
  assert.match(again.body, /value="return">Trả kết quả \(1 hồ sơ\)/);
  const form = await clerk.postThrough(BULK, { ...sent, viec: 'return', chon: boxesOf(again.body) });
  assert.match(form.body, /name="giaytiepnhan"[^>]*checked/);
  const given = await clerk.postThrough(BULK, {
    ...sent,
    viec: 'return',
    buoc: 'xem',
    chon: boxesOf(form.body),
  });
  assert.match(given.body, /<h1[^>]*>Đã trả kết quả của 1 hồ sơ<\/h1>/);
  assert.equal(await returns(only), 1);
});

test('lists of the desk have the same boxes: what nobody fetched in time is found there', async () => {
  const ready = await many(2, 'ready');
  office.clock.at = '2026-12-01T02:30:00.000Z';
  const desk = await as('return-clerk', 'mot-cua');
  const list = await desk.get('/so-theo-doi/can-kiem-tra?muc=cho-tra');
  const boxes = boxesOf(list.body, ready);
  assert.equal(boxes.length, 2);
  const page = await desk.postThrough(BULK, { viec: '', chon: boxes });
  assert.match(page.body, /value="return">Trả kết quả \(cả 2 hồ sơ\)/);
  // Neither state nor version is on that list: it is shown before anything is done.
  const unseen = await desk.postThrough(BULK, {
    ...{ viec: 'return', buoc: 'xem', chon: boxes },
    ...{ nguoinhan: 'applicant', cach: 'counter', giaytiepnhan: 'co' },
  });
  assert.match(unseen.body, /<h1[^>]*>2 hồ sơ đã chọn/);
  for (const dossier of ready) assert.equal(await returns(dossier), 0);
});
