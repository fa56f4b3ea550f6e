import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  command,
  instant,
  settingOf,
  withParts,
  workingHours,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { actor } from '../../../test/support/dossier-office.ts';
import { WITH_PARTS } from '../../../test/support/dossier-procedures.ts';
import { given, type History, run } from '../../../test/support/dossier-specification.ts';
import { latenessByCause } from './lateness-by-cause.ts';
import { permit } from './permit.ts';
import { askedLegs, type HeldState, isFiled, isHeld } from './state.ts';
import { hasClock } from './time-spent.ts';

/** With so/specialist since Monday 23/11 08:20, promised Friday 27/11 08:00 (24/11 is off). */
const examined = upTo(workingHours, 'tham-tra');
const asked = run(examined, ['so/specialist', '2026-11-23 09:00', command('ask-opinion')]);
const SPECIALIST = { by: 'so/specialist', at: '2026-11-23 09:30' };

function held({ state }: History): HeldState {
  assert.ok(isHeld(state));
  return state;
}

function mayAnswer(history: History, type: 'answer-opinion' | 'answer-part', who: string): boolean {
  return permit(history.state, type, actor(who), null).ok;
}

test('an opinion is a leg of its own, with its own holder and deadline; the lead stays the lead', () => {
  const [lead, leg] = held(asked).legs;
  assert.equal(lead.officer, 'so/specialist');
  assert.partialDeepStrictEqual(leg, {
    ...{ leg: 2, kind: 'opinion', agency: 'so', unit: 'tham-dinh', officer: null },
    stepDue: instant('2026-11-25 11:00'),
    // Mon 120 + 240, Wed 240.
    budgetMinutes: 600,
  });
});

test('asked of another agency, that becomes a party and may answer; nobody else may', () => {
  const elsewhere = run(examined, [
    'so/specialist',
    '2026-11-23 09:00',
    command('ask-opinion', { of: { agency: 'xa', unit: 'tu-phap' } }),
  ]);
  assert.deepEqual(held(elsewhere).parties, ['so', 'xa']);
  for (const who of ['xa/specialist', 'xa/colleague', 'xa/unit-head'])
    assert.ok(mayAnswer(elsewhere, 'answer-opinion', who), who);
  for (const who of ['xa/signer', 'xa/counter-clerk', 'so/specialist', 'so/appraiser', 'applicant'])
    assert.ok(!mayAnswer(elsewhere, 'answer-opinion', who), who);
  assert.ok(!mayAnswer(elsewhere, 'answer-part', 'xa/specialist'));
});

test('the deadline lies inside the promise; late already, it only lies ahead', () => {
  for (const answerBy of ['2026-11-23 09:30', '2026-11-27 08:01'])
    given(examined)
      .when(command('ask-opinion', { answerBy: instant(answerBy) }), SPECIALIST)
      .refused('deadline-outside-due');
  given(examined)
    .when(command('ask-opinion', { answerBy: instant('2026-12-31 16:00') }), {
      ...SPECIALIST,
      at: '2026-11-30 09:00',
    })
    .then({ type: 'OpinionAsked' });
});

test('answered in time or late, and reminded of in between by the system only', () => {
  given(asked)
    .when(command('answer-opinion'), { by: 'so/appraiser', at: '2026-11-25 11:00' })
    .then({ type: 'OpinionAnswered', data: { late: false, held: { unit: 'tham-dinh', minutes: 600 } } });
  given(asked)
    .when(command('remind-opinion'), { by: 'system', at: '2026-11-25 11:00' })
    .refused({ code: 'not-late', until: instant('2026-11-25 11:00') });
  given(asked).when(command('remind-opinion'), SPECIALIST).refused('not-permitted');
  const reminded = given(asked)
    .when(command('remind-opinion'), { by: 'system', at: '2026-11-25 11:01' })
    .then({ type: 'OpinionReminded', data: { leg: 2 } });
  const answered = given(reminded)
    .when(command('answer-opinion'), { by: 'so/appraisal-head', at: '2026-11-25 14:00' })
    .then({ type: 'OpinionAnswered', data: { late: true } });
  assert.deepEqual(askedLegs(held(answered)), []);
  given(answered)
    .when(command('withdraw-opinion'), { ...SPECIALIST, at: '2026-11-25 14:10' })
    .refused({ code: 'unknown-leg', leg: 2 });
});

test('while an opinion is awaited the result is not proposed, unless it is no longer waited for', () => {
  const last = upTo(asked, 'tham-dinh', '2026-11-23 09:10');
  const APPRAISER = { by: 'so/appraiser', at: '2026-11-23 10:00' };
  given(last)
    .when(command('propose-result'), APPRAISER)
    .refused({ code: 'others-outstanding', parts: [], opinions: 1 });
  const withdrawn = given(last)
    .when(command('withdraw-opinion'), APPRAISER)
    .then({ type: 'OpinionWithdrawn' });
  given(withdrawn).when(command('propose-result'), APPRAISER).then({ type: 'ResultProposed' });
});

test('it goes on while the applicant brings papers, and ends with the dossier', () => {
  const waiting = run(asked, ['so/specialist', '2026-11-23 09:30', command('request-supplement')]);
  assert.equal(held(waiting).legs.length, 2);
  given(waiting)
    .when(command('answer-opinion'), { by: 'so/appraiser', at: '2026-11-23 10:00' })
    .then({ type: 'OpinionAnswered' });
  const brought = run(waiting, ['applicant', '2026-11-23 10:00', command('provide-supplement')]);
  assert.equal(held(brought).legs.length, 2);
  const stopped = run(asked, ['so/signer', '2026-11-23 10:00', command('stop')]);
  assert.ok(stopped.state.status === 'stopped' && 'legs' in stopped.state);
  assert.deepEqual(stopped.state.legs, []);
});

/** The commune checks the place and reckons the tax, side by side: 240 minutes for the longer. */
const parted = run(upTo(withParts, 'tham-tra'), ['so/specialist', '2026-11-23 08:40', command('send-parts')]);

test('parts go out at once, each with its agency and deadline; one code, one final date', () => {
  const state = held(parted);
  assert.deepEqual(
    askedLegs(state).map(({ leg, kind, agency, unit, step, stepDue }) => [
      leg,
      kind,
      agency,
      unit,
      step,
      stepDue,
    ]),
    [
      [2, 'part', 'xa', 'tu-phap', 'xac-nhan', instant('2026-11-23 14:40')],
      [3, 'part', 'xa', 'lanh-dao', 'thue', instant('2026-11-23 10:40')],
    ],
  );
  assert.deepEqual(state.parties, ['so', 'xa']);
  // Its own 240, and 240 for what it waits for.
  assert.equal(state.legs[0].budgetMinutes, 480);
  given(parted)
    .when(command('send-parts'), { ...SPECIALIST, at: '2026-11-23 08:50' })
    .refused('nothing-to-send');
});

test('the step that needs them is not finished before they are answered', () => {
  const forward = command('hand-over');
  given(parted)
    .when(forward, { ...SPECIALIST, at: '2026-11-23 08:50' })
    .refused({ code: 'others-outstanding', parts: ['xac-nhan', 'thue'], opinions: 0 });
  const one = given(parted)
    .when(command('answer-part'), { by: 'xa/specialist', at: '2026-11-23 09:40' })
    .then({
      type: 'PartAnswered',
      data: { part: 'xac-nhan', number: '12/CCT', held: { agency: 'xa', minutes: 60 } },
    });
  given(parted)
    .when(command('answer-part', { leg: 3 }), { by: 'xa/specialist', at: '2026-11-23 09:00' })
    .refused({ code: 'unknown-leg', leg: 3 });
  const both = given(one)
    .when(command('answer-part', { leg: 3 }), { by: 'xa/signer', at: '2026-11-23 10:40' })
    .then({ type: 'PartAnswered', data: { outcome: 'done', next: [] } });
  given(both)
    .when(forward, { ...SPECIALIST, at: '2026-11-23 10:50' })
    .then({ type: 'HandedOver' });
});

test('one who cannot do it says why; it can be sent again', () => {
  given(parted)
    .when(command('answer-part', { outcome: 'refused' }), { by: 'xa/specialist', at: '2026-11-23 09:40' })
    .refused({ code: 'reason-required', command: 'answer-part' });
  const text = command('note').text;
  const refused = given(parted)
    .when(command('answer-part', { outcome: 'refused', number: null, text }), {
      by: 'xa/specialist',
      at: '2026-11-23 09:40',
    })
    .then({ type: 'PartAnswered', data: { outcome: 'refused' } });
  given(refused)
    .when(command('send-parts'), { ...SPECIALIST, at: '2026-11-23 10:00' })
    .then({ type: 'PartsSent', data: { to: [{ leg: 4, step: 'xac-nhan' }] } });
});

/** On paper, one after the other: the tax office when the commune has answered. */
const inSequence = settingOf({
  ...WITH_PARTS,
  process: {
    ...WITH_PARTS.process,
    steps: WITH_PARTS.process.steps.map((step) =>
      step.code === 'tham-tra' ? { ...step, budget: 120, needs: ['thue'] } : step,
    ),
    parts: (WITH_PARTS.process.parts ?? []).map((part) =>
      part.code === 'thue' ? { ...part, after: ['xac-nhan'] } : part,
    ),
  },
});

test('in sequence the next agency has it when the one before has answered', () => {
  const sent = given(upTo(inSequence, 'tham-tra'))
    .when(command('send-parts', { withPapers: true }), { ...SPECIALIST, at: '2026-11-23 08:40' })
    .then({
      type: 'PartsSent',
      data: {
        ...{ withPapers: true, to: [{ step: 'xac-nhan', stepDue: instant('2026-11-23 14:40') }] },
        // 120 minutes after that, if it is kept.
        afterwards: [{ part: 'thue', agency: 'xa', unit: 'lanh-dao', due: instant('2026-11-23 16:40') }],
      },
    });
  // 120 of its own, 240 and 120 one after the other.
  assert.equal(held(sent).legs[0].budgetMinutes, 480);
  const next = given(sent)
    .when(command('answer-part'), { by: 'xa/specialist', at: '2026-11-23 09:40' })
    .then({ type: 'PartAnswered', data: { next: [{ leg: 3, step: 'thue', unit: 'lanh-dao' }] } });
  given(next)
    .when(command('answer-part', { leg: 3 }), { by: 'xa/signer', at: '2026-11-23 10:00' })
    .then({ type: 'PartAnswered', data: { next: [] } });
});

test('what the lead waits for is on the account of who it waits for', () => {
  const late = run(
    parted,
    ['xa/signer', '2026-11-23 10:40', command('answer-part', { leg: 3 })],
    // 2 days and 20 minutes later than it should: Mon 14:40 to Thu 15:00.
    ['xa/specialist', '2026-11-26 15:00', command('answer-part')],
    ['so/specialist', '2026-11-26 15:10', command('hand-over', { officer: 'so/appraiser' })],
  );
  const { state, setting } = late;
  assert.ok(isFiled(state) && hasClock(state));
  const { process } = setting.procedure.content;
  const { minutes, shares } = latenessByCause(state, process, setting.calendar, instant('2026-11-27 16:00'));
  // Promised Friday 08:00: 180 until lunch, 180 after it.
  assert.equal(minutes, 360);
  assert.deepEqual(shares, [{ who: { kind: 'unit', agency: 'xa', unit: 'tu-phap' }, minutes: 360 }]);
});
