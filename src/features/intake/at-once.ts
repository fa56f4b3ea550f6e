import { findDuty } from '../../domain/access/permission.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { agencyOf } from '../../domain/procedure/parts.ts';
import { firstStepOf } from '../../domain/procedure/steps.ts';
import { textField } from '../../web/form-fields.ts';
import { type AtOnceTyped, readAtOnce, usualAtOnce } from '../../web/result-at-once.tsx';
import { isBlank } from './person-form.ts';
import type { Posted } from './posted.ts';

/** Beginning of the names of the fields for the files of the result. */
export const RESULT_ROW = 'kq';

/** What the panel of a result that is given at once shows. */
export interface AtOnceView {
  typed: AtOnceTyped;
  signers: readonly Officer[];
  files: number;
}

/** It was asked for, on the form or on the page that repeats it. */
export function isAtOnce({ body }: Pick<Posted, 'body'>): boolean {
  return ['tra-ngay', 'xem-lai-tra-ngay'].includes(textField(body, 'viec'));
}

export function shownAtOnce(posted: Posted): AtOnceView {
  const { procedure, typed, body, resultFiles } = posted;
  const signers = signersOf(posted);
  const hasDelegate = !isBlank(typed.delegate);
  const { electronicResult } = procedure.content;
  return {
    signers,
    files: resultFiles.length,
    typed:
      textField(body, 'viec') === 'tra-ngay'
        ? readAtOnce((name) => textField(body, name))
        : usualAtOnce({ signers, electronicResult, hasDelegate }),
  };
}

/** Who signs results of this procedure. */
export function signersOf({ deps, signedIn, procedure }: Posted): readonly Officer[] {
  const { process, field } = procedure.content;
  const step = firstStepOf(process, 'sign');
  const at = agencyOf(step.agency, signedIn.agency, deps.office.agencies());
  if (!at) return [];
  return deps.office
    .officersOf(at.id)
    .filter(({ duties }) => findDuty(duties, [step.role], field, step.unit));
}
