import type { Agency, Level } from '../organisation/agency.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { receivingAgencies } from '../procedure/receiving-agencies.ts';

/** Columns 3 to 14 of biểu II.07b (TT 01/2020): procedures, those received at a one-stop desk, and their processes. */
export interface ProcedureCounts {
  all: LevelCounts;
  atDesk: LevelCounts;
  processes: LevelCounts;
}

export interface LevelCounts {
  total: number;
  province: number;
  district: number;
  commune: number;
}

const LEVELS: readonly Level[] = ['province', 'district', 'commune'];

/** Of the catalogue as it is in force. What no agency takes in is of the province all the same, and at no desk. */
export function procedureCounts(
  procedures: readonly Procedure[],
  agencies: readonly Agency[],
): ProcedureCounts {
  const atDesk = procedures.filter((procedure) => receivingAgencies(procedure, agencies).length > 0);
  return {
    all: byLevel(procedures),
    atDesk: byLevel(atDesk),
    processes: byLevel(atDesk.filter(({ process }) => process.basis !== '' && process.steps.length > 0)),
  };
}

/** A row for one agency: only what it takes in. */
export function procedureCountsAt(procedures: readonly Procedure[], agency: Agency): ProcedureCounts {
  return procedureCounts(
    procedures.filter((procedure) => receivingAgencies(procedure, [agency]).length > 0),
    [agency],
  );
}

function byLevel(procedures: readonly Procedure[]): LevelCounts {
  const [province = 0, district = 0, commune = 0] = LEVELS.map(
    (level) => procedures.filter((procedure) => procedure.level === level).length,
  );
  return { total: procedures.length, province, district, commune };
}
