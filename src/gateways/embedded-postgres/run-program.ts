import { spawn } from 'node:child_process';
import { parse } from 'node:path';
import { errorCode } from './error-code.ts';

/** Another system user to run a program as; null: as ourselves. */
export interface SystemUser {
  uid: number;
  gid: number;
  name: string;
}

export interface Ran {
  /** 0 is success; null when the program could not even be started, `output` then has the system's error code. */
  code: number | null;
  output: string;
}

/**
 * Runs a program to its end. It gets an environment of its own: ours may hold secrets and PG… variables, and its
 * messages must be English for us to recognise. With `detached` nothing of it is read, since a server that it leaves
 * behind would keep our pipes open.
 */
export function runProgram(
  file: string,
  args: readonly string[],
  user: SystemUser | null,
  detached = false,
): Promise<Ran> {
  return new Promise((resolve) => {
    const refused = (error: unknown): void =>
      resolve({ code: null, output: errorCode(error) || String(error) });
    try {
      const child = spawn(file, args, {
        // Where we stand may be closed to the other user.
        cwd: parse(file).root,
        env: { LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', detached ? 'ignore' : 'pipe', detached ? 'ignore' : 'pipe'],
        windowsHide: true,
        ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
      });
      let output = '';
      const keep = (chunk: Buffer): void => {
        output += chunk.toString('utf8');
      };
      child.stdout?.on('data', keep);
      child.stderr?.on('data', keep);
      child.once('error', refused);
      child.once('close', (code) => resolve({ code: code ?? 1, output }));
    } catch (error) {
      // A user that the system does not let us become is thrown, a file that cannot be run is told.
      refused(error);
    }
  });
}
