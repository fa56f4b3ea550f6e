import type { Procedure } from '../domain/procedure/procedure.ts';
import { findStep } from '../domain/procedure/steps.ts';
import type { OfficeSource } from '../store/ledger/office-source.ts';
import type { Names } from '../words/vi/names.ts';

/** What ids and codes are called in the office as it is now; steps and papers only where their procedure is known. */
export function officeNames(
  office: Pick<OfficeSource, 'findAgency' | 'findOfficer'>,
  receiving: string,
  procedure?: Procedure,
): Names {
  return {
    officer: (id) => office.findOfficer(id)?.name ?? id,
    agency: (id) => office.findAgency(id)?.name ?? id,
    unit: (code, agency) =>
      office.findAgency(agency ?? receiving)?.units.find((unit) => unit.code === code)?.name ?? code,
    step: (code) => (procedure && findStep(procedure.process, code)?.name) ?? code,
    paper: (code) => procedure?.papers.find((paper) => paper.code === code)?.name ?? code,
    fee: (code) => procedure?.fees.find((fee) => fee.code === code)?.name ?? code,
  };
}
