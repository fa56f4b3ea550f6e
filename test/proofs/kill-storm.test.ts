import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../../src/gateways/embedded-postgres/start-embedded.ts';
import { type Database, openDatabase, type Row } from '../../src/store/ledger/database.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { removeTestServer, testFolder } from '../support/test-server.ts';
import { FAULTLESS, positionReader, readingFaults } from './feed-reader.ts';
import { runCli } from './run-cli.ts';
import { startStorm, type Victim } from './storm.ts';

/** Twenty kills of each. The second of a pair falls while the system recovers from the first. */
const STRIKES: readonly (readonly Victim[])[] = [
  ...Array.from({ length: 18 }, () => ['server'] as const),
  ...Array.from({ length: 16 }, () => ['database'] as const),
  ['server', 'database'],
  ['database', 'server'],
  ['database', 'database'],
];

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, by: randomInt(2 ** 32) }))
    .sort((one, other) => one.by - other.by)
    .map(({ item }) => item);
}

test('twenty kills of the server and twenty of the database lose nothing that was acknowledged', async (t) => {
  const dataDir = testFolder();
  t.after(() => removeTestServer(dataDir));
  const storm = await startStorm(dataDir);
  await storm.recovered();
  const recoveries = new Map<string, number[]>();
  for (const strike of shuffled(STRIKES)) {
    await sleep(randomInt(20, 600));
    for (const [index, victim] of strike.entries()) {
      if (index > 0) await sleep(randomInt(50, 700));
      await storm.strike(victim);
    }
    const name = strike.join(' then ');
    recoveries.set(name, [...(recoveries.get(name) ?? []), await storm.recovered()]);
  }
  await storm.stop();

  assert.deepEqual(storm.kills, { server: 20, database: 20 });
  assert.deepEqual(storm.unanswered(), [], 'what was sent is answered in the end');
  const repeated = storm.acknowledged.filter((command) => command.repeated);
  t.diagnostic(
    `${storm.acknowledged.length} commands acknowledged, ${repeated.length} of them had been carried out when the kill came`,
  );
  for (const [name, times] of recoveries)
    t.diagnostic(
      `killed ${name}: answers again after ${times.map((ms) => `${Math.round(ms)}`).join(', ')} ms`,
    );
  for (const [fault, count] of storm.faults) t.diagnostic(`${count} x ${fault}`);

  for (const command of ['verify-ledger', 'rebuild --check', 'seal', 'verify-ledger']) {
    const { code, out, err } = await runCli(command.split(' '), { DATA_DIR: dataDir });
    t.diagnostic(`${command}: ${out.join(' ')}`);
    assert.equal(code, 0, `${command}: ${out.join('\n')} ${err}`);
    assert.doesNotMatch(err, /seal/, 'every seal has its copy');
  }
  const database = await openAgain(t, dataDir);
  const [[seals] = []] = await database.read(OWNER, {
    text: 'select count(*) as made from seal',
    values: [],
  });
  t.diagnostic(`${seals?.made} seals were made meanwhile`);

  await t.test('every acknowledged command is in the log, once', async () => {
    const [rows = []] = await database.read(OWNER, {
      text: `select command_id, dossier_id, max(version) as version, count(*)::integer as events, min(type) as type
             from event_log group by command_id, dossier_id`,
      values: [],
    });
    const logged = new Map(rows.map((row) => [row.command_id as string, row]));
    const wrong = storm.acknowledged.filter(({ commandId, dossier, version }) => {
      const row = logged.get(commandId);
      return row?.dossier_id !== dossier || row.version !== version;
    });
    assert.deepEqual(wrong, []);
    assert.equal(logged.size, rows.length, 'no command went to two dossiers');
    const acknowledged = new Set(storm.acknowledged.map(({ commandId }) => commandId));
    assert.equal(acknowledged.size, storm.acknowledged.length, 'no command was answered twice');
    assert.deepEqual(
      rows.filter((row) => !acknowledged.has(row.command_id as string)),
      [],
      'nothing happened that nobody was told of',
    );
    assert.deepEqual(rows.filter(hasOddEvents), []);
  });

  await t.test('codes follow one another without a gap', async () => {
    const [counters = []] = await database.read(OWNER, {
      text: `select regexp_replace(code, '-\\d+$', '') as day, count(*)::integer as dossiers,
                    max(regexp_replace(code, '^.*-', '')::integer) as last
             from dossier group by 1`,
      values: [],
    });
    assert.ok(counters.length >= 4);
    assert.deepEqual(
      counters.filter(({ dossiers, last }) => dossiers !== last),
      [],
    );
  });

  await t.test('a reader of the feed sees every event once', async () => {
    const reader = positionReader(database);
    await reader.goOn();
    assert.deepEqual(await readingFaults(database, reader.seen), FAULTLESS);
  });
});

/** A receipt is two events, a hand-over one, however often they were sent. */
function hasOddEvents({ events, type, version }: Row): boolean {
  return type === 'HandedOver' ? events !== 1 || version !== 3 : events !== 2 || version !== 2;
}

async function openAgain(t: TestContext, dataDir: string): Promise<Database> {
  const server = await startEmbedded({ dataDir, log: () => undefined });
  const database = openDatabase(server.appUrl, { connections: 2, onIdleFault: () => undefined });
  t.after(async () => {
    await database.close();
    await server.leave();
  });
  return database;
}
