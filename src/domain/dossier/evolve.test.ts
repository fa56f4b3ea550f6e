import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDaysOff, withoutDay } from '../../../test/support/dossier-calendar.ts';
import {
  anIntake,
  command,
  instant,
  lapsing,
  lately,
  person,
  receiveAtCounter,
  settingOf,
  threeDays,
  withParts,
  words,
  workingHours,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { COMMUNE, DEPARTMENT, officersOf } from '../../../test/support/dossier-office.ts';
import { WORKING_HOURS } from '../../../test/support/dossier-procedures.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import type { EventType, RecordedEvent } from './events.ts';
import { evolve, fold } from './evolve.ts';
import { NO_DOSSIER, standingOf } from './state.ts';

const submitted = run(workingHours, ['applicant', '2026-11-23 08:00', command('submit')]);
const declined = run(submitted, ['so/counter-clerk', '2026-11-23 08:10', command('decline')]);
/** With everything that can happen on the way, but that it is declined. */
const eventful = upTo(
  run(
    submitted,
    ['so/counter-clerk', '2026-11-23 08:10', command('request-supplement')],
    ['applicant', '2026-11-23 08:20', command('provide-supplement')],
    ['so/counter-clerk', '2026-11-23 08:30', command('receive')],
    ['so/counter-clerk', '2026-11-23 08:40', command('hand-over')],
    ['so/unit-head', '2026-11-23 08:50', command('assign')],
    ['so/specialist', '2026-11-23 09:00', command('request-supplement')],
    ['delegate', '2026-11-23 09:10', command('provide-supplement')],
    ['so/specialist', '2026-11-23 09:20', command('send-back', { step: 'phan-cong' })],
    ['so/unit-head', '2026-11-23 09:30', command('assign')],
    ['so/agency-admin', '2026-11-23 09:35', command('reassign', { officer: 'so/colleague' })],
    ['so/cashier', '2026-11-23 09:40', command('note')],
  ),
  'returned',
  '2026-11-23 09:50',
);

/** Mistyped twice, and given to the wrong section. */
const mistaken = run(
  submitted,
  ['so/counter-clerk', '2026-11-23 08:10', command('correct')],
  ['so/counter-clerk', '2026-11-23 08:20', command('receive')],
  ['so/counter-clerk', '2026-11-23 08:30', command('correct', { changes: { sets: 2 } })],
  ['applicant', '2026-11-23 08:30', command('change-phone')],
  ['so/specialist', '2026-11-23 08:35', command('report-papers')],
  ['so/counter-clerk', '2026-11-23 08:45', lately(command('hand-over'), '2026-11-23 08:40')],
  ['so/desk-head', '2026-11-23 08:48', command('judge-late-entry', { entry: 7 })],
  ['so/counter-clerk', '2026-11-23 08:50', command('take-back')],
  ['so/counter-clerk', '2026-11-23 09:00', command('hand-over')],
  ['so/unit-head', '2026-11-23 09:10', command('open')],
);

/** Told about it first, then served at once. */
const served = run(
  threeDays,
  ['xa/counter-clerk', '2026-11-23 08:00', command('guide')],
  ['xa/counter-clerk', '2026-11-23 08:10', command('serve-at-once', { intake: anIntake() })],
);
/** Papers missed and found, land money, a new date, a fee paid and another waived, and then withdrawn. */
const examined = run(
  upTo(threeDays, 'tham-tra'),
  ['xa/specialist', '2026-11-23 09:00', command('accept-handover', { missing: words('ban-ve') })],
  ['xa/specialist', '2026-11-23 09:05', command('accept-handover')],
  ['xa/specialist', '2026-11-23 09:10', command('require-payment')],
  ['xa/cashier', '2026-11-23 09:20', command('confirm-payment')],
  ['xa/signer', '2026-11-23 09:30', command('extend')],
  ['xa/cashier', '2026-11-23 09:40', command('collect-fee', { amount: 5_000 })],
  ['xa/desk-head', '2026-11-23 09:50', command('waive-fee')],
  ['xa/desk-head', '2026-11-23 09:51', command('direct')],
  ['xa/specialist', '2026-11-23 09:52', command('answer-directive')],
);
const withdrawn = run(
  examined,
  ['applicant', '2026-11-23 10:00', command('withdraw')],
  ['xa/return-clerk', '2026-11-23 10:10', command('give-back-papers')],
);
const stopped = run(examined, ['xa/signer', '2026-11-23 10:00', command('stop')]);
const lapsed = run(
  upTo(lapsing, 'tham-tra'),
  ['xa/specialist', '2026-11-23 09:00', command('request-supplement')],
  ['system', '2026-11-30 09:00', command('expire')],
);

/** Others are asked while it is examined; the result waits, is handed out by mistake, and again. */
const inCompany = run(
  upTo(withParts, 'tham-tra'),
  ['so/specialist', '2026-11-23 09:00', command('name-participants')],
  ['so/colleague', '2026-11-23 09:05', command('verify')],
  ['so/specialist', '2026-11-23 09:10', command('ask-opinion')],
  ['so/specialist', '2026-11-23 09:15', command('send-parts')],
  ['system', '2026-11-25 11:01', command('remind-opinion')],
  ['so/appraiser', '2026-11-25 11:10', command('answer-opinion')],
  ['xa/specialist', '2026-11-25 11:20', command('answer-part', { leg: 3 })],
  ['xa/signer', '2026-11-25 11:25', command('answer-part', { leg: 4 })],
  ['so/specialist', '2026-11-25 11:30', command('ask-opinion', { answerBy: instant('2026-11-25 16:00') })],
  ['so/specialist', '2026-11-25 11:40', command('withdraw-opinion', { leg: 5 })],
  ['so/specialist', '2026-11-25 11:50', command('hand-over')],
  ['so/appraiser', '2026-11-25 13:00', command('claim')],
);
const undone = run(
  upTo(inCompany, 'resolved', '2026-11-25 13:30'),
  ['so/return-clerk', '2026-11-25 16:00', command('notify')],
  ['system', '2026-11-25 16:05', command('remind-collection')],
  ['so/return-clerk', '2026-11-25 16:10', command('return')],
  ['so/desk-head', '2026-11-25 16:20', command('undo-return')],
  ['so/desk-head', '2026-11-25 16:30', command('record-loss')],
);

const stormy = withDaysOff(upTo(threeDays, 'tham-tra'), '2026-11-26');
const moved = run(
  stormy,
  ['system', '2026-11-25 16:00', command('move-date')],
  ['xa/counter-clerk', '2026-11-25 16:10', command('tell-date')],
);
const restored = run(
  withoutDay(run(stormy, ['system', '2026-11-25 16:00', command('move-date')]), '2026-11-26'),
  ['system', '2026-11-25 16:20', command('restore-date')],
);

const waiting = run(withDaysOff(submitted, '2026-11-25'), [
  ...(['system', '2026-11-23 09:00', command('move-date')] as const),
]);
const answer = run(withoutDay(waiting, '2026-11-25'), [
  'system',
  '2026-11-23 10:00',
  command('restore-date'),
]);

/** Its agency was merged into another. */
const twoOffices = settingOf(WORKING_HOURS, 'R2018', {
  officers: [...officersOf(DEPARTMENT), ...officersOf(COMMUNE)],
});
const succeeded = run(upTo(twoOffices, 'tham-tra'), ['system', '2026-11-25 16:00', command('take-over')]);

/** The standing after each; where one event leaves several, those in the order they came about. */
const STANDING_AFTER: Record<EventType, readonly string[]> = {
  GuidanceGiven: ['draft'],
  DossierSubmitted: ['submitted'],
  DossierReceived: ['received'],
  DossierDeclined: ['declined'],
  SupplementRequested: ['awaiting-supplement:intake', 'awaiting-supplement:resolution'],
  SupplementProvided: ['submitted', 'in-progress'],
  SupplementExpired: ['stopped'],
  ServedAtOnce: ['returned'],
  EntryCorrected: ['submitted', 'received'],
  PhoneChanged: ['received'],
  HandedOver: ['in-progress'],
  HolderOpened: ['in-progress'],
  TakenBack: ['in-progress'],
  PapersAccepted: ['in-progress'],
  PapersMissed: ['in-progress'],
  OfficerAssigned: ['in-progress'],
  HolderReplaced: ['in-progress'],
  HolderClaimed: ['in-progress'],
  ParticipantsNamed: ['in-progress'],
  VerificationRecorded: ['in-progress'],
  OpinionAsked: ['in-progress'],
  OpinionAnswered: ['in-progress'],
  OpinionWithdrawn: ['in-progress'],
  OpinionReminded: ['in-progress'],
  PartsSent: ['in-progress'],
  PartAnswered: ['in-progress'],
  SentBack: ['in-progress'],
  DueExtended: ['in-progress'],
  DateMoved: ['in-progress'],
  DateRestored: ['in-progress'],
  DateTold: ['in-progress'],
  AnswerMoved: ['submitted'],
  AnswerRestored: ['submitted'],
  AgencySucceeded: ['in-progress'],
  PaymentRequired: ['awaiting-payment'],
  PaymentConfirmed: ['in-progress'],
  DossierWithdrawn: ['withdrawn'],
  DossierStopped: ['stopped'],
  PapersGivenBack: ['withdrawn'],
  ResultProposed: ['in-progress'],
  ResultApproved: ['in-progress'],
  ResultSigned: ['in-progress'],
  ResultIssued: ['in-progress'],
  ResultTakenIn: ['resolved'],
  ResultReturned: ['returned'],
  ApplicantNotified: ['resolved'],
  CollectionReminded: ['resolved'],
  ReturnUndone: ['resolved'],
  LossRecorded: ['resolved'],
  LateEntryJudged: ['in-progress'],
  PapersFound: ['received'],
  DirectiveGiven: ['in-progress'],
  DirectiveAnswered: ['in-progress'],
  FeeCollected: ['in-progress'],
  FeeWaived: ['in-progress'],
  NoteAdded: ['in-progress'],
};

function standingsAfter({ events }: History): Map<EventType, Set<string>> {
  const after = new Map<EventType, Set<string>>();
  let state = NO_DOSSIER;
  for (const recorded of events) {
    state = evolve(state, recorded);
    const { type } = recorded.event;
    after.set(type, (after.get(type) ?? new Set()).add(standingOf(state)));
  }
  return after;
}

test('every event there is comes about, and leaves the dossier where it should', () => {
  const all = [
    ...[succeeded, answer, moved, restored, declined, served],
    ...[withdrawn, stopped, lapsed, mistaken, eventful, undone],
  ];
  const after = new Map(all.flatMap((history) => [...standingsAfter(history)]));
  assert.deepEqual(
    Object.fromEntries([...after].map(([type, standings]) => [type, [...standings]])),
    STANDING_AFTER,
  );
});

test('no event is lost and none counted twice', () => {
  assert.deepEqual(
    eventful.events.map(({ version }) => version),
    eventful.events.map((_, index) => index + 1),
  );
  assert.deepEqual(fold(eventful.events), eventful.state);
  assert.deepEqual(fold([]), NO_DOSSIER);
});

test('an old log means what it meant: what events gained since is absent from it', () => {
  const GAINED = new Set(['bundle', 'papers', 'expiresAt', 'basePromise', 'tracking', 'delegationPaper']);
  const old = JSON.parse(JSON.stringify(eventful.events), (key, value) =>
    // Papers handed in are a list, those that go with a leg are not.
    GAINED.has(key) && !Array.isArray(value) ? undefined : value,
  ) as RecordedEvent[];
  const [before, now] = [fold(old), fold(eventful.events)];
  assert.ok(before.status === 'returned' && now.status === 'returned');
  assert.deepEqual([before.clock, before.held, before.fees], [now.clock, now.held, now.fees]);
  assert.deepEqual([before.beside.participants, before.beside.partsDone], [[], []]);
});

test('a state that is older is not touched by what comes after', () => {
  const before = structuredClone(submitted.state);
  run(submitted, ['so/counter-clerk', '2026-11-23 08:10', command('receive')]);
  assert.deepEqual(submitted.state, before);
});

test('what was handed in stays readable to the end', () => {
  const facts = { owner: person('chu-ho-so'), subject: words('noi-dung'), secret: true, sets: 2 };
  const intake = receiveAtCounter(facts);
  const returned = upTo(run(workingHours, ['so/counter-clerk', '2026-11-23 08:00', intake]), 'returned');
  assert.partialDeepStrictEqual(returned.state, {
    ...facts,
    ...{ code: 'H33.1-261123-0001', agency: 'so', field: 'Đất đai', parties: ['so'] },
    submittedAt: instant('2026-11-23 08:00'),
  });
});

test('what was corrected is as if it had been written so, and what was not stays', () => {
  const { changes } = command('correct');
  const applicant = { ...person('nguoi-nop'), version: 2 };
  assert.partialDeepStrictEqual(mistaken.state, { ...changes, sets: 2, applicant });
  const [first] = mistaken.events;
  assert.ok(first?.event.type === 'DossierSubmitted');
  assert.deepEqual([first.event.data.subject, first.event.data.sets], [null, 1]);
});

test('a log that cannot be is a bug, not a dossier', () => {
  const at = (index: number): RecordedEvent => {
    const event = eventful.events[index];
    assert.ok(event);
    return event;
  };
  assert.throws(() => fold([at(3)]), /event 4 \(DossierReceived\) comes before the submission/);
  assert.throws(() => fold([at(0), at(4)]), /event 5 \(HandedOver\) needs a dossier that somebody holds/);
  assert.throws(() => fold([at(0), at(6)]), /asked of a dossier that nobody holds/);
  assert.throws(() => fold([at(0), at(7)]), /came for a dossier that nobody holds/);
  for (const type of ['HolderOpened', 'TakenBack'] as const) {
    const event = mistaken.events.find((one) => one.event.type === type);
    assert.ok(event);
    assert.throws(() => fold([at(0), event]), new RegExp(`${type}\\) needs a dossier that somebody holds`));
  }
  const signed = eventful.events.find(({ event }) => event.type === 'ResultSigned');
  assert.ok(signed);
  assert.throws(() => fold([at(0), at(3), signed]), /no result to go on with/);
});
