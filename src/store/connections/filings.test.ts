import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import {
  COMMUNE,
  done,
  openTestOffice,
  PROCEDURE,
  receiveCommand,
} from '../../../test/support/test-office.ts';
import { carryOut } from '../dossiers/carry-out.ts';
import { readDossier } from '../dossiers/read-dossier.ts';
import { type Identity, OWNER } from '../ledger/identity.ts';
import { openConnections } from './connections.ts';
import { filingCommandId, findFiledDossier, findFiling } from './filings.ts';

const office = await openTestOffice({ after });
const { database, keyring, desk, clock } = office;
const connections = openConnections(database, keyring);
const connection = { id: randomUUID(), name: 'Cổng thử' };
await connections.add({ ...connection, agencies: null }, 'k'.repeat(40), clock.at);
const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
const reference = 'DVC-1';
const commandId = filingCommandId(connection.id, 'dossier', reference);

async function file(expected: 'done' | 'refused') {
  const outcome = await carryOut(desk, {
    ...{ commandId, actor: { kind: 'applicant' }, expectedVersion: null },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
    compose(pen) {
      const command = receiveCommand(pen, expected === 'done' ? papers : []);
      if (command.type !== 'receive' || !command.intake) throw new Error('the command opens no dossier');
      pen.filing({
        ...{ connection, kind: 'dossier', reference, filedAt: clock.at },
        digest: keyring.digest('filing', 'all of it'),
      });
      return { type: 'submit', intake: { ...command.intake, channel: 'online' }, late: null };
    },
  });
  assert.equal(outcome.ok, expected === 'done');
  return outcome;
}

const officerOf = (...agencies: string[]): Identity => ({ kind: 'officer', agencies });
const asRead = { text: 'select * from filing', values: [] };

test('a filing is written with its dossier, and what is refused leaves none', async () => {
  await file('refused');
  assert.equal(await findFiling(database, connection.id, 'dossier', reference), undefined);
  const { dossierId, code } = done(await file('done'));
  assert.equal(dossierId, commandId, 'the reference makes the id');
  const found = await findFiling(database, connection.id, 'dossier', reference);
  assert.equal(found?.dossierId, dossierId);
  assert.ok(found && keyring.verify('filing', 'all of it', found.digest));
  for (const typed of [reference, code, code.toLowerCase()]) {
    assert.equal((await findFiledDossier(database, connection.id, typed))?.dossierId, dossierId, typed);
    assert.equal(await findFiledDossier(database, randomUUID(), typed), undefined, 'of another connection');
  }
  assert.equal(await findFiling(database, connection.id, 'supplement', reference), undefined);
});

test('who sees the dossier sees where it was filed, and nobody else; connections are nobody’s to read', async () => {
  const mine = await readDossier(database, officerOf(COMMUNE), commandId);
  assert.deepEqual(mine?.filings, [
    { kind: 'dossier', connection: 'Cổng thử', reference, filedAt: clock.at },
  ]);
  const strangers: Identity[] = [
    officerOf('so-tnmt'),
    officerOf(),
    { kind: 'public', codeKeys: [], codeFolds: [] },
  ];
  for (const identity of strangers) {
    assert.deepEqual(await database.read(identity, asRead), [[]], identity.kind);
    const keys = { text: 'select * from connection', values: [] };
    assert.deepEqual(await database.read(identity, keys), [[]], identity.kind);
  }
});

test('rows are only added: neither who filed nor what can be changed afterwards', async () => {
  for (const text of ["update filing set reference = 'x'", 'delete from filing']) {
    await assert.rejects(database.write(OWNER, { text, values: [] }), text);
  }
  const [rows = []] = await database.read(OWNER, asRead);
  assert.equal(rows.length, 1);
});

test('a key opens until it is renewed or ended; one of another secret opens nothing', async () => {
  assert.equal((await connections.ofKey('k'.repeat(40)))?.id, connection.id);
  assert.equal(await connections.renew(connection.id, 'n'.repeat(40)), true);
  assert.equal(await connections.ofKey('k'.repeat(40)), undefined);
  assert.equal((await connections.ofKey('n'.repeat(40)))?.name, 'Cổng thử');
  assert.equal(await connections.end(connection.id, clock.at), true);
  assert.equal(await connections.ofKey('n'.repeat(40)), undefined);
  assert.equal(await connections.renew(connection.id, 'z'.repeat(40)), false);
  assert.equal((await connections.find(connection.id))?.endedAt, clock.at, 'and is kept');
  assert.equal(await connections.find('không-phải-mã'), undefined);
});
