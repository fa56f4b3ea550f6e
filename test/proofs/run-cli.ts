import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ROOT } from '../architecture/repository.ts';

export interface CliRun {
  code: number;
  /** Lines of stdout. */
  out: string[];
  /** All of stderr. */
  err: string;
}

/** The command line as an administrator types it, with nothing of our own environment but what is said. */
export async function runCli(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<CliRun> {
  const program = ['--import', import.meta.resolve('tsx'), 'src/cli/mot-cua.ts'];
  const command = spawn(process.execPath, [...program, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'exit') as Promise<[number]>,
  ]);
  return { code, out: out.split('\n').filter((line) => line !== ''), err };
}
