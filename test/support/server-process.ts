import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Ready {
  url: string;
  signIns: { role: string; agency: string; username: string; password: string }[];
  code: string | null;
}

export interface ServerProcess {
  child: ChildProcess;
  ready: Ready;
  /** Milliseconds from the start of the process to the READY line. */
  startedIn: number;
  stderr: () => string;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** The server as `npm start` runs it, in a process of its own, on any free port. */
export async function startServer(
  dataDir: string,
  env: Record<string, string> = {},
  options: { uid?: number; gid?: number } = {},
): Promise<ServerProcess> {
  const began = performance.now();
  const { child, ended, stderr } = spawnServer(dataDir, env, options);
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(JSON.parse(line.slice('READY '.length)) as Ready);
    });
    ended.then((how) => reject(new Error(`the server ended (${how}) before it was ready: ${stderr()}`)));
  });
  return { child, ready, startedIn: performance.now() - began, stderr, ended };
}

const running = new Set<{ child: ChildProcess; ended: Promise<number | string> }>();

/** Ends what a test that failed has left running: the test process could not end before it. */
export async function endServers(): Promise<void> {
  for (const { child, ended } of running) {
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(patience);
  }
}

/** The process alone, ready or not. */
export function spawnServer(
  dataDir: string,
  env: Record<string, string> = {},
  options: { uid?: number; gid?: number } = {},
) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src/main.ts')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, TZ: 'America/New_York', DATA_DIR: dataDir, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const server = { child, ended };
  running.add(server);
  ended.then(() => running.delete(server));
  return { child, ended, stderr: () => stderr };
}
