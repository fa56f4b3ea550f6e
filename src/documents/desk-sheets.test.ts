import assert from 'node:assert/strict';
import { controlSlipOf, controlSlipSheet } from './control-slip.ts';
import { printDeskSheets } from './desk-sheets.ts';
import { DOSSIER, DUE_AT, formFacts } from './form.test-data.ts';
import { assertSheets, codesOn, pagesOf, testWith, withoutNumbers } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { receiptOf, receiptSheet } from './receipt.ts';
import { CODE, paper, person, RECEIVED, RECEIVED_AT, slipFacts } from './slip.test-data.ts';

const press = openPress();
const LONG_LIST = Array.from({ length: 60 }, (_, index) => paper(`Tài liệu ${index + 1}`));

function receipt(regime: 'R2018' | 'R2025', code: string, change: Partial<typeof RECEIVED> = {}) {
  return receiptSheet(receiptOf(slipFacts(regime, { state: { ...RECEIVED, code, ...change } })));
}

function controlSlip(regime: 'R2018' | 'R2025', code: string) {
  const about = { dossier: { ...DOSSIER, code }, resolvingAgency: 'Sở Tài nguyên', receivedAt: RECEIVED_AT };
  const rest = { coordinatingAgencies: [], due: DUE_AT, handOvers: [] };
  return controlSlipSheet(controlSlipOf({ ...formFacts(regime), ...about, ...rest }));
}

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm', 'zbarimg'],
  'papers of several dossiers in one file: in order, each on pages of its own that it counts by itself',
  () => {
    const codes = [CODE, CODE.replace('0001', '0002'), CODE.replace('0001', '0003')];
    const [first = '', second = '', third = ''] = codes;
    for (const regime of ['R2018', 'R2025'] as const) {
      const pdf = printDeskSheets(press, '3 giấy tiếp nhận, 2 phiếu kiểm soát', [
        receipt(regime, first),
        receipt(regime, second, { papers: LONG_LIST, applicant: person('organisation') }),
        receipt(regime, third),
        controlSlip(regime, first),
        controlSlip(regime, second),
      ]);
      assertSheets(pdf, { paper: 'a5', title: '3 giấy tiếp nhận, 2 phiếu kiểm soát' });
      const pages = pagesOf(pdf);
      const long = pages.length - 4;
      assert.ok(long > 1, 'the second goes on overleaf');
      const ofOthers = [...pages.slice(0, 1), ...pages.slice(1 + long)];
      for (const [index, code] of [first, third, first, second].entries()) {
        assert.ok(ofOthers[index]?.includes(code), `sheet ${index + 1}`);
        assert.doesNotMatch(ofOthers[index] ?? '', / - gồm \d+ trang/, 'one page needs no number');
      }
      assert.match(ofOthers[2] ?? '', /PHIẾU KIỂM SOÁT/);
      const own = withoutNumbers(pages.slice(1, 1 + long), second);
      assert.match(own.at(-1) ?? '', /NGƯỜI NỘP HỒ SƠ/);
      assert.ok(codesOn(pdf, 2 + long).includes(`CODE-128:${third}`), 'each with its own codes');
    }
  },
);
