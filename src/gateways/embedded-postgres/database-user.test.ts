import assert from 'node:assert/strict';
import { test } from 'node:test';
import { databaseUser } from './database-user.ts';

const ROOT = 'root:x:0:0:root:/root:/bin/bash';
const NOBODY = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
const POSTGRES = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash';
const passwd = (...lines: string[]): string => `${lines.join('\n')}\n`;

test('an ordinary user runs the server as themselves, and so does a system without users', () => {
  assert.equal(databaseUser(1000, passwd(ROOT, POSTGRES), null), null);
  assert.equal(databaseUser(undefined, '', null), null);
});

test("root takes Debian's user, else nobody", () => {
  assert.deepEqual(databaseUser(0, passwd(ROOT, NOBODY, POSTGRES), null), {
    name: 'postgres',
    uid: 101,
    gid: 104,
  });
  assert.deepEqual(databaseUser(0, passwd(ROOT, NOBODY), null), { name: 'nobody', uid: 65_534, gid: 65_534 });
});

test('a cluster that is there stays with its owner', () => {
  assert.deepEqual(databaseUser(0, passwd(ROOT, POSTGRES), { uid: 1000, gid: 1000 }), {
    name: '1000',
    uid: 1000,
    gid: 1000,
  });
});

test('where root has nobody to hand it to, one line says so', () => {
  assert.throws(
    () => databaseUser(0, passwd(ROOT), null),
    /^EmbeddedFailure: PostgreSQL không chạy dưới quyền root/,
  );
});
