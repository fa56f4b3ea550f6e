import { textField } from '../../web/form-fields.ts';

/** Rows of one file: on paper each costs the press some milliseconds, in a workbook memory. */
const ROWS = { workbook: 20_000, paper: 1000 } as const;

/** A list that is too long for one file is several of them, one after the other. */
export interface LapsePart {
  of: keyof typeof ROWS;
  number: number;
}

export const FIRST_SHEETS: LapsePart = { of: 'workbook', number: 1 };

export function rowsOfPart({ of }: LapsePart): number {
  return ROWS[of];
}

export function partsOf(rows: number, of: LapsePart['of']): number {
  return Math.max(1, Math.ceil(rows / ROWS[of]));
}

const FIELD = 'phan';

export function readPart(query: unknown, of: LapsePart['of']): LapsePart {
  const number = Number(textField(query, FIELD).slice(0, 4));
  return { of, number: Number.isInteger(number) && number > 0 ? number : 1 };
}

export function withPart(address: string, number: number): string {
  return number === 1 ? address : `${address}&${FIELD}=${number}`;
}
