import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliCommand, ExitCode } from '../../src/cli/command.ts';
import { cloneDatabase, emptyDatabase, type Scope, type TestDatabase } from './database.ts';
import { TEST_SECRET } from './test-office.ts';

export interface Outcome {
  code: ExitCode;
  out: string[];
  err: string[];
}

/** Runs commands as `npm run mot-cua` does, on a database of their own. */
export async function openCli(scope: Scope, { migrated = true } = {}) {
  const database: TestDatabase = await (migrated ? cloneDatabase(scope) : emptyDatabase(scope));
  const dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-cli-'));
  scope.after(() => rm(dataDir, { recursive: true, force: true }));
  const env: Record<string, string> = {
    ...{ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl },
    ...{ DATA_DIR: dataDir, SECRET_KEY: TEST_SECRET },
  };
  const clock = { at: '2026-11-25T08:00:00.000Z' };
  const run = async (
    command: CliCommand,
    args: readonly string[] = [],
    { stdin = '', change = {} }: { stdin?: string; change?: Record<string, string | undefined> } = {},
  ): Promise<Outcome> => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await command.run(args, {
      env: { ...env, ...change },
      now: () => clock.at,
      stdin: (async function* () {
        yield stdin;
      })(),
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    });
    return { code, out, err };
  };
  return { database, dataDir, clock, run };
}
