import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../../src/cli/command.ts';
import { importProceduresCommand } from '../../src/cli/import-procedures.ts';
import { TEST_SECRET, type TestOffice } from './test-office.ts';

/** Imports into the database of an office, as the command does: records of our own, or a file. */
export async function importRecords(office: TestOffice, given: readonly unknown[] | string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-import-'));
  try {
    const file = typeof given === 'string' ? given : join(folder, 'records.jsonl');
    if (typeof given !== 'string')
      await writeFile(file, given.map((record) => `${JSON.stringify(record)}\n`).join(''));
    const out: string[] = [];
    const err: string[] = [];
    const code = await importProceduresCommand.run([file], {
      env: {
        ...{ DATABASE_URL: office.test.appUrl, DATABASE_OWNER_URL: office.test.ownerUrl },
        ...{ DATA_DIR: folder, SECRET_KEY: TEST_SECRET },
      },
      now: () => office.clock.at,
      stdin: (async function* () {})(),
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    });
    if (code !== EXIT.done) throw new Error(`import ended with ${code}: ${err.join(' ')}`);
    return out.at(-1) ?? '';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
