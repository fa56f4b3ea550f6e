import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActedAs } from '../../domain/access/actor.ts';
import { GUIDANCE_WAYS } from '../../domain/dossier/desk-events.ts';
import type { Correction, DossierEvent, EventType, RecordedEvent } from '../../domain/dossier/events.ts';
import { NOTICE_MEANS } from '../../domain/dossier/work-events.ts';
import { DUE, HELD, INTAKE, TO, WORDING } from './event.test-data.ts';
import { eventSentence } from './event-sentence.ts';
import { assertIsSentence, NAMES } from './sentence.test-data.ts';

const AT = '2026-11-27T02:30:00.000Z';
const MOVE = { held: HELD, to: TO };
const TO_OFFICER = { held: HELD, to: { ...TO, officer: 'o-2' } };
const ASKED_LEG = { ...TO, leg: 2, kind: 'opinion' as const, stepDue: AT };
const ANSWER = { held: HELD, part: 'thue', files: [] };
const ASKED = { items: [{ paper: null, wording: WORDING }], reason: WORDING };

const BEFORE = { promise: AT, law: AT, basePromise: AT };
const ORDER = {
  change: 'doi-lich',
  decision: { number: '15/CĐ-UBND', date: '2026-11-25' },
  days: [{ date: '2026-11-26', name: 'Nghỉ tránh bão' }],
};

/** Everything that can be corrected; a key that is forgotten fails the build. */
const CHANGES: Required<Correction> = {
  applicant: { ...INTAKE.applicant, version: 2 },
  owner: INTAKE.applicant,
  delegate: { person: INTAKE.applicant, paper: WORDING },
  subject: WORDING,
  papers: [],
  sets: 2,
  returnBy: { way: 'post', address: WORDING },
  phoneProof: WORDING.digest,
};

/** At least one event of each type; a type that is forgotten fails the build. */
const EVENTS: { [Type in EventType]: readonly Extract<DossierEvent, { type: Type }>['data'][] } = {
  GuidanceGiven: GUIDANCE_WAYS.map((way) => ({ way, text: WORDING, opened: null })),
  DossierSubmitted: (['counter', 'post', 'online'] as const).map((channel) => ({ ...INTAKE, channel })),
  DossierReceived: [{ regime: 'R2018', due: DUE, limitCase: null, fees: [], handOverBy: AT, to: TO }],
  DossierDeclined: [{ reason: WORDING }],
  SupplementRequested: [
    { ...ASKED, number: 1, stage: 'intake' },
    { ...ASKED, number: 1, stage: 'resolution', held: HELD, clock: 'restart' },
    { ...ASKED, number: 2, stage: 'resolution', held: HELD, clock: 'resume' },
    { ...ASKED, number: 1, stage: 'resolution', held: HELD, clock: 'unchanged' },
  ],
  SupplementProvided: [
    { papers: [], stage: 'intake', answerBy: AT },
    { papers: [], stage: 'resolution', clock: 'restart', due: DUE, to: TO },
    { papers: [], stage: 'resolution', clock: 'resume', due: DUE, to: TO },
    { papers: [], stage: 'resolution', clock: 'unchanged', due: DUE, to: TO },
  ],
  SupplementExpired: [
    { stage: 'intake', deadline: AT },
    { stage: 'resolution', deadline: AT },
  ],
  ServedAtOnce: [
    {
      ...{ regime: 'R2018', due: DUE, limitCase: null, fees: [], number: '15/CT', signedBy: 'o-3' },
      ...{ electronic: false, files: [], recipient: 'applicant', person: null },
    },
  ],
  EntryCorrected: [
    ...Object.entries(CHANGES).map(([key, value]) => ({ changes: { [key]: value }, reason: WORDING })),
    { changes: CHANGES, reason: WORDING },
  ],
  PhoneChanged: [{ before: INTAKE.applicant, applicant: CHANGES.applicant, phoneProof: WORDING.digest }],
  HolderOpened: [{ leg: 1 }],
  TakenBack: [
    { ...MOVE, reason: null },
    { ...TO_OFFICER, reason: WORDING },
  ],
  HandedOver: [
    { ...MOVE, withPapers: false },
    { ...TO_OFFICER, withPapers: true },
  ],
  PapersAccepted: [{ leg: 1 }],
  PapersMissed: [{ leg: 1, missing: WORDING }],
  OfficerAssigned: [{ ...TO_OFFICER, instruction: null }],
  HolderReplaced: [
    { ...TO_OFFICER, reason: WORDING },
    { ...TO_OFFICER, held: null, reason: WORDING },
  ],
  HolderClaimed: [TO_OFFICER],
  ParticipantsNamed: [
    { participants: [] },
    { participants: [{ officer: 'o-2', as: 'co-ordinating' }] },
    {
      participants: [
        { officer: 'o-2', as: 'co-ordinating' },
        { officer: 'o-3', as: 'following' },
      ],
    },
  ],
  VerificationRecorded: [{ heldAt: AT, place: WORDING, attended: WORDING, content: WORDING, files: [] }],
  OpinionAsked: [{ to: ASKED_LEG, question: WORDING, files: [] }],
  OpinionAnswered: [
    { held: HELD, answer: WORDING, files: [], late: false },
    { held: HELD, answer: WORDING, files: [], late: true },
  ],
  OpinionWithdrawn: [{ held: HELD, reason: WORDING }],
  OpinionReminded: [{ leg: 2 }],
  PartsSent: [{ to: [ASKED_LEG], withPapers: false }],
  PartAnswered: [
    { ...ANSWER, outcome: 'done', number: '12/CCT', text: null, next: [] },
    { ...ANSWER, outcome: 'refused', number: null, text: WORDING, next: [ASKED_LEG] },
  ],
  SentBack: [{ ...TO_OFFICER, reason: WORDING }],
  DueExtended: (['rules', 'co-ordination', 'officer', 'system', 'applicant', 'other'] as const).flatMap(
    (cause) => [
      { cause, reason: WORDING, inTime: true, number: 1, before: AT, promise: DUE.promise },
      { cause, reason: WORDING, inTime: false, number: 2, before: AT, promise: DUE.promise },
    ],
  ),
  DateMoved: [
    { order: ORDER, before: BEFORE, due: DUE, legs: [] },
    { order: ORDER, before: { ...BEFORE, promise: DUE.promise }, due: DUE, legs: [] },
    { order: ORDER, before: { ...DUE, basePromise: AT }, due: DUE, legs: [] },
  ],
  DateRestored: [
    { order: ORDER, move: 4, before: BEFORE, due: DUE, legs: [] },
    { order: ORDER, move: 4, before: { ...DUE, basePromise: AT }, due: DUE, legs: [] },
  ],
  DateTold: NOTICE_MEANS.map((means) => ({ means, promise: AT })),
  AnswerMoved: [{ order: ORDER, before: AT, answerBy: DUE.promise }],
  AnswerRestored: [{ order: ORDER, move: 2, before: DUE.promise, answerBy: AT }],
  AgencySucceeded: [{ from: 'xa-a', to: 'xa-b', since: '2026-11-27', decision: ORDER.decision, legs: [] }],
  PaymentRequired: [
    { duty: 'land', notice: '12/TB-CCT', amount: 20_000_000, held: HELD, clock: 'resume' },
    { duty: 'tax', notice: '12/TB-CCT', amount: null, held: HELD, clock: 'unchanged' },
  ],
  PaymentConfirmed: [
    { proof: '0000345', clock: 'resume', due: DUE, to: TO },
    { proof: '0000345', clock: 'unchanged', due: DUE, to: TO },
  ],
  DossierWithdrawn: [
    { reason: null, papersBack: null, held: null },
    { reason: WORDING, papersBack: WORDING, held: HELD },
  ],
  DossierStopped: [{ reason: WORDING, papersBack: null, held: HELD }],
  PapersGivenBack: [{ papers: WORDING }],
  ResultProposed: [
    { ...MOVE, outcome: 'granted', reason: null, files: [] },
    { ...MOVE, outcome: 'refused', reason: WORDING, files: [] },
  ],
  ResultApproved: [MOVE],
  ResultSigned: (['KT', 'TL', 'TUQ', null] as const).flatMap((capacity) => [
    { ...MOVE, means: 'paper' as const, capacity },
    { ...MOVE, means: 'digital' as const, capacity },
  ]),
  ResultIssued: [
    { ...MOVE, number: '12/GP-STNMT', electronic: false, files: [] },
    { ...MOVE, number: '12/GP-STNMT', electronic: true, files: [] },
  ],
  ResultTakenIn: [
    { ...MOVE, implied: false },
    { ...MOVE, implied: true },
  ],
  ResultReturned: (['counter', 'post', 'online'] as const).map((way) => ({
    ...{ held: HELD, way, recipient: 'delegate', person: null, receiptShown: true, identityChecked: true },
  })),
  ApplicantNotified: NOTICE_MEANS.map((means) => ({ means })),
  CollectionReminded: [...NOTICE_MEANS, 'look-up' as const].map((means, index) => ({
    means,
    number: index + 1,
  })),
  ReturnUndone: [{ to: TO, reason: WORDING }],
  DirectiveGiven: [null, 'nguyen-van-a'].map((officer) => ({
    ...{ number: 1, to: { agency: 'so-tnmt', unit: 'dat-dai', officer }, text: WORDING, answerBy: AT },
  })),
  DirectiveAnswered: [false, true].map((late) => ({ number: 1, answer: WORDING, late })),
  LossRecorded: [
    { kind: 'lost', what: WORDING, apology: null },
    { kind: 'damaged', what: WORDING, apology: WORDING },
  ],
  LateEntryJudged: [
    { entry: 3, verdict: 'approved', reason: null },
    { entry: 3, verdict: 'objected', reason: WORDING },
  ],
  PapersFound: [{ agency: 'so-tnmt', unit: 'mot-cua', text: null }],
  FeeCollected: (['cash', 'transfer'] as const).map((means) => ({
    ...{ fee: 'le-phi', amount: 15_000, means, receipt: '0000012/2026' },
  })),
  FeeWaived: [
    { fee: 'le-phi', amount: 15_000, basis: 'Nghị quyết 2', reason: WORDING },
    { fee: 'le-phi', amount: 15_000, basis: '', reason: WORDING },
  ],
  NoteAdded: [{ text: WORDING }],
};

const CLERK: ActedAs = {
  ...{ kind: 'officer', id: 'o-1', agency: 'so-tnmt', unit: 'mot-cua', role: 'counter-clerk' },
};
const ACTORS: readonly ActedAs[] = [
  CLERK,
  { kind: 'applicant' },
  { kind: 'delegate' },
  { kind: 'system', process: 'x' },
];

function say(event: DossierEvent, actor: ActedAs = CLERK, late = false): string {
  const lateEntry = late ? WORDING : null;
  const recorded: RecordedEvent = {
    ...{ version: 1, event, actor, occurredAt: AT, recordedAt: AT, lateEntry, commandId: '' },
  };
  return eventSentence(recorded, NAMES);
}

describe('an event', () => {
  for (const [type, list] of Object.entries(EVENTS)) {
    it(`${type} is a sentence, whoever did it`, () => {
      for (const data of list) {
        for (const actor of ACTORS) assertIsSentence(say({ type, data } as DossierEvent, actor));
      }
    });
  }

  it('names the actor in the role they acted in', () => {
    const note: DossierEvent = { type: 'NoteAdded', data: { text: WORDING } };
    assert.equal(say(note), 'Cán bộ tiếp nhận Phạm Thị Ngọc Trâm o-1 đã ghi chú vào hồ sơ.');
    assert.equal(say(note, { kind: 'applicant' }), 'Người nộp hồ sơ đã ghi chú vào hồ sơ.');
  });

  it('gives the date that was set', () => {
    const [data] = EVENTS.DossierReceived;
    assert.ok(data);
    assert.match(say({ type: 'DossierReceived', data }), /hẹn trả kết quả thứ Hai 30\/11\/2026, 17:00\.$/);
  });

  it('names the next holder', () => {
    const data = { ...TO_OFFICER, withPapers: true };
    assert.match(
      say({ type: 'HandedOver', data }),
      /cho Phạm Thị Ngọc Trâm o-2 \(Phòng dat-dai của so-tnmt\), kèm hồ sơ giấy\.$/,
    );
  });

  it('says what was corrected, each thing in words of its own', () => {
    const corrected = (changes: Correction) =>
      say({ type: 'EntryCorrected', data: { changes, reason: WORDING } });
    const clerk = 'Cán bộ tiếp nhận Phạm Thị Ngọc Trâm o-1';
    assert.equal(
      corrected({ applicant: CHANGES.applicant, phoneProof: null }),
      `${clerk} đã sửa lỗi nhập: người nộp, số điện thoại tra cứu.`,
    );
    const all = Object.entries(CHANGES).map(([key, value]) => corrected({ [key]: value }));
    assert.equal(new Set(all).size, Object.keys(CHANGES).length);
  });

  it('names the step it was taken back to', () => {
    assert.match(
      say({ type: 'TakenBack', data: { ...MOVE, reason: null } }),
      /đã lấy lại hồ sơ về bước “Bước tham-dinh”\.$/,
    );
  });

  it('says that it was written down later', () => {
    const sentence = say({ type: 'NoteAdded', data: { text: WORDING } }, CLERK, true);
    assert.match(sentence, /\. Nhập bù vào thứ Sáu 27\/11\/2026, 09:30\.$/);
  });
});
