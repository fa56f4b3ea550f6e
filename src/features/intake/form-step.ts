import type { SignedIn } from '../../web/signed-in.ts';
import { appointmentsOf } from './appointment.ts';
import { carry } from './carried-file.ts';
import type { FormView } from './form-view.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { blankIntake, type IntakeTyped, takenInAt } from './intake-form.ts';

/** What the form shows around what was typed. */
export function formOf(
  { office, keyring, now }: Pick<IntakeDeps, 'office' | 'keyring' | 'now'>,
  { agency, officer }: SignedIn,
  procedure: FormView['procedure'],
  typed: IntakeTyped,
  change: Pick<FormView, 'commandId'> & Partial<FormView>,
): FormView {
  const calendar = change.calendar ?? office.calendarOf(agency);
  return {
    ...{ procedure, typed, calendar, problems: [], notice: null, open: [], focus: 'number', guided: null },
    appointments: appointmentsOf(procedure.content, calendar, takenInAt(typed) ?? now()),
    carry: (file) => carry(keyring, officer.id, file),
    ...change,
  };
}

/** For the next person. */
export function freshForm(
  deps: Pick<IntakeDeps, 'office' | 'keyring' | 'now'>,
  signedIn: SignedIn,
  procedure: FormView['procedure'],
  commandId: string,
  guided: FormView['guided'] = null,
): FormView {
  const typed = blankIntake(procedure.content, deps.now());
  return formOf(deps, signedIn, procedure, typed, { commandId, guided });
}
