import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cloneDatabase } from '../../../test/support/database.ts';
import { roundTrip } from './round-trip.ts';

const client = await (await cloneDatabase({ after })).superuser();
await client.query('create temp table kept (id integer primary key, body jsonb)');

const insert = (id: number) => ({
  name: 'keep',
  text: 'insert into kept values ($1, $2) returning id',
  values: [id, { id }],
});
const all = { text: 'select id, body from kept order by id', values: [] };
const send = (...statements: Parameters<typeof roundTrip>[1]) => roundTrip(client, statements);

test('what goes out together is answered apart, in its order', async () => {
  const [first, second, kept] = await send(insert(1), insert(2), all);
  assert.deepEqual([first, second], [[{ id: 1 }], [{ id: 2 }]]);
  assert.deepEqual(kept, [
    { id: 1, body: { id: 1 } },
    { id: 2, body: { id: 2 } },
  ]);
  const [again] = await send(insert(3));
  assert.deepEqual(again, [{ id: 3 }], 'also when the columns are known from before');
});

test('one fault and nothing of it is kept; the first fault is told, and the connection works on', async () => {
  await assert.rejects(send(insert(4), insert(1), insert(5)), { code: '23505', constraint: 'kept_pkey' });
  const [kept] = await send(all);
  assert.deepEqual(
    kept?.map(({ id }) => id),
    [1, 2, 3],
  );
});

test('settings of one round trip are gone in the next', async () => {
  const set = { text: "select set_config('mot_cua.identity', 'owner', true)", values: [] };
  const read = { text: "select current_setting('mot_cua.identity', true) as identity", values: [] };
  assert.deepEqual((await send(set, read))[1], [{ identity: 'owner' }]);
  assert.deepEqual(await send(read), [[{ identity: '' }]]);
});

test('read-only holds for the round trip, whatever follows in it, and no longer', async () => {
  const readOnly = { text: "select set_config('transaction_read_only', 'on', true)", values: [] };
  const write = { text: 'insert into event_log select * from event_log where false', values: [] };
  await assert.rejects(send(readOnly, write), { code: '25006' });
  await send(write);
});

test('a statement whose parsing a fault left open is parsed anew', async () => {
  const named = (name: string) => ({ name, text: `select '${name}' as name`, values: [] });
  const fault = { name: 'fault', text: 'select 1 / $1::integer as one', values: [0] };
  await assert.rejects(send(named('before'), fault, named('behind')), { code: '22012' });
  assert.deepEqual(await send(named('behind'), named('before'), { ...fault, values: [1] }), [
    [{ name: 'behind' }],
    [{ name: 'before' }],
    [{ one: 1 }],
  ]);
});

test('one name for two texts is refused before anything is sent', async () => {
  await assert.rejects(send({ ...all, name: 'keep' }), /the name keep was given to two statements/);
  assert.equal((await send(all)).length, 1);
});

test('inside a transaction that was begun nothing is kept before its commit', async () => {
  const word = (text: string) => ({ text, values: [] });
  await send(word('begin'), insert(6));
  await send(insert(7));
  await send(word('rollback'));
  assert.equal((await send(all))[0]?.length, 3);
});
