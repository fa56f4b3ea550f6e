import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMUNE } from '../../../test/support/dossier-office.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { USUAL_RULES } from '../regime/local-rules.ts';
import { compareProfile } from './compare-profile.ts';
import { ownParts } from './own-parts.ts';
import { ADOPTED, installed, offered, TODAY } from './sample.test-data.ts';

const differences = (profile: Parameters<typeof offered>[0], here = installed()) =>
  compareProfile(offered(profile), here, TODAY).map(({ key, own, fixed }) => [key, own ? 'own' : fixed]);

test('what is the same in both is no line, and what only the installation has is its own matter', () => {
  assert.deepEqual(differences({}), []);
  const more = { ...COMMUNE, supervises: ['reporting' as const], aliases: ['x'], settings: undefined };
  assert.deepEqual(differences({}, installed(offered({ agency: more as never, title: 'Chủ tịch' }))), []);
});

test('titles, scopes, rules, units and parts of procedures that came later are lines of their own', () => {
  const unit = { code: 'moi', name: 'Phòng mới', kind: 'section' as const };
  assert.deepEqual(
    differences({
      title: 'Chủ tịch',
      agency: { ...COMMUNE, supervises: ['procedures'], units: [...COMMUNE.units, unit] },
      profile: {
        ...ADOPTED,
        rules: { ...USUAL_RULES, remindAfterWorkingDays: 7, fields: [{ field: 'Đất đai', basis: 'Luật' }] },
      },
      procedure: { ...THREE_DAYS, fees: [], papers: [], validFrom: '2030-01-01' },
    }).map(([key]) => key),
    [
      'profile/tinh-a/rules.remindAfterWorkingDays',
      'profile/tinh-a/rules.fields.Đất đai',
      `agency/${COMMUNE.id}/units.moi`,
      `agency/${COMMUNE.id}/supervises.procedures`,
      'officer/leader/title',
      ...['papers', 'fees'].map((part) => `procedure/${THREE_DAYS.id}/${part}`),
    ],
  );
});

test('an agency and a procedure that are not there are one line each; people and calendars are never made by it', () => {
  const here = installed().filter(({ stream }) => stream === 'profile');
  assert.deepEqual(
    differences({}, here).map(([key]) => key),
    [
      ...offered().flatMap(({ stream, id }) =>
        stream === 'agency' || stream === 'procedure' ? [`${stream}/${id}/whole`] : [],
      ),
    ],
  );
});

test('codes in use, the place in the tree and regimes of days gone by are shown and cannot be taken', () => {
  const period = (from: string) => ({
    ...ADOPTED.timeline,
    periods: [
      ADOPTED.timeline.periods[0],
      { regime: 'R2025' as const, from: { clock: from, forms: from, codes: from } },
    ] as const,
  });
  assert.deepEqual(
    differences({
      profile: { ...ADOPTED, provinceCode: 'H01', timeline: period('2026-11-23') },
      agency: { ...COMMUNE, code: '000.99.99.H33', parent: 'khac', level: 'district' },
    }),
    [
      ['profile/tinh-a/provinceCode', 'province-code'],
      ['profile/tinh-a/timeline', 'past-regimes'],
      [`agency/${COMMUNE.id}/level`, 'agency-place'],
      [`agency/${COMMUNE.id}/code`, 'agency-code'],
      [`agency/${COMMUNE.id}/parent`, 'agency-place'],
    ],
  );
  assert.deepEqual(differences({ profile: { ...ADOPTED, timeline: period('2026-11-24') } }), [
    ['profile/tinh-a/timeline', null],
  ]);
});

test('a day off in years that are counted needs a decision; years to come are one line; days gone by are none', () => {
  const day = (date: string) => ({ date, kind: 'holiday' as const, name: 'Lễ', basis: 'Luật' });
  const changes = [...provinceCalendar.changes, day('2026-11-20'), day('2026-12-22'), day('2028-01-03')];
  assert.deepEqual(differences({ calendar: { ...provinceCalendar, to: '2028-12-31', changes } }), [
    ['calendar/vn-default/to', null],
    ['calendar/vn-default/days.2026-12-22', 'calendar-decision'],
  ]);
  const renamed = provinceCalendar.changes.map((one) => ({ ...one, basis: 'Thông báo' }));
  const words = differences({ calendar: { ...provinceCalendar, changes: renamed } });
  assert.ok(
    words.length > 0 && words.every(([, fixed]) => fixed === null),
    'the words of a day move no date',
  );
});

test('the calendars that agencies have of their own need the years to come as well', () => {
  const own = { ...provinceCalendar, id: 'rieng-x', changes: [] };
  const here = [...installed(), ...installed([{ stream: 'calendar', id: own.id, data: own }])];
  assert.deepEqual(
    differences({ calendar: { ...provinceCalendar, to: '2028-12-31' } }, here).map(([key]) => key),
    ['calendar/vn-default/to', 'calendar/rieng-x/to'],
  );
});

test('what was last changed here is the installation’s own, until it takes the profile’s again', () => {
  const version = (name: string, ofProfile = false) => ({
    thing: { stream: 'agency' as const, id: COMMUNE.id, data: { ...COMMUNE, name } },
    ofProfile,
  });
  const parts = (...versions: ReturnType<typeof version>[]) => [...ownParts(versions)];
  assert.deepEqual(parts(version('A')), [], 'what it began with is of the profile');
  assert.deepEqual(parts(version('A'), version('B')), ['name']);
  assert.deepEqual(
    parts(version('A'), version('B'), version('B', true)),
    ['name'],
    'something else was taken',
  );
  assert.deepEqual(parts(version('A'), version('B'), version('C', true)), []);
  assert.deepEqual(differences({ agency: { ...COMMUNE, name: 'C' } }, installed(offered(), ['name'])), [
    [`agency/${COMMUNE.id}/name`, 'own'],
  ]);
});
