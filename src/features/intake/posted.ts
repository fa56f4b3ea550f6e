import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { FileContent } from '../../store/dossiers/contents.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import type { FormView } from './form-view.ts';
import type { Guided } from './guided-dossier.ts';
import type { IntakeDeps } from './intake-deps.ts';
import type { IntakeTyped } from './intake-form.ts';
import type { Problem } from './problem.ts';

/** What was posted, read and with its files kept. */
export interface Posted {
  deps: IntakeDeps;
  signedIn: SignedIn;
  /** As in force on the day it was taken in. */
  procedure: FormView['procedure'];
  /** As known on that day. */
  calendar: Calendar;
  body: unknown;
  typed: IntakeTyped;
  fileProblems: readonly Problem[];
  /** Of a result that is given at once. */
  resultFiles: readonly FileContent[];
  /** What begins with being told about it; null: it begins now. */
  guided: Guided | null;
  commandId: string;
  secondId: string;
}
