import { BLOCKS, type Block } from './block.ts';
import { addCounts, type Counts, NO_COUNTS } from './columns.ts';

/** A row of biểu II.06a: a field (lĩnh vực). */
export interface FieldRow {
  field: string;
  counts: Counts;
}

/** A block of it, with its sum. */
export interface BlockRows {
  block: Block;
  rows: readonly FieldRow[];
  sum: Counts;
}

export interface ProgressTable {
  blocks: readonly BlockRows[];
  total: Counts;
}

/** Biểu II.06a of whatever was counted by block and field: blocks in their order, fields by name; an empty block is left out. */
export function progressTable(
  counted: readonly { place: Partial<Readonly<Record<'block' | 'field', string>>>; counts: Counts }[],
): ProgressTable {
  const blocks = BLOCKS.map((block) => {
    const rows = counted
      .filter(({ place }) => place.block === block)
      .map(({ place, counts }) => ({ field: place.field ?? '', counts }))
      .sort((one, other) => one.field.localeCompare(other.field, 'vi'));
    return { block, rows, sum: sumOf(rows) };
  }).filter(({ rows }) => rows.length > 0);
  return { blocks, total: blocks.reduce((sum, block) => addCounts(sum, block.sum), NO_COUNTS) };
}

export function sumOf(rows: readonly { counts: Counts }[]): Counts {
  return rows.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS);
}

/** Đúng hẹn of a hundred resolved (Điều 12.3), to one decimal; null: nothing was resolved, and there is no share. */
export function onTimeShare({ resolved, late }: Counts): number | null {
  return resolved === 0 ? null : Math.round(((resolved - late) / resolved) * 1000) / 10;
}
