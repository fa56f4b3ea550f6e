import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { AN_GIANG } from '../../../test/support/provinces.ts';
import { openTestOffice } from '../../../test/support/test-office.ts';
import { rebuild } from '../../store/dossiers/rebuild.ts';
import { openFileStore } from '../../store/files/file-store.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { verifyLedger } from '../../store/seals/verify-ledger.ts';
import type { System } from '../../system.ts';
import { makeDemoDossiers } from './demo-dossiers.ts';
import { fileOnlineDossiers } from './file-online.ts';

/** So many that every commune has most of its procedures. */
const MANY = 160;

const office = await openTestOffice({ after }, undefined, { place: AN_GIANG });
const root = await mkdtemp(join(tmpdir(), 'mot-cua-files-'));
after(() => rm(root, { recursive: true, force: true }));

const count = async (what: string): Promise<unknown> => {
  const [rows = []] = await office.database.read(OWNER, {
    text: `select ${what} as said from dossier`,
    values: [],
  });
  return rows[0]?.said;
};

test('the demo is made for a province of two levels too, by its procedures and at its desks', async () => {
  const system = {
    ...{ database: office.database, keyring: office.keyring, office: office.office, desk: office.desk },
    ...{ files: openFileStore(root, 1_000_000), now: office.desk.now, newId: randomUUIDv7 },
    config: { baseUrl: 'http://mot-cua.test' },
  } as unknown as System;
  await makeDemoDossiers(system, MANY);
  await fileOnlineDossiers(system);
  assert.equal(await count("count(*) filter (where channel = 'online' and status = 'submitted') >= 4"), true);
  assert.equal(await count("bool_and(code ~ '^H01[.][0-9]{3}-[0-9]{6}-[0-9]{4}$')"), true);
  assert.equal(await count("count(distinct agency_id) filter (where agency_id like 'ubnd-%')::int"), 3);
  assert.equal(await count('count(distinct procedure_id) >= 30'), true);
  assert.equal(await count("bool_or(status = 'stopped') and bool_or(status = 'returned')"), true);
});

test('what was made hangs together', async () => {
  const { faults } = await verifyLedger(office.database, office.keyring, office.folder);
  assert.deepEqual(faults, []);
  assert.equal((await rebuild(office.database, { write: false })).changed, 0);
});
