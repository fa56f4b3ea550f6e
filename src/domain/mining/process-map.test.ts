import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differencesOf, mainKind } from './differences.ts';
import { hour, life, PROCESS, straight } from './life.test-data.ts';
import { percentile, spreadOf } from './percentile.ts';
import { openMap } from './process-map.ts';
import { whereTheyWait } from './waiting.ts';

const minutesOf = (_: string, from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;

function mapOf(now: string, ...lives: ReturnType<typeof life>[]) {
  const tally = openMap(PROCESS, now, minutesOf);
  for (const one of lives) tally.add(one);
  return tally.map();
}

const BEGUN = [
  ['DossierSubmitted', 0],
  ['DossierReceived', 1, 'tiep-nhan'],
] as const;

test('percentiles are of values there are: the nearest rank', () => {
  assert.equal(percentile([], 50), undefined);
  assert.equal(percentile([7], 90), 7);
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  assert.deepEqual([percentile(ten, 50), percentile(ten, 90), percentile(ten, 100)], [5, 9, 10]);
  assert.deepEqual(spreadOf([30, 10, 20]), { count: 3, median: 20, p90: 30, total: 60 });
  assert.equal(spreadOf([]), undefined);
});

test('each arrow has how often it was taken, the time before it, and its dossiers, each once', () => {
  const skipping = life('b', ...BEGUN, ['HandedOver', 4, 'tham-dinh'], ['HandedOver', 5, 'ky']);
  const twice = life(
    'c',
    ...BEGUN,
    ['HandedOver', 2, 'tham-dinh'],
    ['SentBack', 3, 'tiep-nhan'],
    ['HandedOver', 9, 'tham-dinh'],
  );
  const map = mapOf(hour(10), straight('a'), skipping, twice);
  assert.equal(map.dossiers, 3);
  const first = map.arrows.find(({ from, to }) => from === 'tiep-nhan' && to === 'tham-dinh');
  assert.deepEqual(first?.waited, { count: 4, median: 60, p90: 360, total: 60 + 180 + 60 + 360 });
  assert.deepEqual(first?.dossiers, ['a', 'b', 'c']);
  assert.deepEqual(
    differencesOf(map, PROCESS).map(({ kind, from, to, over, count }) => [kind, from, to, over, count]),
    [
      ['returned', 'tham-dinh', 'tiep-nhan', [], 1],
      ['skipped', 'tham-dinh', 'ky', ['duyet'], 1],
    ],
  );
});

test('a return the process foresees is told from one it does not, and a step nobody came to is named', () => {
  const back = life(
    'a',
    ...BEGUN,
    ['HandedOver', 2, 'tham-dinh'],
    ['ResultProposed', 3, 'duyet'],
    ['SentBack', 4, 'tham-dinh'],
  );
  const told = differencesOf(mapOf(hour(5), back), PROCESS);
  assert.deepEqual(
    told.map(({ kind, to, foreseen }) => [kind, to, foreseen]),
    [
      ['returned', 'tham-dinh', true],
      ['never', 'ky', false],
      ['never', 'tra', false],
    ],
  );
  assert.deepEqual(differencesOf(mapOf(hour(5)), PROCESS), [], 'of no dossiers nothing is said');
  assert.equal(
    mainKind(
      new Map([
        ['planned', 9],
        ['reordered', 1],
      ]),
    ),
    'reordered',
  );
});

test('where dossiers wait: the longest first, what is in hand with the time so far, the applicant apart', () => {
  const waiting = life('b', ...BEGUN, ['SupplementRequested', 2, { stage: 'resolution' }]);
  const stuck = life('c', ...BEGUN, ['HandedOver', 2, 'tham-dinh']);
  const rows = whereTheyWait(mapOf(hour(20), straight('a'), waiting, stuck).nodes);
  assert.deepEqual(
    rows.slice(0, 2).map(({ node, on, inHand, total, median }) => [node, on, inHand, total, median]),
    [
      ['tham-dinh', 'office', 1, 60 + 18 * 60, 60],
      ['@supplement', 'applicant', 1, 18 * 60, null],
    ],
  );
  assert.ok(
    rows.every(({ node }) => node !== '@returned'),
    'an end is no waiting',
  );
  assert.equal(rows.find(({ node }) => node === '@ready')?.on, 'applicant');
});
