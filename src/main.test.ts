import assert from 'node:assert/strict';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { endServers, spawnServer, startServer } from '../test/support/server-process.ts';
import { removeTestServer } from '../test/support/test-server.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
// Whatever failed, nothing of it may go on running: neither a server nor its database.
after(async () => {
  await endServers();
  removeTestServer(dataDir);
});

async function postgres(): Promise<{ port: number; pid: number | undefined }> {
  const record = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const cluster = String(record.cluster);
  const pid = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return { port: Number(record.port), pid: pid === '' ? undefined : Number(pid.split('\n')[0]) };
}

test('a first start makes everything, says READY once the port answers, and tells how to sign in', async () => {
  const server = await startServer(dataDir);
  const { url, signIns, code } = server.ready;
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.ok(code);
  const found = await fetch(`${url}/tra-cuu?ma=${code}`);
  assert.equal(found.status, 200);
  assert.match(await found.text(), new RegExp(`data-code="${code}" data-status="in-progress"`));
  assert.equal(signIns.length, 84);
  assert.deepEqual(
    signIns.filter(({ agency }) => agency === 'ubnd-p-vinh-thanh').map(({ role }) => role),
    [
      'counter-clerk',
      'return-clerk',
      'desk-head',
      'unit-head',
      'specialist',
      'signer',
      'records-officer',
      'cashier',
      'agency-admin',
    ],
  );
  assert.equal((await stat(join(dataDir, 'start.json'))).mode & 0o777, 0o600);
  assert.equal((await stat(join(dataDir, 'postgres.json'))).mode & 0o777, 0o600);
  assert.deepEqual(JSON.parse(await readFile(join(dataDir, 'start.json'), 'utf8')), server.ready);

  server.child.kill('SIGTERM');
  assert.equal(await server.ended, 0);
  assert.equal((await postgres()).pid, undefined, 'the embedded database stopped with it');
});

test('a second start says the same', async (t) => {
  const before = JSON.parse(await readFile(join(dataDir, 'start.json'), 'utf8')) as {
    signIns: unknown;
    code: string;
  };
  const server = await startServer(dataDir);
  t.diagnostic(`second start: ${Math.round(server.startedIn)} ms`);
  assert.deepEqual([server.ready.signIns, server.ready.code], [before.signIns, before.code]);
  server.child.kill('SIGKILL');
  assert.equal(await server.ended, 'SIGKILL');
  assert.ok((await postgres()).pid, 'the database is left behind, running');
});

test('after kill -9 the next start adopts the running database; a dead one under it comes back by itself', async () => {
  const orphan = await postgres();
  const server = await startServer(dataDir);
  assert.deepEqual(await postgres(), orphan);

  process.kill(orphan.pid ?? 0, 'SIGKILL');
  const { url, code } = server.ready;
  const statuses = new Set<number>();
  const recovered = await waitFor(async () => {
    const { status } = await fetch(`${url}/healthz`);
    statuses.add(status);
    return status === 200 && (await postgres()).pid !== orphan.pid;
  });
  assert.ok(recovered, server.stderr());
  assert.equal((await fetch(`${url}/tra-cuu?ma=${code}`)).status, 200);
  server.child.kill('SIGTERM');
  assert.equal(await server.ended, 0);
});

test('a stop in the middle of the first start is clean too: exit 0 and no database left behind', async () => {
  for (const milliseconds of [0, 300, 1500]) {
    const fresh = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
    const { child, ended, stderr } = spawnServer(fresh);
    assert.ok(await waitFor(async () => stderr().includes('Đang tạo cơ sở dữ liệu')), stderr());
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    child.kill('SIGTERM');
    assert.equal(await ended, 0, `after ${milliseconds} ms`);
    const record = JSON.parse(await readFile(join(fresh, 'postgres.json'), 'utf8').catch(() => '{}')) as {
      cluster?: string;
    };
    const pid = await readFile(join(record.cluster ?? fresh, 'postmaster.pid'), 'utf8').catch(() => '');
    assert.equal(pid, '', `after ${milliseconds} ms`);
    removeTestServer(fresh);
  }
});

test('a fault is told to the log, by its number and place, without what was in hand', async () => {
  const server = await startServer(dataDir);
  const { url } = server.ready;
  await fetch(`${url}/tra-cuu?ma=000.01.31.H33-261122-9999`);
  await waitFor(async () => server.stderr().includes('"route":"/tra-cuu"'));
  assert.ok(!server.stderr().includes('9999'), 'no code, and no address');
  server.child.kill('SIGTERM');
  assert.equal(await server.ended, 0);
});

test('a port that is taken is one line and exit 2, and the server that has it goes on', async () => {
  const server = await startServer(dataDir);
  const { port } = new URL(server.ready.url);
  await assert.rejects(startServer(dataDir, { PORT: port }), (error: Error) => {
    assert.match(error.message, /ended \(2\)/);
    assert.equal(error.message.split('\n').filter((line) => line.includes('cổng')).length, 1);
    return true;
  });
  const client = new pg.Client({
    host: '127.0.0.1',
    port: (await postgres()).port,
    user: 'nobody',
    password: 'x',
  });
  await assert.rejects(client.connect(), /password authentication failed/, 'the database still answers');
  assert.equal((await fetch(`${server.ready.url}/healthz`)).status, 200);
  server.child.kill('SIGTERM');
  assert.equal(await server.ended, 0);
});

async function waitFor(condition: () => Promise<boolean>, seconds = 20): Promise<boolean> {
  for (let tries = 0; tries < seconds * 10; tries++) {
    if (await condition().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
