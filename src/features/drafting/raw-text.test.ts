import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportedContent } from '../../domain/procedure/imported-procedure.ts';
import { rawLinesAt } from './raw-text.ts';

const limit = { case: null, limit: null, policy: null, raw: '1', note: 'Với hồ sơ nộp tại xã', channels: [] };
const content: ImportedContent = {
  ...{ nationalCode: null, name: 'Cấp giấy phép', field: '', ministry: '', levels: ['ministry', 'commune'] },
  ...{ applicants: [], agency: null, channels: [], paperGroups: [], paperNotes: ['Xuất trình khi nộp', ' '] },
  limits: [limit, { ...limit, case: 'Cấp lại', raw: '5', note: '' }],
  papers: [{ code: 'don', name: 'Đơn', originals: 1, copies: 0, required: true }],
  fees: [{ code: 'phi', name: 'Phí', amount: null, moment: 'intake', basis: 'Thông tư 281', raw: '125 VNĐ' }],
  ...{ results: [], legalBasis: [{ number: '1/2026/NĐ-CP', title: 'Nghị định' }], steps: [] },
  ...{ requirements: '', decision: '', source: '' },
};

test('what the source says at a place, to the letter, a line each', () => {
  for (const [path, lines] of [
    ['/limits/0', ['1 - Với hồ sơ nộp tại xã']],
    ['/limits', ['1 - Với hồ sơ nộp tại xã', 'Cấp lại - 5']],
    ['/fees/0', ['125 VNĐ - Thông tư 281']],
    ['/papers/0', ['Đơn']],
    ['/paperNotes', ['Xuất trình khi nộp']],
    ['/legalBasis/0', ['1/2026/NĐ-CP - Nghị định']],
    ['/levels', ['cấp bộ, cấp xã']],
    ['/name', ['Cấp giấy phép']],
    ['/field', []],
    ['/results', []],
    ['/papers/9', []],
    ['/khong/co', []],
  ] as const)
    assert.deepEqual(rawLinesAt(content, path), lines, path);
  assert.deepEqual(rawLinesAt(null, '/name'), []);
});
