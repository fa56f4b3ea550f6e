import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Holder {
  process: ChildProcess;
  adopted?: boolean;
  superuserUrl?: string;
  failure?: string;
  kind?: string;
  /** Ends it without a chance to clean up. */
  kill(): Promise<void>;
}

/** Another Node process that starts or adopts the server of a folder; resolves once it holds it or has failed. */
export async function holdEmbedded(
  dataDir: string,
  options: { uid?: number; gid?: number; script?: string } = {},
): Promise<Holder> {
  const { script = join(import.meta.dirname, 'hold-embedded.ts'), ...user } = options;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    return {
      ...JSON.parse(line),
      process: child,
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error('the holder ended without a word');
}
