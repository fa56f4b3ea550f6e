import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { COMMUNE, done, HAND_OVER, OTHER_COMMUNE, openTestOffice } from '../test/support/test-office.ts';
import { doCalendarWork } from './calendar-work.ts';
import { type CalendarChange, withDays, withoutDays } from './domain/calendar/calendar-change.ts';
import { doDueWork } from './due-work.ts';
import { type CarriedOut, carryOut } from './store/dossiers/carry-out.ts';
import { rebuild } from './store/dossiers/rebuild.ts';
import { OWNER } from './store/ledger/identity.ts';
import { readCalendarChanges, writeCalendarChange } from './store/office/calendar-changes.ts';

/** Received Monday 23/11/2026 09:30, three working days, 24/11 is off: promised for Friday 27/11 09:30. */
const SYSTEM = { kind: 'system', process: 'test' } as const;
const BY = { by: 'quan-tri', decision: { number: '15/CĐ-UBND', date: '2026-11-25' }, reason: 'Bão số 15' };
const STORM = { date: '2026-11-26', kind: 'holiday', name: 'Nghỉ tránh bão', basis: '15/CĐ-UBND' } as const;
const silent = () => undefined;

async function openOffice() {
  const office = await openTestOffice({ after });
  const ours: CarriedOut[] = [];
  for (let count = 0; count < 3; count++) ours.push(done(await office.receive()));
  const theirs = done(await office.receive({ agency: OTHER_COMMUNE }));
  return { ...office, ours, theirs };
}

type Office = Awaited<ReturnType<typeof openOffice>>;

async function storm(office: Office): Promise<CalendarChange> {
  const { calendarOf, findAgency, refresh } = office.office;
  office.clock.at = '2026-11-25T03:00:00.000Z';
  const agency = findAgency(COMMUNE);
  assert.ok(agency);
  const before = calendarOf(agency);
  const calendar = withDays(before, [STORM]);
  assert.ok(calendar.ok);
  const content: CalendarChange = {
    ...{ ...BY, id: randomUUID(), agency: null, days: [STORM], at: office.clock.at },
    ...{ agencies: [COMMUNE, OTHER_COMMUNE], state: 'moving', undone: null },
  };
  const written = await writeCalendarChange(
    office.database,
    {
      change: { content, seen: 0 },
      calendars: [{ calendar: calendar.value, seen: before.version }],
      agency: null,
    },
    { commandId: randomUUID(), actor: SYSTEM, at: office.clock.at },
  );
  assert.deepEqual(written, { ok: true, value: { repeated: false } });
  await refresh();
  return content;
}

async function takeBack(office: Office, change: CalendarChange): Promise<void> {
  const agency = office.office.findAgency(COMMUNE);
  assert.ok(agency);
  const before = office.office.calendarOf(agency);
  const [changed] = await readCalendarChanges(office.database);
  assert.ok(changed);
  const undone = { ...BY, decision: { number: '16/CĐ-UBND', date: '2026-11-25' }, at: office.clock.at };
  const content: CalendarChange = { ...changed.content, state: 'restoring', undone };
  await writeCalendarChange(
    office.database,
    {
      change: { content, seen: changed.seen },
      calendars: [{ calendar: withoutDays(before, change.days), seen: before.version }],
      agency: null,
    },
    { commandId: randomUUID(), actor: SYSTEM, at: office.clock.at },
  );
  await office.office.refresh();
}

async function promises({ database, ours, theirs }: Office): Promise<Record<string, unknown>[]> {
  const [rows = []] = await database.read(OWNER, {
    text: `select d.promise_due, d.law_due, d.base_due, n.state
           from unnest($1::uuid[]) with ordinality as wanted (id, place)
           join dossier d on d.id = wanted.id left join notice n on n.dossier_id = d.id order by place`,
    values: [[...ours, theirs].map(({ dossierId }) => dossierId)],
  });
  return rows;
}

const BEFORE = {
  promise_due: '2026-11-27T02:30:00.000Z',
  law_due: '2026-11-27T10:00:00.000Z',
  base_due: '2026-11-27T10:00:00.000Z',
};
const AFTER = {
  promise_due: '2026-11-30T02:30:00.000Z',
  law_due: '2026-11-30T10:00:00.000Z',
  base_due: '2026-11-30T10:00:00.000Z',
};

test('a storm day moves every open dossier once, however often the work is begun', async () => {
  const office = await openOffice();
  await storm(office);
  // Stopped in the middle, as by a crash; another process begins anew.
  let looked = 0;
  const stopped = await doCalendarWork(office.desk, assert.fail, () => ++looked > 2);
  assert.ok(stopped > 0 && stopped < 4);
  await Promise.all([1, 2].map(() => doCalendarWork(office.desk, silent)));
  assert.equal(await doCalendarWork(office.desk, assert.fail), 0);
  assert.deepEqual(
    await promises(office),
    [1, 2, 3, 4].map(() => ({ ...AFTER, state: 'queued' })),
  );
  const [rows = []] = await office.database.read(OWNER, {
    text: `select count(*) as moved from event_log where type = 'DateMoved'`,
    values: [],
  });
  assert.equal(rows[0]?.moved, 4);
  assert.deepEqual(await rebuild(office.database, { write: false }), { dossiers: 4, changed: 0 });
});

test('it is settled after a minute, and what comes meanwhile is counted by the new calendar', async () => {
  const office = await openOffice();
  await storm(office);
  await doDueWork({ desk: office.desk }, assert.fail);
  const meanwhile = done(await office.receive());
  assert.equal((await readCalendarChanges(office.database))[0]?.content.state, 'moving');
  office.clock.at = '2026-11-25T03:01:00.000Z';
  assert.equal(await doCalendarWork(office.desk, assert.fail), 0);
  assert.equal((await readCalendarChanges(office.database))[0]?.content.state, 'moved');
  assert.ok('clock' in meanwhile.state);
  // Wednesday 10:00 and three days of work: Friday, Monday, Tuesday.
  assert.equal(meanwhile.state.clock.due.promise, '2026-12-01T03:00:00.000Z');
});

test('taken back: the earlier date, but for who was told; both are in the log', async () => {
  const office = await openOffice();
  const change = await storm(office);
  await doCalendarWork(office.desk, assert.fail);
  const [told] = office.ours;
  assert.ok(told);
  const clerk = office.actor('counter-clerk', 'mot-cua');
  done(
    await office.act(
      clerk,
      told,
      { type: 'tell-date', means: 'phone', late: null },
      { expectedVersion: null },
    ),
  );
  await takeBack(office, change);
  await doCalendarWork(office.desk, assert.fail);
  assert.deepEqual(await promises(office), [
    { ...AFTER, state: 'sent' },
    ...[1, 2, 3].map(() => ({ ...BEFORE, state: 'cancelled' })),
  ]);
  assert.deepEqual(await rebuild(office.database, { write: false }), { dossiers: 4, changed: 0 });
  const [rows = []] = await office.database.read(OWNER, {
    text: `select moved ->> 'change' as change from dossier where moved is not null`,
    values: [],
  });
  assert.deepEqual(rows, [{ change: change.id }]);
});

test('a notice that a sender settled by itself keeps the date from being taken back', async () => {
  const office = await openOffice();
  const change = await storm(office);
  await doCalendarWork(office.desk, assert.fail);
  await office.database.write(OWNER, {
    text: `update notice set state = 'sent', settled_at = now() where dossier_id = $1`,
    values: [office.theirs.dossierId],
  });
  await takeBack(office, change);
  const failed: string[] = [];
  await doCalendarWork(office.desk, (line) => failed.push(line));
  assert.equal(failed.length, 1);
  assert.deepEqual((await promises(office))[3], { ...AFTER, state: 'sent' });
});

test('what somebody looks at is not spoiled by a date that moves meanwhile', async () => {
  const office = await openOffice();
  const [seen] = office.ours;
  assert.ok(seen);
  await storm(office);
  await doCalendarWork(office.desk, assert.fail);
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const outcome = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: clerk, dossier: { id: seen.dossierId } },
    ...{ expectedVersion: seen.version, compose: () => HAND_OVER },
  });
  assert.ok(outcome.ok);
});

test('officers see the notices of their own agency only, and nobody else sees any', async () => {
  const office = await openOffice();
  await storm(office);
  await doCalendarWork(office.desk, assert.fail);
  const count = async (identity: Parameters<typeof office.database.read>[0]) => {
    const [rows = []] = await office.database.read(identity, {
      text: 'select count(*) as notices from read_notice',
      values: [],
    });
    return rows[0]?.notices;
  };
  assert.equal(await count({ kind: 'officer', agencies: [COMMUNE] }), 3);
  assert.equal(await count({ kind: 'officer', agencies: [OTHER_COMMUNE] }), 1);
  assert.equal(await count({ kind: 'officer', agencies: [] }), 0);
  assert.equal(await count({ kind: 'feed' }), 0);
});
