import type { Instant } from '../domain/calendar/local-time.ts';
import type { FiledState } from '../domain/dossier/state.ts';
import type { Agency } from '../domain/organisation/agency.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import type { FormLabel, Regime } from '../domain/regime/regime.ts';
import { type Barcode, code128 } from './barcode.ts';
import type { FormName } from './form-symbols.ts';
import { formTime } from './form-time.ts';
import { type Letterhead, letterheadOf } from './letterhead.ts';
import { type Party, partyOf } from './parties.ts';
import type { Sheet } from './press.ts';
import { personIn, type Written, wordingIn } from './written.ts';

/**
 * What every form is made from beside what it tells. All of it is fixed when the thing is recorded, but for the last
 * two: so a form printed again has the same content and number.
 */
export interface FormFacts {
  /** Chooses the form: that of the day of receipt (ruling 1). */
  regime: Regime;
  /** That issues the form, or whose desk does. */
  agency: Agency;
  /** `Tỉnh Kiên Giang` */
  province: string;
  /** Of the form itself; null leaves a dotted line. */
  number: string | null;
  /** When what the form tells happened, which dates it whenever it is printed. */
  at: Instant;
  now: Instant;
  /** Printed again: then the paper says so. */
  copy: boolean;
  /** Over the name of who signs for another (`signature.ts`); absent: signed in their own right. */
  signature?: readonly string[];
}

/** The dossier a form is about. */
export interface DossierOnForm {
  code: string;
  /** Nội dung yêu cầu giải quyết: what it was called at intake, else the procedure. */
  subject: string;
  applicant: Party;
  /** Who signs as the applicant; null: for an organisation somebody signs whose name is not known. */
  signs: string | null;
}

/** What all forms have in common, as they print it. */
export interface FormData extends Sheet {
  form: Pick<FormLabel, 'number' | 'title'>;
  letterhead: Letterhead;
  /** Of the dossier; null: the form is about several. */
  code: string | null;
  /** null: not a copy. */
  copy: string | null;
  /** Over the name of who signs for another; absent: as the form words it. */
  signature?: readonly string[];
}

export function formOf(
  { regime, agency, province, number, at, now, copy, signature }: FormFacts,
  form: FormName,
  { number: formNumber, title }: Pick<FormLabel, 'number' | 'title'>,
  code: string | null,
): FormData {
  return {
    form: { number: formNumber, title },
    letterhead: letterheadOf({ agency, form, regime: regime.id, province, number, at }),
    ...{ code, copy: copy ? `lúc ${formTime(now)}` : null },
    ...(signature ? { signature } : {}),
    printedAt: now,
  };
}

/** A form of ours, which has a title and no number. */
export function ours(title: string): Pick<FormLabel, 'number' | 'title'> {
  return { number: null, title };
}

export function dossierOnForm(state: FiledState, procedure: Procedure, written: Written): DossierOnForm {
  const applicant = personIn(written, state.applicant);
  return {
    code: state.code,
    subject: state.subject ? wordingIn(written, state.subject) : procedure.name,
    applicant: partyOf(applicant),
    signs: applicant.kind === 'individual' ? applicant.name : null,
  };
}

/** For papers that travel with the dossier: the next desk scans them. */
export function withBarcode<Data extends { code: string | null }>(
  data: Data,
): Data & { barcode: Barcode | null } {
  return { ...data, barcode: data.code === null ? null : code128(data.code) };
}

/** Which of the two sets of labels: those of TT 01/2018, which also serve 2016, or those of TT 03/2025. */
export function labelsOf(regime: Regime): '2018' | '2025' {
  return regime.id === 'R2025' ? '2025' : '2018';
}
