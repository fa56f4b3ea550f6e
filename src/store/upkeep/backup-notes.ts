import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Type, { type Static } from 'typebox';
import { Check } from 'typebox/value';

/** That a back-up was made, as whoever makes them said. */
const BackupNote = Type.Object({
  at: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T' }),
  /** Where it lies, or how large it is: free words. */
  what: Type.String(),
});
export type BackupNote = Static<typeof BackupNote>;

/** Beside the database and not in it: after a restore it must not tell of the back-up it came from as the last. */
function fileIn(dataDir: string): string {
  return join(dataDir, 'back-ups.jsonl');
}

export async function noteBackup(dataDir: string, note: BackupNote): Promise<void> {
  await appendFile(fileIn(dataDir), `${JSON.stringify(note)}\n`, { mode: 0o600 });
}

/** Undefined: none was ever noted. */
export async function lastBackup(dataDir: string): Promise<BackupNote | undefined> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .map(readNote)
    .findLast((note) => note !== undefined);
}

/** A line that was cut off, or that somebody wrote by hand, tells nothing. */
function readNote(line: string): BackupNote | undefined {
  try {
    const note: unknown = JSON.parse(line);
    return Check(BackupNote, note) ? note : undefined;
  } catch {
    return undefined;
  }
}
