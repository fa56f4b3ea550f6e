import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  command,
  instant,
  receiveAtCounter,
  threeDays,
  words,
  workingHours,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, type History, lastActor, run } from '../../../test/support/dossier-specification.ts';
import { isHeld, leadLeg } from './state.ts';

const received = run(threeDays, ['xa/counter-clerk', '2026-11-23 10:30', receiveAtCounter()]);
/** Assigned to so/specialist on Monday 23/11 at 08:20, with 480 minutes. */
const assigned = upTo(workingHours, 'tham-tra');

function leg({ state }: History) {
  assert.ok(isHeld(state));
  return leadLeg(state);
}

test('handed over to an officer: what the desk used, and the budget of the next step', () => {
  const history = given(received)
    .when(command('hand-over', { officer: 'xa/specialist', withPapers: false }), {
      by: 'xa/counter-clerk',
      at: '2026-11-23 13:20',
    })
    .then({
      type: 'HandedOver',
      data: {
        withPapers: false,
        // 30 until lunch, 20 after it.
        held: {
          ...{ agency: 'xa', unit: 'mot-cua', officer: null, step: 'tiep-nhan' },
          ...{ from: instant('2026-11-23 10:30'), to: instant('2026-11-23 13:20') },
          ...{ minutes: 50, budgetMinutes: 120 },
        },
        to: {
          ...{ agency: 'xa', unit: 'tu-phap', officer: 'xa/specialist', role: 'specialist', work: 'examine' },
          // Mon 220, Tue off, Wed 480, Thu 20.
          ...{ budgetMinutes: 720, stepDue: instant('2026-11-26 07:20') },
        },
      },
    });
  assert.equal(history.state.status, 'in-progress');
});

test('handed over to a unit: anybody there with the role goes on with it', () => {
  const inUnit = given(received)
    .when(command('hand-over'), { by: 'xa/counter-clerk', at: '2026-11-23 13:20' })
    .then({ type: 'HandedOver', data: { to: { unit: 'tu-phap', officer: null } } });
  for (const by of ['xa/specialist', 'xa/colleague'])
    given(inUnit)
      .when(command('propose-result'), { by, at: '2026-11-23 14:00' })
      .then({ type: 'ResultProposed', data: { held: { officer: null } } });
});

test('handed over to nobody who cannot do it', () => {
  const to = (officer: string) =>
    given(received).when(command('hand-over', { officer }), {
      by: 'xa/counter-clerk',
      at: '2026-11-23 13:20',
    });
  to('xa/nobody').refused({ code: 'unknown-officer', officer: 'xa/nobody' });
  to('so/specialist').refused('unknown-officer');
  to('xa/signer').refused({
    ...{ code: 'officer-lacks-duty', officer: 'xa/signer' },
    ...{ role: 'specialist', unit: 'tu-phap' },
  });
});

test('an officer limited to another field does not get it', () => {
  const limited = threeDays.officers.map((officer) =>
    officer.id === 'xa/specialist'
      ? { ...officer, duties: [{ role: 'specialist' as const, unit: 'tu-phap', fields: ['Đất đai'] }] }
      : officer,
  );
  given({ ...received, setting: { ...threeDays, officers: limited } })
    .when(command('hand-over', { officer: 'xa/specialist' }), {
      by: 'xa/counter-clerk',
      at: '2026-11-23 13:20',
    })
    .refused('officer-lacks-duty');
});

test('between examinations it is handed over; from the last one a result is proposed', () => {
  const atSecond = given(assigned)
    .when(command('hand-over', { officer: 'so/appraiser' }), { by: 'so/specialist', at: '2026-11-23 09:00' })
    .then({
      type: 'HandedOver',
      data: { to: { step: 'tham-dinh', unit: 'tham-dinh', officer: 'so/appraiser' } },
    });
  given(atSecond)
    .when(command('hand-over'), { by: 'so/appraiser', at: '2026-11-23 09:10' })
    .refused('the-last-examination');
  given(assigned)
    .when(command('propose-result'), { by: 'so/specialist', at: '2026-11-23 09:10' })
    .refused('not-the-last-examination');
  given(upTo(workingHours, 'duyet'))
    .when(command('hand-over'), { by: 'so/appraisal-head', at: '2026-11-23 09:10' })
    .refused({ code: 'wrong-step', command: 'hand-over', work: 'approve' });
});

test('the head of the unit assigns it (NĐ 61 Đ19.1)', () => {
  const toAssign = upTo(workingHours, 'phan-cong');
  const instruction = words('xem-ky');
  const history = given(toAssign)
    .when(command('assign', { officer: 'so/colleague', instruction }), {
      by: 'so/unit-head',
      at: '2026-11-23 08:20',
    })
    .then({
      type: 'OfficerAssigned',
      data: {
        instruction,
        held: { step: 'phan-cong', unit: 'tham-tra', minutes: 10, budgetMinutes: 60 },
        to: { step: 'tham-tra', officer: 'so/colleague', budgetMinutes: 480 },
      },
    });
  assert.deepEqual(lastActor(history), {
    ...{ kind: 'officer', id: 'so/unit-head', agency: 'so', unit: 'tham-tra', role: 'unit-head' },
  });
  for (const [officer, code] of [
    ['so/nobody', 'unknown-officer'],
    ['so/appraiser', 'officer-lacks-duty'],
  ] as const)
    given(toAssign)
      .when(command('assign', { officer }), { by: 'so/unit-head', at: '2026-11-23 08:20' })
      .refused(code);
});

test('given to another, what is left of the budget goes with it', () => {
  const assign = command('assign', { officer: 'so/colleague' });
  given(assigned)
    .when(assign, { by: 'so/unit-head', at: '2026-11-23 10:00' })
    .then({
      type: 'OfficerAssigned',
      data: {
        held: { officer: 'so/specialist', minutes: 100, budgetMinutes: 480 },
        // Mon 60 + 240, Wed 80.
        to: { officer: 'so/colleague', budgetMinutes: 380, stepDue: instant('2026-11-25 08:20') },
      },
    });
  // Used up: due as soon as it is there.
  given(assigned)
    .when(assign, { by: 'so/unit-head', at: '2026-11-27 10:00' })
    .then({
      type: 'OfficerAssigned',
      data: { to: { budgetMinutes: 0, stepDue: instant('2026-11-27 10:00') } },
    });
  given(assigned)
    .when(command('assign'), { by: 'so/unit-head', at: '2026-11-23 10:00' })
    .refused({ code: 'already-with-officer', officer: 'so/specialist' });
});

test('who has it acts on it, nobody else of the section', () => {
  given(assigned)
    .when(command('hand-over'), { by: 'so/colleague', at: '2026-11-23 09:00' })
    .refused({ code: 'held-by-other', officer: 'so/specialist' });
  given(assigned)
    .when(command('hand-over'), { by: 'so/appraiser', at: '2026-11-23 09:00' })
    .refused({
      code: 'not-permitted',
      command: 'hand-over',
      roles: ['counter-clerk', 'specialist', 'unit-head'],
    });
});

test('sent back: to the officer who had it there last, with the reason and the whole budget', () => {
  const reassigned = run(assigned, [
    'so/unit-head',
    '2026-11-23 08:30',
    command('assign', { officer: 'so/colleague' }),
  ]);
  const atSecond = run(reassigned, [
    'so/colleague',
    '2026-11-23 09:00',
    command('hand-over', { officer: 'so/appraiser' }),
  ]);
  const back = given(atSecond)
    .when(command('send-back', { step: 'tham-tra' }), { by: 'so/appraiser', at: '2026-11-23 10:00' })
    .then({
      type: 'SentBack',
      data: {
        reason: words('tham-tra-lai'),
        held: { officer: 'so/appraiser', minutes: 60 },
        to: { step: 'tham-tra', officer: 'so/colleague', budgetMinutes: 480 },
      },
    });
  assert.equal(back.state.status, 'in-progress');
});

test('sent back to where nobody in particular had it, or to one who no longer has the duty: to the unit', () => {
  given(assigned)
    .when(command('send-back', { step: 'phan-cong' }), { by: 'so/specialist', at: '2026-11-23 10:00' })
    .then({ type: 'SentBack', data: { to: { step: 'phan-cong', officer: null, unit: 'tham-tra' } } });
  const atSecond = upTo(workingHours, 'tham-dinh');
  const without = workingHours.officers.filter(({ id }) => id !== 'so/specialist');
  given({ ...atSecond, setting: { ...workingHours, officers: without } })
    .when(command('send-back', { step: 'tham-tra' }), { by: 'so/appraiser', at: '2026-11-23 10:00' })
    .then({ type: 'SentBack', data: { to: { step: 'tham-tra', officer: null } } });
});

test('sent back to the desk it is still in progress, and is handed over again', () => {
  const atDesk = given(assigned)
    .when(command('send-back', { step: 'tiep-nhan' }), { by: 'so/specialist', at: '2026-11-23 10:00' })
    .then({ type: 'SentBack', data: { to: { step: 'tiep-nhan', unit: 'mot-cua', work: 'intake' } } });
  assert.equal(atDesk.state.status, 'in-progress');
  const again = given(atDesk)
    .when(command('hand-over'), { by: 'so/counter-clerk', at: '2026-11-23 10:10' })
    .then({ type: 'HandedOver', data: { to: { step: 'phan-cong' } } });
  assert.equal(leg(again).step, 'phan-cong');
});

test('only to a step the process names, and never without a reason', () => {
  const by = { by: 'so/specialist', at: '2026-11-23 10:00' };
  for (const step of ['tham-dinh', 'khong-co'])
    given(assigned).when(command('send-back', { step }), by).refused({ code: 'not-sent-back-there', step });
  given(assigned)
    .when(command('send-back', { step: 'phan-cong', reason: null }), by)
    .refused({ code: 'reason-required', command: 'send-back' });
});

test('an approval or signature after the step it is sent back to no longer stands', () => {
  const atIssue = upTo(workingHours, 'phat-hanh');
  const result = (history: History) => (isHeld(history.state) ? history.state.result : undefined);
  assert.ok(result(atIssue)?.approvedAt && result(atIssue)?.signedAt);

  const [by, at] = ['so/records-officer', '2026-11-23 13:00'];
  const toSign = run(atIssue, [by, at, command('send-back', { step: 'ky' })]);
  assert.deepEqual(result(toSign), { ...result(atIssue), signedAt: null });
  const toApprove = run(atIssue, [by, at, command('send-back', { step: 'duyet' })]);
  assert.deepEqual(result(toApprove), { ...result(atIssue), approvedAt: null, signedAt: null });
  const toExamine = run(toApprove, ['so/appraisal-head', at, command('send-back', { step: 'tham-dinh' })]);
  assert.equal(result(toExamine), null);
  const anew = upTo(toExamine, 'resolved', '2026-11-23 13:10');
  assert.ok(result(anew)?.issued);
});

test('papers handed over are signed for, or what of them is missing is said', () => {
  const givenTo = run(upTo(threeDays, 'received'), [
    'xa/counter-clerk',
    '2026-11-23 09:00',
    command('hand-over', { officer: 'xa/specialist', bundle: 'bo-1' }),
  ]);
  const HOLDER = { by: 'xa/specialist', at: '2026-11-23 09:30' };
  const missing = words('thieu-ban-ve');
  const missed = given(givenTo)
    .when(command('accept-handover', { missing }), HOLDER)
    .then({ type: 'PapersMissed', data: { leg: 1, missing } });
  assert.ok(isHeld(missed.state));
  assert.deepEqual(missed.state.legs[0].papers, { state: 'missed', bundle: 'bo-1' });
  const accepted = given(missed).when(command('accept-handover'), HOLDER).then({ type: 'PapersAccepted' });
  given(accepted).when(command('accept-handover'), HOLDER).refused({ code: 'no-papers-on-the-way' });
  // Who signed for them has seen the dossier.
  given(accepted)
    .when(command('take-back'), { by: 'xa/counter-clerk', at: '2026-11-23 09:40' })
    .refused('not-permitted');
});

test('without papers there is nothing to sign for', () => {
  const electronic = run(upTo(threeDays, 'received'), [
    'xa/counter-clerk',
    '2026-11-23 09:00',
    command('hand-over', { withPapers: false }),
  ]);
  given(electronic)
    .when(command('accept-handover'), { by: 'xa/specialist', at: '2026-11-23 09:30' })
    .refused({ code: 'no-papers-on-the-way' });
});
