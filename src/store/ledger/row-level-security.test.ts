import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  COMMUNE,
  done,
  HAND_OVER,
  OTHER_COMMUNE,
  openTestOffice,
} from '../../../test/support/test-office.ts';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import type { Identity } from './identity.ts';

const office = await openTestOffice({ after });
const ours = done(await office.receive());
const theirs = done(await office.receive({ agency: OTHER_COMMUNE }));
done(
  await office.act(office.actor('counter-clerk', 'mot-cua'), ours, (pen) => ({
    ...{ type: 'note', text: pen.wording('Người nộp đã được gọi'), late: null },
  })),
);

/** Everything that hangs on a dossier, asked for without any filter. */
const UNFILTERED: Readonly<Record<string, string>> = {
  dossier: 'select id as dossier_id from dossier',
  event_log: 'select dossier_id from event_log',
  dossier_leg: 'select dossier_id from dossier_leg',
  person: 'select dossier_id from person',
  wording: 'select dossier_id from wording',
  stored_file: 'select dossier_id from stored_file',
};

async function seen(identity: Identity, text: string): Promise<Set<unknown>> {
  const [rows = []] = await office.database.read(identity, { text, values: [] });
  return new Set(rows.map((row) => row.dossier_id));
}

for (const [table, text] of Object.entries(UNFILTERED)) {
  test(`without a filter an officer gets only what their agency is a party to: ${table}`, async () => {
    const forUs = await seen({ kind: 'officer', agencies: [COMMUNE] }, text);
    const forThem = await seen({ kind: 'officer', agencies: [OTHER_COMMUNE] }, text);
    assert.ok(!forUs.has(theirs.dossierId));
    assert.ok(!forThem.has(ours.dossierId));
    if (table !== 'stored_file') assert.ok(forUs.has(ours.dossierId));
  });

  test(`nobody in particular, and an officer of no agency, get nothing: ${table}`, async () => {
    assert.equal((await seen({ kind: 'officer', agencies: [] }, text)).size, 0);
    const client = await office.test.appPool().connect();
    try {
      const { rows } = await client.query(text);
      assert.equal(rows.length, 0);
    } finally {
      client.release();
    }
  });
}

test('the public sees the summary of exactly the code it has, and nothing that hangs on it', async () => {
  const asked: Identity = {
    kind: 'public',
    codeKeys: [codeKey(ours.code)],
    codeFolds: [foldedCodeKey(ours.code)],
  };
  assert.deepEqual([...(await seen(asked, UNFILTERED.dossier ?? ''))], [ours.dossierId]);
  for (const table of ['event_log', 'dossier_leg', 'person', 'wording', 'stored_file']) {
    assert.equal((await seen(asked, UNFILTERED[table] ?? '')).size, 0, table);
  }
  const without: Identity = { kind: 'public', codeKeys: [], codeFolds: [] };
  assert.equal((await seen(without, UNFILTERED.dossier ?? '')).size, 0);
});

test('the public cannot read officers, nor passwords, nor write', async () => {
  const asked: Identity = { kind: 'public', codeKeys: [codeKey(ours.code)], codeFolds: [] };
  const [officers = [], log = [], credentials = []] = await office.database.read(
    asked,
    { text: "select id from office_current where stream = 'officer'", values: [] },
    { text: "select id from office_log where stream = 'officer'", values: [] },
    { text: 'select officer_id from credential', values: [] },
  );
  assert.deepEqual([officers.length, log.length, credentials.length], [0, 0, 0]);
  await assert.rejects(
    office.database.write(asked, {
      text: "insert into code_counter values ('x', '2026-01-01', 1); ",
      values: [],
    }),
    /row-level security/,
  );
});

test('an officer cannot write into the log of a dossier of another agency', async () => {
  await assert.rejects(
    office.database.write(
      { kind: 'officer', agencies: [COMMUNE] },
      {
        text: `insert into wording (id, dossier_id, body, digest_key, digest, recorded_at)
             values (gen_random_uuid(), $1, 'x', 'k', 'd', now())`,
        values: [theirs.dossierId],
      },
    ),
    /row-level security/,
  );
});

test('who becomes a party sees the dossier; the filter is the data, not the query', async () => {
  const handed = done(
    await office.act(office.actor('counter-clerk', 'mot-cua'), ours, HAND_OVER, { expectedVersion: null }),
  );
  assert.ok(
    (await seen({ kind: 'officer', agencies: [COMMUNE] }, UNFILTERED.dossier_leg ?? '')).has(
      handed.dossierId,
    ),
  );
});
