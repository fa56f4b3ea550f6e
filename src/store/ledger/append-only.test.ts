import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { done, HAND_OVER, openTestOffice } from '../../../test/support/test-office.ts';
import { closeFeed } from '../feed/close-feed.ts';
import { makeSeals } from '../seals/make-seals.ts';

const office = await openTestOffice({ after });
const received = done(await office.receive());
const refused = await office.act(office.actor('signer', 'lanh-dao'), received, HAND_OVER);
assert.ok(!refused.ok);
await closeFeed(office.database);
await makeSeals(office.sealer, office.clock.at);

/** Each with a column that an update could name. */
const APPEND_ONLY = {
  ...{ event_log: 'version', office_log: 'version', feed: 'position', seal: 'number', person: 'version' },
  ...{
    wording: 'recorded_at',
    stored_file: 'recorded_at',
    refused_command: 'refusal',
    account_event: 'kind',
  },
};

for (const [table, column] of Object.entries(APPEND_ONLY)) {
  for (const change of [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    `truncate ${table}`,
  ]) {
    test(`the application cannot ${change}`, async () => {
      await assert.rejects(run(office.test.appUrl, change), /permission denied/);
    });
    test(`nor can the owner ${change}`, async () => {
      await assert.rejects(
        run(
          office.test.ownerUrl,
          `${change === `truncate ${table}` ? `${change} cascade` : change}`,
          'owner',
        ),
        // No policy lets the owner see a row to change, or the trigger refuses: both are a wall.
        /append-only|no row to try it on/,
      );
    });
  }
}

test('the application cannot take the trigger away, switch row-level security off, or become someone else', async () => {
  for (const attempt of [
    'alter table event_log disable trigger all',
    'drop trigger append_only on event_log',
    'alter table event_log no force row level security',
    'set session_replication_role = replica',
    'set role mot_cua_owner',
  ]) {
    await assert.rejects(run(office.test.appUrl, attempt), /must be owner|permission denied/, attempt);
  }
});

async function run(url: string, sql: string, identity = 'owner'): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('mot_cua.identity', $1, false)", [identity]);
    const { rowCount } = await client.query(sql);
    if (rowCount === 0 && !sql.startsWith('truncate')) throw new Error('no row to try it on');
  } finally {
    await client.end();
  }
}
