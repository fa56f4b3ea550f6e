import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DueExtended } from '../domain/dossier/events.ts';
import { apologyOf, printApology } from './apology.ts';
import { apologyFactsOf, feeReceiptFactsOf, stopNoticeFactsOf } from './event-forms.ts';
import { feeReceiptOf, printFeeReceipt } from './fee-receipt.ts';
import { DUE_AT, LATER } from './form.test-data.ts';
import { assertInOrder, assertNoHoles, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, FILED, RECEIVED_AT, slipFacts, words } from './slip.test-data.ts';
import { printStopNotice, stopNoticeOf } from './stop-notice.ts';

const press = openPress();

const EXTENDED: DueExtended['data'] = {
  ...{ cause: 'other', reason: words('Phải đối chiếu.\nChưa xong.'), inTime: true, number: 1 },
  ...{ before: DUE_AT, promise: LATER },
};

testWith(['pdftotext'], 'an extension gives the apology with both dates', () => {
  const facts = apologyFactsOf(slipFacts('R2018'), EXTENDED, RECEIVED_AT, 'Lê Hoàng Dũng');
  const pdf = printApology(press, apologyOf(facts));
  assertInOrder(textOf(pdf), [
    ...[
      'Kính gửi: Nguyễn Thị Ngọc Huyền',
      CODE,
      'ngày 27 tháng 11 năm 2026',
      'Lý do: Phải đối chiếu.',
      'Chưa xong.',
    ],
    ...['ngày 30 tháng 11 năm 2026, lúc 16 giờ 00 phút', 'Lê Hoàng Dũng'],
  ]);
  assertNoHoles(pdf);
});

test('printed on another day it is dated by the event, and its number is that which was given', () => {
  const told = { ...slipFacts('R2018'), number: '7', copy: true, now: LATER };
  const { letterhead, printedAt } = apologyOf(apologyFactsOf(told, EXTENDED, RECEIVED_AT, null));
  assert.deepEqual([letterhead.number, printedAt], ['7', LATER]);
  assert.match(letterhead.placeAndDate, /ngày 23 tháng 11 năm 2026$/);
});

testWith(['pdftotext'], 'withdrawing and stopping both give the notice; only the first was asked for', () => {
  const data = { reason: words('Không còn nhu cầu.'), papersBack: words('Đề án\nBản vẽ'), held: null };
  const textFrom = (type: 'DossierStopped' | 'DossierWithdrawn') => {
    const notice = stopNoticeOf(stopNoticeFactsOf(slipFacts('R2025'), { type, data }, LATER, null));
    assert.ok(notice);
    const pdf = printStopNotice(press, notice);
    assertNoHoles(pdf);
    return textOf(pdf);
  };
  const after = ['Lý do: Không còn nhu cầu.', 'Giấy tờ trả lại:', '1. Đề án', '2. Bản vẽ'];
  assertInOrder(textFrom('DossierWithdrawn'), [
    'Thời gian đề nghị dừng: 16 giờ 00 phút',
    'Hình thức đề nghị: ....',
    ...after,
  ]);
  const stopped = textFrom('DossierStopped');
  assertInOrder(stopped, after);
  assert.doesNotMatch(stopped, /đề nghị dừng/);
});

test('what was closed before it was received counts from when it was handed in', () => {
  const data = { reason: null, papersBack: null, held: null };
  const state = { ...FILED, status: 'withdrawn', closedAt: LATER } as const;
  const facts = { ...slipFacts('R2025'), state: { ...state, submittedAt: DUE_AT } };
  const { receivedAt, reason, papersReturned } = stopNoticeFactsOf(
    facts,
    { type: 'DossierWithdrawn', data },
    LATER,
    null,
  );
  assert.deepEqual([receivedAt, reason, papersReturned], [DUE_AT, null, []]);
});

testWith(['pdftotext'], 'a fee that was collected gives its receipt, under the number of the event', () => {
  const collected = { fee: 'phi', amount: 400_000, means: 'transfer', receipt: '0000012/2026' } as const;
  const pdf = printFeeReceipt(
    press,
    feeReceiptOf(feeReceiptFactsOf(slipFacts('R2018'), collected, RECEIVED_AT)),
  );
  assertInOrder(textOf(pdf), [
    ...['Số: 0000012/2026/PT', '1 Phí thẩm định đề án 400.000 đồng', 'Bốn trăm nghìn đồng.'],
    ...['Hình thức nộp: chuyển khoản', 'NGƯỜI THU TIỀN', 'Nguyễn Thị Thu Hà'],
  ]);
});
