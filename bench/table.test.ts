import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figures } from './figures.ts';
import { growthOf, growthTable, type Line, tableOf } from './table.ts';

const figures = (change: Partial<Figures>): Figures => ({
  ...{ perSecond: 100, p50: 1, p95: 2, p99: 3, nodeCpu: 0.5, databaseCpu: 0.5 },
  ...change,
});
const line = (name: string, ratio: number | null, change: Partial<Figures> = {}): Line => ({
  ...{ name, ratio, limit: 'pgbench', figures: figures(change) },
});

test('the ratio comes first, and what was not measured stays empty', () => {
  const table = tableOf([line('advance', 0.7), line('pgbench', null, { p50: null, nodeCpu: null })]);
  const [head = '', ours = '', limit = ''] = table.split('\n');
  assert.match(head, /ratio +of +per second/);
  assert.match(ours, /^advance +0\.70 +pgbench +100 +1\.0 +2\.0 +3\.0 +0\.50 +0\.50$/);
  assert.match(limit, /^pgbench +100 +2\.0 +3\.0 +0\.50$/);
});

test('growth above 1 is worse, whether the figure is a rate or a time', () => {
  const small = [line('advance', 0.7), line('only here', null)];
  const large = [line('advance', 0.6, { perSecond: 80, p95: 3, nodeCpu: 1 })];
  assert.deepEqual(growthOf(small, large), [{ name: 'advance', perSecond: 1.25, p95: 1.5, cpu: 1.5 }]);
  assert.match(growthTable(growthOf(small, large)), /advance +1\.25 +1\.50 +1\.50/);
});

test('what has no CPU to compare grows by nothing that is known', () => {
  const bare = line('pgbench', null, { p95: null, nodeCpu: null, databaseCpu: null });
  assert.deepEqual(growthOf([bare], [bare]), [{ name: 'pgbench', perSecond: 1, p95: null, cpu: null }]);
});
