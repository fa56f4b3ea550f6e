import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { C, COUNTED_DOSSIERS, L, M } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers, OTHER_EXAMINER } from '../../../test/support/counted-office.ts';
import { COMMUNE, openTestOffice } from '../../../test/support/test-office.ts';
import { brokenIdentities, COLUMNS, type Counts } from '../../domain/figures/columns.ts';
import { quarterOf, windowOf } from '../../domain/figures/period.ts';
import { procedureCounts, procedureCountsAt } from '../../domain/figures/procedure-counts.ts';
import { onTimeShare, progressTable } from '../../domain/figures/progress-table.ts';
import { closeFeed } from '../feed/close-feed.ts';
import { advanceFigures } from './advance.ts';
import { asOfNow } from './as-of.ts';
import { countFigures, type FigureKey } from './count-figures.ts';
import { dossiersOf } from './dossiers-of.ts';

/** Columns 3 to 13, as they stand on the form. */
const row = (...numbers: readonly number[]): Counts =>
  Object.fromEntries(COLUMNS.map((column, index) => [column, numbers[index] ?? -1])) as unknown as Counts;

const SECOND = windowOf(quarterOf(2026, 2));
const THIRD = windowOf(quarterOf(2026, 3));

const office = await openTestOffice({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await closeFeed(office.database);
await advanceFigures(office.database, office.office);
const asOf = await asOfNow(office.database, '2026-10-01T02:00:00.000Z');
const WARD = { kind: 'officer', agencies: [COMMUNE] } as const;

const count = (window: typeof SECOND, by: readonly FigureKey[]) =>
  countFigures(office.database, WARD, { window, asOf, by });

test('every cell of biểu II.06a is what a person counts, in both quarters', async () => {
  assert.equal(COUNTED_DOSSIERS.length, 40);
  const second = progressTable(await count(SECOND, ['block', 'field']));
  // Columns:                             3   4   5   6   7   8  9  10 11 12 13
  assert.deepEqual(second, {
    blocks: [
      {
        block: 'own',
        rows: [
          { field: 'Chứng thực', counts: row(6, 0, 5, 1, 5, 2, 1, 2, 1, 0, 1) },
          { field: 'Hộ tịch', counts: row(20, 4, 14, 2, 14, 7, 4, 3, 6, 4, 2) },
        ],
        sum: row(26, 4, 19, 3, 19, 9, 5, 5, 7, 4, 3),
      },
      {
        block: 'joint',
        rows: [{ field: 'Hộ tịch', counts: row(1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0) }],
        sum: row(1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0),
      },
    ],
    total: row(27, 4, 20, 3, 19, 9, 5, 5, 8, 5, 3),
  });
  const third = progressTable(await count(THIRD, ['block', 'field']));
  assert.deepEqual(third, {
    blocks: [
      {
        block: 'own',
        rows: [
          { field: 'Chứng thực', counts: row(3, 0, 2, 1, 2, 1, 0, 1, 1, 0, 1) },
          { field: 'Hộ tịch', counts: row(13, 3, 4, 6, 11, 6, 3, 2, 2, 2, 0) },
        ],
        sum: row(16, 3, 6, 7, 13, 7, 3, 3, 3, 2, 1),
      },
      {
        block: 'joint',
        rows: [{ field: 'Hộ tịch', counts: row(2, 0, 1, 1, 1, 1, 0, 0, 1, 0, 1) }],
        sum: row(2, 0, 1, 1, 1, 1, 0, 0, 1, 0, 1),
      },
    ],
    total: row(18, 3, 7, 8, 14, 8, 3, 3, 4, 2, 2),
  });
  assert.deepEqual(brokenIdentities(third.total, second.total), []);
  assert.deepEqual(
    brokenIdentities(row(1, 0, 0, 0, 1, 1, 1, 0, 2, 2, 0), row(0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 0)),
    [...['3 = 4 + 5 + 6', '7 = 8 + 9 + 10', '3 = 7 + 11', '6 = 11']],
  );
});

test('đúng hẹn and trễ hẹn by agency, procedure and officer are what a person counts (Điều 12.3)', async () => {
  const told = async (window: typeof SECOND, key: FigureKey) =>
    Object.fromEntries(
      (await count(window, [key]))
        .map(({ place, counts }) => [place[key], [counts.early, counts['on-time'], counts.late]] as const)
        .filter(([, numbers]) => numbers.some((number) => number > 0)),
    );
  const X = 'vinhthanh-5';
  assert.deepEqual(await told(SECOND, 'agency'), { [COMMUNE]: [9, 5, 5] });
  assert.deepEqual(await told(THIRD, 'agency'), { [COMMUNE]: [8, 3, 3] });
  assert.deepEqual(await told(SECOND, 'procedure'), { [M]: [7, 4, 3], [C]: [2, 1, 2] });
  assert.deepEqual(await told(THIRD, 'procedure'), { [M]: [6, 3, 2], [C]: [1, 0, 1], [L]: [1, 0, 0] });
  assert.deepEqual(await told(SECOND, 'officer'), {
    [X]: [8, 2, 0],
    [OTHER_EXAMINER]: [0, 3, 5],
    '': [1, 0, 0],
  });
  assert.deepEqual(await told(THIRD, 'officer'), {
    ...{ [X]: [7, 2, 0], [OTHER_EXAMINER]: [0, 1, 3], 'vinhthanh-1': [1, 0, 0] },
  });
  const [second] = await count(SECOND, []);
  assert.ok(second);
  assert.equal(onTimeShare(second.counts), 73.7, '14 of 19');
  assert.deepEqual(
    [second.withoutResult, second.waiting],
    [1, 2],
    'what was late already waits too, and its time runs',
  );
});

test('by field, and what is still open by procedure, is what a person counts; so are the shares', async () => {
  /** Đã giải quyết: trước, đúng, quá hạn; đang giải quyết: trong hạn, quá hạn; đúng hẹn of a hundred. */
  const told = async (window: typeof SECOND, key: FigureKey) =>
    Object.fromEntries(
      (await count(window, [key])).map(({ place, counts: c }) => [
        place[key],
        [c.early, c['on-time'], c.late, c['open-in-time'], c['open-late'], onTimeShare(c)],
      ]),
    );
  assert.deepEqual(await told(SECOND, 'field'), {
    'Chứng thực': [2, 1, 2, 0, 1, 60],
    'Hộ tịch': [7, 4, 3, 5, 2, 78.6],
  });
  assert.deepEqual(await told(THIRD, 'field'), {
    'Chứng thực': [1, 0, 1, 0, 1, 50],
    'Hộ tịch': [7, 3, 2, 2, 1, 83.3],
  });
  assert.deepEqual(await told(SECOND, 'procedure'), {
    ...{ [M]: [7, 4, 3, 4, 2, 78.6], [C]: [2, 1, 2, 0, 1, 60], [L]: [0, 0, 0, 1, 0, null] },
  });
  assert.deepEqual(await told(THIRD, 'procedure'), {
    ...{ [M]: [6, 3, 2, 2, 0, 81.8], [C]: [1, 0, 1, 0, 1, 50], [L]: [1, 0, 0, 0, 1, 100] },
  });
});

test('a number opens its dossiers, and other agencies that took part count nothing', async () => {
  const cell = { column: 'open-late' as const, window: THIRD, asOf };
  const { rows, counted, readable } = await dossiersOf(office.database, WARD, cell, { page: 1, atMost: 10 });
  assert.deepEqual([counted, readable], [2, 2]);
  assert.deepEqual(
    rows.map(({ procedure_id, applicant }) => [procedure_id, applicant]),
    [
      [C, 'Nguyễn Thị Bé Sáu'],
      [L, 'Nguyễn Thị Bé Sáu'],
    ],
  );
  const second = await dossiersOf(office.database, WARD, cell, { page: 2, atMost: 1 });
  assert.deepEqual(second.rows, rows.slice(1));
  const others = { kind: 'officer', agencies: ['cong-an-tinh', 'bhxh-tinh'] } as const;
  assert.deepEqual(await countFigures(office.database, others, { window: THIRD, asOf, by: [] }), []);
});

test('every cell of biểu II.07b is what a person counts in the catalogue', () => {
  const levels = (total: number, province: number, district: number, commune: number) => ({
    ...{ total, province, district, commune },
  });
  const procedures = office.office.procedures().map(({ content }) => content);
  const whole = levels(41, 12, 15, 14);
  const agencies = office.office.agencies();
  assert.deepEqual(procedureCounts(procedures, agencies), { all: whole, atDesk: whole, processes: whole });
  for (const [id, own] of [
    ['so-gddt', levels(2, 2, 0, 0)],
    ['so-gtvt', levels(2, 2, 0, 0)],
    ['so-tnmt', levels(5, 5, 0, 0)],
    ['so-tu-phap', levels(2, 2, 0, 0)],
    ['so-y-te', levels(1, 1, 0, 0)],
    ['ubnd-tp-rach-gia', levels(15, 0, 15, 0)],
    [COMMUNE, levels(14, 0, 0, 14)],
    ['ubnd-x-hon-tre', levels(14, 0, 0, 14)],
    // It has no desk of its own.
    ['so-noi-vu', levels(0, 0, 0, 0)],
  ] as const) {
    const agency = office.office.findAgency(id);
    assert.ok(agency);
    assert.deepEqual(procedureCountsAt(procedures, agency), { all: own, atDesk: own, processes: own }, id);
  }

  // Without the desk of Sở Y tế one procedure is at no desk; two have no internal process that was issued.
  const fewer = agencies.filter(({ id }) => id !== 'so-y-te');
  const unissued = procedures.map((procedure) =>
    procedure.id === 'dang-ky-khai-sinh' || procedure.id === 'cap-phu-hieu-xe'
      ? { ...procedure, process: { ...procedure.process, basis: '' } }
      : procedure,
  );
  assert.deepEqual(procedureCounts(unissued, fewer), {
    ...{ all: whole, atDesk: levels(40, 11, 15, 14), processes: levels(38, 10, 15, 13) },
  });
  const transport = office.office.findAgency('so-gtvt');
  assert.ok(transport);
  assert.deepEqual(procedureCountsAt(unissued, transport), {
    ...{ all: levels(2, 2, 0, 0), atDesk: levels(2, 2, 0, 0), processes: levels(1, 1, 0, 0) },
  });
});
