import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftProblem } from '../../domain/procedure/draft/draft-problems.ts';
import { draftProblemSentence } from './draft-problem-sentence.ts';

const names = {
  agency: (id: string) => (id === 'ubnd-xa-a' ? 'UBND xã A' : id),
  unit: (code: string) => (code === 'tu-phap' ? 'Tư pháp' : code),
};

const said = (problem: Omit<DraftProblem, 'path'>) => draftProblemSentence({ ...problem, path: '' }, names);

test('codes are said in words of the office', () => {
  for (const [problem, sentence] of [
    [{ code: 'process-missing' }, 'Chưa có quy trình nội bộ'],
    [
      { code: 'holder-missing', values: { agency: 'ubnd-xa-a', unit: 'tu-phap', role: 'specialist' } },
      'Cơ quan UBND xã A chưa có ai giữ vai trò chuyên viên thụ lý tại phòng Tư pháp',
    ],
    [
      { code: 'budget-over-limit', values: { sum: 1200, ceiling: 960, unit: 'minutes' } },
      'Tổng thời gian các bước là 1200, vượt quá 960 (phút làm việc)',
    ],
    [
      { code: 'budget-unit', values: { unit: 'permille' } },
      'Thời gian của các bước phải tính bằng phần nghìn',
    ],
    [
      { code: 'role-not-for-work', values: { role: 'signer', work: 'examine' } },
      'Vai trò lãnh đạo cơ quan không làm được bước thẩm định',
    ],
    [
      { code: 'step-order', values: { work: 'sign', before: 'issue' } },
      'Bước ký không được đứng sau bước phát hành',
    ],
    [
      { code: 'policy-not-allowed', values: { policy: 'CALENDAR' } },
      'Cách tính theo lịch, kể cả ngày nghỉ không dùng được cho thời hạn này',
    ],
  ] as const)
    assert.equal(said(problem), sentence);
});

test('what is empty is named, wherever it stands in a list', () => {
  for (const [path, sentence] of [
    ['/name', 'Chưa ghi tên thủ tục'],
    ['/process/basis', 'Chưa ghi quyết định phê duyệt quy trình nội bộ'],
    ['/papers/0/name', 'Chưa ghi tên giấy tờ thứ 1'],
    ['/process/steps/2/name', 'Chưa ghi tên bước 3'],
    ['/process/parts/0/name', 'Chưa ghi tên phần việc phối hợp 1'],
    ['/legalBasis/1/number', 'Chưa ghi số, ký hiệu của căn cứ pháp lý thứ 2'],
  ] as const)
    assert.equal(draftProblemSentence({ code: 'text-empty', path }, names), sentence);
});

test('a place that nobody chose is no unit without a name', () => {
  const values = { agency: 'ubnd-xa-a', unit: '', role: 'specialist' };
  assert.equal(said({ code: 'unit-missing', values }), 'Chưa chọn nơi làm');
});
