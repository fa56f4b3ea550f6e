import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inClosedCheckout } from '../../../test/support/closed-checkout.ts';
import { holdEmbedded } from '../../../test/support/embedded-holder.ts';
import { removeTestServer, testFolder } from '../../../test/support/test-server.ts';
import type { Embedded } from './embedded-server.ts';
import type { ServerRecord } from './server-record.ts';
import { startEmbedded } from './start-embedded.ts';

const said: string[] = [];
const folder = testFolder();
after(() => removeTestServer(folder));
const start = (dataDir = folder): Promise<Embedded> =>
  startEmbedded({ dataDir, log: (line) => said.push(line), durable: false });

function record(dataDir = folder): ServerRecord {
  return JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
}

function postmasterPid(dataDir = folder): number {
  return Number(readFileSync(join(record(dataDir).cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function count(url: string, sql: string): Promise<unknown> {
  return (await ask(url, `select count(*)::integer from (${sql}) counted`))[0];
}

/** All values, row by row. */
async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('the first start makes the server, the two roles and the database', async () => {
  const server = await start();
  assert.equal(server.adopted, false);
  assert.match(said.join('\n'), /Đang tạo cơ sở dữ liệu lần đầu/);
  assert.equal(statSync(join(folder, 'postgres.json')).mode & 0o777, 0o600);
  const facts = await ask(
    server.appUrl,
    `select current_user, current_setting('fsync'), current_setting('synchronous_commit'), rolsuper, rolbypassrls,
            (select pg_get_userbyid(datdba) from pg_database where datname = 'mot_cua'),
            lower('ĐƯỜNG ẤP'), array(select x from unnest('{đ,e,d}'::text[]) x order by x collate "vi-x-icu")
     from pg_roles where rolname = current_user`,
  );
  assert.deepEqual(facts, [
    'mot_cua_app',
    'on',
    'on',
    false,
    false,
    'mot_cua_owner',
    'đường ấp',
    ['d', 'đ', 'e'],
  ]);
  for (const made of ['extension pg_trgm', 'extension unaccent', 'table kept (n integer)']) {
    await ask(server.ownerUrl, `create ${made}`);
  }
  await server.leave();
});

test('only this machine may connect, and only with a password', async () => {
  const { port, passwords } = record();
  await assert.rejects(ask(`postgres://mot_cua_app:wrong@127.0.0.1:${port}/mot_cua`, 'select 1'), {
    code: '28P01',
  });
  const sql = "select current_setting('listen_addresses'), current_setting('unix_socket_directories')";
  const superuser = `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`;
  assert.deepEqual(await ask(superuser, sql), ['127.0.0.1', '']);
});

test('the server outlives a killed process and is adopted by the next', async () => {
  const holder = await holdEmbedded(folder);
  assert.equal(holder.adopted, true);
  const before = postmasterPid();
  await holder.kill();
  const server = await start();
  assert.deepEqual([server.adopted, postmasterPid()], [true, before]);
  await server.leave();
});

test('it stops for the last one who leaves, and not under the feet of another', async () => {
  const [one, two] = [await start(), await start()];
  assert.equal(await one.stopIfAlone(), false);
  assert.deepEqual(await ask(two.appUrl, 'select 1'), [1]);
  assert.equal(await two.stopIfAlone(), true);
  await assert.rejects(ask(two.appUrl, 'select 1'), { code: 'ECONNREFUSED' });
});

for (const round of [1, 2, 3]) {
  const busy = round === 1;
  test(`a killed postmaster${busy ? ' with a busy backend' : ''} comes back with all that was acknowledged`, async () => {
    const server = await start();
    await ask(server.ownerUrl, `insert into kept values (${round})`);
    // It outlives its postmaster and keeps the shared memory.
    const loop = busy
      ? ask(server.appUrl, 'do $$ begin loop end loop; end $$')
      : Promise.reject(new Error('none'));
    const ended = loop.then(String, String);
    if (busy) await untilActive(server.superuserUrl);
    process.kill(postmasterPid(), 'SIGKILL');
    const again = await start();
    assert.equal(again.adopted, false, 'there was nothing to adopt');
    assert.deepEqual(await ask(again.ownerUrl, 'select count(*)::integer from kept'), [round]);
    assert.match(await ended, busy ? /terminated/ : /none/);
    await server.leave();
    await again.stop(round === 2 ? 'immediate' : 'fast');
  });
}

async function untilActive(url: string): Promise<void> {
  const sql = "select from pg_stat_activity where state = 'active' and query like 'do %'";
  while ((await count(url, sql)) === 0) await sleep(20);
}

test('a port that someone took meanwhile is replaced, otherwise it stays', async (t) => {
  const { port } = record();
  await (await start()).stop('fast');
  assert.equal(record().port, port);
  const thief = createServer().listen(port, '127.0.0.1');
  t.after(() => thief.close());
  const server = await start();
  assert.notEqual(record().port, port);
  assert.deepEqual(await ask(server.ownerUrl, 'select count(*)::integer from kept'), [3]);
  await server.stop('fast');
});

test(
  'a copy of the folder is a server of its own, even while the original runs',
  inClosedCheckout,
  async () => {
    const original = await start();
    const copy = testFolder();
    try {
      // With owners, as a restored backup.
      execFileSync('cp', ['-a', `${folder}/.`, copy]);
      const second = await start(copy);
      assert.equal(second.adopted, false);
      await ask(second.ownerUrl, 'delete from kept');
      assert.deepEqual(await ask(original.ownerUrl, 'select count(*)::integer from kept'), [3]);
      await second.stop('fast');
    } finally {
      removeTestServer(copy);
    }
    await original.stop('fast');
  },
);

test('two starters at once share one server', async () => {
  const fresh = testFolder();
  try {
    const holders = await Promise.all([holdEmbedded(fresh), holdEmbedded(fresh), holdEmbedded(fresh)]);
    assert.deepEqual(holders.map((holder) => holder.adopted).sort(), [false, true, true]);
    assert.equal(new Set(holders.map((holder) => holder.superuserUrl)).size, 1);
    await Promise.all(holders.map((holder) => holder.kill()));
  } finally {
    removeTestServer(fresh);
  }
});

test('a first start that was killed midway is done again', async () => {
  const fresh = testFolder();
  try {
    // The record is written before the cluster; the draft is all that a killed initdb leaves.
    writeFileSync(
      join(fresh, 'postgres.json'),
      JSON.stringify({ ...record(), cluster: '', prepared: false }),
    );
    const server = await start(fresh);
    assert.deepEqual([server.adopted, record(fresh).prepared], [false, true]);
    // Killed between the start of the server and the making of its roles.
    await server.leave();
    writeFileSync(
      join(fresh, 'postgres.json'),
      JSON.stringify({ ...record(fresh), port: 1, prepared: false }),
    );
    const again = await start(fresh);
    assert.deepEqual([again.adopted, record(fresh).prepared], [true, true]);
    assert.deepEqual(await ask(again.appUrl, 'select current_user::text'), ['mot_cua_app']);
    await again.stop('immediate');
  } finally {
    removeTestServer(fresh);
  }
});

test(
  'a lost or broken half of the pair is one plain line, and nothing starts afresh',
  inClosedCheckout,
  async () => {
    const file = join(folder, 'postgres.json');
    const text = readFileSync(file, 'utf8');
    const refused = async (): Promise<string> => {
      const error = await start().then(String, (reason: Error) => `${reason.name}: ${reason.message}`);
      assert.doesNotMatch(error, /\n/);
      return error;
    };
    writeFileSync(file, text.slice(0, 40));
    assert.match(await refused(), /^EmbeddedFailure: Tệp .*postgres\.json bị hỏng/);
    rmSync(file);
    assert.match(
      await refused(),
      /^EmbeddedFailure: Có cơ sở dữ liệu ở .*cluster nhưng thiếu .*postgres\.json/,
    );
    writeFileSync(file, text);
    const running = await start();
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(record().passwords.superuser, 'x'.repeat(48)));
    assert.match(await refused(), /^EmbeddedFailure: Mật khẩu trong postgres\.json không hợp/);
    writeFileSync(file, text);
    await running.stop('fast');
    const elsewhere = testFolder();
    writeFileSync(join(elsewhere, 'postgres.json'), text.replaceAll(folder, '/nowhere'));
    await assert.rejects(start(elsewhere), /Không còn thấy cơ sở dữ liệu \/nowhere/);
    removeTestServer(elsewhere);
  },
);
