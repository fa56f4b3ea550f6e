import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_COUNTS } from './columns.ts';
import {
  answeredPoints,
  handlingClass,
  keptInTime,
  keptSatisfied,
  pointsOf,
  QUALITY_GROUPS,
  timePoints,
} from './quality-indices.ts';

test('the five groups are a hundred points', () => {
  assert.equal(
    QUALITY_GROUPS.reduce((sum, { points }) => sum + points, 0),
    100,
  );
});

test('a rate at its threshold has all points, below it as many as its share, and what is not known has none', () => {
  const paid = { code: '3.6', points: 6, threshold: 30 };
  assert.deepEqual(
    [0, 15, 30, 90].map((rate) => pointsOf(paid, rate)),
    [0, 3, 6, 6],
  );
  assert.equal(pointsOf(paid, null), null);
  assert.equal(pointsOf({ ...paid, points: null }, 30), null);
});

test('what is open and overdue counts against kept in time; of nothing there is no rate', () => {
  const counts = { ...NO_COUNTS, resolved: 19, early: 9, 'on-time': 5, late: 5, 'open-late': 3 };
  assert.equal(keptInTime(counts), 63.6);
  assert.equal(timePoints(counts), 1.2);
  assert.equal(keptInTime(NO_COUNTS), null);
  assert.equal(timePoints(NO_COUNTS), null);
});

test('an agency has a class only where all nine indices are known', () => {
  const nine = (value: number) => Array.from({ length: 9 }, () => value);
  assert.equal(handlingClass(nine(2)), 'excellent');
  assert.equal(handlingClass([...nine(1.5).slice(1), 0]), 'good');
  assert.equal(handlingClass(nine(1)), 'fair');
  assert.equal(handlingClass(nine(0.7)), 'average');
  assert.equal(handlingClass(nine(0.5)), 'weak');
  assert.equal(handlingClass([null, ...nine(2).slice(1)]), null);
  assert.equal(handlingClass(nine(2).slice(1)), null);
});

test('5.4 takes off what is late and what was not liked, a thing that is both twice, and never below nothing', () => {
  const counts = { ...NO_COUNTS, resolved: 19, early: 9, 'on-time': 5, late: 5, 'open-late': 3 };
  assert.deepEqual(keptSatisfied(counts, 0), { part: 14, whole: 22 }, 'as 2.1 where everybody is satisfied');
  assert.deepEqual(keptSatisfied(counts, 1), { part: 13, whole: 22 });
  assert.deepEqual(keptSatisfied(counts, 19), { part: 0, whole: 22 });
});

test('points that applicants gave are a mean to one decimal; nobody gave any, there is none', () => {
  assert.equal(answeredPoints({ points: 5, dossiers: 3 }), 1.7);
  assert.equal(answeredPoints({ points: 0, dossiers: 3 }), 0);
  assert.equal(answeredPoints({ points: 0, dossiers: 0 }), null);
});
