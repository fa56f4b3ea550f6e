import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { done, HAND_OVER, openTestOffice, type TestOffice } from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../dossiers/carry-out.ts';
import { closeFeed } from '../feed/close-feed.ts';
import { linkedEntryOf } from '../ledger/event-row.ts';
import { OWNER } from '../ledger/identity.ts';
import { type LinkedEntry, linkAll, NO_HASH } from '../ledger/link.ts';
import { makeSeals } from './make-seals.ts';
import { verifyLedger } from './verify-ledger.ts';

/*
 * Somebody with the whole database in hand who knows how the hashes are made: every chain they leave behind is right
 * in itself, and so is its head. What is left to give them away is what they cannot make: the seals.
 */

interface Scene {
  office: TestOffice;
  /** Two dossiers handed over, so of three events each. */
  one: CarriedOut;
  other: CarriedOut;
  forge: Forge;
  faults(): Promise<{ code: string | null; version: number | null; reason: string }[]>;
}

type Forge = (sql: string, values: unknown[]) => Promise<void>;

function scene(name: string, { sealed }: { sealed: boolean }, work: (scene: Scene) => Promise<void>): void {
  test(name, async (scope) => {
    const office = await openTestOffice(scope);
    const [one, other] = [await handedOver(office), await handedOver(office)];
    if (sealed) await seal(office);
    const faults = async () => {
      const found = await verifyLedger(office.database, office.keyring, office.folder);
      return found.faults;
    };
    assert.deepEqual(await faults(), [], 'honest until now');
    await work({ office, one, other, forge: await forger(office, scope), faults });
  });
}

async function handedOver(office: TestOffice): Promise<CarriedOut> {
  const received = done(await office.receive());
  return done(await office.act(office.actor('counter-clerk', 'mot-cua'), received, HAND_OVER));
}

async function seal(office: TestOffice): Promise<void> {
  await closeFeed(office.database);
  assert.equal(await makeSeals(office.sealer, office.clock.at), 1);
}

async function forger(office: TestOffice, scope: TestContext): Promise<Forge> {
  const client = await office.test.superuser();
  await client.query('set session_replication_role = replica');
  scope.after(() => client.end());
  return async (sql, values) => {
    const { rowCount } = await client.query(sql, values);
    assert.ok(rowCount && rowCount > 0, `nothing to tamper with: ${sql}`);
  };
}

async function entriesOf({ office }: Scene, { dossierId }: CarriedOut): Promise<LinkedEntry[]> {
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select * from event_log where dossier_id = $1 order by version',
    values: [dossierId],
  });
  return rows.map(linkedEntryOf);
}

/** The whole log of a dossier anew, with a chain, a head and places in the feed that bear each other out. */
async function rewrite(
  { forge }: Scene,
  { dossierId }: CarriedOut,
  entries: readonly LinkedEntry[],
): Promise<void> {
  const linked = linkAll(
    entries.map(({ previousHash: _, hash: __, ...entry }) => entry),
    NO_HASH,
  );
  for (const { version, data, actor, hash, previousHash } of linked) {
    const values = [
      dossierId,
      version,
      JSON.stringify(data),
      JSON.stringify(actor),
      ...[hash, previousHash].map((text) => Buffer.from(text, 'hex')),
    ];
    await forge(
      'update event_log set data = $3, actor = $4, hash = $5, previous_hash = $6 where dossier_id = $1 and version = $2',
      values,
    );
    await forge(
      `with sealed as (update feed set hash = $3 where id = $1 and version = $2 returning 1),
            waiting as (update feed_inbox set hash = $3 where id = $1 and version = $2 returning 1)
       select * from sealed union all select * from waiting`,
      [dossierId, version, values[4]],
    );
  }
  await forge('update dossier set head_hash = $2 where id = $1', [
    dossierId,
    Buffer.from(linked.at(-1)?.hash ?? '', 'hex'),
  ]);
}

/** The last event said to be by somebody else. */
function underAnotherName(entries: readonly LinkedEntry[]): LinkedEntry[] {
  return entries.map((entry) =>
    entry.version === entries.length ? { ...entry, actor: { ...entry.actor, id: 'nguoi-khac' } } : entry,
  ) as LinkedEntry[];
}

scene(
  'a tail rewritten with a right chain, its head and the feed: the seal names it',
  { sealed: true },
  async (s) => {
    await rewrite(s, s.one, underAnotherName(await entriesOf(s, s.one)));
    assert.deepEqual(await s.faults(), [{ code: s.one.code, version: 3, reason: 'seal' }]);
  },
);

scene('before any seal the same passes: that is what the five minutes are', { sealed: false }, async (s) => {
  await rewrite(s, s.one, underAnotherName(await entriesOf(s, s.one)));
  assert.deepEqual(await s.faults(), []);
});

scene(
  'with the copy of the seal removed too, the row of the seal still names it',
  { sealed: true },
  async (s) => {
    await rewrite(s, s.one, underAnotherName(await entriesOf(s, s.one)));
    await rm(join(s.office.sealPath, '000000001.json'));
    assert.ok((await s.faults()).some(({ reason }) => reason === 'seal'));
  },
);

scene('a row put in between others is named, where it stands and after it', { sealed: false }, async (s) => {
  const { dossierId, code } = s.one;
  await s.forge('update event_log set version = 4 where dossier_id = $1 and version = 3', [dossierId]);
  await s.forge(
    `insert into event_log select dossier_id, 3, 'NoteAdded', data, actor, occurred_at, recorded_at, late_entry,
       gen_random_uuid(), 0, schema_version, previous_hash, hash from event_log where dossier_id = $1 and version = 4`,
    [dossierId],
  );
  await s.forge('update dossier set head_version = 4 where id = $1', [dossierId]);
  const named = (await s.faults()).filter((fault) => fault.code === code);
  assert.deepEqual(
    named.filter(({ reason }) => reason === 'hash').map(({ version }) => version),
    [3, 4],
  );
});

scene('an event that two dossiers swapped is named at both', { sealed: false }, async (s) => {
  const spare = '00000000-0000-0000-0000-000000000001';
  const move = (from: string, to: string) =>
    s.forge('update event_log set dossier_id = $2 where dossier_id = $1 and version = 3', [from, to]);
  await move(s.one.dossierId, spare);
  await move(s.other.dossierId, s.one.dossierId);
  await move(spare, s.other.dossierId);
  const named = (await s.faults()).filter(({ reason }) => reason === 'hash');
  assert.deepEqual(
    named.map(({ code, version }) => [code, version]).sort(),
    [s.one.code, s.other.code].map((code) => [code, 3]).sort(),
  );
});

scene(
  'two dossiers that swapped their whole logs, heads and all, are named event by event',
  { sealed: false },
  async (s) => {
    const spare = '00000000-0000-0000-0000-000000000001';
    const move = (from: string, to: string) =>
      s.forge('update event_log set dossier_id = $2 where dossier_id = $1', [from, to]);
    await move(s.one.dossierId, spare);
    await move(s.other.dossierId, s.one.dossierId);
    await move(spare, s.other.dossierId);
    await s.forge(
      `update dossier d set head_hash = e.hash from event_log e
       where e.dossier_id = d.id and e.version = d.head_version and d.id = any ($1)`,
      [[s.one.dossierId, s.other.dossierId]],
    );
    // The chains are right in themselves and the heads are theirs: only the dossier is another.
    const named = await s.faults();
    assert.deepEqual(new Set(named.map(({ reason }) => reason)), new Set(['hash']));
    assert.deepEqual(
      named.map(({ code, version }) => `${code} ${version}`).sort(),
      [s.one.code, s.other.code].flatMap((code) => [1, 2, 3].map((version) => `${code} ${version}`)).sort(),
    );
  },
);
