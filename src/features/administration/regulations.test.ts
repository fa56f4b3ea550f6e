import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { paths } from '../../web/paths.ts';

const { office, as } = await openTestApp({ after });
const admin = await as('agency-admin', 'quan-tri');
const pdf = (text: string) => `%PDF-1.4\n% ${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`;
const kept = () => office.office.findAgency(COMMUNE)?.settings?.regulations ?? [];

async function add(number: string, date: string, content: string, name = 'quy-che.pdf') {
  const { body } = await admin.get(paths.regulations);
  const [, phienban = ''] = /name="phienban" value="(\d+)"/.exec(body) ?? [];
  const fields = { so: number, ngay: date, phienban, lenh: crypto.randomUUID() };
  return admin.upload(paths.regulations, fields, { field: 'tep', name, content });
}

test('the regulation of an agency is kept with number, day and file; a new one leaves the old one beside it (Điều 8.2)', async () => {
  assert.equal((await add('12/QC-UBND', '2026-02-03', pdf('một'))).statusCode, 303);
  assert.equal((await add('30/QC-UBND', '2026-11-20', pdf('hai'))).statusCode, 303);
  assert.deepEqual(
    kept().map(({ version, number, date }) => [version, number, date]),
    [
      [2, '30/QC-UBND', '2026-11-20'],
      [1, '12/QC-UBND', '2026-02-03'],
    ],
  );
  const [, first] = kept();
  assert.ok(first);
  const { body } = await admin.get(paths.regulations);
  assert.match(body, /2 \(hiện hành\)/);
  assert.ok(body.includes(paths.regulationFile(first.file.sha256)));
  // Everybody of the agency reads it, as it was given.
  const clerk = await as('counter-clerk', 'mot-cua');
  const read = await clerk.get(paths.regulationFile(first.file.sha256));
  assert.deepEqual([read.statusCode, read.body], [200, pdf('một')]);
  const other = await as('counter-clerk', 'mot-cua', OTHER_COMMUNE);
  assert.equal((await other.get(paths.regulationFile(first.file.sha256))).statusCode, 404);
});

test('without number or day, or with a file that is none, nothing is kept and what was typed stays', async () => {
  const before = kept();
  const answer = await add('', '2026-13-40', 'không phải PDF');
  assert.equal(answer.statusCode, 422);
  for (const said of ['Ghi số, ký hiệu của quy chế', 'Nhập ngày ban hành', 'chọn tệp PDF hoặc DOCX'])
    assert.ok(answer.body.includes(said), said);
  const again = await add('31/QC-UBND', '', pdf('ba'));
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /value="31\/QC-UBND"/);
  assert.deepEqual(kept(), before);
});
