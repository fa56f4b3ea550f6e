import type { ComponentChildren } from 'preact';
import type { Actor } from '../../domain/access/actor.ts';
import type { Command, CommandType } from '../../domain/dossier/commands.ts';
import type { RefusalCode } from '../../domain/dossier/refusals.ts';
import type { FiledState } from '../../domain/dossier/state.ts';
import type { Agency, Officer } from '../../domain/organisation/agency.ts';
import type { FileContent } from '../../store/dossiers/contents.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { textField } from '../../web/form-fields.ts';
import type { Entry } from './entry.ts';
import type { CaseFile } from './queries.ts';

/** The id of the command, made when the page was: sent twice, it is carried out once. */
export const COMMAND_FIELD = 'lenh';
/** The version of the dossier the officer saw. */
export const VERSION_FIELD = 'phienban';

/** What was looked over before it was sent. */
export const LOOKED_OVER_FIELD = 'daxem';

/** What is wrong with a form, by the id of the field. */
export interface Problem {
  field: string;
  text: string;
}

/** What a form is filled in about. */
export interface ActContext {
  file: CaseFile;
  /** Of the receiving agency, and of those its process names. */
  officers: readonly Officer[];
  /** That can be asked for something: those with people. */
  agencies: readonly Agency[];
  actor: Actor;
}

export interface FieldsProps extends ActContext {
  entry: Entry;
  errorOf: (field: string) => string | undefined;
}

type WithoutLate<One> = One extends unknown ? Omit<One, 'late'> : never;
/** A command but for when it happened, which every form asks in the same way. */
export type Told = WithoutLate<Command>;

/** Files of a form by the name of their field, kept in the file store already. */
export type Attached = (field: string) => readonly FileContent[];

/** What is shown once more before it is done: the same again only, not another one, counts as looked over. */
export interface LookOver {
  of: string;
  words: ComponentChildren;
}

/** One act as a small form of its own. */
export interface ActForm {
  command: CommandType;
  /** What it is for, where the button does not say it all. */
  title: string;
  button: string;
  takesFiles: boolean;
  /** What will follow, said before it is done; null: nothing beyond the act itself. */
  notice: (context: ActContext) => ComponentChildren;
  Fields: (props: FieldsProps) => ComponentChildren;
  /** What is wrong with what was typed; the domain judges the rest. */
  problems: (entry: Entry, context: ActContext) => readonly Problem[];
  tell: (entry: Entry, attached: Attached, context: ActContext) => (pen: Pen, state: FiledState) => Told;
  /** The field a refusal of the domain is about, where it is not the form as a whole. */
  refusedField: string;
  /** Where some refusals are about another field. */
  refusedFields?: Readonly<Partial<Record<RefusalCode, string>>>;
  /** What follows from what was typed, to be looked over first. */
  lookOver?: (entry: Entry, context: ActContext) => LookOver;
}

/** For the acts that need nothing of these. */
export const PLAIN = {
  takesFiles: false,
  notice: () => null,
  Fields: () => null,
  problems: () => [],
  refusedField: 'viec-nay',
} as const satisfies Partial<ActForm>;

export function commandIdOf(body: unknown): string {
  return textField(body, COMMAND_FIELD);
}

/** Null: not sent, or no number. */
export function versionOf(body: unknown): number | null {
  const text = textField(body, VERSION_FIELD);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
