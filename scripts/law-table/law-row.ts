import type { CommandType } from '../../src/domain/dossier/commands.ts';
import type { EventType } from '../../src/domain/dossier/events.ts';
import { paths } from '../../src/web/paths.ts';
import type { FormTemplate } from './form-titles.ts';
import type { NotHere } from './not-here.ts';

/** One clause of the law, and where it is here. */
export interface LawRow {
  /** Number or name of the row, which no other has. */
  key: string;
  /** What it is called in the office, and where the law has it. */
  clause: string;
  /** What it asks, in our words. */
  asks: string;
  commands?: readonly CommandType[];
  events?: readonly EventType[];
  forms?: readonly FormTemplate[];
  /** Rulings and named rules of `docs/rules.md`. */
  rules?: string;
  pages?: readonly string[];
  /** File, and the names of tests in it. */
  tests?: Readonly<Record<string, readonly string[]>>;
  /** What of it is not here; a row of nothing else has no tests. */
  lacks?: readonly NotHere[];
}

export interface LawSection {
  title: string;
  about: string;
  rows: readonly LawRow[];
}

/** A dossier, and the page of an act on it. */
export const DOSSIER = paths.dossier('ID');

export function act(command: CommandType): string {
  return paths.dossierAct('ID', command);
}

/** A form printed from the event that it tells of. */
export const SLIP = `${paths.slip('ID', 'N')}`;
