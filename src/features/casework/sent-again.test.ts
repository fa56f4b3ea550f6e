import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done } from '../../../test/support/test-office.ts';
import { act, hidden } from './acts.test-data.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const cashier = await as('cashier', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const unitHead = await as('unit-head', 'tu-phap-ho-tich');

type Fields = Record<string, string | readonly string[]>;

/** The same form twice, as a double click or the back button sends it; then once more with other words. */
async function sentAgain(browser: Browser, address: string, fields: Fields, other: Fields) {
  const { body } = await browser.get(address);
  const form = { ...hidden(body), ...fields };
  const first = await browser.post(address, form);
  assert.equal(first.statusCode, 303, first.body);
  const again = await browser.post(address, form);
  assert.deepEqual([again.statusCode, again.headers.location], [303, first.headers.location], address);
  const otherwise = await browser.post(address, { ...form, ...other });
  assert.equal(otherwise.statusCode, 422, address);
  assert.match(otherwise.body, /đã được gửi trước đó với nội dung khác/);
  for (const value of Object.values(other))
    assert.ok(otherwise.body.includes(String(value)), 'nothing is lost');
}

async function handedOver(): Promise<string> {
  const at = `/ho-so/${done(await office.receive()).dossierId}`;
  await act(clerk, at, 'hand-over');
  return at;
}

test('a note that was noted with other words is not answered as noted', async () => {
  const at = await handedOver();
  await sentAgain(specialist, `${at}/note`, { noidung: 'Đã gọi điện' }, { noidung: 'Chưa gọi được' });
});

test('a fee that is settled by now was collected the first time; another amount is another payment', async () => {
  const at = await handedOver();
  const paid = { sotien: '15000', hinhthuc: 'cash' };
  await sentAgain(cashier, `${at}/collect-fee`, paid, { sotien: '14000' });
  const { body } = await cashier.get(at);
  assert.equal([...body.matchAll(/Phiếu thu số (\S+) \(PDF\)/g)].length, 1);
});

test('an answer to a question that is answered by now, and a supplement that was asked, were given the first time', async () => {
  const at = await handedOver();
  const asked = { noihoi: `${COMMUNE}/mot-cua`, ngaytraloi: '26/11/2026', noidung: 'Đã thu đủ chưa?' };
  await sentAgain(specialist, `${at}/ask-opinion`, asked, { noidung: 'Đã thu phí chưa?' });
  const supplement = { khac: 'Ảnh 4x6', lydo: 'Chưa có ảnh' };
  await sentAgain(specialist, `${at}/request-supplement`, supplement, { lydo: 'Ảnh đã cũ' });
  const stopped = { lydo: 'Theo bản án của Tòa án' };
  await sentAgain(unitHead, `${at}/stop`, stopped, { lydo: 'Theo quyết định khác' });
});
