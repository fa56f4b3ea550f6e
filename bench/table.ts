import type { Figures } from './figures.ts';

/** One line of the table: a measurement, and the limit it is compared with. */
export interface Line {
  name: string;
  /** Of this rate to that of the limit; null: nothing to compare with. */
  ratio: number | null;
  limit: string;
  figures: Figures;
}

const HEADS = ['', 'ratio', 'of', 'per second', 'p50 ms', 'p95', 'p99', 'CPU ms: Node', 'PostgreSQL'];

/** What matters first: how near each measurement comes to what the machine can do at all. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [
    HEADS,
    ...lines.map(({ name, ratio, limit, figures }) => [
      ...[name, ratio === null ? '' : ratio.toFixed(2), ratio === null ? '' : limit],
      figures.perSecond.toFixed(0),
      ...[figures.p50, figures.p95, figures.p99].map((value) => shown(value, 1)),
      ...[figures.nodeCpu, figures.databaseCpu].map((value) => shown(value, 2)),
    ]),
  ];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 || at === 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function shown(value: number | null, digits: number): string {
  return value === null ? '' : value.toFixed(digits);
}

/** How each figure changes from the smallest province to the largest; above 1 is worse. */
export interface Growth {
  name: string;
  perSecond: number;
  p95: number | null;
  cpu: number | null;
}

export function growthOf(small: readonly Line[], large: readonly Line[]): Growth[] {
  return small.flatMap(({ name, figures: before }) => {
    const after = large.find((line) => line.name === name)?.figures;
    if (!after) return [];
    const cpuOf = ({ nodeCpu, databaseCpu }: Figures) =>
      nodeCpu === null && databaseCpu === null ? null : (nodeCpu ?? 0) + (databaseCpu ?? 0);
    const [cpuBefore, cpuAfter] = [cpuOf(before), cpuOf(after)];
    return [
      {
        ...{ name, perSecond: before.perSecond / after.perSecond },
        p95: before.p95 === null || after.p95 === null ? null : after.p95 / before.p95,
        cpu: cpuBefore === null || cpuAfter === null ? null : cpuAfter / cpuBefore,
      },
    ];
  });
}

export function growthTable(growth: readonly Growth[]): string {
  const width = Math.max(...growth.map(({ name }) => name.length));
  const cells = (row: readonly string[]) => row.map((cell) => cell.padStart(10)).join('  ');
  return [
    `${''.padEnd(width)}  ${cells(['rate', 'p95', 'CPU'])}`,
    ...growth.map(
      ({ name, perSecond, p95, cpu }) =>
        `${name.padEnd(width)}  ${cells([perSecond, p95, cpu].map((value) => shown(value, 2)))}`,
    ),
  ].join('\n');
}
