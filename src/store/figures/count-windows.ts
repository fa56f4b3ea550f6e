import { createHash } from 'node:crypto';
import { type Instant, localDateOf, startOfDate } from '../../domain/calendar/local-time.ts';
import { bucketsBefore, bucketsSinceClosing } from '../../domain/figures/buckets.ts';
import { MEASURES } from '../../domain/figures/movements.ts';
import type { Window } from '../../domain/figures/period.ts';
import type { Database, Row } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { judgedWindow } from './as-of.ts';
import {
  type FigureQuestion,
  type FigureRow,
  figureRows,
  keysOf,
  laterOnes,
  pivot,
  withinOf,
} from './count-figures.ts';

/**
 * The same as `countFigures` of each of these windows, asked once: windows that follow one another have most buckets in
 * common, and each is read and added up once.
 */
export async function countWindows(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { windows, ...question }: Omit<FigureQuestion, 'window'> & { windows: readonly Window[] },
): Promise<readonly (readonly FigureRow[])[]> {
  const judged = windows.map((window) => judgedWindow(window, question.asOf));
  const edges = [...new Set(judged.flatMap(({ from, to }) => [from, to]))];
  const [rows = []] = await database.read(identity, statementOf(question, edges));
  const byEdge = new Map(edges.map((instant, edge) => [instant, rowsBefore(instant, edge, rows)]));
  return judged.map(({ from, to }) =>
    figureRows(
      [
        ...(byEdge.get(from) ?? []).map((row) => ({ ...row, edge: 0 })),
        ...(byEdge.get(to) ?? []).map((row) => ({ ...row, edge: 1 })),
      ],
      question.by,
    ),
  );
}

function statementOf({ by, only = {}, asOf }: Omit<FigureQuestion, 'window'>, edges: readonly Instant[]) {
  const { columns, isDetailed } = keysOf(by, only);
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const within = withinOf(only, value);
  const closings = edges.map((instant) => bucketsSinceClosing(localDateOf(instant)));
  const quarters = [...new Set(closings.map(({ quarter }) => quarter))];
  const short = [...new Set(closings.flatMap(({ buckets }) => buckets))];
  const long = [...new Set(edges.flatMap((instant) => bucketsBefore(localDateOf(instant))))];
  const isClosed = `(select count(*) = ${value(quarters.length)}::integer from figure_before
                     where starts = any(${value(quarters)}::date[]))`;
  const sums = MEASURES.map((measure) => `sum(${measure}) as ${measure}`).join(', ');
  const parts = [
    `select bucket, null::integer as before, ${columns}, ${sums} from ${isDetailed ? 'figure_detail' : 'figure_sum'}
     where bucket = any(case when ${isClosed} then ${value(short)}::text[] else ${value(long)}::text[] end)${within}
     group by bucket, ${columns}`,
    ...edges.flatMap((instant, edge) => {
      const day = localDateOf(instant);
      const at = `at < ${value(instant)}::timestamptz`;
      return [
        ...(instant === startOfDate(day)
          ? []
          : [
              `select null, ${edge}, ${columns}, ${pivot('')} from figure_movement
              where day = ${value(day)}::date and ${at}${within}`,
            ]),
        `select null, ${edge}, ${columns}, ${pivot('-')} from figure_movement
         where position > ${value(asOf.position)} and ${at}${laterOnes(asOf, instant)}${within}`,
      ];
    }),
  ];
  const text = parts.join('\nunion all\n');
  return { name: `windows_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`, text, values };
}

/** Of all that was read, what makes up the time before one instant. A closed quarter is there wherever it may be used. */
function rowsBefore(instant: Instant, edge: number, rows: readonly Row[]): readonly Row[] {
  const day = localDateOf(instant);
  const buckets = new Set([...bucketsSinceClosing(day).buckets, ...bucketsBefore(day)]);
  return rows.filter(({ bucket, before }) =>
    bucket === null ? before === edge : buckets.has(bucket as string),
  );
}
