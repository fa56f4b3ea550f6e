import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import { act, buttons, fill, offered, refused } from './acts.test-data.ts';
import { typedAmount } from './typed-amount.ts';

const { office, as } = await openTestApp({ after });
const cashier = await as('cashier', 'mot-cua');
const head = await as('desk-head', 'mot-cua');

const received = async () => `/ho-so/${done(await office.receive()).dossierId}`;

test('a fee is collected in parts, each with its receipt, until nothing is owed', async () => {
  const at = await received();
  const first = await cashier.get(at);
  assert.match(first.body, /Còn phải nộp.*?15\.000 đồng/s);
  assert.deepEqual(offered(first.body), ['Thu phí, lệ phí', 'Ghi chú']);
  const form = await cashier.get(`${at}/collect-fee`);
  assert.match(form.body, /id="sotien"[^>]*value="15000"/);
  await refused(cashier, at, 'collect-fee', { sotien: '0', hinhthuc: '' }, ['sotien', 'hinhthuc']);
  const over = await fill(cashier, `${at}/collect-fee`, { sotien: '15.001', hinhthuc: 'cash' });
  assert.match(over.body, /href="#sotien">Số tiền phải từ 1 đồng đến 15\.000 đồng/);
  const part = await act(cashier, at, 'collect-fee', { sotien: '10.000', hinhthuc: 'transfer' });
  assert.match(part.body, /Đã thu 10\.000 đồng chuyển khoản, phiếu thu số \d+\/2026/);
  assert.match(part.body, /Còn phải nộp.*?5\.000 đồng/s);
  const rest = await act(cashier, at, 'collect-fee', { sotien: '5000', hinhthuc: 'cash' });
  assert.match(rest.body, /Không còn/);
  assert.deepEqual(offered(rest.body), ['Ghi chú']);
  assert.deepEqual(buttons(rest.body), []);
});

test('what is owed is waived with its basis and a reason', async () => {
  const at = await received();
  await refused(head, at, 'waive-fee', { cancu: 'x'.repeat(301) }, ['cancu', 'lydo']);
  const { body } = await act(head, at, 'waive-fee', { cancu: 'Điều 10 TT 85/2019', lydo: 'Hộ nghèo' });
  assert.match(body, /Miễn 15\.000 đồng, căn cứ Điều 10 TT 85\/2019/);
  assert.match(body, /Đã miễn.*?15\.000 đồng/s);
  assert.ok(body.includes('Hộ nghèo') && !offered(body).includes('Miễn phí, lệ phí'));
});

test('closed without a result, what was not paid is not collected any more; what was paid stays', async () => {
  const at = await received();
  await act(cashier, at, 'collect-fee', { sotien: '10000', hinhthuc: 'cash' });
  const clerk = await as('counter-clerk', 'mot-cua');
  await act(clerk, at, 'withdraw', { lydo: 'Đổi ý' });
  const { body } = await cashier.get(at);
  assert.match(body, /Đã thu.*?10\.000 đồng/s);
  assert.match(body, /Không thu nữa.*?5\.000 đồng, vì hồ sơ đã kết thúc/s);
  assert.doesNotMatch(body, /Còn phải nộp/);
  assert.ok(!offered(body).includes('Thu phí, lệ phí'));
});

test('amounts are read as people write them, and nothing else', () => {
  for (const typed of ['15000', '15.000', '15 000', '15.000 đ', '15.000 đồng'])
    assert.equal(typedAmount(typed), 15_000, typed);
  assert.equal(typedAmount(''), null);
  for (const typed of ['15,5', '1.50', '-3', '0', 'mười', '9'.repeat(20)])
    assert.equal(typedAmount(typed), undefined, typed);
});
