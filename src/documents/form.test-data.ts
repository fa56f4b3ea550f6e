import type { RegimeId } from '../domain/regime/regime.ts';
import { REGIMES } from '../domain/regime/regimes.ts';
import { type DossierOnForm, dossierOnForm, type FormFacts } from './form.ts';
import {
  AGENCY,
  COMMUNE,
  DUE,
  LONG,
  PROCEDURE,
  person,
  RECEIVED,
  RECEIVED_AT,
  slipFacts,
  words,
} from './slip.test-data.ts';

/** Friday 27/11/2026, 09:30. */
export const DUE_AT = DUE.promise;
/** Monday 30/11/2026, 16:00. */
export const LATER = '2026-11-30T09:00:00.000Z';

/** What every form is made from, as it usually is; a number is known. */
export function formFacts(regime: RegimeId, facts: Partial<FormFacts> = {}): FormFacts {
  return {
    regime: REGIMES[regime],
    agency: regime === 'R2025' ? COMMUNE : AGENCY,
    province: 'Tỉnh Kiên Giang',
    number: '15',
    at: RECEIVED_AT,
    now: RECEIVED_AT,
    copy: false,
    ...facts,
  };
}

export const DOSSIER: DossierOnForm = dossierOnForm(RECEIVED, PROCEDURE, slipFacts('R2018'));

/** Of an organisation that gave nothing but its name, with the longest of everything. */
export const LONGEST: DossierOnForm = dossierOnForm(
  { ...RECEIVED, applicant: person('organisation'), subject: words(LONG.procedure) },
  PROCEDURE,
  slipFacts('R2018'),
);

/** Longer than any real name of an agency. */
export const LONG_AGENCY = LONG.organisation;
