import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { command } from '../../../test/support/dossier-commands.ts';
import {
  COMMUNE,
  done,
  HAND_OVER,
  OTHER_COMMUNE,
  openTestOffice,
} from '../../../test/support/test-office.ts';
import type { Actor } from '../../domain/access/actor.ts';
import { readingDuties } from '../../domain/access/reading-duties.ts';
import { readDossier } from '../dossiers/read-dossier.ts';
import { type Identity, OWNER } from '../ledger/identity.ts';
import { PurposeNeeded, type Visit } from '../ledger/visit.ts';
import { leaveRow, statePurpose } from './leave-row.ts';
import { readVisitors } from './visitors.ts';

const office = await openTestOffice({ after });
const { database } = office;
const DAY_BEGAN = '2026-11-22T17:00:00.000Z';

function visitor(actor: Actor, change: Partial<Visit> = {}, agencies?: readonly string[]) {
  assert.ok(actor.kind === 'officer');
  const visit: Visit = {
    ...{ officer: actor.id, agency: actor.agency, duties: readingDuties(actor.duties) },
    ...{ at: office.clock.at, dayBegan: DAY_BEGAN, address: '10.1.2.3', session: '0123456789abcdef' },
    ...{ act: 'opened', what: null, sent: false, traced: new Set() },
    ...change,
  };
  const identity = { kind: 'officer', agencies: agencies ?? [actor.agency], visit } as const;
  return { visit, identity, read: (id: string) => readDossier(database, identity, id) };
}

async function rowsOf(dossierId: string) {
  const [rows = []] = await database.read(OWNER, {
    text: 'select officer_id, agency_id, role, act, what, purpose from access_trail where dossier_id = $1 order by number',
    values: [dossierId],
  });
  return rows;
}

const clerk = office.actor('counter-clerk', 'mot-cua');
const specialist = office.actor('specialist', 'tu-phap-ho-tich');
const colleague = office.actor('records-officer', 'van-thu');
const signer = office.actor('signer', 'lanh-dao');
const admin = office.actor('agency-admin', 'quan-tri');
const stranger = office.actor('counter-clerk', 'mot-cua', OTHER_COMMUNE);

test('who works on a dossier leaves a row with the reason of their work, in the trip that reads it', async () => {
  const received = done(await office.receive());
  await visitor(clerk).read(received.dossierId);
  const handed = done(await office.act(clerk, received, HAND_OVER));
  const kept = visitor(specialist);
  await kept.read(handed.dossierId);
  await kept.read(handed.dossierId);
  await visitor(signer).read(handed.dossierId);
  const rows = await rowsOf(received.dossierId);
  assert.deepEqual(
    rows.map(({ role, act, purpose }) => [role, act, purpose]),
    [
      ['counter-clerk', 'opened', 'counter'],
      ['specialist', 'opened', 'unit-work'],
      ['signer', 'opened', 'leading'],
    ],
    'once for a request, however often it reads',
  );
});

test('a holder is told from the rest of the unit, and who handled it before from who never did', async () => {
  const received = done(await office.receive());
  const handed = done(await office.act(clerk, received, HAND_OVER));
  done(await office.act(specialist, handed, command('claim')));
  await visitor(specialist).read(received.dossierId);
  done(await office.act(specialist, handed, command('propose-result'), { expectedVersion: null }));
  await visitor(specialist).read(received.dossierId);
  assert.deepEqual(
    (await rowsOf(received.dossierId)).map(({ purpose }) => purpose),
    ['holding', 'worked'],
  );
});

for (const { who, actor } of [
  { who: 'another unit', actor: colleague },
  { who: 'an administrator', actor: admin },
]) {
  test(`${who} is asked for a purpose first: nothing is read, nothing is left; then it holds for the day`, async () => {
    const { dossierId, code } = done(await office.receive());
    await assert.rejects(
      visitor(actor).read(dossierId),
      (error) => error instanceof PurposeNeeded && error.dossierId === dossierId && error.code === code,
    );
    assert.deepEqual(await rowsOf(dossierId), []);
    const asked = visitor(actor);
    await statePurpose(database, asked.identity, asked.visit, {
      dossierId,
      purpose: 'complaint',
      words: 'Đơn số 3',
    });
    assert.ok(await visitor(actor).read(dossierId));
    assert.deepEqual(
      (await rowsOf(dossierId)).map(({ act, purpose }) => [act, purpose]),
      [
        ['stated', 'complaint'],
        ['opened', 'complaint'],
      ],
    );
    const tomorrow = { at: '2026-11-24T02:00:00.000Z', dayBegan: '2026-11-23T17:00:00.000Z' };
    await assert.rejects(visitor(actor, tomorrow).read(dossierId), PurposeNeeded);
  });
}

test('two who open it at once, and the same one twice at once, all leave their rows', async () => {
  const { dossierId } = done(await office.receive());
  await Promise.all([clerk, clerk, signer, clerk].map((actor) => visitor(actor).read(dossierId)));
  assert.equal((await rowsOf(dossierId)).length, 4);
});

test('a form that is sent is never stopped to ask, and opens nothing again that was opened that day', async () => {
  const { dossierId } = done(await office.receive());
  assert.ok(await visitor(colleague, { sent: true }).read(dossierId));
  assert.ok(await visitor(colleague, { sent: true }).read(dossierId));
  assert.deepEqual(
    (await rowsOf(dossierId)).map(({ purpose }) => purpose),
    ['unstated'],
  );
});

test('what somebody may not see leaves nothing, asks nothing, and cannot be given a purpose', async () => {
  const { dossierId } = done(await office.receive());
  const other = visitor(stranger);
  assert.equal(await other.read(dossierId), undefined);
  await statePurpose(database, other.identity, other.visit, { dossierId, purpose: 'supervision', words: '' });
  assert.deepEqual(await rowsOf(dossierId), []);
});

test('a row is written in the round trip of the reading, and a list that is read leaves none', async () => {
  const { dossierId } = done(await office.receive());
  assert.ok(await visitor(clerk, { act: null }).read(dossierId));
  assert.deepEqual(await rowsOf(dossierId), []);
});

test('who asks after their own dossier learns roles and reasons, each once a day, and never a name', async () => {
  const { dossierId } = done(await office.receive());
  await visitor(clerk).read(dossierId);
  await visitor(clerk, { act: 'printed', what: 'receipt' }).read(dossierId);
  await visitor(signer, { at: '2026-11-24T02:30:00.000Z' }).read(dossierId);
  const visitors = await readVisitors(database, OWNER, dossierId);
  assert.deepEqual(visitors, [
    {
      ...{ agency: COMMUNE, role: 'signer', purpose: 'leading', acts: ['opened'] },
      at: '2026-11-24T02:30:00.000Z',
    },
    {
      agency: COMMUNE,
      role: 'counter-clerk',
      purpose: 'counter',
      acts: ['opened', 'printed'],
      at: office.clock.at,
    },
  ]);
  const citizen: Identity = { kind: 'citizen', dossiers: [dossierId] };
  assert.deepEqual(await readVisitors(database, citizen, dossierId), visitors);
  const another: Identity = { kind: 'citizen', dossiers: [] };
  assert.deepEqual(await readVisitors(database, another, dossierId), []);
});

test('without a filter an officer sees what the own agency read and who read what it sees; the public nothing', async () => {
  const { dossierId } = done(await office.receive());
  await visitor(clerk).read(dossierId);
  const theirs = visitor(stranger);
  await leaveRow(database, theirs.identity, theirs.visit, {
    act: 'printed',
    what: '/so-theo-doi/so.pdf',
    found: null,
  });
  const seen = async (identity: Identity) => {
    const [rows = []] = await database.read(identity, {
      text: 'select agency_id, dossier_id from access_trail',
      values: [],
    });
    return rows;
  };
  assert.ok(
    (await seen({ kind: 'officer', agencies: [OTHER_COMMUNE] })).every(
      (row) => row.agency_id === OTHER_COMMUNE,
    ),
  );
  assert.ok((await seen({ kind: 'officer', agencies: [COMMUNE] })).every((row) => row.agency_id === COMMUNE));
  assert.ok((await seen({ kind: 'officer', agencies: [COMMUNE] })).length > 0);
  assert.deepEqual(await seen({ kind: 'public', codeKeys: [], codeFolds: [] }), []);
  assert.deepEqual(await seen({ kind: 'officer', agencies: [] }), []);
});

test('nobody leaves a row in the name of another agency', async () => {
  const { visit } = visitor(stranger);
  const identity = { kind: 'officer', agencies: [COMMUNE] } as const;
  await assert.rejects(
    leaveRow(database, identity, visit, { act: 'printed', what: 'x', found: null }),
    /row-level security/,
  );
});
