import type { KeptFields } from '../../store/accounts/kept-forms.ts';
import { textField } from '../../web/form-fields.ts';
import { carry } from './carried-file.ts';
import type { FormView } from './form-view.ts';
import { GUIDED_FIELD } from './guided-dossier.ts';
import { type IntakeTyped, intakeFields } from './intake-form.ts';
import { OTHERS_FIELD, otherRowsIn } from './papers-form.ts';
import type { Posted } from './posted.ts';

/** Everything typed, with the files that are kept already, as the fields of a form that is sent on. */
export function carriedFields(typed: IntakeTyped, carrying: FormView['carry']): [string, string][] {
  const files = typed.papers.flatMap((paper) =>
    paper.files.map((file): [string, string] => [`${paper.row}-tepda`, carrying(file)]),
  );
  return [...intakeFields(typed), ...files];
}

/** The form as it was sent, to be shown again under its own address: when somebody goes back, or loads it anew. */
export function keptIntake({ deps, signedIn, typed, body, commandId, secondId, guided }: Posted): KeptFields {
  const as = (name: string): [string, string] => [name, textField(body, name)];
  return [
    ...[['lenh', commandId] as const, ['lenh2', secondId] as const, as('phienbanthutuc'), as('viec')],
    ...(guided ? [[GUIDED_FIELD, guided.id] as const] : []),
    [OTHERS_FIELD, String(otherRowsIn(body))],
    ...carriedFields(typed, (file) => carry(deps.keyring, signedIn.officer.id, file)),
  ];
}
