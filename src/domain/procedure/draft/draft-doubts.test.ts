import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DoubtCode, ImportedContent, ImportedProcedure, ImportReason } from '../imported-procedure.ts';
import { doubtGroups, doubtsOf, keptAnswers, settleSection } from './draft-doubts.ts';

const content: ImportedContent = {
  ...{
    nationalCode: null,
    name: 'Cấp giấy phép',
    field: 'Cây xanh',
    ministry: '',
    levels: ['province', 'commune'],
  },
  ...{
    applicants: [],
    agency: null,
    channels: ['counter'],
    papers: [],
    paperGroups: [],
    paperNotes: [],
    results: [],
    legalBasis: [],
  },
  limits: [
    { case: null, limit: null, policy: null, raw: '1', note: '', channels: [] },
    { case: 'Khác', limit: null, policy: null, raw: '5', note: '', channels: [] },
  ],
  ...{ fees: [], steps: [], requirements: '', decision: '', source: '' },
};

const reasons: readonly ImportReason[] = [
  { code: 'levels-several', path: '/levels', values: { count: 2 } },
  { code: 'limit-without-unit', path: '/limits/0', values: { amount: 1 } },
  { code: 'limit-without-unit', path: '/limits/1', values: { amount: 5 } },
  { code: 'limits-several', path: '/limits' },
];

const record: ImportedProcedure = { sourceId: 'thu:1', digest: '', outcome: 'doubts', reasons, content };
const AT = '2026-11-23T02:30:00.000Z';
const by = { section: 'limits', by: 'tam', at: AT } as const;

const answered = (answers: [DoubtCode, string][]) =>
  settleSection(doubtGroups(record, []), [], new Map(answers), by);

test('doubts of one kind in one section are decided together', () => {
  const groups = doubtGroups(record, []);
  assert.deepEqual(
    groups.map(({ code, section, doubts, settled }) => [code, section, doubts.length, settled]),
    [
      ['levels-several', 'general', 1, null],
      ['limit-without-unit', 'limits', 2, null],
      ['limits-several', 'limits', 1, null],
    ],
  );
});

test('an answer settles its kind in its section, and no other', () => {
  const settled = answered([['limit-without-unit', 'Luật Hộ tịch']]);
  assert.deepEqual(
    settled.map(({ code, path, answer, by: who }) => [code, path, answer, who]),
    [
      ['limit-without-unit', '/limits/0', 'Luật Hộ tịch', 'tam'],
      ['limit-without-unit', '/limits/1', 'Luật Hộ tịch', 'tam'],
    ],
  );
  const open = doubtGroups(record, settled).filter((group) => group.settled === null);
  assert.deepEqual(
    open.map(({ code }) => code),
    ['levels-several', 'limits-several'],
  );
});

test('who saves the same answer again does not take it over; an emptied one opens the doubt', () => {
  const first = answered([['limit-without-unit', 'Luật Hộ tịch']]);
  const later = { section: 'limits', by: 'thành', at: '2026-11-24T02:30:00.000Z' } as const;
  const again = settleSection(
    doubtGroups(record, first),
    first,
    new Map<DoubtCode, string>([
      ['limit-without-unit', 'Luật Hộ tịch'],
      ['limits-several', 'Chọn 5 ngày'],
    ]),
    later,
  );
  assert.deepEqual(
    again.map(({ path, by: who }) => [path, who]),
    [
      ['/limits/0', 'tam'],
      ['/limits/1', 'tam'],
      ['/limits', 'thành'],
    ],
  );
  const emptied = settleSection(doubtGroups(record, again), again, new Map(), later);
  assert.deepEqual(emptied, []);
});

test('a section leaves the answers of the others alone', () => {
  const limits = answered([['limits-several', 'Chọn 5 ngày']]);
  const both = settleSection(
    doubtGroups(record, limits),
    limits,
    new Map<DoubtCode, string>([['levels-several', 'Bản này cho cấp xã']]),
    { section: 'general', by: 'tam', at: AT },
  );
  assert.deepEqual(
    both.map(({ code }) => code),
    ['limits-several', 'levels-several'],
  );
});

test('after a new import only answers hold whose doubt and place are as they were', () => {
  const settled = answered([
    ['limit-without-unit', 'Luật Hộ tịch'],
    ['limits-several', 'Chọn 5 ngày'],
  ]);
  const moved: ImportedContent = {
    ...content,
    limits: content.limits.map((limit, index) => (index === 1 ? { ...limit, raw: '7' } : limit)),
  };
  const now: ImportedProcedure = { ...record, content: moved };
  assert.deepEqual(
    keptAnswers(settled, content, now).map(({ path }) => path),
    ['/limits/0'],
  );
  assert.deepEqual(keptAnswers(settled, content, { ...record, reasons: [] }), []);
});

test('a refused record has reasons and no doubts; no record has neither', () => {
  const refused: ImportedProcedure = {
    ...{ ...record, outcome: 'refused', content: null },
    reasons: [{ code: 'name-missing', path: '/name' }],
  };
  assert.deepEqual(doubtsOf(refused), []);
  assert.deepEqual(doubtGroups(null, []), []);
});
