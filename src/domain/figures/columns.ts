import { type Instant, instantOf, localMinuteOf } from '../calendar/local-time.ts';
import type { Fact } from './fact.ts';
import { overdueFrom } from './movements.ts';
import type { Window } from './period.ts';

/** Columns 3 to 13 of biểu II.06a (TT 01/2020). */
export const COLUMNS = [
  'all',
  'online',
  'direct',
  'carried',
  'resolved',
  'early',
  'on-time',
  'late',
  'open',
  'open-in-time',
  'open-late',
] as const;
export type Column = (typeof COLUMNS)[number];

export type Counts = Readonly<Record<Column, number>>;

export const NO_COUNTS: Counts = {
  ...{ all: 0, online: 0, direct: 0, carried: 0, resolved: 0, early: 0, 'on-time': 0, late: 0 },
  ...{ open: 0, 'open-in-time': 0, 'open-late': 0 },
};

/** Number of the column on the form. */
export const COLUMN_NUMBERS: Readonly<Record<Column, number>> = {
  ...{ all: 3, online: 4, direct: 5, carried: 6, resolved: 7, early: 8, 'on-time': 9, late: 10 },
  ...{ open: 11, 'open-in-time': 12, 'open-late': 13 },
};

/**
 * The columns a dossier is counted in, by what is known of it at the end of the window. A window that is not over yet is
 * judged as of now: `to` is then that moment.
 */
export function columnsOf(fact: Fact, { from, to }: Window): readonly Column[] {
  const { receivedAt, endedAt, timeliness, channel } = fact;
  if (receivedAt >= to || (endedAt !== null && endedAt < from)) return [];
  const came: Column = receivedAt < from ? 'carried' : channel === 'online' ? 'online' : 'direct';
  if (endedAt !== null && endedAt < to && timeliness !== null) return ['all', came, 'resolved', timeliness];
  return ['all', came, 'open', isOverdue(fact, to) ? 'open-late' : 'open-in-time'];
}

/** Of one that is open: seconds are dropped, as everywhere. */
function isOverdue(fact: Fact, at: Instant): boolean {
  const overdue = overdueFrom(fact);
  return overdue !== null && overdue < instantOf(localMinuteOf(at));
}

export function addCounts(one: Counts, other: Counts): Counts {
  return Object.fromEntries(
    COLUMNS.map((column) => [column, one[column] + other[column]]),
  ) as unknown as Counts;
}

/** What must hold between columns, by the note of the form and ruling 16. */
const SUMS: readonly { whole: Column; parts: readonly Column[] }[] = [
  { whole: 'all', parts: ['online', 'direct', 'carried'] },
  { whole: 'resolved', parts: ['early', 'on-time', 'late'] },
  { whole: 'open', parts: ['open-in-time', 'open-late'] },
  { whole: 'all', parts: ['resolved', 'open'] },
];

/** Columns that are not what they should be: `3 = 4 + 5 + 6`. None: a report may be signed. */
export function brokenIdentities(counts: Counts, before?: Counts): readonly string[] {
  const broken = SUMS.filter(
    ({ whole, parts }) => counts[whole] !== parts.reduce((sum, part) => sum + counts[part], 0),
  ).map(
    ({ whole, parts }) =>
      `${COLUMN_NUMBERS[whole]} = ${parts.map((part) => COLUMN_NUMBERS[part]).join(' + ')}`,
  );
  const carriesOn = before === undefined || before.open === counts.carried;
  return [
    ...broken,
    ...COLUMNS.filter((column) => counts[column] < 0).map((column) => `${COLUMN_NUMBERS[column]} >= 0`),
    ...(carriesOn ? [] : ['6 = 11']),
  ];
}
