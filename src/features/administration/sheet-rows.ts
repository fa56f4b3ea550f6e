import { readSheet } from 'read-excel-file/node';
import { fail, ok, type Result } from '../../lib/result.ts';
import { tidyText } from '../../web/form-fields.ts';

/** Large enough for the people of any agency. */
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_ROWS = 1000;
const MOST_UNPACKED = 40 * 1024 * 1024;
/** An entry in the list of contents of a zip file. */
const ENTRY = Buffer.from([0x50, 0x4b, 1, 2]);

/** Rows of cells out of a spreadsheet: an Excel workbook (its first sheet), or text with commas or semicolons. */
export async function sheetRows(
  content: Uint8Array,
): Promise<Result<readonly (readonly string[])[], string>> {
  if (content.byteLength > MOST_BYTES) return fail('Tệp lớn quá 2 MB. Xin chia thành nhiều tệp');
  const isWorkbook = content[0] === 0x50 && content[1] === 0x4b;
  const rows = isWorkbook ? await workbookRows(content) : textRows(new TextDecoder().decode(content));
  if (!rows) return fail('Tệp này không đọc được: chọn tệp Excel (.xlsx) hoặc CSV');
  if (rows.length > MOST_ROWS) return fail('Tệp có quá 1.000 dòng. Xin chia thành nhiều tệp');
  return ok(rows);
}

async function workbookRows(content: Uint8Array): Promise<readonly (readonly string[])[] | undefined> {
  if (unpackedBytes(content) > MOST_UNPACKED) return undefined;
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(Buffer.from(content));
    return rows.map((row) => row.map(cellText));
  } catch {
    return undefined;
  }
}

/** What the parts of a zip file say they unpack to: a small file can hold a great deal of nothing. */
function unpackedBytes(content: Uint8Array): number {
  const file = Buffer.from(content);
  let bytes = 0;
  for (let at = file.indexOf(ENTRY); at !== -1 && at + 28 <= file.length; at = file.indexOf(ENTRY, at + 4))
    bytes += file.readUInt32LE(at + 24);
  return bytes;
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : tidyText(String(value));
}

/** RFC 4180, with the semicolons that spreadsheets write where commas are for decimals. */
export function textRows(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '');
  const [first = ''] = plain.split(/\r?\n/, 1);
  const separator = first.split(';').length > first.split(',').length ? ';' : ',';
  const rows: string[][] = [];
  const row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain[at + 1] === '"') cell += plain[++at];
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator || letter === '\n') {
      row.push(tidyText(cell));
      cell = '';
      if (letter === '\n') rows.push(row.splice(0));
    } else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, tidyText(cell)]);
  return rows;
}
