import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  done,
  HAND_OVER,
  openTestOffice,
  TEST_SECRET,
  type TestOffice,
} from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../dossiers/carry-out.ts';
import { rebuild } from '../dossiers/rebuild.ts';
import { closeFeed } from '../feed/close-feed.ts';
import { makeKeyring } from '../keyring.ts';
import { makeSeals } from './make-seals.ts';
import { verifyLedger } from './verify-ledger.ts';

let office: TestOffice;
let dossier: CarriedOut;
let untouched: CarriedOut;

/** Each on an office of its own, with one dossier received and one handed over. */
function onItsOwn(name: string, work: (scope: TestContext) => Promise<void>): void {
  test(name, async (scope) => {
    office = await openTestOffice(scope);
    dossier = done(await office.receive());
    untouched = done(await office.receive());
    dossier = done(await office.act(office.actor('counter-clerk', 'mot-cua'), dossier, HAND_OVER));
    await work(scope);
  });
}

async function seal(): Promise<number> {
  await closeFeed(office.database);
  return makeSeals(office.sealer, office.clock.at);
}

async function verify() {
  return verifyLedger(office.database, office.keyring, office.folder);
}

/** What only somebody with the whole database in hand can do. */
async function tamper(...statements: readonly (readonly [string, ...unknown[]])[]): Promise<void> {
  const client = await office.test.superuser();
  await client.query('set session_replication_role = replica');
  for (const [sql, ...values] of statements) {
    const { rowCount } = await client.query(sql, values);
    assert.ok(rowCount && rowCount > 0, `nothing to tamper with: ${sql}`);
  }
}

onItsOwn('an honest ledger is found whole, sealed or not', async () => {
  assert.deepEqual((await verify()).faults, []);
  assert.equal(await seal(), 1);
  assert.equal(await seal(), 0, 'nothing new to seal');
  const { dossiers, events, faults, remarks } = await verify();
  assert.deepEqual(
    { dossiers, events, faults, remarks },
    { dossiers: 2, events: 5, faults: [], remarks: [] },
  );
});

onItsOwn('a changed row is named', async () => {
  await seal();
  await tamper([
    `update event_log set data = jsonb_set(data, '{due,promise}', '"2027-01-01T00:00:00.000Z"')
     where dossier_id = $1 and version = 2`,
    dossier.dossierId,
  ]);
  assert.deepEqual((await verify()).faults, [{ code: dossier.code, version: 2, reason: 'hash' }]);
});

onItsOwn('who did it and when it happened are part of what is protected', async () => {
  await tamper([
    "update event_log set occurred_at = occurred_at - interval '1 day' where dossier_id = $1 and version = 3",
    dossier.dossierId,
  ]);
  assert.deepEqual((await verify()).faults, [{ code: dossier.code, version: 3, reason: 'hash' }]);
});

onItsOwn('a missing row between others is named', async () => {
  await tamper(['delete from event_log where dossier_id = $1 and version = 2', dossier.dossierId]);
  assert.deepEqual((await verify()).faults, [{ code: dossier.code, version: 2, reason: 'gap' }]);
});

onItsOwn('a cut tail is named by its head, before any seal', async () => {
  await tamper(['delete from event_log where dossier_id = $1 and version = 3', dossier.dossierId]);
  assert.deepEqual((await verify()).faults, [{ code: dossier.code, version: 3, reason: 'head' }]);
});

onItsOwn('a cut tail with the head set back is named by the seal', async () => {
  await seal();
  await tamper(
    ['delete from event_log where dossier_id = $1 and version = 3', dossier.dossierId],
    [
      `update dossier set head_version = 2, head_hash =
         (select hash from event_log where dossier_id = $1 and version = 2) where id = $1`,
      dossier.dossierId,
    ],
  );
  assert.deepEqual((await verify()).faults, [{ code: dossier.code, version: 3, reason: 'seal' }]);
});

onItsOwn('a sealed dossier deleted with everything that hangs on it is named', async () => {
  await seal();
  for (const table of ['event_log', 'dossier_leg', 'person', 'wording', 'stored_file']) {
    const client = await office.test.superuser();
    await client.query('set session_replication_role = replica');
    await client.query(`delete from ${table} where dossier_id = $1`, [dossier.dossierId]);
  }
  await tamper(
    ['delete from feed where id = $1', dossier.dossierId],
    ['delete from dossier where id = $1', dossier.dossierId],
  );
  assert.deepEqual((await verify()).faults, [{ code: dossier.code, version: 3, reason: 'missing' }]);
});

onItsOwn('a dossier whose events are gone but whose summary stands is named', async () => {
  await tamper(['delete from event_log where dossier_id = $1', dossier.dossierId]);
  assert.deepEqual((await verify()).faults, [{ code: dossier.code, version: 1, reason: 'missing' }]);
});

onItsOwn('a rewritten log with a new chain and a new head is named by the seal', async () => {
  await seal();
  await tamper(
    [
      `update event_log e set hash = decode(repeat('ab', 32), 'hex'), previous_hash = e.previous_hash
       where dossier_id = $1 and version = 3`,
      dossier.dossierId,
    ],
    ["update dossier set head_hash = decode(repeat('ab', 32), 'hex') where id = $1", dossier.dossierId],
  );
  const { faults } = await verify();
  assert.ok(faults.some((fault) => fault.code === dossier.code && fault.reason === 'seal'));
  assert.ok(faults.every((fault) => fault.code === dossier.code));
});

onItsOwn('a deleted seal row, a forged copy and a foreign key are broken seals', async (scope) => {
  await seal();
  done(await office.receive());
  await seal();
  await tamper(['delete from seal where number = 1']);
  assert.ok((await verify()).faults.some(({ reason, code }) => reason === 'seal' && code === null));

  office = await openTestOffice(scope);
  done(await office.receive());
  await seal();
  await writeFile(join(office.sealPath, '000000001.json'), '{"number":1}');
  assert.ok((await verify()).faults.length > 0);

  const foreign = makeKeyring(['another secret that this installation never had at all']);
  const { faults } = await verifyLedger(office.database, foreign, office.folder);
  assert.ok(faults.some(({ reason }) => reason === 'seal'));
});

onItsOwn(
  'a copy that a crash kept from being written is written at the next sealing, and told of until then',
  async () => {
    await seal();
    await rm(join(office.sealPath, '000000001.json'));
    const before = await verify();
    assert.deepEqual(before.faults, []);
    assert.equal(before.remarks.length, 1);
    done(await office.receive());
    await seal();
    assert.deepEqual(await verify().then(({ faults, remarks }) => ({ faults, remarks })), {
      faults: [],
      remarks: [],
    });
  },
);

onItsOwn('an old key still verifies, a new one signs', async () => {
  await seal();
  const rotated = makeKeyring(['a new secret of this installation, long enough', TEST_SECRET]);
  done(await office.receive());
  await closeFeed(office.database);
  assert.equal(await makeSeals({ ...office.sealer, keyring: rotated }, office.clock.at), 1);
  assert.deepEqual((await verifyLedger(office.database, rotated, office.folder)).faults, []);
});

onItsOwn('a changed name or reason is named, though no event holds it; an erased one is not', async () => {
  await tamper(["update person set name = 'Người khác' where dossier_id = $1", dossier.dossierId]);
  assert.deepEqual((await verify()).faults, [{ code: dossier.code, version: null, reason: 'hash' }]);
  await tamper(['delete from person where dossier_id = $1', dossier.dossierId]);
  assert.deepEqual((await verify()).faults, []);
});

onItsOwn('an event that was taken out of the feed would never be sealed, and is named', async () => {
  await tamper(['delete from feed_inbox where id = $1 and version = 3', dossier.dossierId]);
  assert.deepEqual((await verify()).faults, [{ code: dossier.code, version: 3, reason: 'seal' }]);
});

onItsOwn('sealing on after a deletion does not cover it up', async () => {
  await seal();
  const client = await office.test.superuser();
  await client.query('set session_replication_role = replica');
  for (const table of ['event_log', 'dossier_leg', 'person', 'wording']) {
    await client.query(`delete from ${table} where dossier_id = $1`, [dossier.dossierId]);
  }
  await tamper(
    ['delete from feed where id = $1', dossier.dossierId],
    ['delete from dossier where id = $1', dossier.dossierId],
    ['delete from seal'],
  );
  done(await office.receive());
  await seal();
  const { faults } = await verify();
  assert.ok(faults.some(({ code, reason }) => code === dossier.code && reason === 'missing'));
});

onItsOwn('rebuild does not heal a head that the log does not bear out', async () => {
  await tamper(['delete from event_log where dossier_id = $1 and version = 3', dossier.dossierId]);
  assert.equal((await rebuild(office.database, { write: true })).changed, 1);
  assert.deepEqual(
    (await verify()).faults.map(({ reason }) => reason),
    ['head'],
  );
});

onItsOwn('the office log is protected like the dossiers', async () => {
  await seal();
  await tamper([
    `update office_log set data = jsonb_set(data, '{name}', '"Cơ quan khác"')
     where stream = 'agency' and id = 'so-tnmt'`,
  ]);
  assert.deepEqual((await verify()).faults, [{ code: 'agency/so-tnmt', version: 1, reason: 'hash' }]);
});

onItsOwn(
  'rebuild finds nothing on an honest ledger, puts right what was changed beside it, and only that',
  async () => {
    assert.deepEqual(await rebuild(office.database, { write: false }), { dossiers: 2, changed: 0 });
    await tamper(
      ["update dossier set status = 'returned', promise_due = null where id = $1", dossier.dossierId],
      ['delete from dossier_leg where dossier_id = $1', untouched.dossierId],
    );
    assert.deepEqual(await rebuild(office.database, { write: false }), { dossiers: 2, changed: 2 });
    assert.deepEqual(await rebuild(office.database, { write: true }), { dossiers: 2, changed: 2 });
    assert.deepEqual(await rebuild(office.database, { write: false }), { dossiers: 2, changed: 0 });
  },
);

onItsOwn('commands go on while the ledger is verified and sealed', async () => {
  const work = Promise.all(Array.from({ length: 40 }, () => office.receive({ commandId: randomUUIDv7() })));
  const checks = [];
  for (let round = 0; round < 5; round++) {
    await seal();
    checks.push(await verify());
  }
  await work;
  assert.deepEqual(
    checks.flatMap(({ faults }) => faults),
    [],
  );
});
