import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDay } from '../calendar/local-time.ts';
import {
  codeKey,
  foldedCodeKey,
  formatDossierCode,
  parseDossierCode,
  withProvinceLetter,
} from './dossier-code.ts';

const SEED = { pattern: 'TT01_2018', agencyCode: '000.00.08.H33', date: '2016-07-04', serial: 1 } as const;

test('prints each pattern of docs/rules.md, Codes', () => {
  assert.equal(formatDossierCode(SEED), '000.00.08.H33-160704-0001');
  assert.equal(formatDossierCode({ ...SEED, pattern: 'PROVIDER_2016' }), '000.00.08.H33-160704-0001');
  const later = { agencyCode: 'H01.008', date: '2026-11-23', serial: 1 };
  assert.equal(formatDossierCode({ ...later, pattern: 'TT03_2025' }), 'H01.008-261123-0001');
  assert.equal(
    formatDossierCode({ ...later, pattern: 'TT04_2025', systemOwner: '12' }),
    'H01.008-261123-120001',
  );
});

test('the serial widens past 9999 and never wraps', () => {
  assert.equal(formatDossierCode({ ...SEED, serial: 9999 }), '000.00.08.H33-160704-9999');
  assert.equal(formatDossierCode({ ...SEED, serial: 10_000 }), '000.00.08.H33-160704-10000');
});

test('facts that make no code are a bug', () => {
  for (const wrong of [{ serial: 0 }, { serial: 1.5 }, { date: '2016-02-30' }, { agencyCode: 'Sở 08' }])
    assert.throws(() => formatDossierCode({ ...SEED, ...wrong }), RangeError);
  assert.throws(() => formatDossierCode({ ...SEED, pattern: 'TT04_2025' }), RangeError);
});

test('reads what people type', () => {
  const parts = {
    code: '000.00.08.H33-160704-0001',
    agencyCode: '000.00.08.H33',
    date: '2016-07-04',
    serial: '0001',
  };
  for (const text of ['000.00.08.h33-160704-0001', ' 000.00.08.H33 - 160704 – 0001\n'])
    assert.deepEqual(parseDossierCode(text), parts);
  assert.deepEqual(parseDossierCode('G09.20-20260609-0092637'), {
    code: 'G09.20-20260609-0092637',
    agencyCode: 'G09.20',
    date: '2026-06-09',
    serial: '0092637',
  });
});

test('what is no code is no code', () => {
  for (const text of ['', 'TRACUU', '000.00.08.H33-160704', '000.00.08.H33-161304-0001', 'H3-160704-0001 -1'])
    assert.equal(parseDossierCode(text), undefined, text);
});

test('the key drops all but letters and digits; the folded one also forgives look-alikes', () => {
  assert.equal(codeKey('000.00.08.h33-160704-0001'), '0000008H331607040001');
  assert.equal(codeKey('Đường số ２'), 'DUONGSO2');
  assert.equal(foldedCodeKey('OOO.oo.08.H33-i607O4-000l'), '0000008H331607040001');
});

const facts = fc.record({
  pattern: fc.constantFrom('PROVIDER_2016', 'TT01_2018', 'TT03_2025', 'TT04_2025'),
  agencyCode: fc.oneof(
    fc
      .tuple(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 63 }),
      )
      .map(([z, y, m]) => `000.${[z, y].map((n) => String(n).padStart(2, '0')).join('.')}.H${10 + (m % 90)}`),
    fc.constantFrom('H01.008', 'G09.20', 'H01.008.12'),
  ),
  // 2000 to 2099: the two-digit year of the law says no more.
  date: fc.integer({ min: 10_957, max: 47_481 }).map(formatDay),
  serial: fc.integer({ min: 1, max: 999_999 }),
  systemOwner: fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0')),
});

test('a code that was printed reads back as its facts', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const code = formatDossierCode(given);
      const owner = given.pattern === 'TT04_2025' ? given.systemOwner : '';
      assert.deepEqual(parseDossierCode(code), {
        code,
        agencyCode: given.agencyCode,
        date: given.date,
        serial: owner + String(given.serial).padStart(4, '0'),
      });
    }),
  );
});

test('blanks, dots, dashes and small letters never change the key', () => {
  const noise = fc.constantFrom('', ' ', '.', '-', '–', '\u00a0', '\t');
  fc.assert(
    fc.property(
      facts,
      fc.array(noise, { minLength: 50, maxLength: 50 }),
      fc.boolean(),
      (given, marks, small) => {
        const code = formatDossierCode(given);
        const typed = [...code].map((letter, index) => letter + (marks[index] ?? '')).join('');
        assert.equal(codeKey(small ? typed.toLowerCase() : typed), codeKey(code));
        assert.equal(codeKey(codeKey(code)), codeKey(code));
        assert.equal(foldedCodeKey(typed.replace(/0/g, 'o').replace(/1/g, 'l')), foldedCodeKey(code));
      },
    ),
  );
});

test('the letter of the province may be left out, as on the keys of a telephone', () => {
  for (const typed of ['0000008331607040001', '000.00.08.33-160704-0001', ' 000 00 08 33 160704 0001 '])
    assert.equal(withProvinceLetter(typed, 'H33'), '0000008H331607040001');
  assert.equal(withProvinceLetter('01.008-261123-0001', 'H01'), 'H010082611230001');
  for (const typed of ['000.00.08.H33-160704-0001', '', 'abc', '33', '0000008341607040001', '9'.repeat(4000)])
    assert.equal(withProvinceLetter(typed, 'H33'), typed);
  assert.equal(withProvinceLetter('0000008331607040001', ''), '0000008331607040001');
});
