import assert from 'node:assert/strict';
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { done, openTestOffice } from '../test/support/test-office.ts';
import { openKeptForms } from './store/accounts/kept-forms.ts';
import { openSessions } from './store/accounts/sessions.ts';
import { openFileStore } from './store/files/file-store.ts';
import { OWNER } from './store/ledger/identity.ts';
import { doUpkeep } from './upkeep-work.ts';

const office = await openTestOffice({ after });
const { database, keyring } = office;
const dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-upkeep-'));
after(() => rm(dataDir, { recursive: true, force: true }));
const files = openFileStore(join(dataDir, 'files'), 10_000);
const OFFICER = 'somebody';

const upkeep = (now: string) => doUpkeep({ database, config: { dataDir }, now: () => now });

async function select(text: string, ...values: readonly unknown[]) {
  const [rows = []] = await database.read(OWNER, { text, values });
  return rows;
}

test('a form that was kept goes after a working day, one of today stays', async () => {
  const kept = openKeptForms(database, keyring, () => randomUUID().repeat(2).replaceAll('-', ''));
  const [old, fresh] = [randomUUID(), randomUUID()];
  await kept.keep({ id: fresh, officerId: OFFICER, fields: [['ten', 'B']] }, '2026-11-23T20:00:00.000Z');
  await kept.keep({ id: old, officerId: OFFICER, fields: [['ten', 'A']] }, '2026-11-23T02:00:00.000Z');
  await upkeep('2026-11-24T02:00:00.000Z');
  assert.deepEqual(
    (await select('select id from kept_form where officer_id = $1', OFFICER)).map(({ id }) => id),
    [fresh],
  );
});

test('a session that ran out is closed as it was last seen; from where it was is forgotten a month later', async () => {
  const sessions = openSessions(database, keyring);
  const origin = { way: 'password', device: 'Chrome trên Windows', address: '10.1.2.3' } as const;
  await sessions.open(OFFICER, 'a'.repeat(43), '2026-11-02T01:00:00.000Z', origin);
  await sessions.open(OFFICER, 'b'.repeat(43), '2026-11-23T01:00:00.000Z', origin);
  const read = () =>
    select('select ended_at, address from session where officer_id = $1 order by opened_at', OFFICER);

  await upkeep('2026-11-23T02:00:00.000Z');
  assert.deepEqual(await read(), [
    { ended_at: '2026-11-02T01:00:00.000Z', address: '10.1.2.3' },
    { ended_at: null, address: '10.1.2.3' },
  ]);

  await upkeep('2026-12-20T02:00:00.000Z');
  assert.deepEqual(
    (await read()).map(({ address }) => address),
    ['', '10.1.2.3'],
  );
});

test('three months after its end a session is gone, a citizen’s after a week; one that is open stays', async () => {
  await database.write(
    OWNER,
    {
      text: `insert into session (token_digest, officer_id, opened_at, seen_at, ended_at)
             values ('old', 'gone', '2026-08-01T01:00:00Z', '2026-08-01T02:00:00Z', '2026-08-01T02:00:00Z'),
                    ('recent', 'gone', '2026-11-01T01:00:00Z', '2026-11-01T02:00:00Z', '2026-11-01T02:00:00Z'),
                    ('open', 'gone', '2026-11-23T01:00:00Z', '2026-11-23T02:00:00Z', null)`,
      values: [],
    },
    {
      text: `insert into citizen (id, kind, digest, sealed, since)
             values ('00000000-0000-4000-8000-000000000001', 'phone', 'd', 's', '2026-11-01T01:00:00Z')`,
      values: [],
    },
    {
      text: `insert into citizen_session (token_digest, citizen_id, opened_at, seen_at)
             values ('c-old', '00000000-0000-4000-8000-000000000001', '2026-11-10T01:00:00Z', '2026-11-10T01:10:00Z'),
                    ('c-open', '00000000-0000-4000-8000-000000000001', '2026-11-23T01:00:00Z', '2026-11-23T01:10:00Z')`,
      values: [],
    },
  );
  await upkeep('2026-11-23T02:30:00.000Z');
  const left = await select("select token_digest from session where officer_id = 'gone' order by opened_at");
  assert.deepEqual(left, [{ token_digest: 'recent' }, { token_digest: 'open' }]);
  assert.deepEqual(await select('select token_digest from citizen_session'), [{ token_digest: 'c-open' }]);
});

test('an uploaded file goes after a month, unless a dossier or the office has it', async () => {
  const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.4\n% ${words}\n%%EOF\n`);
  const keep = async (words: string) => {
    const outcome = await files.keep(pdf(words));
    assert.ok(outcome.ok);
    const { sha256 } = outcome.value;
    const longAgo = new Date('2026-10-01T00:00:00.000Z');
    await utimes(join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256), longAgo, longAgo);
    return sha256;
  };
  const [ofDossier, ofOffice, orphan] = [await keep('dossier'), await keep('office'), await keep('orphan')];
  const { dossierId } = done(await office.receive());
  await database.write(OWNER, {
    text: `insert into stored_file (id, dossier_id, sha256, bytes, media_type, name, recorded_at)
           values ($1, $2, $3, 20, 'application/pdf', 'a.pdf', $4)`,
    values: [randomUUIDv7(), dossierId, ofDossier, office.clock.at],
  });
  await database.write(OWNER, {
    text: `insert into office_log (stream, id, version, type, data, actor, occurred_at, recorded_at, command_id,
             command_index, previous_hash, hash)
           values ('test', 'x', 1, 'Test', $1, '{}', $2, $2, $3, 0, sha256(''), sha256(''))`,
    values: [{ regulation: [{ file: { sha256: ofOffice } }] }, office.clock.at, randomUUID()],
  });

  assert.equal(await upkeep('2026-10-20T00:00:00.000Z'), 0, 'not before a month is over');
  assert.equal(await upkeep('2026-11-23T02:00:00.000Z'), 1);
  assert.ok(await files.read(ofDossier));
  assert.ok(await files.read(ofOffice));
  assert.equal(await files.read(orphan), undefined);
});

test('every column that could name a file is known here', async () => {
  const columns = await select(
    `select table_name from information_schema.columns
     where table_schema = 'public' and column_name like '%sha256%' order by 1`,
  );
  // Another one that names files belongs into src/store/files/used-files.ts, or its files are swept away.
  assert.deepEqual(
    columns.map(({ table_name }) => table_name),
    ['schema_migration', 'stored_file'],
  );
});
