import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDay } from '../calendar/local-time.ts';
import { codeIn, codeMeantBy } from './code-in-text.ts';
import { codeKey, foldedCodeKey, formatDossierCode } from './dossier-code.ts';

const CODE = '000.00.08.H33-160704-0001';

test('what a receipt says to send, and the address it leads to, mean the code that is in them', () => {
  for (const typed of [
    `TRACUU ${CODE}`,
    `tra cứu hồ sơ ${CODE.toLowerCase()} giúp tôi`,
    `https://motcua.example.vn/tra-cuu?ma=${CODE}&t=k1.AbC-9_zz`,
    `motcua.example.vn/tra-cuu?ma=${CODE}`,
    `https://motcua.example.vn:8443/tra-cuu?lang=en&ma=${CODE}#lich-su`,
    `Mã hồ sơ: ${CODE}.`,
    CODE,
  ])
    assert.equal(codeKey(codeMeantBy(typed)), codeKey(CODE), typed);
  assert.equal(foldedCodeKey(codeMeantBy(`TRACUU ${CODE.replaceAll('0', 'O')}`)), codeKey(CODE));
});

test('where no code is in it, it is as it was typed', () => {
  for (const typed of [
    ...['', ' ', 'TRACUU', 'khong co', '12345', '0912 000 456', '079123456789', 'Nguyễn Thị Bé Sáu'],
    // On the keys of a telephone there is no letter of the province: that is put in by who knows it.
    ...['000.00.08.33-160704-0001', '0000008331607040001'],
  ])
    assert.equal(codeMeantBy(typed), typed);
  assert.equal(codeIn('Công ty Cổ phần 319, 12 Nguyễn Trung Trực'), undefined);
});

const CODES = fc
  .record({
    pattern: fc.constantFrom('PROVIDER_2016', 'TT01_2018', 'TT03_2025', 'TT04_2025'),
    agencyCode: fc.constantFrom('000.00.08.H33', '000.12.15.H33', 'H01', 'H01.008', 'H33.008.012'),
    date: fc.integer({ min: 10_957, max: 47_481 }).map(formatDay),
    serial: fc.integer({ min: 1, max: 99_999 }),
    systemOwner: fc.constantFrom('07', '12', '99'),
  } as const)
  .map(formatDossierCode);

test('a whole code means itself, and in a sentence or an address it is found', () => {
  fc.assert(
    fc.property(CODES, (code) => {
      assert.equal(codeMeantBy(code), code);
      for (const text of [`TRACUU ${code}`, `https://a.vn/tra-cuu?ma=${code}&t=x`, `hồ sơ ${code} ạ`])
        assert.equal(codeKey(codeMeantBy(text)), codeKey(code), text);
    }),
  );
});
