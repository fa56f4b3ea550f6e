import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../lib/result.ts';

export interface MigrationFile {
  number: number;
  /** `0001_event_log.sql` */
  name: string;
  sql: string;
  sha256: string;
}

/** The numbered files of a folder, in order: 0001, 0002 … without a gap, so that two branches cannot both claim one. */
export async function readMigrations(dir: string): Promise<Result<MigrationFile[], string>> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort();
  const files: MigrationFile[] = [];
  for (const [index, name] of names.entries()) {
    const number = Number(/^(\d{4})_[a-z0-9_-]+\.sql$/.exec(name)?.[1] ?? 'NaN');
    if (Number.isNaN(number)) return fail(`Tệp ${name} trong ${dir} phải có tên dạng 0001_ten.sql.`);
    if (number !== index + 1) {
      return fail(`Các tệp trong ${dir} phải đánh số liền nhau từ 0001; ${name} đứng ở vị trí ${index + 1}.`);
    }
    // A checkout on Windows may have changed the line ends, which change nothing.
    const sql = (await readFile(join(dir, name), 'utf8')).replaceAll('\r\n', '\n');
    files.push({ number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') });
  }
  return ok(files);
}
