import type { Agency, Level } from '../organisation/agency.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { takesIn } from '../procedure/receiving-agencies.ts';

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
  const atDesk = procedures.filter((procedure) => agencies.some((agency) => takesIn(procedure, agency)));
  return countsOf(procedures, atDesk);
}

/** A row for one agency: only what it takes in. */
export function procedureCountsAt(procedures: readonly Procedure[], agency: Agency): ProcedureCounts {
  const taken = procedures.filter((procedure) => takesIn(procedure, agency));
  return countsOf(taken, taken);
}

function countsOf(all: readonly Procedure[], atDesk: readonly Procedure[]): ProcedureCounts {
  return { all: byLevel(all), atDesk: byLevel(atDesk), processes: byLevel(atDesk.filter(hasProcess)) };
}

/** Its process was approved by a decision. */
export function hasProcess({ process }: Procedure): boolean {
  return process.basis !== '' && process.steps.length > 0;
}

function byLevel(procedures: readonly Procedure[]): LevelCounts {
  const [province = 0, district = 0, commune = 0] = LEVELS.map(
    (level) => procedures.filter((procedure) => procedure.level === level).length,
  );
  return { total: procedures.length, province, district, commune };
}
