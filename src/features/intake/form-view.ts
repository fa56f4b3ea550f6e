import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { FileContent } from '../../store/dossiers/contents.ts';
import type { Appointment } from './appointment.ts';
import type { Guided } from './guided-dossier.ts';
import type { IntakeTyped } from './intake-form.ts';
import type { Problem } from './problem.ts';
import type { OpenDossier } from './queries.ts';

/** Everything the form of a dossier shows. */
export interface FormView {
  procedure: { version: number; content: Procedure };
  typed: IntakeTyped;
  problems: readonly Problem[];
  /** What happened, where nothing is wrong: data that was filled in, a form that was used. */
  notice: string | null;
  /** Of the same person, not done with yet. */
  open: readonly OpenDossier[];
  appointments: readonly Appointment[];
  calendar: Calendar;
  /** Id of the command, and so of the dossier. */
  commandId: string;
  guided: Guided | null;
  /** Where the next key goes, unless something is wrong. */
  focus: 'number' | 'name' | 'go-on' | { row: string };
  /** A file that is kept already, as it travels. */
  carry: (file: FileContent) => string;
}

export type ErrorOf = (field: string) => string | undefined;

/** Which field of the person the next key goes to; null: none. */
export function focusOfPerson(focus: FormView['focus']): 'number' | 'name' | null {
  return focus === 'number' || focus === 'name' ? focus : null;
}

/** Which row of the papers. */
export function focusOfPapers(focus: FormView['focus']): string | null {
  return typeof focus === 'object' ? focus.row : null;
}
