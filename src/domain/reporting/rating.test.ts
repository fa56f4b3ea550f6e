import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_COUNTS } from '../figures/columns.ts';
import { CRITERIA, rateAgencies } from './rating.ts';

const counts = (resolved: number, late: number, open: number, overdue: number) => ({
  ...{ ...NO_COUNTS, all: resolved + open, direct: resolved + open, resolved, early: resolved - late, late },
  ...{ open, 'open-late': overdue, 'open-in-time': open - overdue },
});
const agency = (name: string, change: Partial<Parameters<typeof rateAgencies>[0][number]>) => ({
  ...{ agency: name, total: counts(100, 0, 10, 0), lateByOthers: 0, punctuality: 'in-time' as const },
  ...{ isSent: true, ...change },
});

test('weights make a hundred; what others were late with is no fault of the agency, and stands apart', () => {
  assert.equal(
    CRITERIA.reduce((sum, { most }) => sum + most, 0),
    100,
  );
  const rated = rateAgencies([
    agency('trễ', { total: counts(100, 24, 10, 5) }),
    agency('trễ do nơi khác', { total: counts(100, 24, 10, 5), lateByOthers: 24 }),
    agency('đúng hẹn', {}),
    agency('đúng hẹn từ 95%', { total: counts(100, 5, 10, 0) }),
    agency('gửi trễ', { punctuality: 'came-late' }),
  ]);
  assert.deepEqual(
    rated.map(({ agency, score, place }) => [agency, score, place]),
    [
      ['đúng hẹn', 100, 1],
      ['đúng hẹn từ 95%', 100, 1],
      ['trễ do nơi khác', 90, 3],
      ['gửi trễ', 90, 3],
      // 76 of 100 in time: 76 / 95 of 60; 5 of 10 not overdue: half of 20; sent in time.
      ['trễ', 78, 5],
    ],
  );
  const [, , apart] = rated;
  assert.deepEqual(apart?.criteria[0], { code: 'on-time', points: 60, part: 100, whole: 100 });
  assert.equal(apart?.lateByOthers, 24);
});

test('what has no source has no points, and takes none away; what was not sent gets none', () => {
  const [running, unsent, nothingDone] = rateAgencies([
    agency('không có hồ sơ', { total: NO_COUNTS }),
    agency('chưa xong hồ sơ nào', { total: counts(0, 0, 4, 1) }),
    agency('chưa gửi', { total: null, punctuality: 'late', isSent: false }),
  ]);
  assert.deepEqual(
    nothingDone?.criteria.map(({ points }) => points),
    [null, null, 20],
  );
  assert.deepEqual([nothingDone?.score, nothingDone?.place], [null, null], 'nobody leads by doing nothing');
  // 15 of 20, and 20 of 20.
  assert.deepEqual([running?.score, running?.place], [87.5, 1]);
  assert.deepEqual([unsent?.score, unsent?.place], [0, 2]);
});
