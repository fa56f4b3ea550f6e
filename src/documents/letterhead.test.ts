import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Heading, letterheadOf } from './letterhead.ts';
import { AGENCY, COMMUNE, RECEIVED_AT } from './slip.test-data.ts';

function heading(facts: Partial<Heading> = {}): Heading {
  return {
    ...{ agency: AGENCY, kind: 'receipt', regime: 'R2018', province: 'Tỉnh Kiên Giang' },
    ...{ number: null, at: RECEIVED_AT, ...facts },
  };
}

test('a department writes the place of its province, a committee that of its own territory (NĐ 30/2020)', () => {
  const placeOf = (name: string, level: 'province' | 'district' | 'commune') =>
    letterheadOf(heading({ agency: { ...AGENCY, name, level } })).placeAndDate.split(',')[0];
  assert.equal(placeOf('Sở Tài nguyên và Môi trường', 'province'), 'Kiên Giang');
  assert.equal(placeOf('Ủy ban nhân dân thành phố Rạch Giá', 'district'), 'Rạch Giá');
  assert.equal(placeOf('Ủy ban nhân dân xã Minh Hòa', 'commune'), 'Minh Hòa');
  assert.equal(placeOf('Ủy ban nhân dân đặc khu Phú Quốc', 'commune'), 'Phú Quốc');
  assert.equal(placeOf('Ủy ban nhân dân phường 5', 'commune'), 'Phường 5');
});

test('the desk is called what the agency calls it', () => {
  assert.equal(letterheadOf(heading()).desk, 'Bộ phận Tiếp nhận và Trả kết quả');
  assert.equal(letterheadOf(heading({ agency: COMMUNE })).desk, 'Trung tâm Phục vụ hành chính công');
  const nameless = { ...AGENCY, units: [] };
  assert.equal(letterheadOf(heading({ agency: nameless })).desk, 'Bộ phận Tiếp nhận và Trả kết quả');
});

test('the symbol after the number follows form, regime and desk', () => {
  assert.equal(letterheadOf(heading({ kind: 'supplement' })).symbol, 'HDHS');
  assert.equal(letterheadOf(heading({ kind: 'supplement', regime: 'R2025' })).symbol, 'PBS-BPTNTKQ');
  const centre = heading({ kind: 'refusal', regime: 'R2025', agency: COMMUNE });
  assert.equal(letterheadOf(centre).symbol, 'PTC-TTPVHCC');
});
