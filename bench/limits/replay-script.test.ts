import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replayScript } from './replay-script.ts';

const command = (id: string, version: number) => [
  [{ text: 'begin', values: [] }],
  [
    { text: 'insert into log\n   values ($1::uuid, $2, $3)', values: [id, version, "it's"] },
    { text: 'delete from leg where leg <> all ($1::smallint[])', values: [[1, 2]] },
  ],
];

test('what differs is fetched, what does not stands in the script, and a round trip is a pipeline', () => {
  const { script, rows } = replayScript('replay', [[command('a', 1)], [command('b', 1)]]);
  assert.deepEqual(script.split('\n'), [
    '\\set number :number + 1',
    'select v0 from replay where client = :client_id and number = :number \\gset',
    ...['\\startpipeline', 'begin;', '\\endpipeline', '\\startpipeline'],
    "insert into log values (:v0::uuid, '1', 'it''s');",
    "delete from leg where leg <> all ('{1,2}'::smallint[]);",
    ...['\\endpipeline', ''],
  ]);
  assert.deepEqual(rows, [['a'], ['b']]);
});

test('commands that sent other statements cannot be replayed as one', () => {
  assert.throws(
    () => replayScript('replay', [[command('a', 1)], [[]]]),
    /dossier 1 sent 0 statements, the first 3/,
  );
});
