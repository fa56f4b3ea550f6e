import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Identity } from '../../src/store/ledger/identity.ts';
import { COMMUNE, OTHER_COMMUNE } from '../support/test-office.ts';
import { openRightsOffice } from './rights-office.ts';

/*
 * The filter of the application is left out altogether: each identity reads every table and every view whole, and what
 * comes back must be its own.
 */

const rights = await openRightsOffice({ after });
const { office, dossiers, secret } = rights;
const superuser = await office.test.superuser();

/** Rows of these belong to nobody's dossier and no agency: who gets any, and why that is right. */
const OF_THE_PROVINCE: Readonly<Record<string, readonly Identity['kind'][]>> = {
  // Agencies, procedures and calendars are public; officers and drafts are told to officers only, below.
  office_log: ['officer', 'public', 'citizen', 'feed'],
  office_current: ['officer', 'public', 'citizen', 'feed'],
  office_clock: ['officer', 'public', 'citizen', 'feed'],
  read_agency: ['officer', 'public', 'citizen', 'feed'],
  read_procedure_draft: ['officer', 'feed'],
  read_imported_procedure: ['officer', 'feed'],
  // What did not work is told to all who work with it (ruling 17).
  outage: ['officer'],
  read_outage: ['officer'],
  // The next number of a code, without the dossier that has it.
  code_counter: ['officer'],
  // Their own dossiers by code: that no other is among them is asked of every row.
  read_public_dossier: ['officer', 'citizen'],
  // Names of migrations.
  schema_migration: ['officer', 'public', 'citizen', 'feed'],
  // Digests and positions, without content.
  feed: ['feed'],
  feed_inbox: ['feed'],
  seal: ['feed'],
};

/** Rows that are dossiers themselves. */
const BY_ID = ['dossier', 'read_listed', 'read_register', 'read_own_dossier'];

const US: Identity = { kind: 'officer', agencies: [COMMUNE] };
const THEM: Identity = { kind: 'officer', agencies: [OTHER_COMMUNE] };
const NOBODY: Identity = { kind: 'officer', agencies: ['co-quan-khac'] };
const UNKNOWN: Identity = { kind: 'public', codeKeys: ['khong-co'], codeFolds: ['khong-co'] };
const OWN_ONE: Identity = { kind: 'citizen', dossiers: [dossiers.own] };

/** Dossiers that each may see any row of. */
const ASKERS: readonly { name: string; identity: Identity; sees: readonly string[] }[] = [
  { name: 'an officer of the one', identity: US, sees: [dossiers.own, dossiers.shared, secret] },
  { name: 'an officer of the other', identity: THEM, sees: [dossiers.other, dossiers.shared] },
  { name: 'an officer of a third', identity: NOBODY, sees: [] },
  { name: 'the public without a code', identity: UNKNOWN, sees: [] },
  { name: 'a citizen', identity: OWN_ONE, sees: [dossiers.own] },
];

/** Ids and codes of the dossiers that somebody does not see. */
async function hiddenFrom(sees: readonly string[]): Promise<readonly string[]> {
  const all = [...Object.values(dossiers), secret];
  const { rows } = await superuser.query<{ id: string; code: string }>(
    'select id, code from dossier where id = any ($1)',
    [all.filter((id) => !sees.includes(id))],
  );
  return rows.flatMap(({ id, code }) => [id, code]);
}

async function relations(): Promise<readonly { name: string; columns: readonly string[] }[]> {
  const { rows } = await superuser.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
        and has_table_privilege('mot_cua_app', c.oid, 'select')
      group by c.relname order by c.relname`,
  );
  return rows;
}

for (const { name, identity, sees } of ASKERS) {
  test(`without any filter ${name} reads nothing that is not theirs`, async () => {
    const agencies = identity.kind === 'officer' ? identity.agencies : [];
    let read = 0;
    for (const { name: relation, columns } of await relations()) {
      const [rows = []] = await office.database.read(identity, {
        text: `select * from ${relation}`,
        values: [],
      });
      read += rows.length;
      const dossier = BY_ID.includes(relation) ? 'id' : 'dossier_id';
      // Wherever it stands, by whatever column: no id and no code of a dossier that is not theirs.
      const written = JSON.stringify(rows);
      for (const hidden of await hiddenFrom(sees))
        assert.ok(!written.includes(hidden), `${relation} holds ${hidden}, which is not theirs`);
      if (columns.includes(dossier)) {
        const foreign = rows.filter((row) => row[dossier] !== null && !sees.includes(row[dossier] as string));
        assert.deepEqual(foreign, [], `${relation} tells of a dossier of others`);
        const loose = rows.filter((row) => row[dossier] === null);
        assert.ok(ofAgencies(loose, agencies), `${relation} tells of another agency`);
      } else if (columns.includes('agency_id')) {
        const foreign = rows.filter(({ agency_id: agency }) => !agencies.includes(agency as string));
        const touched = foreign.filter((row) => !agencies.includes(row.to_agency_id as string));
        assert.deepEqual(
          relation === 'read_intake' ? [] : touched,
          [],
          `${relation} tells of another agency`,
        );
      } else if (rows.length > 0) {
        assert.ok(
          OF_THE_PROVINCE[relation]?.includes(identity.kind),
          `${relation} is read by ${name}: say here why, or give it a policy`,
        );
      }
      if (identity.kind !== 'officer' && relation.startsWith('office_'))
        for (const row of rows)
          assert.ok(!['officer', 'procedure-draft', 'imported-procedure'].includes(row.stream as string));
    }
    assert.ok(read > 0, 'agencies and procedures at least');
    const [own = []] = await office.database.read(identity, { text: 'select id from dossier', values: [] });
    assert.deepEqual(own.map(({ id }) => id).toSorted(), sees.toSorted());
  });
}

test('a supervisor reads of every agency; a session and a password nobody reads', async () => {
  const all = office.office.agencies().map(({ id }) => id);
  const [found = []] = await office.database.read(
    { kind: 'officer', agencies: all },
    { text: 'select id from dossier', values: [] },
  );
  assert.equal(found.length, 4);
  for (const { identity } of ASKERS)
    for (const table of ['session', 'credential', 'kept_form', 'connection']) {
      const [rows = []] = await office.database.read(identity, {
        text: `select * from ${table}`,
        values: [],
      });
      assert.deepEqual(rows, [], table);
    }
});

test('a secret dossier is not there for who administers or oversees, though the application forgets its filter', async () => {
  const province = office.office.agencies().map(({ id }) => id);
  const rowsOf = async (identity: Identity, relation: string) => {
    const [rows = []] = await office.database.read(identity, {
      text: `select * from ${relation}`,
      values: [],
    });
    return JSON.stringify(rows);
  };
  const limited = (agencies: readonly string[], secretOf: readonly string[]): Identity => ({
    ...{ kind: 'officer', agencies },
    limits: { agencies, secretOf, keptTo: null },
  });
  const tables = (await relations()).map(({ name }) => name);
  for (const identity of [limited([COMMUNE], []), limited(province, []), limited(province, [OTHER_COMMUNE])])
    for (const relation of tables) {
      const written = await rowsOf(identity, relation);
      for (const told of [secret, rights.codes.secret])
        assert.ok(!written.includes(told), `${relation} holds ${told}, which is secret`);
    }
  const atWork = limited(province, [COMMUNE]);
  for (const relation of ['dossier', 'dossier_leg', 'event_log', 'person'])
    assert.ok((await rowsOf(atWork, relation)).includes(secret), `${relation} is there for who works on it`);
});

test('what is written down of officers is read for their own agency, user names above all', async () => {
  const usernames = async (identity: Identity, relation: string) => {
    const [rows = []] = await office.database.read(identity, {
      text: `select data ->> 'agency' as agency, data ->> 'username' as username from ${relation} where stream = 'officer'`,
      values: [],
    });
    return rows;
  };
  for (const relation of ['office_log', 'office_current']) {
    const own = await usernames(US, relation);
    assert.ok(own.length > 5);
    assert.deepEqual(new Set(own.map(({ agency }) => agency)), new Set([COMMUNE]), relation);
    assert.deepEqual(await usernames(NOBODY, relation), [], relation);
  }
});

test('sessions that have ended go, and only those', async () => {
  const [left = []] = await office.database
    .write(
      { kind: 'owner' },
      {
        text: `insert into session (token_digest, officer_id, opened_at, seen_at, ended_at)
             values ('a', 'x', $1, $1, null), ('b', 'x', $1, $1, $1)`,
        values: [office.clock.at],
      },
      { text: "delete from session where officer_id = 'x'", values: [] },
      { text: "select token_digest from session where officer_id = 'x'", values: [] },
    )
    .then((answers) => answers.slice(-1));
  assert.deepEqual(left, [{ token_digest: 'a' }]);
});

test('every table has row-level security that holds for its owner too, and every view asks as who reads', async () => {
  const { rows: tables } = await superuser.query<{
    name: string;
    enabled: boolean;
    forced: boolean;
    policies: number;
  }>(
    `select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
            (select count(*)::int from pg_policy where polrelid = c.oid) as policies
       from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  const open = tables.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0);
  assert.ok(tables.length > 20);
  // It holds names of migrations alone.
  assert.deepEqual(
    open.map(({ name }) => name),
    ['schema_migration'].filter((name) => tables.some((table) => table.name === name)),
  );
  const { rows: views } = await superuser.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
       and not coalesce(reloptions @> array['security_invoker=true'], false)`,
  );
  assert.deepEqual(views, []);
  const { rows: roles } = await superuser.query(
    `select rolname from pg_roles where rolname = 'mot_cua_app' and (rolsuper or rolbypassrls)`,
  );
  assert.deepEqual(roles, []);
});

function ofAgencies(rows: readonly Record<string, unknown>[], agencies: readonly string[]): boolean {
  return rows.every(({ agency_id: agency }) => agency === undefined || agencies.includes(agency as string));
}
