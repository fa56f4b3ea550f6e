import { findPart } from '../../domain/procedure/parts.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { findStep } from '../../domain/procedure/steps.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import type { Names } from '../../words/vi/names.ts';

/** What the ids in a dossier are called: by the office as it is, and by the procedure as the dossier runs under it. */
export function caseNames(
  office: Pick<OfficeSource, 'findAgency' | 'findOfficer'>,
  procedure: Procedure,
  receiving: string,
): Names {
  return {
    officer: (id) => office.findOfficer(id)?.name ?? id,
    agency: (id) => office.findAgency(id)?.name ?? id,
    unit(code, agency) {
      const name = office.findAgency(agency ?? receiving)?.units.find((unit) => unit.code === code)?.name;
      return name ?? code;
    },
    step: (code) =>
      findStep(procedure.process, code)?.name ?? findPart(procedure.process, code)?.name ?? code,
    paper: (code) => procedure.papers.find((paper) => paper.code === code)?.name ?? code,
    fee: (code) => procedure.fees.find((fee) => fee.code === code)?.name ?? code,
  };
}
