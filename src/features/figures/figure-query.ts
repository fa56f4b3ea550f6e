import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { BLOCKS } from '../../domain/figures/block.ts';
import { LISTED_COLUMNS, type ListedColumn } from '../../domain/figures/listed-column.ts';
import { dayBefore, type Period } from '../../domain/figures/period.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import type { FigureFilter, FigureKey } from '../../store/figures/count-figures.ts';
import type { Cell } from '../../store/figures/dossiers-of.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { readTypedPeriod, type TypedPeriod } from '../../web/typed-period.ts';
import { dateWords } from '../../words/vi/date-words.ts';

/** What the page of figures was asked. */
export interface FigureQuery extends TypedPeriod {
  /** Empty: all that one may see. */
  agency: string;
}

/** Which of its numbers was opened. */
export interface CellQuery {
  column: ListedColumn;
  only: FigureFilter;
  asOf: AsOf;
  page: number;
  /** On whose account it ended late; absent: on anybody's. */
  lateBy?: NonNullable<Cell['lateBy']>;
  /** Only of procedures with a fee. */
  withFee?: boolean;
}

const LONGEST = 200;
export function readFigureQuery(query: unknown, now: Instant): FigureQuery {
  return { ...readTypedPeriod(query, now), agency: textField(query, 'coquan').slice(0, LONGEST) };
}

const FILTERS: Readonly<Partial<Record<FigureKey, string>>> = {
  ...{ field: 'linhvuc', block: 'khoi', channel: 'kenh', procedure: 'thutuc', officer: 'canbo' },
};

const MOST_VALUES = 200;

/** All that was sent by one name: the people of a unit. */
function texts(query: unknown, name: string): readonly string[] {
  const sent: unknown = (query as Readonly<Record<string, unknown>>)[name];
  const values = Array.isArray(sent) ? sent : [sent];
  return values
    .filter((value) => typeof value === 'string')
    .slice(0, MOST_VALUES)
    .map((value) => value.slice(0, LONGEST));
}

/** A moment that was not, or a column there is not: as if the page were asked anew. */
export function readCell(query: unknown, now: AsOf): CellQuery | undefined {
  const text = (name: string) => textField(query, name).slice(0, LONGEST);
  const column = LISTED_COLUMNS.find((one) => one === text('cot'));
  if (!column) return undefined;
  const has = (name: string) => typeof query === 'object' && query !== null && name in query;
  const only = Object.fromEntries(
    Object.entries(FILTERS).flatMap(([key, name]) => (has(name) ? [[key, texts(query, name)]] : [])),
  ) as FigureFilter;
  const lateBy = readLateBy(text('do'));
  return {
    ...{ column, only, asOf: readAsOf(query, now), ...(lateBy ? { lateBy } : {}) },
    withFee: text('phi') === 'co',
    page: readPage(query),
  };
}

/** The moment of a number that was opened; one that was not: as of now. */
export function readAsOf(query: unknown, now: AsOf): AsOf {
  const [position, at] = [textField(query, 'vitri'), textField(query, 'luc')];
  const isAsOf = /^\d{1,15}$/.test(position) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at);
  return isAsOf && !Number.isNaN(Date.parse(at)) && at <= now.at ? { position: Number(position), at } : now;
}

export function readPage(query: unknown): number {
  const page = Number(textField(query, 'trang').slice(0, LONGEST));
  return Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1;
}

/** `unit/ubnd-p-vinh-thanh/mot-cua`, `system//` */
function readLateBy(text: string): CellQuery['lateBy'] {
  const [, spender = '', agency = '', unit = ''] =
    /^(unit|applicant|system)\/([^/]*)\/([^/]*)$/.exec(text) ?? [];
  return spender === 'unit' || spender === 'applicant' || spender === 'system'
    ? { spender, agency, unit }
    : undefined;
}

export function figuresAddress({ from, until }: Period, agency: string): string {
  return `${paths.figures}?${addressed(from, until, agency)}`;
}

export function cellAddress(
  period: Period,
  agency: string,
  { column, only, asOf, lateBy, withFee, page = 1 }: Omit<CellQuery, 'page'> & { page?: number },
): string {
  const query = addressed(period.from, period.until, agency);
  query.set('cot', column);
  for (const [key, name] of Object.entries(FILTERS))
    for (const value of only[key as FigureKey] ?? []) query.append(name, value);
  if (lateBy) query.set('do', `${lateBy.spender}/${lateBy.agency}/${lateBy.unit}`);
  if (withFee) query.set('phi', 'co');
  query.set('vitri', String(asOf.position));
  query.set('luc', asOf.at);
  if (page > 1) query.set('trang', String(page));
  return `${paths.figureDossiers}?${query}`;
}

export function addressed(from: string, until: string, agency: string): URLSearchParams {
  return new URLSearchParams({
    ...{ tu: from, den: dayBefore(until) },
    ...(agency === '' ? {} : { coquan: agency }),
  });
}

/** Whether a block was named that there is. */
export function isBlock(text: string): text is (typeof BLOCKS)[number] {
  return BLOCKS.some((block) => block === text);
}

/** `15/06/2026 đến 14/09/2026` */
export function periodWords({ from, until }: Period): string {
  return `${dateWords(from)} đến ${dateWords(dayBefore(until))}`;
}

export function isRunning({ until }: Period, now: Instant): boolean {
  return until > localDateOf(now);
}
