import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from './face-coverage.ts';
import { readFaces } from './faces.ts';
import { printable } from './printable.ts';

const coverage = coverageOf(readFaces().form);
const print = (text: string) => printable(text, coverage);

test('every Vietnamese letter is covered, in each face of the forms', () => {
  const letters = 'aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ';
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const all = [...letters].flatMap((letter) => tones.map((tone) => letter + tone)).join('');
  assert.equal(print(all), all.normalize('NFC').replace(/\s/g, ''));
});

test('letters are composed, blanks are one, what cannot be seen is gone', () => {
  assert.equal(print('Tha\u0323ch  Thi\u0323\r\n Hoa\u0300\u200b \u0007'), 'Thạch Thị Hoà');
  assert.equal(print('a\ud800b'), 'a\ufffdb');
});

test('a sign without a glyph leaves one box, however it is put together', () => {
  assert.equal(print('Lan 😀 王'), 'Lan □ □');
  assert.equal(print('👨‍👩‍👧❤️.'), '□□□□.');
});

test('lists and objects keep their shape, and what is no text its value', () => {
  const value = { a: [' x ', 1, null, true], b: { c: 'y' } };
  assert.deepEqual(printable(value, coverage), { a: ['x', 1, null, true], b: { c: 'y' } });
});
