import {
  HANDLING_CLASSES,
  handlingClass,
  pointsOf,
  QUALITY_GROUPS,
  rateOf,
} from '../domain/figures/quality-indices.ts';
import {
  HANDLING_CLASS_WORDS,
  HANDLING_INDEX_WORDS,
  QUALITY_GROUP_WORDS,
  QUALITY_INDEX_WORDS,
} from '../words/vi/quality-words.ts';
import { numbered } from './report-follow-up.ts';
import {
  count,
  missing,
  type ReportCell,
  type ReportRow,
  type ReportTable,
  SHARE,
  words,
} from './report-table.ts';

type Count = ReturnType<typeof count>;

/** A rate as it is counted, with what is behind its numbers; of an index that is absent nothing tells. */
export type CountedRates = Readonly<Record<string, { part: Count; whole: Count } | undefined>>;

const YEARLY = 'điểm chờ bảng điểm tối đa từng chỉ số của năm';

/** Bộ chỉ số phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg): as far as its sources exist. */
export function qualityReport(rates: CountedRates, same: Pick<ReportTable, 'lines' | 'notes'>): ReportTable {
  const columns = numbered([
    { heads: ['Mã'], width: 7 },
    { heads: ['Nhóm, chỉ số'], width: 46 },
    { heads: ['Điểm tối đa'], width: 11 },
    { heads: ['Ngưỡng đạt điểm tối đa (%)'], width: 13 },
    { heads: ['Số đạt'], width: 11 },
    { heads: ['Tổng số'], width: 11 },
    { heads: ['Tỷ lệ (%)'], width: 11, share: { part: [4], whole: [5] } },
    { heads: ['Điểm'], width: 14 },
  ]);
  const rows = QUALITY_GROUPS.flatMap(({ code, points, indices }): ReportRow[] => [
    {
      kind: 'sum',
      cells: [words(code), words(QUALITY_GROUP_WORDS[code] ?? code), count(points), ...blanks(5)],
    },
    ...indices.map((index): ReportRow => {
      const { name = index.code, waitsFor = '' } = QUALITY_INDEX_WORDS[index.code] ?? {};
      const rate = rates[index.code];
      const got = pointsOf(index, rate ? rateOf(rate.part.count, rate.whole.count) : null);
      return {
        kind: 'row',
        cells: [
          ...[words(index.code), words(name), orDash(index.points), orDash(index.threshold)],
          ...[rate?.part ?? missing(waitsFor), rate?.whole ?? missing(waitsFor), SHARE],
          got === null ? missing(rate ? YEARLY : waitsFor) : { is: 'decimal', value: got },
        ],
      };
    }),
  ]);
  return {
    ...{ name: 'Bộ chỉ số 766', mark: null },
    title: 'Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp',
    ...{ columns, rows, faults: [], ...same },
  };
}

/** Points of an index, and of how many dossiers; of one that is absent nothing tells. */
export interface HandlingIndex {
  value: number | null;
  dossiers: ReportCell;
}

/** Đánh giá việc giải quyết TTHC (TT 01/2018 Đ13-15): nine indices, and a class only where all are known. */
export function handlingReport(
  indices: readonly (HandlingIndex | undefined)[],
  same: Pick<ReportTable, 'lines' | 'notes'>,
): ReportTable {
  const columns = numbered([
    { heads: ['STT'], width: 6 },
    { heads: ['Chỉ số'], width: 46 },
    { heads: ['Điểm (0 đến 2)'], width: 16 },
    { heads: ['Số hồ sơ được chấm'], width: 16 },
  ]);
  const rows: ReportRow[] = HANDLING_INDEX_WORDS.map(({ name, waitsFor }, index) => {
    const one = indices[index];
    const cells = one
      ? [{ is: 'decimal', value: one.value } as const, one.dossiers]
      : [missing(waitsFor), words('')];
    return { kind: 'row', cells: [words(String(index + 1)), words(name), ...cells] };
  });
  const found = handlingClass(HANDLING_INDEX_WORDS.map((_index, at) => indices[at]?.value ?? null));
  const last = found ? words(HANDLING_CLASS_WORDS[found]) : missing('xếp loại chờ đủ chín chỉ số');
  const classes = HANDLING_CLASSES.map((one) => `${HANDLING_CLASS_WORDS[one.class]} từ ${one.from} điểm`);
  return {
    ...{ name: 'Đánh giá', mark: null, title: 'Đánh giá việc giải quyết TTHC' },
    ...{
      columns,
      rows: [...rows, { kind: 'total', cells: [words(''), words('Xếp loại'), last, words('')] }],
    },
    ...{ faults: [], lines: same.lines, notes: [...same.notes, `Xếp loại: ${classes.join('; ')}.`] },
  };
}

const blanks = (many: number) => Array.from({ length: many }, () => words(''));

function orDash(value: number | null): ReportCell {
  return value === null ? words('–') : count(value);
}
