import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { offer, search } from './find-procedure.ts';

const blank = {
  ...{ level: 'commune', agencies: null, channels: ['counter'], limits: [], papers: [], fees: [] },
  ...{ results: [], legalBasis: [], process: { basis: '', budgetUnit: 'minutes', steps: [] } },
  ...{ electronicResult: false, decision: '', validFrom: '2016-07-04' },
} as const satisfies Partial<Procedure>;

const BIRTH: Procedure = {
  ...blank,
  ...{ id: 'dang-ky-khai-sinh', nationalCode: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch' },
};
const COPY: Procedure = {
  ...blank,
  ...{ id: 'chung-thuc-ban-sao', nationalCode: '2.000815', name: 'Chứng thực bản sao từ bản chính' },
  field: 'Chứng thực',
};
const POOR: Procedure = {
  ...blank,
  ...{ id: 'cong-nhan-ho-ngheo', nationalCode: null, name: 'Công nhận hộ nghèo', field: 'Giảm nghèo' },
};

const offered = offer([BIRTH, COPY, POOR], ['cong-nhan-ho-ngheo']);
const found = (typed: string) => search(offered, typed).map(({ procedure }) => procedure.id);

test('what was used last comes first, and has the first number', () => {
  assert.deepEqual(
    offered.map(({ number, procedure, recent }) => [number, procedure.id, recent]),
    [
      [1, 'cong-nhan-ho-ngheo', true],
      [2, 'chung-thuc-ban-sao', false],
      [3, 'dang-ky-khai-sinh', false],
    ],
  );
});

test('words are found in any order, with or without marks, and from their beginning', () => {
  for (const typed of [
    'khai sinh',
    'KHAI SINH',
    'sinh khai',
    'khai sinh'.normalize('NFD'),
    'Đăng ký kh',
    'dang ky',
  ]) {
    assert.deepEqual(found(typed), ['dang-ky-khai-sinh'], typed);
  }
  assert.deepEqual(found('chung thuc ban sao'), ['chung-thuc-ban-sao']);
  assert.deepEqual(found('ho tich'), ['dang-ky-khai-sinh'], 'its field');
  assert.deepEqual(found('ai sinh'), [], 'not from the middle of a word');
  assert.deepEqual(found('không có'), []);
  assert.equal(found('').length, 3);
});

test('a code and a number of the list mean one procedure', () => {
  assert.deepEqual(found('2.000815'), ['chung-thuc-ban-sao']);
  assert.deepEqual(found('2'), ['chung-thuc-ban-sao']);
  assert.deepEqual(found('9'), []);
});
