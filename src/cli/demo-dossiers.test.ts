import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestOffice } from '../../test/support/test-office.ts';
import { type Instant, localMinuteOf } from '../domain/calendar/local-time.ts';
import { provinceCalendar } from '../domain/calendar/province-calendar.ts';
import { isWorking } from '../domain/calendar/working-minutes.ts';
import { COMMAND_TYPES, type CommandType } from '../domain/dossier/commands.ts';
import type { EventType } from '../domain/dossier/events.ts';
import { STANDINGS, type Standing } from '../domain/dossier/state.ts';
import { rebuild } from '../store/dossiers/rebuild.ts';
import type { Row } from '../store/ledger/database.ts';
import { OWNER } from '../store/ledger/identity.ts';
import { verifyLedger } from '../store/seals/verify-ledger.ts';
import { EVENT_WORDS } from '../words/vi/event-words.ts';
import { demoCode, makeDemoDossiers, planFor } from './demo/demo-dossiers.ts';
import type { PlannedAct } from './demo/plan-dossiers.ts';

/** Monday afternoon; before anybody works; at lunch; on a Sunday; in the middle of Tết; in the first minute of a week. */
const MOMENTS: readonly Instant[] = [
  '2026-11-23T08:40:30.000Z',
  '2026-11-23T23:10:00.000Z',
  '2026-11-24T04:45:00.000Z',
  '2026-11-22T15:00:00.000Z',
  '2027-02-08T03:00:00.000Z',
  '2026-11-23T00:00:00.000Z',
];

/** So many that every desk has each of its procedures. */
const MANY = 160;

const office = await openTestOffice({ after });
const { database, desk, office: book, clock } = office;
const system: Parameters<typeof makeDemoDossiers>[0] = {
  ...{ database, desk, office: book, now: () => clock.at, newId: randomUUIDv7 },
};
await makeDemoDossiers(system, MANY);

async function rowsOf(text: string): Promise<readonly Row[]> {
  const [rows = []] = await database.read(OWNER, { text, values: [] });
  return rows;
}

const EVENT_TYPES = Object.keys(EVENT_WORDS) as EventType[];

/** Nothing ever happened. */
const UNTOLD: readonly Standing[] = ['none'];

/**
 * No regime of the default province lets a supplement lapse by itself (`docs/unconfirmed.md`); nobody has left, no agency
 * was merged, and who has a receipt changes their phone themselves, on the look-up page; days off are not taken back while
 * an answer is still to come.
 */
const NEVER_HERE: readonly EventType[] = [
  ...(['SupplementExpired', 'PhoneChanged', 'HolderReplaced', 'AnswerRestored', 'AgencySucceeded'] as const),
];

/** What lapses does so by itself, and in no regime of this province; days off and directives come after all plans. */
const UNPLANNED: readonly CommandType[] = [
  ...(['expire', 'move-date', 'restore-date', 'tell-date', 'reassign', 'change-phone', 'take-over'] as const),
  ...(['direct', 'answer-directive'] as const),
];

test('demo dossiers stand wherever their stories lead, of every procedure, at every desk', async () => {
  const standings = await rowsOf(
    "select distinct status || coalesce(':' || stage, '') as standing from dossier",
  );
  assert.deepEqual(
    new Set(standings.map(({ standing }) => standing)),
    new Set(STANDINGS.filter((standing) => !UNTOLD.includes(standing))),
  );
  const [counts] = await rowsOf(`
      select count(*)::int as dossiers, count(distinct procedure_id)::int as procedures,
             count(distinct agency_id)::int as agencies, bool_or(secret) as secret,
             count(distinct work) filter (where status = 'in-progress')::int as works
      from dossier`);
  assert.deepEqual(counts, { dossiers: MANY, procedures: 41, agencies: 8, secret: true, works: 7 });
});

test('demo dossiers tell of everything that can happen to a dossier', async () => {
  const counts = await rowsOf('select type, count(*)::int as count from event_log group by type');
  const told = new Set(counts.map(({ type }) => String(type)));
  assert.deepEqual(
    EVENT_TYPES.filter((type) => !told.has(type)),
    NEVER_HERE,
  );
});

test('one leader is away today, and somebody of the agency signs in their place', () => {
  const away = book.agencies().flatMap(({ id }) => book.awayOf(id));
  const [one] = away;
  assert.equal(away.length, 1);
  assert.ok(one?.deputising);
  assert.deepEqual(
    one.deputising.duties.map(({ role }) => role),
    ['signer'],
  );
  assert.deepEqual(
    book.deputisingOf(one.deputising.by).map(({ officer }) => officer),
    [one.officer],
  );
});

test('demo dossiers leave a ledger without fault, and summaries as the log tells them', async () => {
  const { faults, dossiers } = await verifyLedger(office.database, office.keyring, office.folder);
  assert.deepEqual([faults, dossiers], [[], MANY]);
  assert.deepEqual(await rebuild(office.database, { write: false }), { dossiers: MANY, changed: 0 });
});

test('demo dossiers have codes in the order of time', async () => {
  const rows = await rowsOf(
    "select agency_id, code, submitted_at from dossier where status <> 'draft' order by submitted_at, code",
  );
  for (const codes of Map.groupBy(rows, ({ agency_id }) => agency_id).values()) {
    const inTime = codes.map(({ code }) => String(code).split('H33-')[1]);
    assert.deepEqual(inTime, inTime.toSorted());
  }
});

test('demo dossiers are of people with whole names, numbers nobody has and a phone that proves who asks', async () => {
  const people = await rowsOf('select * from person');
  for (const { name, kind, identity_number, phone, address } of people) {
    assert.equal(name, String(name).normalize('NFC'));
    assert.match(String(name), /^\p{Lu}\p{L}*( \p{L}+){2,}/u);
    assert.match(
      String(identity_number),
      kind === 'individual' ? /^091[0-3]\d{2}000\d{3}$/ : /^1700000\d{3}$/,
    );
    assert.match(String(phone), kind === 'individual' ? /^09\d{2}000\d{3}$/ : /^02973000\d{3}$/);
    assert.match(String(address), /, tỉnh Kiên Giang$/);
  }
  const applicants = new Set(people.map(({ kind }) => kind));
  assert.deepEqual(applicants, new Set(['individual', 'organisation']));
  const [unproved] = await rowsOf(
    "select count(*)::int as count from dossier where phone_proof is null and status <> 'draft'",
  );
  assert.equal(unproved?.count, 0);
});

test('demo dossiers give a code to try: worked on, in time, not MẬT', async () => {
  const code = await demoCode(system);
  const [row] = await rowsOf(`select status, secret, promise_due from dossier where code = '${code}'`);
  assert.deepEqual([row?.status, row?.secret], ['in-progress', false]);
  assert.ok(String(row?.promise_due) > office.clock.at);
});

test('demo dossiers wait for others, are late with an answer, and show what is paid, owed and waived', async () => {
  const [counts] = await rowsOf(`
    select count(*) filter (where kind = 'part')::int as parts,
           count(*) filter (where kind = 'opinion')::int as opinions,
           count(distinct agency_id) filter (where kind = 'part')::int as asked
    from dossier_leg`);
  const { parts, opinions, asked } = counts ?? {};
  assert.ok(Number(parts) >= 4 && Number(opinions) >= 2 && Number(asked) >= 2, JSON.stringify(counts));
  const answers = await rowsOf(`
    select type, data->>'late' as late, data->>'outcome' as outcome, count(*)::int as count
    from event_log where type in ('OpinionAnswered', 'PartAnswered') group by 1, 2, 3`);
  for (const wanted of [{ late: 'true' }, { late: 'false' }, { outcome: 'done' }, { outcome: 'refused' }])
    assert.ok(
      answers.some((row) => Object.entries(wanted).every(([key, value]) => row[key] === value)),
      JSON.stringify([wanted, answers]),
    );
});

test('demo dossiers are returned early only to who was told, and by post with a number to follow', async () => {
  const returns = await rowsOf(`
    select data->>'way' as way, data->>'tracking' as tracking,
           (select count(*)::int from event_log told where told.dossier_id = event_log.dossier_id
              and told.type = 'ApplicantNotified') as notices
    from event_log where type = 'ResultReturned'`);
  const byPost = returns.filter(({ way }) => way === 'post');
  assert.ok(byPost.length >= 2 && byPost.every(({ tracking }) => /^EM\d{9}VN$/.test(String(tracking))));
  assert.ok(returns.filter(({ notices }) => Number(notices) > 0).length >= 2);
});

test('what is asked for is read after the name of the paper, and does not repeat it', () => {
  const asked = planFor(system.office, 300, office.clock.at).flatMap(({ procedure, act }) =>
    act.type === 'request-supplement' ? [{ procedure, act }] : [],
  );
  assert.ok(asked.length > 10);
  for (const { procedure, act } of asked) {
    const papers = system.office.findProcedure(procedure)?.content.papers ?? [];
    const paper = papers.find(({ code }) => code === act.paper);
    assert.ok(paper && !act.wording.includes(paper.name), `${procedure}: ${act.wording}`);
    assert.match(act.wording, /^\p{Ll}/u);
  }
});

test('one period of reports is sent by all and summed up, and one is still to be sent', async () => {
  const rows = await rowsOf(
    `select p.data ->> 'title' as title, jsonb_array_length(p.data -> 'agencies') as asked,
            (select count(*)::int from report_log r where r.period_id = p.period_id and r.type = 'ReportSubmitted') as sent,
            (select count(*)::int from report_log r where r.period_id = p.period_id and r.type = 'PeriodSummed') as sums
     from report_log p where p.type = 'PeriodOpened' order by p.at`,
  );
  const asked = system.office.agencies().filter(({ staffed }) => staffed).length;
  assert.deepEqual(rows, [
    { title: 'Báo cáo quý III/2026', asked, sent: asked, sums: 1 },
    { title: 'Báo cáo đột xuất: hồ sơ trễ hạn 30 ngày qua', asked, sent: 0, sums: 0 },
  ]);
});

test('a leader pressed for two dossiers: one was answered, the other waits', async () => {
  const rows = await rowsOf(
    'select answered_at is not null as answered, is_over, given_by = to_officer_id as oneself from read_directive order by 1',
  );
  assert.deepEqual(rows, [
    { answered: false, is_over: false, oneself: false },
    { answered: true, is_over: false, oneself: false },
  ]);
});

test('some of what was handed out was rated, at the desk or by the applicant, and not by everybody alike', async () => {
  const [rated] = await rowsOf(
    `select count(*)::int as ratings, count(distinct overall)::int as levels, count(distinct way)::int as ways,
            count(*) filter (where given_at > '${clock.at}')::int as to_come,
            (select count(*)::int from dossier where status = 'returned') as returned
     from applicant_rating`,
  );
  const { ratings, levels, ways, to_come, returned } = rated as Record<string, number>;
  assert.deepEqual([levels, ways, to_come], [3, 2, 0]);
  assert.ok(
    (ratings ?? 0) > (returned ?? 0) / 4 && (ratings ?? 0) < (returned ?? 0),
    `${ratings} of ${returned}`,
  );
});

test('demo dossiers are made once', async () => {
  const [before] = await rowsOf('select count(*)::int as events from event_log');
  await makeDemoDossiers(system, MANY);
  assert.deepEqual(await rowsOf('select count(*)::int as events from event_log'), [before]);
});

test('demo dossiers are the same for the same day, and others on another', () => {
  const [one = '', other = ''] = MOMENTS;
  assert.deepEqual(planFor(system.office, 40, one), planFor(system.office, 40, one));
  assert.notDeepEqual(planFor(system.office, 40, one), planFor(system.office, 40, other));
});

for (const now of MOMENTS) {
  test(`demo dossiers tell every act more than once, ${now}`, () => {
    const acts = Map.groupBy(planFor(system.office, 300, now), ({ act }): CommandType => act.type);
    const seldom = COMMAND_TYPES.filter(
      (type) => !UNPLANNED.includes(type) && (acts.get(type) ?? []).length < 2,
    );
    assert.deepEqual(seldom, []);
  });

  test(`demo dossiers happen in working time and before ${now}`, () => {
    const planned = planFor(system.office, 300, now);
    assert.equal(new Set(planned.map(({ dossier }) => dossier)).size, 300);
    for (const { at } of planned) {
      assert.deepEqual(isWorking(provinceCalendar, localMinuteOf(at)), { ok: true, value: true }, at);
      assert.ok(at <= now, at);
    }
    for (const acts of Map.groupBy(planned, ({ dossier }) => dossier).values()) assert.ok(isInOrder(acts));
  });
}

function isInOrder(acts: readonly PlannedAct[]): boolean {
  return acts.every(({ at }, index) => index === 0 || at > (acts[index - 1]?.at ?? ''));
}

test('demo dossiers leave something in every list that should be empty, and a desk its days', async () => {
  const [counts] = await rowsOf(`
    select (select count(*) from read_late_entry where verdict is null)::int as waiting,
           (select count(*) from read_late_entry where verdict is not null)::int as judged,
           (select count(*) from read_papers_found)::int as found,
           (select count(*) from read_papers_given)::int as unsigned,
           (select count(*) from read_hand_over_list)::int as lists,
           (select count(*) from read_day_closing where kind = 'closed')::int as closed,
           (select count(*) from read_day_closing where kind = 'countersigned')::int as signed,
           (select count(*) from read_outage where not cancelled)::int as outages,
           (select count(*) from read_outage where cancelled)::int as cancelled`);
  const { closed, signed, ...others } = counts ?? {};
  for (const [list, count] of Object.entries(others)) assert.ok(Number(count) > 0, `nothing is ${list}`);
  assert.ok(Number(closed) > Number(signed) && Number(signed) > 0, JSON.stringify(counts));
});
