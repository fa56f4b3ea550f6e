import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openTestOffice, TEST_SECRET } from '../test/support/test-office.ts';
import { receiveFor, roads } from './message-work.test-data.ts';
import { doMessageWork, type MessageSystem } from './message-work.ts';
import { recordDelivery } from './store/messages/delivery.ts';
import { sendAgain, takeAsSent, unsureMessages } from './store/messages/read-messages.ts';

const office = await openTestOffice({ after });
const { database, desk, clock, keyring } = office;
const newToken = () => randomBytes(32).toString('base64url');
const system: MessageSystem = {
  ...{ database, keyring, office: office.office, desk, now: () => clock.at, newToken },
  ...{ baseUrl: 'https://motcua.example.vn', lookupHost: 'tracuu.example.vn' },
};
const SCRIPT = join(import.meta.dirname, '..', 'test', 'support', 'send-messages.ts');
const later = (minutes: number) => {
  clock.at = new Date(Date.parse(clock.at) + minutes * 60_000).toISOString();
};

async function statesOf(dossier: string): Promise<string[]> {
  const client = await office.test.superuser();
  const { rows } = await client.query(
    'select e.state from message_event e join message m on m.id = e.message_id where m.dossier_id = $1 order by e.number',
    [dossier],
  );
  return rows.map(({ state }) => state);
}

/** A gateway that takes what it is given and never answers. */
async function silentGateway() {
  const taken: URL[] = [];
  const server = createServer(({ url = '' }) => {
    taken.push(new URL(url, 'http://here'));
    server.emit('taken');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { taken, server, url: `http://127.0.0.1:${port}/cgi-bin/sendsms` };
}

/** In a process of its own, which dies when the gateway has the message and it could not yet be written down. */
async function killedWhileSending(): Promise<number> {
  const gateway = await silentGateway();
  const { appUrl } = office.test;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', SCRIPT, appUrl, TEST_SECRET, clock.at, gateway.url],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = once(child, 'exit');
  await Promise.race([
    once(gateway.server, 'taken'),
    ended.then(([code]) => assert.fail(`the process ended with ${code} and sent nothing`)),
  ]);
  child.kill('SIGKILL');
  await ended;
  return gateway.taken.length;
}

describe('a process that dies while it sends', { concurrency: 1 }, () => {
  it('leaves a message of which nobody knows; it is shown, and not sent again by itself', async () => {
    const { dossierId } = await receiveFor(office);
    assert.equal(await killedWhileSending(), 1);
    assert.deepEqual(await statesOf(dossierId), ['sending']);
    const { sms, both } = roads();
    await doMessageWork(system, both);
    assert.deepEqual(
      await statesOf(dossierId),
      ['sending'],
      'within its three minutes it may still be at it',
    );
    later(4);
    await Promise.all([doMessageWork(system, both), doMessageWork(system, both)]);
    later(600);
    await doMessageWork(system, both);
    assert.equal(sms.length, 0, 'not sent again');
    assert.deepEqual(await statesOf(dossierId), ['sending', 'unknown']);
    const [waits] = await unsureMessages(database, 9);
    assert.equal(waits?.state, 'unknown');

    assert.equal(await sendAgain(database, waits?.id ?? '', clock.at), true);
    clock.at = '2026-11-24T02:30:00.000Z';
    await doMessageWork(system, both);
    assert.equal(sms.length, 1, 'once it is asked for');
    assert.deepEqual(await statesOf(dossierId), ['sending', 'unknown', 'again', 'sending', 'accepted']);
    assert.deepEqual(await unsureMessages(database, 9), []);
  });

  it('where a report of delivery comes first, that is what became of it', async () => {
    const { dossierId } = await receiveFor(office);
    await killedWhileSending();
    const client = await office.test.superuser();
    const { rows } = await client.query('select id from message where dossier_id = $1', [dossierId]);
    await recordDelivery(database, rows[0]?.id, { state: 'delivered', at: clock.at });
    later(4);
    const { sms, both } = roads();
    await doMessageWork(system, both);
    assert.equal(sms.length, 0);
    assert.deepEqual(await statesOf(dossierId), ['sending', 'delivered']);
  });

  it('where an installation wants two rather than none, is followed by a second sending', async () => {
    const { dossierId } = await receiveFor(office);
    await killedWhileSending();
    later(4);
    const { sms, both } = roads();
    await doMessageWork({ ...system, sendUnsureAgain: true }, both);
    assert.equal(sms.length, 1);
    assert.deepEqual(await statesOf(dossierId), ['sending', 'sending', 'accepted']);
  });
});

describe('a gateway that falls silent', () => {
  it('leaves the message unsure, which the administrator may take as sent', async () => {
    const { dossierId } = await receiveFor(office);
    const { sms, next, both } = roads();
    next.push({ taken: false, forGood: false, said: 'link dropped', unsure: true });
    await doMessageWork(system, both);
    later(600);
    await doMessageWork(system, both);
    assert.equal(sms.length, 1);
    assert.deepEqual(await statesOf(dossierId), ['sending', 'unknown']);
    const [{ id } = { id: '' }] = await unsureMessages(database, 9);
    assert.equal(await takeAsSent(database, id, clock.at), true);
    assert.equal(await takeAsSent(database, id, clock.at), false);
    assert.deepEqual(await statesOf(dossierId), ['sending', 'unknown', 'accepted']);
  });

  it('is asked anew where it was never reached', async () => {
    clock.at = '2026-11-25T02:30:00.000Z';
    const { dossierId } = await receiveFor(office);
    const { sms, next, both } = roads();
    next.push({ taken: false, forGood: false, said: 'ECONNREFUSED' });
    await doMessageWork(system, both);
    later(2);
    await doMessageWork(system, both);
    assert.equal(sms.length, 2);
    assert.deepEqual(await statesOf(dossierId), ['sending', 'failed', 'sending', 'accepted']);
  });
});
