import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '..', '..');

export type Environment = Readonly<Record<string, string>>;

export interface SignIn {
  role: string;
  agency: string;
  username: string;
  password: string;
}

export interface OfficeProcess {
  url: string;
  signIns: readonly SignIn[];
  code: string | null;
  /** `SIGKILL`: nothing is finished, nothing is sealed. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** What `npm start` runs. */
export async function startOffice(env: Environment): Promise<OfficeProcess> {
  const child = run(['src/main.ts'], env);
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    // Its log would fill our memory.
    complaints = (complaints + chunk.toString('utf8')).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout ?? process.stdin });
    lines.on('line', (text) => {
      if (text.startsWith('READY ')) resolve(text.slice('READY '.length));
    });
    ended.then(() => reject(new Error(`it did not start: ${complaints}`)));
  });
  return {
    ...(JSON.parse(line) as Omit<OfficeProcess, 'end'>),
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

export interface Answer {
  code: number;
  lines: readonly string[];
}

/** What `npm run -s mot-cua -- …` runs. */
export async function motCua(args: readonly string[], env: Environment): Promise<Answer> {
  const child = run(['src/cli/mot-cua.ts', ...args], env);
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  const code = await new Promise<number>((resolve) => child.once('close', (left) => resolve(left ?? -1)));
  return { code, lines: out.split('\n').filter((line) => line !== '') };
}

function run(args: readonly string[], env: Environment): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
