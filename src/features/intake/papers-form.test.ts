import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from '../../web/keep-typed.ts';
import { askedPapers, paperFields, readPapers } from './papers-form.ts';

const PAPERS = [
  { code: 'to-khai', name: 'Tờ khai', originals: 1, copies: 0, required: true },
  { code: 'giay-chung-sinh', name: 'Giấy chứng sinh', originals: 0, copies: 2, required: false },
];

test('a paper that is not ticked keeps its counts through a form that is sent on', () => {
  const typed = askedPapers(PAPERS).map((paper) => ({ ...paper, there: false }));
  const read = readPapers(bodyOf(paperFields(typed).filter(([, value]) => value !== '')), PAPERS, () => []);
  assert.deepEqual(
    read.slice(0, 2).map(({ there, originals, copies }) => [there, originals, copies]),
    [
      [false, '1', ''],
      [false, '', '2'],
    ],
  );
});
