import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openCli } from '../../test/support/cli.ts';
import { filing } from '../features/filing-api/filing.test-data.ts';
import { bringInCommand } from './bring-in.ts';
import { connectionCommand } from './connection.ts';
import { demoCommand } from './demo.ts';

const cli = await openCli({ after });
// It sets the office up.
assert.equal((await cli.run(demoCommand)).code, 0);

async function add(...args: string[]): Promise<{ id: string; key: string }> {
  const { code, out } = await cli.run(connectionCommand, ['add', '--name', 'Cổng thử', ...args]);
  assert.equal(code, 0);
  return JSON.parse(out[0] ?? '') as { id: string; key: string };
}

async function bring(id: string, content: unknown) {
  const file = join(cli.dataDir, 'ho-so.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { code, out } = await cli.run(bringInCommand, [file, '--connection', id]);
  return { code, lines: out.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const today = filing({ filedAt: '2026-11-25T09:00:00+07:00' });

test('a connection has a key that is told once and kept nowhere', async () => {
  const { id, key } = await add('--agency', 'ubnd-p-vinh-thanh');
  assert.match(key, /^mc_[A-Za-z0-9_-]{43}$/);
  const { out } = await cli.run(connectionCommand, ['list']);
  assert.deepEqual(JSON.parse(out[0] ?? ''), {
    ...{ id, name: 'Cổng thử', agencies: ['ubnd-p-vinh-thanh'] },
    ...{ createdAt: '2026-11-25T08:00:00.000Z', endedAt: null },
  });
  const superuser = await cli.database.superuser();
  const { rows } = await superuser.query('select key_digest from connection');
  assert.match(rows[0].key_digest, /^[0-9a-f]{8}\.[0-9a-f]{64}$/);
});

test('a new key takes the place of the one before, and of none that was ended', async () => {
  const { id, key } = await add();
  const { code, out } = await cli.run(connectionCommand, ['renew', id]);
  const renewed = JSON.parse(out[0] ?? '') as { id: string; key: string };
  assert.deepEqual([code, renewed.id], [0, id]);
  assert.notEqual(renewed.key, key);
  assert.equal((await cli.run(connectionCommand, ['end', id])).code, 0);
  assert.deepEqual((await cli.run(connectionCommand, ['renew', id])).out, []);
});

test('bring-in files what is in a file, once; one that is refused does not stop the rest', async () => {
  const { id } = await add();
  const two = [today, { ...today, reference: 'DVC-0002', procedure: 'chung-thuc-ban-sao' }];
  const first = await bring(id, two);
  assert.equal(first.code, 1, 'something was refused');
  const [filed, refused] = first.lines;
  assert.deepEqual([filed?.repeated, filed?.status, filed?.reference], [false, 'submitted', 'DVC-0001']);
  assert.match(String(filed?.lookUpUrl), /^http:\/\/127\.0\.0\.1:3000\/tra-cuu\?ma=/);
  assert.equal(refused?.reference, 'DVC-0002');
  assert.match(JSON.stringify(refused?.problem), /"type":"urn:mot-cua:refused"/);
  const again = await bring(id, today);
  assert.deepEqual([again.code, again.lines[0]?.repeated, again.lines[0]?.code], [0, true, filed?.code]);
});

test('a file that cannot be read, a connection that is none or was ended: exit 2, and nothing is filed', async () => {
  const { id } = await add();
  assert.equal((await bring(id, '{')).code, 2);
  assert.equal((await bring('khong-co', today)).code, 2);
  assert.equal((await cli.run(bringInCommand, ['/khong/co.json', '--connection', id])).code, 2);
  assert.equal((await cli.run(bringInCommand, ['x.json'])).code, 2);
  assert.equal((await cli.run(connectionCommand, ['end', id])).code, 0);
  assert.equal((await cli.run(connectionCommand, ['end', id])).code, 2);
  assert.equal((await bring(id, today)).code, 2);
});

test('arguments that are none of the command are told, with how it is used', async () => {
  const wrong = [
    [],
    ['add'],
    ['end'],
    ['list', 'x'],
    ['add', '--name', 'A', '--agency', 'khong-co'],
    ['xoa'],
    ['add', '--màu'],
  ];
  for (const args of wrong) {
    const { code, out, err } = await cli.run(connectionCommand, args);
    assert.deepEqual([code, out], [2, []], args.join(' '));
    assert.ok(err.length === 1);
  }
});
