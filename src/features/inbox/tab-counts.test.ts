import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COMMUNE, done, openTestOffice, PROCEDURE } from '../../../test/support/test-office.ts';
import type { Duty, Officer } from '../../domain/organisation/agency.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { planned, views } from '../../store/ledger/read-views.ts';
import { isToAnswer, type LegTab, legsOf } from './conditions.ts';
import { readInbox } from './queries.ts';
import { scopeOf } from './scope.ts';
import { tabsOf } from './tabs.ts';

const { database, office, clock, receive } = await openTestOffice({ after });
const here = office.findAgency(COMMUNE) ?? assert.fail();
const officers = office.officersOf(COMMUNE);
const now = clock.at;

/** Every kind of leg at every post and with everybody: more than ever happens. */
async function fillWithLegs(): Promise<void> {
  const { dossierId } = done(await receive());
  const posts = officers.flatMap(({ duties }) => duties.map(({ unit, role }) => [unit, role]));
  await database.write(OWNER, {
    text: `insert into dossier_leg (dossier_id, leg, kind, agency_id, unit, officer_id, step, work, role, since,
                                    due_at, warn_at, waiting, listed_due_at, directives)
           select $1, 100 + row_number() over (), 'main', $2, post.value ->> 0, nullif(officer, ''), 'buoc', work,
                  post.value ->> 1, $3, due, due - interval '1 hour', waiting, due, '[{"number": 1}]'
           from jsonb_array_elements($4) post, unnest($5::text[]) officer,
                unnest(array['intake', 'assign', 'examine', 'return']) work, unnest(array[true, false]) waiting,
                unnest(array[null, $3::timestamptz - interval '1 day', $3::timestamptz + interval '30 minutes',
                             $3::timestamptz + interval '1 day']) due`,
    values: [
      dossierId,
      COMMUNE,
      now,
      JSON.stringify(posts),
      ['', ...officers.slice(0, 6).map(({ id }) => id)],
    ],
  });
}

await fillWithLegs();

/** In the place of one of them who is away; for another who is away nobody does it. */
function standingIn(deputy: Officer, absent: Officer, duties: readonly Duty[]) {
  const until = '2026-11-27';
  const decision = { number: '12/QĐ-UBND', date: '2026-11-20' };
  const lent = {
    officer: absent.id,
    absence: 'vang',
    capacity: 'KT',
    decision,
    until,
    duties,
    acts: null,
  } as const;
  const actor = { kind: 'officer', id: deputy.id, agency: COMMUNE, duties: deputy.duties } as const;
  const other = officers.find(({ id }) => id !== deputy.id && id !== absent.id)?.id ?? '';
  return scopeOf({ officer: deputy, agency: here, actor: { ...actor, deputising: [lent] } }, [
    { officer: absent.id, until, deputising: { ...lent, by: deputy.id } },
    { officer: other, until, deputising: null },
  ]);
}

const leader = officers.find(({ duties }) => duties.some(({ role }) => role === 'signer'));
const head = officers.find(({ duties }) => duties.some(({ role }) => role === 'unit-head'));
assert.ok(leader && head);
const KEPT = leader.duties.map((duty) => ({ ...duty, fields: ['Hộ tịch'], procedures: [PROCEDURE] }));

/** So many that they are asked as one list. */
const MANY = [
  ...new Set(officers.flatMap(({ duties }) => duties.map(({ unit }) => unit))),
  'a',
  'b',
  'c',
  'd',
];

const ASKERS = [
  ...officers.map((officer) => ({
    roles: officer.duties.map(({ role }) => role).join(', '),
    scope: scopeOf({ officer, agency: here }),
  })),
  {
    roles: 'a specialist of many units',
    scope: scopeOf({
      officer: { ...head, duties: MANY.map((unit) => ({ unit, role: 'specialist' as const, fields: null })) },
      agency: here,
    }),
  },
  { roles: 'a deputy of the leader', scope: standingIn(head, leader, leader.duties) },
  { roles: 'a deputy of the leader within limits', scope: standingIn(head, leader, KEPT) },
];

for (const { roles, scope } of ASKERS) {
  if (!scope) continue;
  test(`${roles}: what is passed over at once is on none of their lists`, async () => {
    const asker = { identity: { kind: 'officer', agencies: [COMMUNE] }, scope, now } as const;
    const legTabs = tabsOf(scope).filter((tab): tab is LegTab => tab !== 'cho-tiep-nhan');
    const { counts, directed } = await readInbox(database, asker, {
      tab: 'cua-toi',
      field: '',
      procedure: '',
      page: 1,
    });
    const toAnswer = views
      .selectFrom('read_leg')
      .where('agency_id', '=', COMMUNE)
      .where('directed', '=', true)
      .where((leg) => isToAnswer(scope, leg))
      .select(({ fn }) => fn.countAll<number>().as('all'));
    const [[those] = []] = await database.read(asker.identity, planned(toAnswer.compile()));
    assert.equal(directed, those?.all);
    for (const tab of legTabs) {
      const query = views
        .selectFrom('read_leg')
        .where('agency_id', '=', COMMUNE)
        .where((leg) => legsOf(tab, scope, now, leg))
        .select(({ fn }) => fn.countAll<number>().as('all'));
      const [[told] = []] = await database.read(asker.identity, planned(query.compile()));
      assert.ok(Number(told?.all) > 0, `${tab} is not empty`);
      assert.equal(counts[tab], told?.all, tab);
      const filtered = { tab, field: 'Hộ tịch', procedure: '', page: 1 };
      assert.equal((await readInbox(database, asker, filtered)).total, told?.all, `${tab}, filtered`);
    }
  });
}
