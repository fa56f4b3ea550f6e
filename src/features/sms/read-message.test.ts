import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import { readMessage } from './read-message.ts';

const CODE = '000.00.08.H33-160704-0001';

/** However it is mistyped, the same dossier is asked for. */
const MISTYPED: readonly string[] = [
  `TRACUU ${CODE}`,
  `tracuu ${CODE.toLowerCase()}`,
  `Tra cứu ${CODE}`,
  `TRA CUU ${CODE}`,
  `tra  cuu   ${CODE}  `,
  `TC ${CODE}`,
  `tc: ${CODE}`,
  `TRACUU${CODE}`,
  'TRACUU0000008H331607040001',
  'TRACUU 0000008H331607040001',
  'TRACUU 000 00 08 H33 160704 0001',
  'TRACUU 000-00-08-H33-160704-0001',
  'TRACUU OOO.OO.O8.H33-16O7O4-OOO1',
  'TRACUU ooo.oo.o8.h33-i6o7o4-oool',
  `TRACUU ho so ${CODE} giup toi`,
  `Tra cuu ho so so ${CODE}. Cam on`,
  `TRACUU <${CODE}>`,
  `TRACUU "${CODE}"`,
  CODE,
  '0000008H33 160704 0001',
  'TRACUU 000.00.08.H33\n160704\n0001',
  'TRA-CUU 000 . 00 . 08 . H33 - 160704 - 0001',
  'T R A C U U 0 0 0 0 0 0 8 H 3 3 1 6 0 7 0 4 0 0 0 1',
  'TRACUU 000.00.08.H33–160704–0001',
  'ＴＲＡＣＵＵ ０００．００．０８．Ｈ３３－１６０７０４－０００１',
];

for (const message of MISTYPED) {
  test(`reads the code in «${message.replaceAll('\n', '↵')}»`, () => {
    const asked = readMessage(message);
    assert.equal(asked.ask === 'code' ? foldedCodeKey(asked.typed) : '', codeKey(CODE));
  });
}

test('reads codes of 2025 with the same liberties', () => {
  for (const code of [
    'H01.008-261123-0001',
    'H01.008-261123-120001',
    'H01.008.012-261123-0001',
    'H01-261123-0001',
  ]) {
    for (const message of [code, `TRACUU ${code}`, `tra cứu hồ sơ ${code.toLowerCase()} với`, `TC${code}`]) {
      const asked = readMessage(message);
      assert.equal(asked.ask === 'code' ? codeKey(asked.typed) : '', codeKey(code), message);
    }
  }
});

test('a keyword with something like a code is looked up all the same; without one it is the wrong way of asking', () => {
  assert.deepEqual(readMessage('TRACUU 12345'), { ask: 'code', typed: '12345' });
  assert.deepEqual(readMessage('tra cứu 000.00'), { ask: 'code', typed: '000.00' });
  for (const message of [
    '',
    ' ',
    'TRACUU',
    'tra cuu ho so',
    'xin chao',
    'TRANG 3',
    'goi lai 0912000456',
    '🙂🙂',
  ]) {
    assert.deepEqual(readMessage(message), { ask: 'nothing' }, message);
  }
});

test('a code is never longer than what an answer can repeat, and whatever comes is read', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 3000 }), fc.string({ unit: 'grapheme' })),
      (text) => {
        for (const message of [text, `TRACUU ${text}`]) {
          const asked = readMessage(message);
          if (asked.ask === 'code') assert.match(asked.typed, /^[A-Z0-9.\- ]{1,40}$/);
        }
      },
    ),
  );
});

test('any words before and behind leave the code as it is', () => {
  const word = fc.constantFrom(
    'ho',
    'so',
    'xin',
    'kiểm',
    'tra',
    'giúp',
    'tôi',
    'với',
    'ạ',
    'hồ sơ số',
    ':',
    '-',
    'oi',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 6 }), (before, behind) => {
      const asked = readMessage(['tracuu', ...before, CODE, ...behind].join(' '));
      assert.equal(asked.ask === 'code' ? codeKey(asked.typed) : '', codeKey(CODE));
    }),
  );
});

test('who wants no more messages says so with or without the code; who looks up is not taken for one', () => {
  for (const text of [
    `HUY ${CODE}`,
    `huy tin ho so ${CODE}`,
    `Hủy ${CODE.toLowerCase()}`,
    `STOP ${CODE}`,
    `Dừng tin ${CODE}`,
  ])
    assert.deepEqual(readMessage(text), { ask: 'stop', typed: CODE }, text);
  for (const text of ['HUY', 'hủy', 'Stop!', 'DUNG gui tin nua']) {
    assert.deepEqual(readMessage(text), { ask: 'stop', typed: null }, text);
  }
  for (const text of [`Huyen oi tra cuu ${CODE}`, `TRACUU ${CODE} dung khong`, `Huyền ${CODE}`])
    assert.equal(readMessage(text).ask, 'code', text);
});
