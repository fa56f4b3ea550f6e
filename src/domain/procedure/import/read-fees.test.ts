import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecord } from './read-record.ts';
import { channel, fee, plainRecord } from './record.test-data.ts';

function read(...fees: Record<string, unknown>[]) {
  const { content, reasons } = readRecord(plainRecord({ channels: [channel({ fees })] }), 'x');
  return { fees: content?.fees ?? [], reasons, codes: reasons.map(({ code }) => code) };
}

test('commas and points set thousands apart alike; what is printed must be what was read', () => {
  for (const raw of ['2,000 VNĐ', '2.000 VNĐ', '2000 Việt Nam Đồng', '2.000đ']) {
    const found = read(fee(raw, 2000));
    assert.deepEqual([found.fees.map(({ amount }) => amount), found.codes], [[2000], []], raw);
  }
  assert.deepEqual(read(fee('2,000 VNĐ', 2)).codes, ['fee-not-as-printed']);
  assert.deepEqual(read(fee('2,00 VNĐ', 200)).codes, ['fee-not-as-printed']);
});

test('a fee with a duration glued to it has no amount', () => {
  const found = read(fee('125 VNĐ', null, { ambiguous: true }));
  assert.deepEqual(found.codes, ['fee-ambiguous']);
  assert.deepEqual([found.fees[0]?.amount, found.fees[0]?.raw], [null, '125 VNĐ']);
});

test('an amount without its thousands is not believed, nor one that its note contradicts', () => {
  assert.deepEqual(read(fee('100 VNĐ', 100, { note: '100.000 đồng/lần' })).codes, ['fee-too-small']);
  assert.deepEqual(read(fee('1 VNĐ', 1)).codes, ['fee-too-small']);
  const other = read(fee('5,000 VNĐ', 5000, { note: 'Nộp trực tuyến thu 7.000 đồng/lần' }));
  assert.deepEqual([other.codes, other.fees[0]?.amount], [['fee-other-in-note'], null]);
  assert.deepEqual(read(fee('50,000 VNĐ', 50_000, { note: 'bằng 50% mức thu' })).codes, [
    'fee-other-in-note',
  ]);
  const agreed = read(fee('10,000,000 VNĐ', 10_000_000, { note: 'Dưới 50 tỷ: 10 triệu đồng' }));
  assert.deepEqual([agreed.codes, agreed.fees[0]?.amount], [[], 10_000_000]);
});

test('foreign money is not turned into đồng', () => {
  const found = read(fee('10 USD', 10, { currency: 'USD' }));
  assert.deepEqual([found.codes, found.fees[0]?.amount], [['fee-currency'], null]);
});

test('free of charge is no fee, unless a note says what the charge depends on', () => {
  for (const note of ['', 'Không', 'không có.', 'Không thu lệ phí', '(Chưa quy định)', 'Miễn lệ phí'])
    assert.deepEqual(
      [read(fee('Miễn phí', 0, { note })).codes, read(fee('Miễn phí', 0, { note })).fees],
      [[], []],
    );
  for (const note of ['Theo quy định của Hội đồng nhân dân cấp tỉnh', '- Dưới 5 tấn: 50.000 đồng/giấy'])
    assert.deepEqual(read(fee('Miễn phí', 0, { note })).codes, ['fee-free-with-note'], note);
});

test('"no information" is not the same as free', () => {
  assert.deepEqual(read({ raw: 'Không có thông tin' }).codes, ['fee-not-stated']);
  assert.deepEqual(read().codes, ['fee-not-stated']);
  assert.deepEqual(read({ raw: 'Không có thông tin' }, fee('Miễn phí', 0)).codes, []);
});

test('fees that old pages print into one another are taken apart', () => {
  const old = (raw: string) => read({ raw, note: '' });
  const [one, two] = old('Phí: 150.000 ĐồngXem chi tiết Lệ phí: 20000 ĐồngXem chi tiết').fees;
  assert.deepEqual([one?.name, one?.amount, two?.name, two?.amount], ['Phí', 150_000, 'Lệ phí', 20_000]);
  assert.deepEqual(old('Lệ phí: 200000 ĐồngXem chi tiết').codes, []);
  assert.deepEqual(old('Lệ phí: 0 ĐồngXem chi tiết').fees, []);
  assert.deepEqual(old('Lệ phí: theo quy định').codes, ['fee-in-words']);
  assert.deepEqual(old('Phí: ĐồngXem chi tiết').codes, ['fee-in-words']);
});

test('the same fee for another channel is one; fees that differ are several', () => {
  const at = (of: string, ...fees: Record<string, unknown>[]) => channel({ channel: of, fees });
  const channels = (...entries: Record<string, unknown>[]) =>
    readRecord(plainRecord({ channels: entries }), 'x');
  const same = fee('50,000 VNĐ', 50_000, { note: '/hồ sơ' });
  const one = channels(at('counter', same), at('online', { ...same, note: '/Hồ sơ.' }));
  assert.deepEqual([one.reasons, one.content?.fees.length], [[], 1]);
  const two = channels(at('counter', same), at('online', fee('Miễn phí', 0)));
  assert.deepEqual(two.reasons, [{ code: 'fees-several', path: '/fees', values: { count: 2 } }]);
});

test('the law that a note names is the basis, and words in front the name', () => {
  const note = 'Lệ phí cấp giấy chứng nhận theo Thông tư số 47/2019/TT-BTC ngày 05/8/2019';
  const [found] = read(fee('50,000 VNĐ', 50_000, { note })).fees;
  assert.equal(found?.basis, 'Thông tư số 47/2019/TT-BTC');
  assert.equal(found?.name, note);
  assert.equal(read(fee('50,000 VNĐ', 50_000)).fees[0]?.name, 'Phí, lệ phí');
});
