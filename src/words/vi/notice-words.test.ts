import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NOTICE_KINDS } from '../../domain/messages/notice.ts';
import { noticeSms, usualWords } from './notice-words.ts';
import { stopHint } from './sms-answer.ts';

const AGENCY = {
  name: 'Ủy ban nhân dân phường Vĩnh Thanh',
  shortName: 'UBND P.Vĩnh Thanh',
  phone: '0297 3000 003',
};
const FACTS = {
  code: '000.01.31.H33-261123-0001',
  due: '09h30 27/11/2026',
  site: 'tracuudvc.kiengiang.gov.vn',
};
const HINT = stopHint('8083');

test('whatever is told, a subscriber’s message fits into one and ends with how to stop it', () => {
  for (const kind of NOTICE_KINDS) {
    const text = noticeSms(usualWords(kind, 'sms'), { ...FACTS, agency: AGENCY }, HINT);
    assert.ok(text.length <= 160, `${text.length}: ${text}`);
    assert.ok(text.startsWith(`HS ${FACTS.code}: `) && text.endsWith(`. ${HINT}`), text);
  }
  assert.equal(
    noticeSms(usualWords('receipt', 'sms'), { ...FACTS, agency: AGENCY }, HINT),
    'HS 000.01.31.H33-261123-0001: Da tiep nhan. Hen tra 09h30 27/11/2026 tai Bo phan mot cua UBND P.Vinh Thanh. Ngung tin: soan HUY <ma HS> gui 8083',
    'the address of the look-up gives way',
  );
});

test('whoever gets the result by post or online is not called to the desk', () => {
  const told = (hint: string | null, shortName = AGENCY.shortName) =>
    noticeSms(usualWords('ready', 'sms'), { ...FACTS, agency: { ...AGENCY, shortName } }, hint);
  assert.equal(
    told(HINT),
    'HS 000.01.31.H33-261123-0001: Da co ket qua. Neu nhan tai quay, moi mang Giay hen den Bo phan mot cua UBND P.Vinh Thanh. Ngung tin: soan HUY <ma HS> gui 8083',
  );
  const longer = told(HINT, 'UBND phuong Vinh Thanh Van');
  assert.match(
    longer,
    /: Da co ket qua\. Ngung tin/,
    'where it does not fit, the call to the desk goes with its condition',
  );
  assert.match(told(null), /Neu nhan tai quay, moi mang Giay hen den .* Vinh Thanh$/);
});

test('so it is with any names and any words of an agency', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(words, words, words, (own, name, shortName) => {
      const agency = { ...AGENCY, name, shortName };
      const text = noticeSms(`HS {ma}: ${own}`, { ...FACTS, agency }, HINT);
      assert.ok(text.length <= 160 && text.endsWith(HINT), text);
    }),
  );
});
