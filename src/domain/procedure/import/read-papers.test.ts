import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecord } from './read-record.ts';
import { paper, plainRecord } from './record.test-data.ts';

type Group = { title: string | null; documents: unknown[] };

function read(groups: Group[], change: Record<string, unknown> = {}) {
  const { content, reasons } = readRecord(plainRecord({ document_groups: groups, ...change }), 'x');
  if (content === null) throw new Error('refused');
  return { ...content, codes: reasons.map(({ code }) => code), reasons };
}

test('94 papers stay 94, in their order, each with a code of its own', () => {
  const documents = Array.from({ length: 94 }, (_, index) => paper(`Giấy  số ${index + 1}`, 0, 2));
  const { papers, codes } = read([{ title: null, documents }]);
  assert.deepEqual([papers.length, new Set(papers.map(({ code }) => code)).size, codes], [94, 94, []]);
  const last = { code: 'giay-to-94', name: 'Giấy số 94', originals: 0, copies: 2, required: true };
  assert.deepEqual(papers.at(-1), last);
});

test('no papers at all, or only notes, is a doubt', () => {
  assert.deepEqual(read([]).codes, ['papers-missing']);
  const noted = read([{ title: 'Lưu ý', documents: [paper('Bản chụp phải rõ nét', 0, 0)] }]);
  assert.deepEqual(
    [noted.codes, noted.papers, noted.paperNotes],
    [['papers-missing'], [], ['Bản chụp phải rõ nét']],
  );
});

test('0 and 0 is a note; one that does not say so may be a paper that is only shown', () => {
  const documents = [
    ...[paper('Tờ khai'), paper('* Lưu ý: nộp một bộ', 0, 0), paper('Giấy tờ phải nộp:', 0, 0)],
    paper('Hộ chiếu để đối chiếu', 0, 0),
  ];
  const { papers, paperNotes, reasons } = read([{ title: null, documents }]);
  assert.deepEqual([papers.length, paperNotes.length], [1, 3]);
  assert.deepEqual(reasons, [{ code: 'paper-or-note', path: '/paperNotes', values: { count: 1 } }]);
});

test('groups for cases are a doubt, groups that only order the list are not', () => {
  const group = (title: string): Group => ({ title, documents: [paper(`Tờ khai ${title}`)] });
  assert.deepEqual(read([group('Giấy tờ phải nộp'), group('Giấy tờ phải xuất trình')]).codes, []);
  const cases = read([group('Trường hợp cấp mới'), group('Trường hợp cấp lại')]);
  assert.deepEqual(cases.codes, ['paper-groups']);
  assert.deepEqual(cases.paperGroups[1], { title: 'Trường hợp cấp lại', papers: ['giay-to-2'] });
});

test('"nếu có" makes a paper optional; a count that is none is a doubt', () => {
  const documents = [paper('Văn bản ủy quyền (nếu có).'), paper('Ảnh', -1, 0), paper('Đơn', 0.5, 1)];
  const { papers, reasons } = read([{ title: null, documents }]);
  assert.deepEqual(
    papers.map(({ required }) => required),
    [false, true, true],
  );
  assert.deepEqual(
    reasons.map(({ code, path }) => [code, path]),
    [
      ['paper-count', '/papers/1'],
      ['paper-count', '/papers/2'],
    ],
  );
});

test('a list that its reader could not take apart is said; dashes left of it are not', () => {
  const groups = [{ title: null, documents: [paper('Đơn')] }];
  assert.deepEqual(read(groups, { documents_unparsed: 'và nộp cho cơ quan' }).codes, ['papers-unread']);
  assert.deepEqual(read(groups, { documents_unparsed: '--' }).codes, []);
});
