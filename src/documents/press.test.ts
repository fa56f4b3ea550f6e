import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { openPress, PrintFailure } from './press.ts';
import { printReceipt, receiptOf } from './receipt.ts';
import { APPLICANT, slipFacts } from './slip.test-data.ts';

const press = openPress();

/** Prints one receipt and shows its digest; run where nothing of the repository is near. */
const ELSEWHERE = `
  const { openPress } = await import(process.argv[1]);
  const { printReceipt, receiptOf } = await import(process.argv[2]);
  const { slipFacts } = await import(process.argv[3]);
  const { createHash } = await import('node:crypto');
  const pdf = printReceipt(openPress(), receiptOf(slipFacts('R2018')));
  process.stdout.write(createHash('sha256').update(pdf).digest('hex'));
`;

test('the same receipt is the same bytes: now, later, in another process, from any folder', () => {
  const digest = () =>
    createHash('sha256')
      .update(printReceipt(press, receiptOf(slipFacts('R2018'))))
      .digest('hex');
  const first = digest();
  printReceipt(press, receiptOf(slipFacts('R2025')));
  assert.equal(digest(), first);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', ELSEWHERE],
      ...['./press.ts', './receipt.ts', './slip.test-data.ts'].map((path) => import.meta.resolve(path)),
    ],
    { cwd: tmpdir(), encoding: 'utf8' },
  );
  assert.equal(stdout, first, stderr);
});

test('a name with signs that no font of ours has is printed all the same', () => {
  const applicant = {
    ...APPLICANT,
    name: 'Lan 😀 \u0007\ud83d',
    address: '王\u202e\nẤp \\ #1 $x$ *y* "z" @a <b>',
  };
  const pdf = printReceipt(press, receiptOf(slipFacts('R2018', { persons: () => applicant })));
  assert.ok(pdf.byteLength > 1000);
});

test('a sheet that does not fit its template is refused with file and line, and without what it holds', () => {
  const sheet = { ...receiptOf(slipFacts('R2018')), barcode: null, letterhead: 'Trần Văn Bí Mật' };
  assert.throws(
    () => press.print('receipt-2018', sheet),
    (error) =>
      error instanceof PrintFailure &&
      error.message.startsWith('receipt-2018.typ: ') &&
      /\(receipt-2018\.typ:\d+\)/.test(error.message) &&
      !error.message.includes('Bí Mật'),
  );
  assert.ok(printReceipt(press, receiptOf(slipFacts('R2018'))).byteLength > 1000, 'the press still works');
});
