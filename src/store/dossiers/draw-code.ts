import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { FormNumbers, NumberedForm } from '../../domain/dossier/form-number.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { formatDossierCode } from '../../domain/regime/dossier-code.ts';
import type { Transaction } from '../ledger/database.ts';
import type { OfficeSource } from '../ledger/office-source.ts';

/**
 * The next dossier code of an agency on a day (NĐ 61 Đ17.3, `docs/rules.md`). The counter's row stays locked until
 * the transaction ends, so codes follow one another without gap and none is given twice.
 */
export async function drawCode(
  transaction: Transaction,
  office: OfficeSource,
  agency: Agency,
  at: Instant,
): Promise<string> {
  const date = localDateOf(at);
  const serial = await drawSerial(transaction, agency.code, date);
  return formatDossierCode({ pattern: office.codePatternAt(at), agencyCode: agency.code, date, serial });
}

/** The next receipt of an agency for fees in a year: `0000012/2026`. Its counter begins on the first of January. */
export async function drawReceiptNumber(
  transaction: Transaction,
  agency: Agency,
  at: Instant,
): Promise<string> {
  const year = localDateOf(at).slice(0, 4);
  const serial = await drawSerial(transaction, `bien-lai/${agency.code}`, `${year}-01-01`);
  return `${String(serial).padStart(7, '0')}/${year}`;
}

/** Numbers for forms, each the next of its issuer, kind and year: `12`. They are counted like receipts for fees. */
export async function drawFormNumbers(
  transaction: Transaction,
  forms: readonly { form: NumberedForm; issuer: Agency }[],
  at: Instant,
): Promise<FormNumbers> {
  const year = localDateOf(at).slice(0, 4);
  const numbers: [NumberedForm, string][] = [];
  // One after the other, always in this order: two who draw the same two never wait for each other.
  for (const { form, issuer } of forms) {
    const serial = await drawSerial(transaction, `mau/${form}/${issuer.code}`, `${year}-01-01`);
    numbers.push([form, String(serial)]);
  }
  return Object.fromEntries(numbers);
}

async function drawSerial(transaction: Transaction, counter: string, day: string): Promise<number> {
  const [rows] = await transaction.run({
    name: 'draw_serial',
    text: 'select draw_serial($1, $2) as serial',
    values: [counter, day],
  });
  const serial = rows?.[0]?.serial;
  if (typeof serial !== 'number') throw new Error(`no serial was drawn for ${counter}`);
  return serial;
}
