import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf, readPart, rowsOfPart, withPart } from './lapse-parts.ts';

test('a list that is too long for one file is several, which together have all of it', () => {
  for (const of of ['workbook', 'paper'] as const) {
    const rows = rowsOfPart({ of, number: 1 });
    assert.deepEqual(
      [0, 1, rows, rows + 1, 3 * rows].map((many) => partsOf(many, of)),
      [1, 1, 1, 2, 3],
    );
  }
});

test('a part is asked for by its number; what is none is the first', () => {
  assert.equal(withPart('/x?ky=2026-2', 1), '/x?ky=2026-2');
  assert.equal(withPart('/x?ky=2026-2', 3), '/x?ky=2026-2&phan=3');
  assert.deepEqual(readPart({ phan: '3' }, 'paper'), { of: 'paper', number: 3 });
  for (const phan of ['', '0', '-1', '1.5', 'hai'])
    assert.deepEqual(readPart({ phan }, 'workbook'), { of: 'workbook', number: 1 });
});
