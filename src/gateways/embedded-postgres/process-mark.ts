import { readFile } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

/**
 * A mark that tells this process from a later one under the same number (containers reuse small numbers at every
 * start); null when no such process lives. A dead process that nobody has reaped yet counts as dead.
 */
export async function processMark(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    if (stat === null) return null;
    // The name in parentheses may itself hold blanks and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' ? null : `started ${startTicks}`;
  }
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (error) {
    return errorCode(error) === 'EPERM' ? 'alive' : null;
  }
}
