import { brokenIdentities, COLUMN_NUMBERS, COLUMNS, type Column, type Counts } from './columns.ts';

/** Why a report is not the form as the law wants it. */
export interface ReportFault {
  /** `3 = 4 + 5 + 6`, or `8`: one column that the sums and the facts count differently. */
  identity: string;
  /** Columns whose dossiers show the difference. */
  columns: readonly Column[];
  /** Of such a column: what the sums say, and how many dossiers there are. */
  differs?: { summed: number; counted: number };
}

/**
 * Before biểu II.06a is given out: its numbers come from sums, so they are compared with the facts counted one by one, and
 * the identities of the form must hold for both.
 */
export function reportFaults(summed: Counts, counted: Counts, before: Counts): readonly ReportFault[] {
  const broken = new Set([...brokenIdentities(summed, before), ...brokenIdentities(counted, before)]);
  return [
    ...COLUMNS.filter((column) => summed[column] !== counted[column]).map((column) => ({
      ...{ identity: String(COLUMN_NUMBERS[column]), columns: [column] },
      differs: { summed: summed[column], counted: counted[column] },
    })),
    ...[...broken].map((identity) => ({ identity, columns: columnsIn(identity) })),
  ];
}

/** Columns of this period in `3 = 4 + 5 + 6`; `6 = 11` speaks of the 11th of the period before. */
function columnsIn(identity: string): readonly Column[] {
  if (identity === '6 = 11') return ['carried'];
  const numbers = new Set(identity.replace('>= 0', '').match(/\d+/g)?.map(Number));
  return COLUMNS.filter((column) => numbers.has(COLUMN_NUMBERS[column]));
}
