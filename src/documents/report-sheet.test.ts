import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formFacts } from './form.test-data.ts';
import { isMissing, pagesOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { printReport, reportSheet } from './report-sheet.ts';
import type { ReportTable } from './report-table.ts';

const press = openPress();

function tableOf(rows: number, notes: readonly string[]): ReportTable {
  return {
    ...{ name: 'Biểu', mark: 'Biểu số II.06a', title: 'Tình hình giải quyết', lines: [], faults: [] },
    ...{ checks: [], notes },
    columns: [
      { heads: ['STT'], number: '(1)', width: 6 },
      { heads: ['Lĩnh vực'], number: '(2)', width: 40 },
      { heads: ['Số hồ sơ', 'Trong hạn'], number: '(3)', width: 12 },
      { heads: ['Số hồ sơ', 'Quá hạn'], number: '(4)', width: 12 },
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      kind: 'row' as const,
      cells: [
        { is: 'words' as const, words: String(index + 1) },
        { is: 'words' as const, words: `Lĩnh vực thứ ${index + 1}` },
        { is: 'count' as const, count: 3 },
        { is: 'count' as const, count: 4 },
      ],
    })),
  };
}

const sheetOf = (report: ReportTable) =>
  reportSheet({ ...formFacts('R2025'), report, madeBy: 'Trần Thị Bình', signedBy: 'Lê Văn An' });

const printed = (report: ReportTable) => pagesOf(printReport(press, sheetOf(report)));

test('a note of several lines keeps them', () => {
  const { notes } = sheetOf(tableOf(1, ['Thuyết minh: Bão.\n\n- Mất điện', 'Ký']));
  assert.deepEqual(notes, [['Thuyết minh: Bão.', '- Mất điện'], ['Ký']]);
});

test('signatures never have a page to themselves: the last rows and the notes go with them', (t) => {
  if (isMissing('pdftotext')) return t.skip('pdftotext is not here');
  const notes = ['Số liệu tính đến nay.', 'Thuyết minh: Bão.\n- Mất điện', 'Mã băm: abc'];
  let broken = 0;
  // Somewhere among these the signatures no longer fit under the table.
  for (const rows of [16, 20, 22, 24, 26, 28, 60]) {
    const pages = printed(tableOf(rows, notes));
    const last = pages.at(-1) ?? '';
    for (const part of ['Lê Văn An', 'Mã băm: abc', 'Số liệu tính đến nay.', '(1) (2) (3) (4)'])
      assert.ok(last.includes(part), `${rows} rows: ${part} in ${last}`);
    for (const row of [rows - 2, rows - 1, rows])
      assert.ok(last.includes(`Lĩnh vực thứ ${row} `), `${rows} rows: row ${row} in ${last}`);
    if (pages.length === 1) continue;
    broken += 1;
    assert.ok(last.includes(`gồm ${pages.length} trang`));
    assert.doesNotMatch(last, /trang \d/, 'its number stands on top, and there alone');
    assert.match(last, new RegExp(`^${pages.length} |\\b${pages.length} STT`));
  }
  assert.ok(broken > 1 && broken < 7, `${broken} of them took more than a page`);
});

test('notes longer than a page go on over pages, and the last of them stays with the signatures', (t) => {
  if (isMissing('pdftotext')) return t.skip('pdftotext is not here');
  const long = Array.from({ length: 120 }, (_, index) => `- Hồ sơ ${index + 1}.`).join('\n');
  const pages = printed(tableOf(5, [`Thuyết minh:\n${long}`, 'Mã băm: abc']));
  const all = pages.join(' ');
  for (const index of [1, 60, 120]) assert.ok(all.includes(`- Hồ sơ ${index}.`), `line ${index}`);
  assert.match(pages.at(-1) ?? '', /Mã băm: abc .*Lê Văn An/);
});
