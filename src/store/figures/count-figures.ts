import { createHash } from 'node:crypto';
import { type Instant, localDateOf, startOfDate } from '../../domain/calendar/local-time.ts';
import { bucketsBefore, bucketsSinceClosing } from '../../domain/figures/buckets.ts';
import { COLUMNS, type Counts } from '../../domain/figures/columns.ts';
import { MEASURES, type Measure } from '../../domain/figures/movements.ts';
import type { Window } from '../../domain/figures/period.ts';
import type { Database, Row } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { type AsOf, judgedWindow } from './as-of.ts';

/** What figures are told apart by; an officer nobody is yet is the empty text. */
export type FigureKey = 'agency' | 'field' | 'block' | 'channel' | 'procedure' | 'officer';

/** Only these; a key that is absent: all of it. */
export type FigureFilter = Partial<Readonly<Record<FigureKey, readonly string[]>>>;

export interface FigureQuestion {
  window: Window;
  asOf: AsOf;
  by: readonly FigureKey[];
  only?: FigureFilter;
}

export interface FigureRow {
  /** The values of the keys that were asked for. */
  place: Partial<Readonly<Record<FigureKey, string>>>;
  counts: Counts;
  /** Of those resolved in the window, withdrawn or stopped. */
  withoutResult: number;
  /** Of those open at its end, standing still: for the applicant. */
  waiting: number;
}

export const KEY_COLUMNS: Readonly<Record<FigureKey, string>> = {
  ...{ agency: 'agency_id', field: 'field', block: 'block', channel: 'channel' },
  ...{ procedure: 'procedure_id', officer: 'officer_id' },
};

/**
 * Counts of a window, from the sums: what there was before its end, less what there was before its beginning. What became
 * known after the place asked for is taken off again. An officer's columns are 7 to 13: who examines a dossier is not known
 * when it is received.
 */
export async function countFigures(
  database: Pick<Database, 'read'>,
  identity: Identity,
  question: FigureQuestion,
): Promise<readonly FigureRow[]> {
  const window = judgedWindow(question.window, question.asOf);
  const [rows = []] = await database.read(identity, statementOf(question, window));
  return figureRows(rows, question.by);
}

/** Of sums before the beginning of a window (edge 0) and before its end (1). */
export function figureRows(rows: readonly Row[], by: readonly FigureKey[]): readonly FigureRow[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(by.map((key) => row[KEY_COLUMNS[key]])));
  return [...groups.values()]
    .map((group) => figureRow(group, by))
    .filter(({ counts }) => COLUMNS.some((column) => counts[column] !== 0));
}

function statementOf({ by, only = {}, asOf }: FigureQuestion, { from, to }: Window) {
  const { columns, isDetailed } = keysOf(by, only);
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const within = withinOf(only, value);
  const before = (edge: 0 | 1, instant: Instant) => {
    const day = localDateOf(instant);
    const at = `at < ${value(instant)}::timestamptz`;
    const closed = bucketsSinceClosing(day);
    return [
      `select ${edge} as edge, ${columns}, ${MEASURES.join(', ')}
       from ${isDetailed ? 'figure_detail' : 'figure_sum'}
       where bucket = any(case when exists (select from figure_before where starts = ${value(closed.quarter)}::date)
                               then ${value(closed.buckets)}::text[] else ${value(bucketsBefore(day))}::text[] end)${within}`,
      ...(instant === startOfDate(day)
        ? []
        : [
            `select ${edge}, ${columns}, ${pivot('')} from figure_movement
             where day = ${value(day)}::date and ${at}${within}`,
          ]),
      `select ${edge}, ${columns}, ${pivot('-')} from figure_movement
       where position > ${value(asOf.position)} and ${at}${laterOnes(asOf, instant)}${within}`,
    ];
  };
  const parts = [...before(0, from), ...before(1, to)].join('\nunion all\n');
  const sums = MEASURES.map((measure) => `sum(${measure}) as ${measure}`).join(', ');
  const text = `select edge, ${columns}, ${sums} from (${parts}) as part group by edge, ${columns}`;
  // Named by its own text, so that the server keeps its plan: there are few texts, however many windows.
  const name = `figures_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  return { name, text, values };
}

/** What sums are told apart by, and whether only those that tell procedures and officers apart have it. */
export function keysOf(by: readonly FigureKey[], only: FigureFilter) {
  const keys = [...new Set([...by, 'channel' as const])];
  return {
    columns: keys.map((key) => KEY_COLUMNS[key]).join(', '),
    isDetailed: [...keys, ...Object.keys(only)].some((key) => key === 'procedure' || key === 'officer'),
  };
}

export function withinOf(only: FigureFilter, value: (given: unknown) => string): string {
  return Object.entries(only)
    .map(([key, wanted]) => ` and ${KEY_COLUMNS[key as FigureKey]} = any(${value(wanted)}::text[])`)
    .join('');
}

export function pivot(sign: '' | '-'): string {
  return MEASURES.map(
    (measure) => `case measure when '${measure}' then ${sign}amount else 0 end as ${measure}`,
  ).join(', ');
}

const DAY_MS = 24 * 60 * 60_000;

/** Asked a day after, all that became known since and is of the time before was written down late: those have an index. */
export function laterOnes({ at }: AsOf, before: Instant): string {
  return Date.parse(at) - Date.parse(before) > DAY_MS ? ' and backdated' : '';
}

function figureRow(rows: readonly Row[], by: readonly FigureKey[]): FigureRow {
  const sum = (edge: 0 | 1, measure: Measure, channel: (name: string) => boolean = () => true) =>
    rows
      .filter((row) => row.edge === edge && channel(row.channel as string))
      .reduce((total, row) => total + Number(row[measure]), 0);
  const flow = (measure: Measure, channel?: (name: string) => boolean) =>
    sum(1, measure, channel) - sum(0, measure, channel);
  const open = (edge: 0 | 1) =>
    sum(edge, 'received') +
    sum(edge, 'moved') -
    sum(edge, 'early') -
    sum(edge, 'on_time') -
    sum(edge, 'late');
  const [online, received, carried] = [
    flow('received', (name) => name === 'online'),
    flow('received'),
    open(0),
  ];
  const [early, onTime, late] = [flow('early'), flow('on_time'), flow('late')];
  const overdue = sum(1, 'overdue');
  const place = Object.fromEntries(by.map((key) => [key, rows[0]?.[KEY_COLUMNS[key]] as string]));
  return {
    place,
    counts: {
      ...{ all: received + carried, online, direct: received - online, carried },
      ...{ resolved: early + onTime + late, early, 'on-time': onTime, late },
      ...{ open: open(1), 'open-in-time': open(1) - overdue, 'open-late': overdue },
    },
    withoutResult: flow('without_result'),
    waiting: sum(1, 'waiting'),
  };
}
