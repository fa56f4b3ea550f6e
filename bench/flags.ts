import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../src/lib/result.ts';

export const WORKS = [
  ...(['receive', 'advance', 'look-up', 'sms', 'inbox', 'case'] as const),
  ...(['rebuild', 'on-time', 'dashboard', 'ii-06a'] as const),
];

export type Work = (typeof WORKS)[number];

export interface Flags {
  /** How many dossiers are there, smallest first: each is loaded on top of the one before. */
  dossiers: readonly number[];
  /** Of one round of one measurement. */
  seconds: number;
  rounds: number;
  only: readonly Work[];
  /** Where provinces stay, to be measured again; null: gone at the end. */
  keep: string | null;
  /** Where the JSON goes; null: beside the data of an installation. */
  out: string | null;
  /** Chain, summaries and seals are checked at the end. */
  verify: boolean;
  /** Inbox and case once more for a role that row-level security does not hold, beside the ordinary one. */
  withoutRowSecurity: boolean;
}

export const USAGE = `npm run bench -- [--dossiers=10000,100000] [--million] [--seconds=2] [--rounds=3]
  [--only=${WORKS.join(',')}] [--out=FILE.json] [--keep=FOLDER] [--verify] [--no-row-security]`;

export function readFlags(args: readonly string[]): Result<Flags, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dossiers: { type: 'string', default: '10000,100000' },
        million: { type: 'boolean', default: false },
        seconds: { type: 'string', default: '2' },
        rounds: { type: 'string', default: '3' },
        only: { type: 'string', default: WORKS.join(',') },
        out: { type: 'string' },
        keep: { type: 'string' },
        verify: { type: 'boolean', default: false },
        'no-row-security': { type: 'boolean', default: false },
      },
    });
    const dossiers = [...values.dossiers.split(',').map(Number), ...(values.million ? [1_000_000] : [])];
    const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
    const only = values.only.split(',');
    const unknown = only.find((name) => !WORKS.includes(name as Work));
    if (unknown !== undefined) return fail(`--only knows no “${unknown}”`);
    if (!dossiers.every((count) => Number.isInteger(count) && count >= 100)) {
      return fail('--dossiers takes whole numbers from 100 on, separated by commas');
    }
    if (!(seconds > 0)) return fail('--seconds takes a number above 0');
    if (!(Number.isInteger(rounds) && rounds > 0)) return fail('--rounds takes a whole number from 1 on');
    return ok({
      ...{ dossiers: [...new Set(dossiers)].toSorted((a, b) => a - b), seconds, rounds },
      ...{ only: only as Work[], out: values.out ?? null, keep: values.keep ?? null, verify: values.verify },
      withoutRowSecurity: values['no-row-security'],
    });
  } catch (error) {
    return fail((error as Error).message);
  }
}
