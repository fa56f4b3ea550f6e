import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import Type from 'typebox';
import { Check } from 'typebox/value';
import type { SignedSeal } from './seal.ts';

/** A file with a seal's name need not be one of ours. */
const SealFile = Type.Object({
  number: Type.Integer(),
  from: Type.Integer(),
  to: Type.Integer(),
  sealedAt: Type.String(),
  previous: Type.String(),
  heads: Type.Array(Type.Tuple([Type.String(), Type.String(), Type.Integer(), Type.String(), Type.String()])),
  digest: Type.Object({ key: Type.String(), value: Type.String() }),
});

/** Two sealers may write the same copy at once: each its own unfinished file. */
let unfinishedSeals = 0;

/** Copies of the seals outside the database: who can rewrite the tables cannot rewrite these too. */
export interface SealFolder {
  numbers(): Promise<number[]>;
  read(number: number): Promise<SignedSeal | 'unreadable'>;
  write(seal: SignedSeal): Promise<void>;
}

export function openSealFolder(path: string): SealFolder {
  const fileOf = (number: number) => join(path, `${String(number).padStart(9, '0')}.json`);
  return {
    async numbers() {
      const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      return names
        .filter((name) => /^\d{9,}\.json$/.test(name))
        .map((name) => Number.parseInt(name, 10))
        .sort((one, other) => one - other);
    },
    async read(number) {
      try {
        const content: unknown = JSON.parse(await readFile(fileOf(number), 'utf8'));
        return Check(SealFile, content) ? content : 'unreadable';
      } catch {
        return 'unreadable';
      }
    },
    /** Whole or not at all, and on the disk before it is said to be there. */
    async write(seal) {
      await mkdir(path, { recursive: true });
      const unfinished = `${fileOf(seal.number)}.${process.pid}-${++unfinishedSeals}.part`;
      const file = await open(unfinished, 'w', 0o600);
      await file.writeFile(`${JSON.stringify(seal)}\n`);
      await file.sync();
      await file.close();
      try {
        // A link never replaces: a copy that is there already is evidence, whatever it says.
        await link(unfinished, fileOf(seal.number));
      } catch (error) {
        const there = await this.read(seal.number);
        if (there === 'unreadable' || there.digest.value !== seal.digest.value) throw error;
      } finally {
        await unlink(unfinished);
      }
    },
  };
}
