import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of the measurement; it ends with ours. */
export function startChild(file: string, args: readonly string[] = []): ChildProcess {
  const child = fork(join(import.meta.dirname, '..', file), args, {
    // What a server logs is written, and thrown away by the system.
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/** The port a server child says it listens on. */
export async function portOf(child: ChildProcess): Promise<number> {
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`a server of the measurement ended (${code}) before it listened`);
  });
  const [message] = (await Promise.race([once(child, 'message'), gone])) as [{ port: number }];
  return message.port;
}

export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}
