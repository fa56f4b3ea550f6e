import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE, ROLE_NAMES } from '../../src/gateways/embedded-postgres/server-record.ts';
import type { Round } from '../figures.ts';
import { databaseTime } from '../processor-time.ts';
import { CLIENTS, type World } from '../world.ts';
import type { Recorded } from './record-work.ts';
import { replayScript } from './replay-script.ts';

/** Debian's. */
const PROGRAM = ['/usr/lib/postgresql/15/bin/pgbench'].find((path) => existsSync(path));

export function hasPgbench(): boolean {
  return PROGRAM !== undefined;
}

/** A script of pgbench with its values in the database, ready to run as often as the rows are taken away again. */
export interface Bench {
  run(): Promise<Round>;
}

/** `times`: for each client what it does one after the other, a transaction of pgbench each. */
export async function prepareBench(
  world: World,
  name: string,
  times: readonly (readonly (readonly Recorded[])[])[],
): Promise<Bench> {
  const table = `replay_${name}`;
  const { script, rows } = replayScript(table, times.flat());
  const file = join(world.dataDir, `${name}.pgbench`);
  writeFileSync(file, script);
  const each = times[0]?.length ?? 0;
  const columns = rows[0]?.map((_, n) => `v${n} text`) ?? [];
  const { superuser } = world;
  // A kept province has that of the time before.
  await superuser.query(`drop table if exists ${table}`);
  await superuser.query(
    `create table ${table} (${['client integer', 'number integer', ...columns, 'primary key (client, number)'].join(', ')})`,
  );
  await superuser.query(`grant select on ${table} to ${ROLE_NAMES.app}`);
  for (const [n, values] of rows.entries()) {
    const row = [Math.floor(n / each), (n % each) + 1, ...values];
    await superuser.query(
      `insert into ${table} values (${row.map((_, at) => `$${at + 1}`).join(', ')})`,
      row,
    );
  }
  await superuser.query(`vacuum (analyze, freeze) ${table}`);
  const commands = times[0]?.[0]?.length ?? 0;
  return { run: () => run(world, file, each, commands) };
}

async function run({ record }: World, file: string, each: number, commands: number): Promise<Round> {
  const before = databaseTime(record.cluster);
  const output = await runProgram(
    [
      ...['-h', '127.0.0.1', '-p', String(record.port), '-U', ROLE_NAMES.app, '-n', '-M', 'prepared'],
      ...['-c', String(CLIENTS), '-j', '2', '-t', String(each), '-D', 'number=0', '-f', file, DATABASE],
    ],
    record.passwords.app,
  );
  const used = databaseTime(record.cluster) - before;
  const rate = Number(/tps = ([\d.]+) \(without/.exec(output)?.[1]);
  if (!(rate > 0)) throw new Error(`pgbench said:\n${output}`);
  return {
    ...{ perSecond: rate * commands, durations: [], nodeCpu: null },
    databaseCpu: used / (each * CLIENTS * commands),
  };
}

function runProgram(args: readonly string[], password: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const program = spawn(PROGRAM ?? '', args, {
      // Each line of a script is a statement of its own to the server: planned once, as ours are in the long run.
      env: { PGPASSWORD: password, PGOPTIONS: '-c plan_cache_mode=force_generic_plan', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [program.stdout, program.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
      });
    }
    program.on('error', reject);
    program.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`pgbench failed (${code}):\n${output}`)),
    );
  });
}
