import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anIntake,
  aPaper,
  calendarDays,
  command,
  instant,
  person,
  receiveAtCounter,
  sameDay,
  settingOf,
  threeDays,
  words,
  workingHours,
} from '../../../test/support/dossier-fixture.ts';
import { COMMUNE, DEPARTMENT, OFFICERS } from '../../../test/support/dossier-office.ts';
import { PROCEDURES, THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, lastActor, run } from '../../../test/support/dossier-specification.ts';
import { testProvince } from '../organisation/agency.test-data.ts';
import { procedureProblems } from '../procedure/validate-procedure.ts';

const AT_DESK = { by: 'xa/counter-clerk', at: '2026-11-23 09:30' };
const submitted = run(threeDays, ['xa/counter-clerk', '2026-11-23 09:30', command('submit')]);

test('the procedures of the fixture could be published', () => {
  const organisation = { agencies: [testProvince(), COMMUNE, DEPARTMENT], officers: OFFICERS };
  for (const procedure of PROCEDURES) assert.deepEqual(procedureProblems(procedure, organisation), []);
});

test('a dossier has its code from its submission on, and no clock yet (ruling 11)', () => {
  const { state } = given(threeDays)
    .when(command('submit'), AT_DESK)
    .then({
      type: 'DossierSubmitted',
      data: {
        ...{ code: 'H33.1-261123-0001', regime: 'R2018', field: 'Hộ tịch', agency: 'xa' },
        procedure: { id: 'ba-ngay', version: 1 },
        // Paper: one working day of 480 minutes. Mon 90 + 240, Tue off, Wed 07:00 + 150.
        answerBy: instant('2026-11-25 09:30'),
      },
    });
  assert.equal(state.status, 'submitted');
  assert.ok(!('clock' in state) && !('legs' in state));
});

test('online on a Saturday: the eight working hours to answer begin on Monday', () => {
  const online = anIntake({ channel: 'online' });
  const history = given(threeDays)
    .when(command('submit', { intake: online }), { by: 'applicant', at: '2026-11-28 10:00' })
    .then({ type: 'DossierSubmitted', data: { channel: 'online', answerBy: instant('2026-11-30 17:00') } });
  assert.deepEqual(lastActor(history), { kind: 'applicant' });
});

test('a delegate submits for the applicant', () => {
  const intake = anIntake({ channel: 'online', delegate: { person: person('uy-quyen'), paper: null } });
  const history = given(threeDays)
    .when(command('submit', { intake }), { by: 'delegate', at: '2026-11-23 09:30' })
    .then({ type: 'DossierSubmitted', data: { delegate: { person: person('uy-quyen') } } });
  assert.deepEqual(lastActor(history), { kind: 'delegate' });
});

test('at the counter submission and receipt are two events of one command (rulings 7 and 11)', () => {
  const history = given(threeDays)
    .when(receiveAtCounter(), AT_DESK)
    .then(
      { type: 'DossierSubmitted', data: { code: 'H33.1-261123-0001' } },
      {
        type: 'DossierReceived',
        data: {
          regime: 'R2018',
          limitCase: null,
          fees: [{ code: 'le-phi', amount: 15_000, moment: 'intake' }],
          due: {
            // Three times 480: Mon 330, Wed 480, Thu 480, Fri 150.
            promise: instant('2026-11-27 09:30'),
            // Wed, Thu, Fri.
            law: instant('2026-11-27 17:00'),
            wholeMinutes: 1440,
            calendar: { id: 'vn-default', version: 1 },
          },
          handOverBy: instant('2026-11-23 17:00'),
          to: {
            ...{ agency: 'xa', unit: 'mot-cua', officer: null, step: 'tiep-nhan', role: 'counter-clerk' },
            since: instant('2026-11-23 09:30'),
            // 90 until lunch, 30 after it.
            ...{ budgetMinutes: 120, stepDue: instant('2026-11-23 13:30') },
            // Half of the 120 are left.
            warnAt: instant('2026-11-23 10:30'),
          },
        },
      },
    );
  const actor = {
    kind: 'officer',
    id: 'xa/counter-clerk',
    agency: 'xa',
    unit: 'mot-cua',
    role: 'counter-clerk',
  };
  assert.deepEqual(lastActor(history), actor);
  assert.ok(history.state.status === 'received');
  assert.equal(history.state.clock.baseDue, instant('2026-11-27 17:00'));
});

test('a submitted dossier is received later: the clock starts then, under the law of that day (ruling 1)', () => {
  const before = run(settingOf(THREE_DAYS, 'R2016'), ['applicant', '2026-11-21 20:00', command('submit')]);
  given({ ...before, setting: threeDays })
    .when(command('receive'), { by: 'xa/counter-clerk', at: '2026-11-23 15:30' })
    // Mon 90, Wed 480, Thu 480, Fri 390: 240 until lunch and 150 after it.
    .then({
      type: 'DossierReceived',
      data: {
        regime: 'R2018',
        due: { promise: instant('2026-11-27 15:30'), law: instant('2026-11-27 17:00') },
        // After 15:00: the start of the next working day, and Tuesday is off.
        handOverBy: instant('2026-11-25 07:00'),
      },
    });
});

test('same day: until 15:00 today, after it the next working day; budgets are shares (ruling 8)', () => {
  const received = (at: string, promise: string, wholeMinutes: number, budgetMinutes: number) =>
    given(sameDay)
      .when(receiveAtCounter(), { by: 'xa/counter-clerk', at })
      .then(
        { type: 'DossierSubmitted' },
        {
          type: 'DossierReceived',
          data: {
            due: { promise: instant(promise), law: instant('2026-11-25 17:00'), wholeMinutes },
            to: { budgetMinutes },
          },
        },
      );
  // The desk has a tenth: of 90 + 240, of 120, of 119 + 480; a part of a minute is dropped.
  received('2026-11-23 09:30', '2026-11-23 17:00', 330, 33);
  received('2026-11-23 15:00', '2026-11-23 17:00', 120, 12);
  received('2026-11-23 15:01', '2026-11-25 17:00', 599, 59);
});

test('days of the calendar, rolled to a working day; shares of the working minutes in between', () => {
  given(calendarDays)
    .when(receiveAtCounter(), { by: 'so/counter-clerk', at: '2026-11-20 09:00' })
    .then(
      { type: 'DossierSubmitted' },
      {
        type: 'DossierReceived',
        data: {
          // 20/11 + 15 is Saturday 05/12.
          due: {
            ...{ promise: instant('2026-12-07 17:00'), law: instant('2026-12-07 17:00') },
            // Fri 360, Mon 480, Wed to Fri 1,440, a whole week 2,400, Mon 480.
            wholeMinutes: 5160,
          },
          to: { budgetMinutes: 258 },
        },
      },
    );
});

test('working hours, by the case that applies', () => {
  const received = (limitCase: string | null, due: string) =>
    given(workingHours)
      .when(command('receive', { intake: anIntake(), limitCase }), {
        by: 'so/counter-clerk',
        at: '2026-11-26 10:00',
      })
      .then(
        { type: 'DossierSubmitted' },
        { type: 'DossierReceived', data: { limitCase, due: { promise: instant(due), law: instant(due) } } },
      );
  // Thu 300, Fri 480, Mon 480, Tue 180.
  received(null, '2026-12-01 10:00');
  // And 960 more: Tue 300, Wed 480, Thu 180.
  received('xac-minh', '2026-12-03 10:00');
  given(workingHours)
    .when(command('receive', { intake: anIntake(), limitCase: 'khac' }), {
      by: 'so/counter-clerk',
      at: '2026-11-26 10:00',
    })
    .refused({ code: 'unknown-limit-case', limitCase: 'khac' });
});

test('incomplete papers can be submitted but not received (NĐ 61 Đ17.1)', () => {
  const intake = anIntake({ papers: [aPaper('to-khai', { originals: 0 }), aPaper('ban-sao')] });
  const incomplete = run(threeDays, ['xa/counter-clerk', '2026-11-23 09:30', command('submit', { intake })]);
  given(incomplete)
    .when(command('receive'), AT_DESK)
    .refused({ code: 'papers-missing', papers: ['to-khai'] });
  given(threeDays).when(command('receive', { intake }), AT_DESK).refused('papers-missing');
});

test('declined: with a reason, after submission or while the supplement is awaited, without any clock', () => {
  const asked = run(submitted, ['xa/counter-clerk', '2026-11-23 09:40', command('request-supplement')]);
  for (const [history, by] of [
    [submitted, 'xa/counter-clerk'],
    [asked, 'xa/desk-head'],
  ] as const) {
    const { state } = given(history)
      .when(command('decline'), { by, at: '2026-11-23 10:00' })
      .then({ type: 'DossierDeclined', data: { reason: words('khong-thuoc-tham-quyen') } });
    assert.ok(state.status === 'declined');
    assert.equal(state.code, 'H33.1-261123-0001');
    assert.ok(!('clock' in state));
    given(history)
      .when(command('decline', { reason: null }), { by, at: '2026-11-23 10:00' })
      .refused({ code: 'reason-required', command: 'decline' });
  }
});

test('the intake comes once', () => {
  given(threeDays).when(command('receive'), AT_DESK).refused('intake-missing');
  given(submitted).when(receiveAtCounter(), AT_DESK).refused('intake-already-there');
});

test('what cannot be taken in', () => {
  const submit = (facts: Parameters<typeof anIntake>[0]) => command('submit', { intake: anIntake(facts) });
  given(calendarDays)
    .when(submit({ channel: 'post' }), { by: 'so/counter-clerk', at: '2026-11-23 09:30' })
    .refused({ code: 'channel-not-offered', channel: 'post' });
  given(threeDays)
    .when(command('submit'), { by: 'xa/counter-clerk', at: '2016-07-01 09:30' })
    .refused({ code: 'procedure-not-in-force', validFrom: '2016-07-04' });
  given(threeDays)
    .when(command('submit'), { by: 'xa/counter-clerk', at: '2016-07-04 00:00' })
    .then({ type: 'DossierSubmitted' });
  for (const facts of [
    { papers: [aPaper('to-khai', { copies: -1 })] },
    { papers: [aPaper('to-khai', { certified: 0.5 })] },
    { sets: 0 },
  ])
    given(threeDays).when(submit(facts), AT_DESK).refused('counts-invalid');
  for (const papers of [[], [aPaper('to-khai', { originals: 0 })]])
    given(threeDays).when(submit({ papers }), AT_DESK).refused('nothing-provided');
});

test('a paper that is not listed needs a name', () => {
  const submit = (paper: string | null, name: string | null) =>
    command('submit', {
      intake: anIntake({ papers: [aPaper(paper, { name: name === null ? null : words(name) })] }),
    });
  given(threeDays)
    .when(submit('giay-la', null), AT_DESK)
    .refused({ code: 'unknown-paper', paper: 'giay-la' });
  given(threeDays).when(submit(null, null), AT_DESK).refused({ code: 'unknown-paper', paper: null });
  given(threeDays).when(submit(null, 'don-trinh-bay'), AT_DESK).then({ type: 'DossierSubmitted' });
});

test('only a staffed agency of the level, or one that is named, takes it in', () => {
  const unstaffed = { ...threeDays, agency: { ...COMMUNE, staffed: false } };
  given(unstaffed).when(command('submit'), AT_DESK).refused({ code: 'agency-not-competent', agency: 'xa' });
  const ofOtherLevel = { ...threeDays, agency: DEPARTMENT };
  const atDepartment = { by: 'so/counter-clerk', at: '2026-11-23 09:30' };
  given(ofOtherLevel).when(command('submit'), atDepartment).refused('agency-not-competent');
  const notNamed = { ...calendarDays, agency: { ...DEPARTMENT, id: 'xa' } };
  given(notNamed).when(command('submit'), AT_DESK).refused('agency-not-competent');
});
