import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { findStep } from '../../domain/procedure/steps.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import type { Names } from '../../words/vi/names.ts';

/** What a refusal calls things while a dossier is taken in. */
export function namesAt(office: OfficeSource, procedure: Procedure, { id: here }: Agency): Names {
  const unitOf = (agency: string, code: string) =>
    office.findAgency(agency)?.units.find((unit) => unit.code === code)?.name;
  return {
    officer: (id) => office.findOfficer(id)?.name ?? id,
    agency: (id) => office.findAgency(id)?.name ?? id,
    unit: (code, agency) => unitOf(agency ?? here, code) ?? code,
    step: (code) => findStep(procedure.process, code)?.name ?? code,
    paper: (code) => procedure.papers.find((paper) => paper.code === code)?.name ?? code,
    fee: (code) => procedure.fees.find((fee) => fee.code === code)?.name ?? code,
  };
}
