import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Heading, letterheadOf } from './letterhead.ts';
import { AGENCY, COMMUNE, RECEIVED_AT } from './slip.test-data.ts';

function heading(facts: Partial<Heading> = {}): Heading {
  return {
    ...{ agency: AGENCY, form: 'receipt', regime: 'R2018', province: 'Tỉnh Kiên Giang' },
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
  assert.equal(letterheadOf(heading({ form: 'supplement' })).symbol, 'HDHS');
  assert.equal(letterheadOf(heading({ form: 'supplement', regime: 'R2025' })).symbol, 'PBS-BPTNTKQ');
  const centre = heading({ form: 'refusal', regime: 'R2025', agency: COMMUNE });
  assert.equal(letterheadOf(centre).symbol, 'PTC-TTPVHCC');
});

test('what the agency issues stands under its committee, what its desk issues under the agency', () => {
  const linesOf = (facts: Partial<Heading>) => {
    const { above, issuer } = letterheadOf(heading(facts));
    return [above, issuer];
  };
  const [agency, desk] = ['Sở Tài nguyên và Môi trường', 'Bộ phận Tiếp nhận và Trả kết quả'];
  assert.deepEqual(linesOf({ form: 'apology' }), [agency, desk]);
  assert.deepEqual(linesOf({ form: 'opinion-request' }), ['Ủy ban nhân dân Tỉnh Kiên Giang', agency]);
  assert.deepEqual(linesOf({ form: 'opinion-request', agency: COMMUNE }), [null, COMMUNE.name]);
});

test('an apology is numbered without the desk in every period, and our own forms alike in all', () => {
  assert.equal(letterheadOf(heading({ form: 'apology', regime: 'R2025' })).symbol, 'PXL');
  assert.equal(letterheadOf(heading({ form: 'control-slip', regime: 'R2025' })).symbol, 'PKS-BPTNTKQ');
  assert.equal(letterheadOf(heading({ form: 'register', regime: 'R2016' })).symbol, 'STD');
  for (const regime of ['R2016', 'R2018', 'R2025'] as const)
    assert.equal(letterheadOf(heading({ form: 'incident-minutes', regime })).symbol, 'BB');
});
