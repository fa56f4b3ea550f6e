import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apologyOf, printApology } from './apology.ts';
import {
  type ExtensionRequestFacts,
  extensionRequestOf,
  printExtensionRequest,
} from './extension-request.ts';
import { DOSSIER, DUE_AT, formFacts, LATER } from './form.test-data.ts';
import { assertInOrder, assertSheets, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { signatureLines } from './signature.ts';
import { CODE, RECEIVED_AT } from './slip.test-data.ts';

test('over the name stands for whom it was signed, and below it who did', () => {
  const vice = { title: 'Phó Chủ tịch', titleOfAbsent: 'Chủ tịch' };
  assert.deepEqual(signatureLines({ capacity: 'KT', ...vice }), ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  const chief = { title: 'Chánh Văn phòng', titleOfAbsent: 'Giám đốc' };
  assert.deepEqual(signatureLines({ capacity: 'TL', ...chief }), ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']);
  assert.deepEqual(signatureLines({ capacity: 'TUQ', ...chief }), ['TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']);
});

test('titles that nobody wrote down leave the general one, and no line of their own', () => {
  const unknown = { title: undefined, titleOfAbsent: undefined };
  assert.deepEqual(signatureLines({ capacity: 'KT', ...unknown }), ['KT. THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ']);
});

test('in one’s own right the form says what it says', () => {
  const own = { title: 'Chủ tịch', titleOfAbsent: undefined };
  assert.equal(signatureLines({ capacity: null, ...own }), undefined);
});

const FOR_THE_CHAIR = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];

function asking(facts: Partial<ExtensionRequestFacts>): Uint8Array {
  const usual = { dossier: DOSSIER, receivingDesk: 'Bộ phận Một cửa', receivedAt: RECEIVED_AT, due: DUE_AT };
  const said = { wanted: LATER, reason: 'Phải đối chiếu lại bản đồ.', signer: 'Lê Hoàng Dũng' };
  const data = extensionRequestOf({ ...formFacts('R2018'), ...usual, ...said, ...facts });
  return printExtensionRequest(openPress(), data);
}

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'both titles are printed over the name, in place of the general one',
  () => {
    const pdf = asking({ signature: FOR_THE_CHAIR });
    assertInOrder(textOf(pdf), ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '(Ký và ghi rõ họ tên)', 'Lê Hoàng Dũng']);
    assert.ok(!textOf(pdf).includes('THỦ TRƯỞNG'));
    assertSheets(pdf, { paper: 'a5', pages: 1, title: `Phiếu đề nghị gia hạn thời gian giải quyết ${CODE}` });
  },
);

testWith(['pdftotext'], 'on the forms of every period', () => {
  for (const period of ['R2016', 'R2018', 'R2025'] as const) {
    const facts = { ...formFacts(period), signature: ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG'], dossier: DOSSIER };
    const dates = { receivedAt: RECEIVED_AT, dueBefore: DUE_AT, dueNow: LATER, resolvingAgency: 'Sở B' };
    const data = apologyOf({ ...facts, ...dates, reason: 'Bản đồ cũ.', signer: 'Lê Hoàng Dũng' });
    assertInOrder(textOf(printApology(openPress(), data)), [
      'TUQ. GIÁM ĐỐC',
      'TRƯỞNG PHÒNG',
      'Lê Hoàng Dũng',
    ]);
  }
});
