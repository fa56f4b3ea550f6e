import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { moneyInWords, numberWords } from './number-words.ts';

const KNOWN: readonly (readonly [number, string])[] = [
  [0, 'không'],
  [4, 'bốn'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [110, 'một trăm mười'],
  [204, 'hai trăm linh bốn'],
  [999, 'chín trăm chín mươi chín'],
  [1000, 'một nghìn'],
  [1005, 'một nghìn không trăm linh năm'],
  [8000, 'tám nghìn'],
  [10_015, 'mười nghìn không trăm mười lăm'],
  [500_000, 'năm trăm nghìn'],
  [1_050_000, 'một triệu không trăm năm mươi nghìn'],
  [1_000_001, 'một triệu không trăm linh một'],
  [1_000_000_000, 'một tỷ'],
  [1_000_000_001, 'một tỷ không trăm linh một'],
  [1_001_000_000_000, 'một nghìn không trăm linh một tỷ'],
  [2_000_000_000_000_000, 'hai triệu tỷ'],
];

const VALUES = new Map(
  ['không:0 một:1 mốt:1 hai:2 ba:3 bốn:4 tư:4 năm:5 lăm:5 sáu:6 bảy:7 tám:8 chín:9'].flatMap((line) =>
    line.split(' ').map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])] as const),
  ),
);

/** Reads the words back, by another way than they were made. */
function readBack(words: string): number {
  let [billions, millions, group, units] = [0, 0, 0, 0];
  for (const word of words.split(' ')) {
    if (word === 'tỷ')
      [billions, millions, group, units] = [(billions + millions + group + units) * 1e9, 0, 0, 0];
    else if (word === 'triệu') [millions, group, units] = [(group + units) * 1e6, 0, 0];
    else if (word === 'nghìn') [millions, group, units] = [millions + (group + units) * 1e3, 0, 0];
    else if (word === 'trăm') [group, units] = [units * 100, 0];
    else if (word === 'mươi') [group, units] = [group + units * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word !== 'linh') units = VALUES.get(word) ?? Number.NaN;
  }
  return billions + millions + group + units;
}

test('numbers are read as people read them', () => {
  for (const [value, words] of KNOWN) assert.equal(numberWords(value), words);
});

test('no two numbers sound the same: the words read back give the number', () => {
  const numbers = fc.oneof(
    fc.nat(1_000_000),
    fc.maxSafeNat(),
    // Many zeros, where it goes wrong.
    fc
      .array(fc.constantFrom(0, 0, 0, 1, 4, 5, 9), { minLength: 1, maxLength: 15 })
      .map((all) => Number(all.join(''))),
  );
  fc.assert(
    fc.property(numbers, (value) => readBack(numberWords(value)) === value),
    { numRuns: 3000 },
  );
});

test('every word is one of the language, and one blank stands between two', () => {
  const word =
    /^(không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|linh|trăm|nghìn|triệu|tỷ)( |$)/;
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      const words = numberWords(value);
      return words === words.normalize('NFC').trim() && words.split(' ').every((one) => word.test(one));
    }),
  );
});

test('an amount begins with a capital and names its money', () => {
  assert.equal(moneyInWords(500_000), 'Năm trăm nghìn đồng');
  assert.equal(moneyInWords(0), 'Không đồng');
});

test('what is no whole number from 0 on is a bug, not a word', () => {
  for (const value of [-1, 0.5, Number.NaN, 2 ** 60]) assert.throws(() => numberWords(value), RangeError);
});
