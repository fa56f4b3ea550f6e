import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMUNE, DEPARTMENT } from '../../../test/support/dossier-office.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { lawFor, USUAL_RULES } from '../regime/local-rules.ts';
import { REGIMES } from '../regime/regimes.ts';
import { rulesDecided, rulesOn } from './adopted-profile.ts';
import { compareProfile } from './compare-profile.ts';
import type { InstalledThing, Thing } from './profile-line.ts';
import { ADOPTED, installed, offered, TODAY } from './sample.test-data.ts';
import { type Taking, takeLines } from './take-lines.ts';

const FROM = '2026-12-01';

function take(
  from: readonly Thing[],
  taking: Partial<Taking> = {},
  here: readonly InstalledThing[] = installed(),
) {
  const lines = compareProfile(from, here, TODAY);
  const all = { chosen: lines.map(({ key }) => key), reason: 'Công văn 12', rulesFrom: FROM };
  return takeLines({ ...all, ...taking }, { lines, offered: from, installed: here, today: TODAY });
}

function takenOf<Stream extends Thing['stream']>(stream: Stream, taken: ReturnType<typeof take>) {
  assert.ok(taken.ok, JSON.stringify(taken));
  const [thing, ...others] = taken.value.things.filter((one) => one.stream === stream);
  assert.deepEqual(others, [], 'each thing is changed once');
  return thing as Extract<Thing, { stream: Stream }> & { version: number };
}

test('several lines of one thing are one next version, and what was not chosen stays', () => {
  const agency = { ...COMMUNE, name: 'Tên mới', phone: '0297 1', supervises: ['reporting' as const] };
  const key = (part: string) => `agency/${COMMUNE.id}/${part}`;
  const taken = take(offered({ agency }), { chosen: [key('name'), key('supervises.reporting')] });
  const { data, version } = takenOf('agency', taken);
  assert.deepEqual(data, { ...COMMUNE, name: 'Tên mới', supervises: ['reporting'] });
  assert.equal(version, 1);
});

test('a changed procedure is in force from today on, so that what is written down late keeps the old one', () => {
  const procedure = { ...THREE_DAYS, fees: [], validFrom: '2016-01-01' };
  assert.deepEqual(takenOf('procedure', take(offered({ procedure }))).data, {
    ...procedure,
    validFrom: TODAY,
  });
});

test('local rules change from a later day on: a dossier of before keeps those of its receipt', () => {
  const fields = [{ field: THREE_DAYS.field, basis: 'Luật', supplement: { restartWithinWorkingDays: 9 } }];
  const profile = { ...ADOPTED, rules: { ...USUAL_RULES, remindAfterWorkingDays: 7, fields } };
  const { data } = takenOf('profile', take(offered({ profile })));
  assert.deepEqual(data.rules, USUAL_RULES, 'those of the beginning stand');
  assert.equal(data.laterRules?.length, 1, 'lines taken together are one step');
  const days = (date: string) => [
    rulesOn(data, date).remindAfterWorkingDays,
    lawFor(REGIMES.R2018, rulesOn(data, date), THREE_DAYS).supplement.restartWithinWorkingDays,
  ];
  assert.deepEqual(
    [days('2026-11-30'), days(FROM)],
    [
      [5, 3],
      [7, 9],
    ],
  );

  const here = installed().map((thing) =>
    thing.stream === 'profile' ? { ...thing, data } : thing,
  ) as InstalledThing[];
  const next = { ...ADOPTED, rules: { ...profile.rules, remindAfterWorkingDays: 8 } };
  const again = takenOf('profile', take(offered({ profile: next }), { rulesFrom: '2027-01-01' }, here));
  assert.deepEqual(
    ['2026-11-30', FROM, '2027-01-01'].map((date) => rulesOn(again.data, date).remindAfterWorkingDays),
    [5, 7, 8],
  );
  assert.equal(rulesDecided(again.data).from, '2027-01-01');
  assert.deepEqual(take(offered({ profile: next }), { rulesFrom: '2026-11-30' }, here), {
    ok: false,
    reason: { code: 'rules-day', after: FROM },
  });
});

test('rules from today are refused: dossiers were received today already', () => {
  const profile = { ...ADOPTED, rules: { ...USUAL_RULES, remindAfterWorkingDays: 7 } };
  for (const rulesFrom of [TODAY, '2026-11-01', ''])
    assert.deepEqual(take(offered({ profile }), { rulesFrom }), {
      ok: false,
      reason: { code: 'rules-day', after: TODAY },
    });
  assert.ok(take(offered({ title: 'Chủ tịch' }), { rulesFrom: '' }).ok, 'nothing else waits for a day');
});

test('nothing, no reason, a line that is none, or one that cannot be taken is refused', () => {
  const from = offered({ agency: { ...COMMUNE, name: 'Tên mới', code: '000.99.99.H33' } });
  const code = (taking: Partial<Taking>) => {
    const taken = take(from, taking);
    return taken.ok ? 'taken' : taken.reason.code;
  };
  const name = `agency/${COMMUNE.id}/name`;
  assert.equal(code({ chosen: [] }), 'nothing-chosen');
  assert.equal(code({ chosen: [name], reason: ' ' }), 'reason-missing');
  assert.equal(code({ chosen: [name, 'agency/khong-co/name'] }), 'line-gone');
  assert.equal(code({ chosen: [name, `agency/${COMMUNE.id}/code`] }), 'line-fixed');
  assert.equal(code({ chosen: [name] }), 'taken');
});

test('what would leave the office wrong is refused with what is wrong', () => {
  const stranger = { ...COMMUNE, id: 'xa-moi', aliases: [], territory: null };
  const added: Thing = { stream: 'agency', id: stranger.id, data: stranger };
  const twice = take([...offered(), added]);
  assert.ok(!twice.ok && twice.reason.code === 'would-be-wrong');
  assert.equal(twice.reason.problem.code, 'agency-code-repeated');
  const field = { field: 'Không có', basis: 'Luật', afterHours: null };
  const rules = take(offered({ profile: { ...ADOPTED, rules: { ...USUAL_RULES, fields: [field] } } }));
  assert.ok(!rules.ok && rules.reason.code === 'would-be-wrong');
  assert.equal(rules.reason.problem.code, 'field-unknown');
  assert.ok(
    take([...offered(), { ...added, data: { ...stranger, code: 'H33.999', parent: DEPARTMENT.id } }]).ok,
  );
});

test('a calendar gets the years to come with their days, and not one day of the time that was counted', () => {
  const day = { date: '2028-01-03', kind: 'holiday' as const, name: 'Lễ', basis: 'Luật' };
  const swap = [
    { ...day, date: '2028-05-05', kind: 'swap-off' as const, swappedWith: '2028-05-13' },
    { ...day, date: '2028-05-13', kind: 'make-up' as const, like: 5 as const, swappedWith: '2028-05-05' },
  ];
  const next = {
    ...provinceCalendar,
    to: '2028-12-31',
    changes: [...provinceCalendar.changes, day, ...swap],
  };
  const week = provinceCalendar.week.map((sessions, weekday) => (weekday === 5 ? [] : sessions));
  const own = { ...provinceCalendar, id: 'rieng-x', week: week as never, changes: [] };
  const here = [...installed(), ...installed([{ stream: 'calendar', id: own.id, data: own }])];
  const taken = take(offered({ calendar: next }), {}, here);
  assert.ok(taken.ok, JSON.stringify(taken));
  const [common, ownThen] = taken.value.things.map(({ data }) => data);
  assert.deepEqual(common, { ...next, version: 2 });
  assert.deepEqual(
    ownThen,
    { ...own, version: 2, to: next.to, changes: [day] },
    'who rests on Fridays exchanges none',
  );
});
