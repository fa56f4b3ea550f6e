import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { formFacts } from './form.test-data.ts';
import { testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { printReport, reportSheet } from './report-sheet.ts';

testWith(['pdftotext'], 'the hash of a signed report is copied out of its sheet as it is', () => {
  const hash = createHash('sha256').update('Biểu II.06a').digest('hex');
  const report = {
    ...{ name: 'Biểu', mark: 'Biểu số II.06a', title: 'Tình hình giải quyết', lines: [], faults: [] },
    ...{ checks: [], notes: [`Mã băm SHA-256 của báo cáo đã ký: ${hash}`], rows: [] },
    columns: [
      { heads: ['STT'], number: '(1)', width: 6 },
      { heads: ['Lĩnh vực'], number: '(2)', width: 40 },
    ],
  };
  const facts = { ...formFacts('R2025'), report, madeBy: null, signedBy: 'Lê Văn An' };
  const text = textOf(printReport(openPress(), reportSheet(facts)));
  assert.ok(text.includes(`đã ký: ${hash} `), text);
  assert.doesNotMatch(text, /\p{Cf}/u, 'nothing in it that cannot be seen');
});
