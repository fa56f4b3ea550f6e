import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { namedPostmaster } from '../../src/gateways/embedded-postgres/postmaster.ts';
import type { ServerRecord } from '../../src/gateways/embedded-postgres/server-record.ts';
import type { Acknowledged, SentCommand, StreamLine } from './command-stream.ts';

export type Victim = 'server' | 'database';

/** A guard against hanging, not a measure: a starved machine may take long and is no fault. */
const PATIENCE_MS = 180_000;

/** A stream of commands over one data folder, what it was told, and the means to kill either half of it. */
export interface Storm {
  /** Every acknowledgement, in the order in which it was read. */
  acknowledged: readonly Acknowledged[];
  /** Sent and, as far as anybody knows, not carried out. */
  unanswered(): SentCommand[];
  /** How often commands met with which fault. */
  faults: ReadonlyMap<string, number>;
  kills: Readonly<Record<Victim, number>>;
  /** Kills it, and starts the server again; the database is started again by the server. */
  strike(victim: Victim): Promise<void>;
  /** Once the system was opened after the last strike and answers a command; in milliseconds after it. */
  recovered(): Promise<number>;
  /** Answers all that was sent, seals, and ends in order. */
  stop(): Promise<void>;
}

export async function startStorm(dataDir: string): Promise<Storm> {
  const acknowledged: Acknowledged[] = [];
  const open = new Map<string, SentCommand>();
  const faults = new Map<string, number>();
  const kills = { server: 0, database: 0 };
  let struckAt = 0;
  let opened = false;
  let recovery = Promise.withResolvers<number>();
  let failure: Error | undefined;
  expectRecovery();
  let run = launch();

  function hear(line: StreamLine): void {
    if ('sent' in line) open.set(line.sent.commandId, line.sent);
    else if ('opened' in line) opened = line.opened > struckAt;
    else if ('broken' in line) faults.set(line.broken, (faults.get(line.broken) ?? 0) + 1);
    else if ('done' in line) {
      acknowledged.push(line.done);
      open.delete(line.done.commandId);
      if (opened) recovery.resolve(Date.now() - struckAt);
    }
  }

  function expectRecovery(): void {
    recovery = Promise.withResolvers();
    const { promise, reject } = recovery;
    promise.catch(() => undefined);
    opened = false;
    struckAt = Date.now();
    const told = () => `no command was answered within ${PATIENCE_MS} ms: ${JSON.stringify([...faults])}`;
    setTimeout(() => reject(new Error(told())), PATIENCE_MS).unref();
  }

  function launch(): { child: ChildProcess; ended: Promise<void>; killed: boolean } {
    const program = ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, 'command-stream.ts')];
    const child = spawn(process.execPath, program, {
      env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', DATA_DIR: dataDir },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const started = { child, ended: Promise.resolve(), killed: false };
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${JSON.stringify([...open.values()])}\n`);
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      const heard = parse(line);
      if (heard) hear(heard);
    });
    // What it said before its end is heard before anything else happens.
    started.ended = Promise.all([once(lines, 'close'), once(child, 'exit')]).then(([, [code]]) => {
      if (started.killed || code === 0) return;
      failure = new Error(`the server ended by itself (${code}): ${said}`);
      recovery.reject(failure);
    });
    return started;
  }

  return {
    acknowledged,
    unanswered: () => [...open.values()],
    faults,
    kills,
    async strike(victim) {
      if (failure) throw failure;
      const postmaster = victim === 'database' ? await livingPostmaster(dataDir) : 0;
      expectRecovery();
      kills[victim]++;
      if (victim === 'database') {
        process.kill(postmaster, 'SIGKILL');
        return;
      }
      run.killed = true;
      run.child.kill('SIGKILL');
      await run.ended;
      run = launch();
    },
    recovered: () => recovery.promise,
    async stop() {
      run.child.stdin?.write('stop\n');
      await run.ended;
      if (failure) throw failure;
    },
  };
}

/** Half a line is what a kill leaves of one. */
function parse(line: string): StreamLine | undefined {
  try {
    return JSON.parse(line) as StreamLine;
  } catch {
    return undefined;
  }
}

/** Also one that is still recovering from the strike before. */
async function livingPostmaster(dataDir: string): Promise<number> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 10) {
    const record = await readFile(join(dataDir, 'postgres.json'), 'utf8').catch(() => '');
    const cluster = record === '' ? '' : (JSON.parse(record) as ServerRecord).cluster;
    const postmaster = cluster === '' ? null : await namedPostmaster(cluster);
    if (postmaster?.whose === 'ours') return postmaster.pid;
    await sleep(10);
  }
  throw new Error('there is no database to kill');
}
