import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { COMMUNE, OTHER_COMMUNE, openTestOffice } from '../../../test/support/test-office.ts';
import { DEFAULT_QUEUE, type QueueService } from '../../domain/queue/queue-setting.ts';
import type { Identity } from '../ledger/identity.ts';
import { openDevices, pairingCode } from './devices.ts';
import { readQueueSetting, writeQueueSetting } from './queue-settings.ts';
import { actOnTicket, callNext, drawTicket, queueToday, readQueue, readQueueDays } from './tickets.ts';

const { database, keyring, clock } = await openTestOffice({ after });

const OFFICER: Identity = { kind: 'officer', agencies: [COMMUNE] };
const KIOSK: Identity = { kind: 'device', agency: COMMUNE };
const [RECEIVING, RETURNING] = DEFAULT_QUEUE.services as [QueueService, QueueService];
const ALL = [RECEIVING.id, RETURNING.id];
/** Each test has a day of its own: what was left yesterday is not called today. */
let days = 0;
const newDay = () => queueToday(COMMUNE, new Date(Date.parse(clock.at) + ++days * 86_400_000).toISOString());

async function draw(queue: ReturnType<typeof newDay>, service = RECEIVING, minute = 0) {
  const id = randomUUID();
  const at = `${queue.day}T01:${String(minute).padStart(2, '0')}:00.000Z`;
  await drawTicket(database, KIOSK, queue, { id, service, priority: false, at });
  return id;
}

const call = (queue: ReturnType<typeof newDay>, counter: number, seen: string | null = null) =>
  callNext(database, OFFICER, queue, {
    ...{ counter, seen, services: ALL, code: null, officer: 'mot-cua', at: `${queue.day}T02:00:00.000Z` },
  });

test('tickets drawn at once have numbers of their own, without a gap, by service and day', async () => {
  const queue = newDay();
  await Promise.all(Array.from({ length: 12 }, () => draw(queue)));
  await draw(queue, RETURNING);
  const labels = (await readQueue(database, KIOSK, queue)).map(({ label }) => label).toSorted();
  const numbers = Array.from({ length: 12 }, (_, at) => `A${String(at + 1).padStart(3, '0')}`);
  assert.deepEqual(labels, [...numbers, 'B001']);
  const next = newDay();
  await draw(next);
  assert.deepEqual(
    (await readQueue(database, KIOSK, next)).map(({ label }) => label),
    ['A001'],
  );
});

test('a form sent twice draws one ticket', async () => {
  const queue = newDay();
  const form = { id: randomUUID(), service: RECEIVING, priority: false, at: clock.at };
  await drawTicket(database, KIOSK, queue, form);
  await drawTicket(database, KIOSK, queue, form);
  assert.equal((await readQueue(database, KIOSK, queue)).length, 1);
});

test('eight counters that press at once call eight different tickets, and a ninth is told that nobody waits', async () => {
  const queue = newDay();
  for (let minute = 0; minute < 8; minute += 1) await draw(queue, RECEIVING, minute);
  const called = await Promise.all(Array.from({ length: 9 }, (_, at) => call(queue, at + 1)));
  const labels = called.flatMap((one) => (one.ok ? [one.value?.label] : []));
  assert.equal(new Set(labels).size, 8);
  assert.deepEqual(
    called.filter(({ ok }) => !ok),
    [{ ok: false, reason: 'nobody-waits' }],
  );
});

test('a button pressed twice calls once, and who stood there is done', async () => {
  const queue = newDay();
  const first = await draw(queue, RECEIVING, 0);
  await draw(queue, RECEIVING, 1);
  await draw(queue, RECEIVING, 2);
  await Promise.all([call(queue, 1), call(queue, 1)]);
  const standings = async () =>
    (await readQueue(database, OFFICER, queue)).map(({ standing, counter }) => [standing, counter]);
  assert.deepEqual(await standings(), [
    ['called', 1],
    ['waiting', null],
    ['waiting', null],
  ]);
  await Promise.all([call(queue, 1, first), call(queue, 1, first)]);
  assert.deepEqual(await standings(), [
    ['served', 1],
    ['called', 1],
    ['waiting', null],
  ]);
});

test('skipped, called again, sent on, done: and what cannot be is refused with its reason', async () => {
  const queue = newDay();
  const id = await draw(queue);
  const act = (name: 'recall' | 'skip' | 'transfer' | 'serve', change: object = {}) =>
    actOnTicket(database, OFFICER, queue, {
      ...{ ticket: id, act: name, counter: 1, service: null, code: null, officer: 'mot-cua' },
      ...{ at: `${queue.day}T02:10:00.000Z`, ...change },
    });
  const reason = (done: Awaited<ReturnType<typeof act>>) => (done.ok ? null : done.reason);
  assert.equal(reason(await act('skip')), 'not-called');
  await call(queue, 1);
  assert.equal(reason(await act('skip')), null);
  assert.equal(reason(await act('recall', { counter: 2 })), null);
  assert.equal(reason(await act('serve')), 'at-another-counter');
  assert.equal(reason(await act('transfer', { counter: 2 })), 'no-such-service');
  assert.equal(reason(await act('transfer', { counter: 2, service: RETURNING.id })), null);
  assert.equal((await readQueue(database, OFFICER, queue))[0]?.service, RETURNING.id);
  await call(queue, 1);
  assert.equal(reason(await act('serve', { code: '000.17.26.H33-261123-0001' })), null);
  assert.equal(reason(await act('serve')), 'already-done');
  assert.equal(reason(await act('skip', { ticket: randomUUID() })), 'no-such-ticket');
});

test('at midnight the queue is over: yesterday’s ticket is neither called nor counted ahead', async () => {
  const queue = newDay();
  const id = await draw(queue);
  const tomorrow = newDay();
  assert.deepEqual(await call(tomorrow, 1), { ok: false, reason: 'nobody-waits' });
  const [day] = await readQueueDays(database, OFFICER, {
    agency: COMMUNE,
    from: queue.day,
    to: tomorrow.day,
  });
  assert.deepEqual(
    day?.tickets.map((ticket) => [ticket.id, ticket.standing]),
    [[id, 'waiting']],
  );
});

test('another agency sees nothing of a queue and adds nothing to it; rows stay as they are', async () => {
  const queue = newDay();
  await draw(queue);
  for (const other of [
    { kind: 'officer', agencies: [OTHER_COMMUNE] },
    { kind: 'device', agency: OTHER_COMMUNE },
    { kind: 'public', codeKeys: [], codeFolds: [] },
    { kind: 'citizen', dossiers: [] },
  ] as const) {
    assert.deepEqual(await readQueue(database, other, queue), [], other.kind);
    const form = { id: randomUUID(), service: RECEIVING, priority: false, at: clock.at };
    await assert.rejects(drawTicket(database, other, queue, form), /row-level security/, other.kind);
  }
  // A machine draws and never calls, and sees nothing else of its agency.
  await assert.rejects(
    callNext(database, KIOSK, queue, {
      ...{ counter: 1, seen: null, services: ALL, code: null, officer: 'x', at: clock.at },
    }),
    /row-level security/,
  );
  for (const table of ['kiosk_device', 'dossier', 'event_log', 'person', 'credential'])
    assert.deepEqual(await database.read(KIOSK, { text: `select * from ${table}`, values: [] }), [[]], table);
  for (const text of ['delete from queue_ticket', 'update queue_event set counter = 2'])
    await assert.rejects(database.write(OFFICER, { text, values: [] }), /permission denied|append-only/);
});

test('services, counters and priorities are the agency’s: the last that was set holds, and who was slower is told', async () => {
  assert.deepEqual(await readQueueSetting(database, KIOSK, COMMUNE), { version: 0, setting: DEFAULT_QUEUE });
  const setting = { services: [RETURNING], counters: 3, priorities: ['Người từ đủ 80 tuổi'] };
  const by = { officer: 'quan-tri', at: clock.at };
  assert.equal(
    await writeQueueSetting(database, OFFICER, { agency: COMMUNE, version: 0, setting }, by),
    true,
  );
  assert.equal(
    await writeQueueSetting(database, OFFICER, { agency: COMMUNE, version: 0, setting }, by),
    false,
  );
  assert.deepEqual(await readQueueSetting(database, KIOSK, COMMUNE), { version: 1, setting });
});

test('a machine is paired by its code once and in time, known by its token, and ended at once', async () => {
  const devices = openDevices(database, keyring);
  const by = { officer: 'quan-tri', at: clock.at };
  const code = pairingCode(Buffer.from('a'.repeat(32)).toString('base64url'));
  assert.match(code, /^\d{10}$/);
  const id = randomUUID();
  await devices.add(OFFICER, { id, agency: COMMUNE, name: 'Kiosk 1', code }, by);
  const [later, tooLate] = [20, 31].map((minutes) =>
    new Date(Date.parse(clock.at) + minutes * 60_000).toISOString(),
  );
  assert.equal(await devices.pair(code, 'token', tooLate ?? ''), undefined);
  assert.equal(await devices.pair('0000000000', 'token', later ?? ''), undefined);
  assert.deepEqual(await devices.pair(code, 'token', later ?? ''), { id, agency: COMMUNE, name: 'Kiosk 1' });
  assert.equal(await devices.pair(code, 'another', later ?? ''), undefined, 'a code holds once');
  assert.equal((await devices.find('token'))?.id, id);
  assert.equal(await devices.find('another'), undefined);
  const theirs: Identity = { kind: 'officer', agencies: [OTHER_COMMUNE] };
  assert.equal(await devices.end(theirs, id, by), false);
  assert.equal(await devices.end(OFFICER, id, by), true);
  assert.equal(await devices.find('token'), undefined);
});
