import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileContent } from '../../store/dossiers/contents.ts';
import { bodyOf } from '../../web/keep-typed.ts';
import {
  askedPapers,
  checkedPapers,
  OTHERS_FIELD,
  paperFields,
  paperProblems,
  readPapers,
  withMoreOthers,
} from './papers-form.ts';

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

const SHOWN = [
  { code: 'can-cuoc', name: 'Thẻ căn cước', originals: 0, copies: 0, required: true, shown: true },
  { code: 'bang', name: 'Bản sao bằng', originals: 0, copies: 1, required: true, shown: true },
];
const SCAN: FileContent = {
  sha256: 'a'.repeat(64),
  name: 'can-cuoc.pdf',
  mediaType: 'application/pdf',
  bytes: 9,
};

/** What comes of a form, with what is handed in of each paper: the rows of SHOWN, in their order. */
function sent(fields: Record<string, string>, files: readonly FileContent[] = []) {
  const typed = readPapers(fields, SHOWN, (row) => (row === 'gt0' ? files : []));
  const papers = checkedPapers(typed).map(({ paper, originals, copies, shown = false, files: own }) => ({
    ...{ paper, originals, copies, shown, files: own.length },
  }));
  return { papers, problems: paperProblems(typed).map(({ field }) => field) };
}

test('what is only shown stands there as seen, without counts, through a form that is sent on', () => {
  const again = bodyOf(paperFields(askedPapers(SHOWN)).filter(([, value]) => value !== ''));
  assert.deepEqual(sent(again as Record<string, string>), {
    papers: [
      { paper: 'can-cuoc', originals: 0, copies: 0, shown: true, files: 0 },
      { paper: 'bang', originals: 0, copies: 1, shown: true, files: 0 },
    ],
    problems: [],
  });
});

test('no original is kept of it, whatever is sent; unticked it was not seen, and a file is not the original', () => {
  assert.deepEqual(sent({ 'gt0-co': 'co', 'gt0-chinh': '1', 'gt0-sao': '2' }).papers, [
    { paper: 'can-cuoc', originals: 0, copies: 0, shown: true, files: 0 },
  ]);
  assert.deepEqual(sent({ 'gt0-chinh': '1' }).papers, []);
  assert.deepEqual(sent({}, [SCAN]).papers, [
    { paper: 'can-cuoc', originals: 0, copies: 0, shown: false, files: 1 },
  ]);
});

test('of copies beside an original that is shown, the copies are counted too', () => {
  assert.deepEqual(sent({ 'gt1-co': 'co', 'gt1-sao': '1' }).papers, [
    { paper: 'bang', originals: 0, copies: 1, shown: false, files: 0 },
  ]);
  assert.deepEqual(sent({ 'gt1-co': 'co', 'gt1-xem': 'co', 'gt1-chinh': '1' }).problems, ['gt1-sao']);
  assert.deepEqual(sent({ 'gt1-xem': 'co', 'gt1-sao': '1' }).papers, [], 'the box of the row is not ticked');
});

/** Rows of papers by name, as a form shows them after more were asked for. */
function moreOthers(fields: Record<string, string>) {
  const { papers, first } = withMoreOthers(
    readPapers(fields, SHOWN, () => []),
    fields,
  );
  return { rows: papers.slice(SHOWN.length).map(({ row, name }) => [row, name]), first };
}

test('more rows are more than there were, also where none was filled in; the next key goes to the first new one', () => {
  const blank = { 'gk0-ten': '', 'gk1-ten': '' };
  const four = moreOthers(blank);
  assert.equal(four.first, 'gk2');
  assert.equal(four.rows.length, 4);
  const typed = moreOthers({ ...blank, 'gk1-ten': 'Ảnh', 'gk2-ten': '', 'gk3-ten': '' });
  assert.deepEqual([typed.first, typed.rows.length, typed.rows[0]], ['gk4', 6, ['gk0', 'Ảnh']]);
  assert.equal(
    moreOthers({ [OTHERS_FIELD]: '4' }).rows.length,
    6,
    'of a form whose blank rows were not kept',
  );
  const full = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`gk${index}-ten`, '']));
  for (const most of [full, { [OTHERS_FIELD]: '1e9' }])
    assert.deepEqual([moreOthers(most).first, moreOthers(most).rows.length], ['gk19', 20]);
  assert.equal(
    readPapers({ ...blank, 'gk2-ten': '', 'gk3-ten': '' }, SHOWN, () => []).length,
    SHOWN.length + 4,
  );
});

test('a paper by name without a count: there is no box to untick, so its name goes', () => {
  const fields = { 'gt1-co': 'co', 'gk0-ten': 'Ảnh 4x6' };
  const says = paperProblems(readPapers(fields, SHOWN, () => [])).map(({ text }) => text);
  assert.match(says[0] ?? '', /nếu không nộp thì bỏ đánh dấu$/);
  assert.match(says[1] ?? '', /“Ảnh 4x6”.*nếu không nộp thì xóa tên giấy tờ$/);
});
