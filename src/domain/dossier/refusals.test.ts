import { test } from 'node:test';
import { withDaysOff } from '../../../test/support/dossier-calendar.ts';
import {
  anIntake,
  aPaper,
  calendarDays,
  command,
  file,
  instant,
  lately,
  person,
  receiveAtCounter,
  settingOf,
  threeDays,
  withParts,
  workingHours,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { COMMUNE } from '../../../test/support/dossier-office.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';
import type { RefusalCode } from './refusals.ts';

/** Of these `decide` knows nothing: they are about finding the dossier and about two people at once. */
type FromTheStore = 'unknown-dossier' | 'unknown-procedure' | 'already-handled' | 'command-id-reused';

const CLERK = { by: 'xa/counter-clerk', at: '2026-11-23 11:00' };
const SPECIALIST = { by: 'xa/specialist', at: '2026-11-23 11:00' };
const AT_DEPARTMENT = { by: 'so/specialist', at: '2026-11-23 11:00' };

const LEADER = { by: 'xa/signer', at: '2026-11-23 11:00' };

const submitted = run(threeDays, ['applicant', '2026-11-23 08:00', command('submit')]);
const received = upTo(threeDays, 'received');
const examined = upTo(threeDays, 'tham-tra');
const examinedFirst = upTo(workingHours, 'tham-tra');
const signed = upTo(threeDays, 'phat-hanh');
const resolved = upTo(threeDays, 'resolved');
const asked = run(examinedFirst, ['so/specialist', '2026-11-23 09:00', command('ask-opinion')]);
const supplemented = run(
  examined,
  ['xa/specialist', '2026-11-23 09:00', command('request-supplement')],
  ['applicant', '2026-11-23 10:00', command('provide-supplement')],
);

const entered = run(received, [
  ...(['xa/counter-clerk', '2026-11-23 09:30'] as const),
  lately(command('hand-over'), '2026-11-23 09:00'),
]);
const enteredByLeader = run(received, [
  ...(['xa/signer', '2026-11-23 09:30'] as const),
  lately(command('note'), '2026-11-23 09:00'),
]);
/** A part that the commune answered, written down the day after. */
const enteredElsewhere = run(
  upTo(withParts, 'tham-tra'),
  ['so/specialist', '2026-11-23 09:00', command('send-parts')],
  ['xa/specialist', '2026-11-25 09:00', lately(command('answer-part'), '2026-11-23 10:00')],
);

const SYSTEM = { by: 'system', at: '2026-11-25 16:30' };
const stormy = run(withDaysOff(examined, '2026-11-26'), ['system', '2026-11-25 16:00', command('move-date')]);

/** One way to each refusal that `decide` can give: a code that is added must say how it comes about. */
const WAYS: Record<Exclude<RefusalCode, FromTheStore>, () => ReturnType<ReturnType<typeof given>['when']>> = {
  'wrong-standing': () => given(received).when(command('approve'), CLERK),
  'wrong-step': () => given(examined).when(command('approve'), SPECIALIST),
  'not-permitted': () => given(received).when(command('hand-over'), SPECIALIST),
  'outside-own-procedures': () =>
    given(threeDays).when(command('submit'), { ...CLERK, by: 'xa/limited-clerk' }),
  'held-by-other': () =>
    given(examined).when(command('propose-result'), { ...SPECIALIST, by: 'xa/colleague' }),
  'already-opened': () =>
    given(run(examined, ['xa/specialist', '2026-11-23 10:00', command('open')])).when(
      command('open'),
      SPECIALIST,
    ),
  'nothing-corrected': () => given(received).when(command('correct', { changes: {} }), CLERK),
  'reason-required': () => given(submitted).when(command('decline', { reason: null }), CLERK),
  'nothing-asked': () => given(submitted).when(command('request-supplement', { items: [] }), CLERK),
  'nothing-provided': () =>
    given(threeDays).when(command('submit', { intake: anIntake({ papers: [] }) }), CLERK),
  'papers-missing': () => given(threeDays).when(receiveAtCounter({ papers: [aPaper('ban-sao')] }), CLERK),
  'unknown-paper': () => given(threeDays).when(receiveAtCounter({ papers: [aPaper('giay-la')] }), CLERK),
  'counts-invalid': () => given(threeDays).when(receiveAtCounter({ sets: 0 }), CLERK),
  'secret-takes-no-files': () =>
    given(threeDays).when(
      receiveAtCounter({ secret: true, papers: [aPaper('to-khai', { files: [file('ban-quet')] })] }),
      CLERK,
    ),
  'channel-not-offered': () =>
    given(calendarDays).when(receiveAtCounter({ channel: 'post' }), { ...CLERK, by: 'so/counter-clerk' }),
  'agency-not-competent': () =>
    given({ ...threeDays, agency: { ...COMMUNE, staffed: false } }).when(receiveAtCounter(), CLERK),
  'procedure-not-in-force': () =>
    given(threeDays).when(receiveAtCounter(), { ...CLERK, at: '2016-07-01 09:00' }),
  'unknown-limit-case': () => given(submitted).when(command('receive', { limitCase: 'khac' }), CLERK),
  'intake-missing': () => given(threeDays).when(command('receive'), CLERK),
  'intake-already-there': () => given(submitted).when(receiveAtCounter(), CLERK),
  'second-supplement-needs-leader': () => given(supplemented).when(command('request-supplement'), SPECIALIST),
  'unknown-officer': () => given(received).when(command('hand-over', { officer: 'xa/nobody' }), CLERK),
  'officer-lacks-duty': () => given(received).when(command('hand-over', { officer: 'xa/signer' }), CLERK),
  'already-with-officer': () =>
    given(examinedFirst).when(command('assign'), { ...AT_DEPARTMENT, by: 'so/unit-head' }),
  'held-by-nobody': () =>
    given(run(received, ['xa/counter-clerk', '2026-11-23 09:00', command('hand-over')])).when(
      command('reassign'),
      {
        ...CLERK,
        by: 'xa/agency-admin',
      },
    ),
  'not-sent-back-there': () => given(examined).when(command('send-back', { step: 'ky' }), SPECIALIST),
  'not-the-last-examination': () => given(examinedFirst).when(command('propose-result'), AT_DEPARTMENT),
  'the-last-examination': () => given(examined).when(command('hand-over'), SPECIALIST),
  'number-required': () =>
    given(signed).when(command('issue', { number: ' ' }), { ...CLERK, by: 'xa/records-officer' }),
  'identity-check-required': () =>
    given(resolved).when(command('return', { receiptShown: false }), { ...CLERK, by: 'xa/return-clerk' }),
  'no-delegate-on-dossier': () =>
    given(resolved).when(command('return', { recipient: 'delegate' }), { ...CLERK, by: 'xa/return-clerk' }),
  'delegation-paper-required': () =>
    given(threeDays).when(
      command('serve-at-once', { intake: anIntake(), recipient: 'delegate', person: person('nguoi-nha') }),
      CLERK,
    ),
  'post-details-required': () => given(threeDays).when(receiveAtCounter({ channel: 'post' }), CLERK),
  'not-lapsed': () =>
    given(run(submitted, ['xa/counter-clerk', '2026-11-23 09:00', command('request-supplement')])).when(
      command('expire'),
      { by: 'system', at: '2027-01-04 09:00' },
    ),
  'decision-signed': () => given(signed).when(command('withdraw'), CLERK),
  'already-extended': () =>
    given(run(examined, ['xa/signer', '2026-11-23 10:00', command('extend')])).when(
      command('extend'),
      LEADER,
    ),
  'date-not-later': () =>
    given(examined).when(command('extend', { until: instant('2026-11-25 17:00') }), LEADER),
  'date-not-in-working-time': () =>
    given(examined).when(command('extend', { until: instant('2026-12-15 11:30') }), LEADER),
  'date-stays': () => given(examined).when(command('move-date'), SYSTEM),
  'date-not-moved': () => given(examined).when(command('restore-date'), SYSTEM),
  'date-told': () =>
    given(run(stormy, ['xa/counter-clerk', '2026-11-25 16:10', command('tell-date')])).when(
      command('restore-date'),
      SYSTEM,
    ),
  'date-set-since': () =>
    given(run(stormy, ['xa/signer', '2026-11-25 16:10', command('extend')])).when(
      command('restore-date'),
      SYSTEM,
    ),
  'no-date-to-tell': () => given(examined).when(command('tell-date'), CLERK),
  'unknown-fee': () => given(received).when(command('collect-fee', { fee: 'phi-khac' }), CLERK),
  'fee-settled': () =>
    given(run(received, ['xa/cashier', '2026-11-23 10:00', command('collect-fee')])).when(
      command('collect-fee'),
      CLERK,
    ),
  'amount-invalid': () => given(received).when(command('collect-fee', { amount: 15_001 }), CLERK),
  'fees-unpaid': () =>
    given(upTo(settingOf({ ...THREE_DAYS, unpaidFeesHoldResult: true }), 'resolved')).when(
      command('return'),
      { ...CLERK, by: 'xa/return-clerk' },
    ),
  'no-papers-on-the-way': () =>
    given(upTo(threeDays, 'duyet')).when(command('accept-handover'), { ...CLERK, by: 'xa/signer' }),
  'minutes-incomplete': () => given(examined).when(command('verify', { place: null }), SPECIALIST),
  'unknown-unit': () =>
    given(examinedFirst).when(
      command('ask-opinion', { of: { agency: 'so', unit: 'phong-la' } }),
      AT_DEPARTMENT,
    ),
  'asks-itself': () =>
    given(examinedFirst).when(
      command('ask-opinion', { of: { agency: 'so', unit: 'tham-tra' } }),
      AT_DEPARTMENT,
    ),
  'unknown-leg': () => given(examinedFirst).when(command('withdraw-opinion'), AT_DEPARTMENT),
  'deadline-outside-due': () =>
    given(examinedFirst).when(
      command('ask-opinion', { answerBy: instant('2026-12-31 09:00') }),
      AT_DEPARTMENT,
    ),
  'not-late': () => given(asked).when(command('remind-opinion'), { by: 'system', at: '2026-11-23 11:00' }),
  'directive-to-oneself': () =>
    given(run(upTo(threeDays, 'duyet'), ['xa/signer', '2026-11-23 10:00', command('claim')])).when(
      command('direct'),
      { by: 'xa/signer', at: '2026-11-23 11:00' },
    ),
  'answer-day-passed': () =>
    given(examined).when(command('direct', { answerBy: instant('2026-11-23 08:00') }), LEADER),
  'unknown-directive': () => given(examined).when(command('answer-directive'), SPECIALIST),
  'nothing-to-send': () => given(examinedFirst).when(command('send-parts'), AT_DEPARTMENT),
  'others-outstanding': () => given(upTo(withParts, 'tham-tra')).when(command('hand-over'), AT_DEPARTMENT),
  'notice-required': () =>
    given(resolved).when(command('return', { notified: null }), { ...CLERK, by: 'xa/return-clerk' }),
  'tracking-required': () =>
    given(resolved).when(command('return', { way: 'post' }), { ...CLERK, by: 'xa/return-clerk' }),
  'originals-not-held': () =>
    given(resolved).when(
      command('return', { originals: [{ paper: 'khong-co', name: null, originals: 1 }] }),
      { ...CLERK, by: 'xa/return-clerk' },
    ),
  'late-entry-out-of-order': () =>
    given(received).when(lately(command('hand-over'), '2026-11-23 07:00'), CLERK),
  'no-late-entry': () => given(received).when(command('judge-late-entry'), LEADER),
  'own-late-entry': () => given(enteredByLeader).when(command('judge-late-entry', { entry: 3 }), LEADER),
  'late-entry-of-others': () =>
    given(enteredElsewhere).when(command('judge-late-entry', { entry: 6 }), {
      ...{ by: 'so/desk-head', at: '2026-11-25 11:00' },
    }),
  'late-entry-judged': () =>
    given(run(entered, ['xa/signer', '2026-11-23 10:00', command('judge-late-entry', { entry: 3 })])).when(
      command('judge-late-entry', { entry: 3 }),
      { ...LEADER, by: 'xa/desk-head' },
    ),
  'not-entered-late': () =>
    given(entered).when(lately(command('judge-late-entry', { entry: 3 }), '2026-11-23 10:00'), LEADER),
  'papers-where-they-belong': () => given(examined).when(command('report-papers'), SPECIALIST),
  'papers-reported': () =>
    given(run(received, ['xa/specialist', '2026-11-23 10:00', command('report-papers')])).when(
      command('report-papers'),
      SPECIALIST,
    ),
  'late-entry-in-future': () => given(received).when(lately(command('hand-over'), '2026-11-23 12:00'), CLERK),
  'beyond-calendar': () => given(threeDays).when(receiveAtCounter(), { ...CLERK, at: '2027-12-31 09:00' }),
};

for (const [code, way] of Object.entries(WAYS)) test(code, () => way().refused(code as RefusalCode));
