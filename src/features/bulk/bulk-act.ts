import type { ComponentChildren } from 'preact';
import type { Command } from '../../domain/dossier/commands.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { textField } from '../../web/form-fields.ts';
import type { BulkCommand } from './bulk-command.ts';
import type { ChosenDossier } from './chosen-dossier.ts';

/** What is wrong with a form, by the id of the field. */
export interface Problem {
  field: string;
  text: string;
}

/** One act, said once for all the dossiers it is done with. */
export interface BulkAct {
  command: BulkCommand;
  /** What was done, as a heading begins: `Đã chuyển`. */
  done: string;
  /** As it goes on after `chưa`: `chuyển được`. */
  notDone: string;
  /** Names of its fields: what was typed goes along from page to page. */
  fields: readonly string[];
  /** Beside its button; null: there is a page for what it asks, or it asks nothing. */
  beside: ((typed: Typed) => ComponentChildren) | null;
  /** On a page of its own; null: nothing. */
  Fields: ((props: FieldsProps) => ComponentChildren) | null;
  problems: (typed: Typed, chosen: readonly ChosenDossier[]) => readonly Problem[];
  /** What cannot be undone is looked over first: what was typed, in words; null: it is done at once. */
  lookOver: ((typed: Typed, chosen: readonly ChosenDossier[]) => readonly Fact[]) | null;
  tell: (typed: Typed) => (pen: Pen) => Command;
  /** Why one is not done together with others, though it may be done by itself; null: it is. */
  alone: (dossier: ChosenDossier) => string | null;
  /** What must be read of each before it is done, in a column of its own; null: nothing. */
  shown: { head: string; cell: (dossier: ChosenDossier) => ComponentChildren } | null;
}

export interface Fact {
  key: string;
  value: ComponentChildren;
}

export interface FieldsProps {
  chosen: readonly ChosenDossier[];
  typed: Typed;
  errorOf: (field: string) => string | undefined;
  /** Of an agency. */
  officersOf: (agency: string) => readonly Officer[];
}

/** What was typed, by the name of the field; empty where nothing was. */
export interface Typed {
  text: (name: string) => string;
  isTicked: (name: string) => boolean;
  /** Nothing was sent yet: fields show what they begin with. */
  fresh: boolean;
}

export function typedIn(body: unknown, fresh: boolean): Typed {
  return {
    text: (name) => textField(body, name),
    isTicked: (name) => textField(body, name) === 'co',
    fresh,
  };
}

/** For the acts that need nothing of these. */
export const PLAIN = {
  fields: [],
  beside: null,
  Fields: null,
  problems: () => [],
  lookOver: null,
  alone: () => null,
  shown: null,
} as const satisfies Partial<BulkAct>;
