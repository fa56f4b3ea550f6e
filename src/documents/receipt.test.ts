import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiptOf } from './receipt.ts';
import { DUE, NO_FEES, paper, person, RECEIVED, slipFacts, words } from './slip.test-data.ts';

test('times, limit and counts are in words', () => {
  const receipt = receiptOf(slipFacts('R2018'));
  assert.equal(receipt.received, '09 giờ 30 phút, ngày 23 tháng 11 năm 2026');
  assert.equal(receipt.due, '09 giờ 30 phút, ngày 27 tháng 11 năm 2026');
  assert.equal(receipt.limit, '03 ngày làm việc');
  assert.equal(receipt.sets, '01');
  assert.equal(receipt.copy, null);
  assert.equal(receipt.dueNow, null);
});

test('the regime chooses number and title of the form, and its labels', () => {
  const forms = (['R2016', 'R2018', 'R2025'] as const).map((regime) => {
    const { form, labels } = receiptOf(slipFacts(regime));
    return `${form.number} ${labels}`;
  });
  assert.deepEqual(forms, ['03 2018', '01 2018', '01 2025']);
});

test('papers are named by the procedure or by what was written, and counted by kind', () => {
  const papers = [
    paper('don', { originals: 1 }),
    paper('dat', { certified: 2, copies: 1 }),
    paper(null, { name: words('Sơ đồ'), files: [{ id: 'f', sha256: '' }] }),
    paper('da-bo'),
  ];
  const rows = receiptOf(slipFacts('R2018', { state: { ...RECEIVED, papers } })).papers;
  assert.deepEqual(
    rows.map(({ name, originals, certified, copies }) => [name, originals, certified, copies]),
    [
      ['Đơn đề nghị cấp giấy phép (Mẫu 01)', '1', '', ''],
      ['Giấy chứng nhận quyền sử dụng đất', '', '2', '1'],
      ['Sơ đồ (bản điện tử)', '', '', ''],
      ['da-bo', '', '', ''],
    ],
  );
  assert.deepEqual(
    rows.map(({ counts }) => counts),
    ['01 bản chính', '02 bản chứng thực, 01 bản photo', null, null],
  );
});

test('what was only shown is not among what was counted, and is said to have been handed back', () => {
  const papers = [paper('don', { shown: true }), paper('dat', { copies: 1, shown: true })];
  const rows = receiptOf(slipFacts('R2025', { state: { ...RECEIVED, papers } })).papers;
  assert.deepEqual(
    rows.map(({ name, originals, copies, counts }) => [name, originals, copies, counts]),
    [
      ['Đơn đề nghị cấp giấy phép (Mẫu 01) (xuất trình bản chính, đã trả lại ngay)', ...['', '', null]],
      [
        'Giấy chứng nhận quyền sử dụng đất (xuất trình bản chính, đã trả lại ngay)',
        ...['', '1', '01 bản photo'],
      ],
    ],
  );
});

test('a delegate stands at the counter and signs; the applicant becomes the one who delegates', () => {
  const delegate = { person: person('delegate'), paper: words('Giấy ủy quyền số 15') };
  const receipt = receiptOf(slipFacts('R2025', { state: { ...RECEIVED, delegate } }));
  assert.equal(receipt.submitter.name, 'Danh Thị Mỹ Hường');
  assert.equal(receipt.submitter.signs, 'Danh Thị Mỹ Hường');
  assert.equal(receipt.principal?.name, 'Nguyễn Thị Ngọc Huyền');
  assert.equal(receipt.principal?.paper, 'Giấy ủy quyền số 15');
  assert.equal(receipt.owner, 'Nguyễn Thị Ngọc Huyền');
});

test('for an organisation nobody knows who signs', () => {
  const state = { ...RECEIVED, applicant: person('organisation'), owner: person('applicant') };
  const receipt = receiptOf(slipFacts('R2018', { state }));
  assert.equal(receipt.submitter.signs, null);
  assert.equal(receipt.submitter.identityLabel, 'Mã số tổ chức');
  assert.equal(receipt.owner, 'Nguyễn Thị Ngọc Huyền');
});

test('what was erased is said to be erased', () => {
  const state = { ...RECEIVED, applicant: person('gone'), subject: words('gone') };
  const receipt = receiptOf(slipFacts('R2018', { state, wordings: () => undefined }));
  assert.equal(receipt.submitter.name, '(thông tin đã xóa)');
  assert.equal(receipt.subject, '(thông tin đã xóa)');
});

test('a secret dossier shows no way to look it up', () => {
  assert.equal(receiptOf(slipFacts('R2018', { state: { ...RECEIVED, secret: true } })).lookUp, null);
});

test('printed again, it says so and when, and keeps the date of the receipt', () => {
  const receipt = receiptOf(slipFacts('R2018', { copy: true, now: '2026-11-24T03:05:00.000Z' }));
  assert.equal(receipt.copy, 'lúc 10 giờ 05 phút, ngày 24 tháng 11 năm 2026');
  assert.equal(receipt.letterhead.placeAndDate, 'Kiên Giang, ngày 23 tháng 11 năm 2026');
});

test('printed again after another date was told, it stays as it was given, and the new date stands apart', () => {
  const later = { ...DUE, promise: '2026-12-01T02:30:00.000Z', cause: 'extension' as const, event: 5 };
  const clock = { ...RECEIVED.clock, due: later, history: [DUE, later] };
  const first = receiptOf(slipFacts('R2018'));
  const again = receiptOf(slipFacts('R2018', { copy: true, state: { ...RECEIVED, clock } }));
  const { copy, printedAt, dueNow, ...same } = again;
  assert.deepEqual({ ...first, copy, printedAt, dueNow }, { ...same, copy, printedAt, dueNow });
  assert.deepEqual(
    [first.dueNow, again.due, dueNow],
    [null, '09 giờ 30 phút, ngày 27 tháng 11 năm 2026', '09 giờ 30 phút, ngày 01 tháng 12 năm 2026'],
  );
});

test('fees have their names, and a total where there are several', () => {
  const receipt = receiptOf(slipFacts('R2018'));
  assert.deepEqual(receipt.fees, [
    { name: 'Phí thẩm định đề án', amount: '400.000 đồng', moment: 'thu khi tiếp nhận' },
    { name: 'Lệ phí cấp giấy phép', amount: '100.000 đồng', moment: 'thu khi trả kết quả' },
  ]);
  assert.equal(receipt.feesTotal, '500.000 đồng');
  const free = receiptOf(slipFacts('R2018', { procedure: NO_FEES, state: { ...RECEIVED, fees: [] } }));
  assert.deepEqual([free.fees, free.feesTotal], [[], null]);
});

test('the result is fetched, sent or online', () => {
  const at = (way: 'counter' | 'post' | 'online', address: string | null) => {
    const returnBy = { way, address: address === null ? null : words(address) };
    return receiptOf(slipFacts('R2018', { state: { ...RECEIVED, returnBy } })).returnAt;
  };
  assert.equal(at('counter', null), 'Bộ phận Tiếp nhận và Trả kết quả, Sở Tài nguyên và Môi trường');
  assert.equal(at('post', 'Ấp Minh Phú'), 'nhà, qua dịch vụ bưu chính: Ấp Minh Phú');
  assert.equal(at('post', null), 'nhà, qua dịch vụ bưu chính');
  assert.equal(at('online', null), 'trang dịch vụ công, bản điện tử');
});
