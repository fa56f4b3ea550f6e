import { paths } from '../../src/web/paths.ts';
import { DOSSIER, type LawSection } from './law-row.ts';

const EXAMPLES = 'the worked examples of docs/rules.md, Counting; Tuesday 24/11/2026 is a holiday';
const COUNTED = { 'src/domain/due-date/due-date.test.ts': [EXAMPLES] } as const;
const BY_REGIME = 'src/domain/dossier/clock-by-regime.test.ts';
const ENDS = 'src/domain/dossier/clock-ends-by-regime.test.ts';

/** How time is counted, and what starts, stops and ends it; every due instant in these tests was written by hand. */
export const WORKING_TIME: LawSection = {
  title: 'Working time: worked examples, effects on the clock, early and late',
  about:
    'Every instant in these tests was counted by hand. The effects are tested under R2016, R2018 and R2025, over the days off of 2016, 2019 and 2025.',
  rows: [
    {
      key: 'lịch làm việc',
      clause: 'Labour Code Đ111, Đ112; yearly notices',
      asks: 'days off, days given for them, days swapped and made up, half days',
      rules: 'ruling 4',
      tests: {
        'src/domain/calendar/national-days.test.ts': [
          'each year has its statutory days: weekdays off less those made up, 31/12/2018 with its own year',
          'swapped days are paired as in the shared facts',
        ],
        'src/domain/due-date/due-date.test.ts': [
          'over Tết 2026, off from Mon 16/02 to Fri 20/02',
          'a half day off is worked by the hour and is no day to count or to end on (ruling 4)',
        ],
      },
    },
    {
      key: 'example 1',
      clause: '3 days from Mon 23/11/2026 09:30',
      asks: 'LEGAL_DAY Fri 27/11 17:00; HOUR_8 Fri 27/11 09:30; CUTOFF_15H Thu 26/11 17:00',
      rules: 'ruling 7',
      tests: {
        ...COUNTED,
        'src/domain/dossier/decide-intake.test.ts': [
          'at the counter submission and receipt are two events of one command (rulings 7 and 11)',
        ],
      },
    },
    {
      key: 'example 2',
      clause: '3 days from Mon 23/11/2026 15:30',
      asks: 'LEGAL_DAY Fri 27/11 17:00; HOUR_8 Fri 27/11 15:30; CUTOFF_15H Fri 27/11 17:00',
      tests: COUNTED,
    },
    {
      key: 'example 3',
      clause: '1 day from Fri 27/11/2026 16:00',
      asks: 'LEGAL_DAY Mon 30/11 17:00; HOUR_8 Mon 30/11 16:00; CUTOFF_15H Mon 30/11 17:00',
      tests: COUNTED,
    },
    {
      key: 'example 4',
      clause: '2 days from Sat 28/11/2026 10:00, online',
      asks: 'Tue 01/12 17:00 by each of the three',
      rules: 'ruling 5',
      tests: COUNTED,
    },
    {
      key: 'example 5',
      clause: '8 hours from Thu 26/11/2026 10:00',
      asks: 'Fri 27/11 10:00',
      tests: COUNTED,
    },
    {
      key: 'example 6',
      clause: '30 calendar days from Fri 20/11/2026 09:00',
      asks: 'Mon 21/12 17:00, for the 20th is a Sunday',
      rules: 'ruling 6',
      tests: COUNTED,
    },
    {
      key: 'nộp chưa đủ',
      clause: 'NĐ 61 Đ17',
      asks: 'nothing runs before the receipt',
      commands: ['submit', 'request-supplement', 'provide-supplement'],
      events: ['DossierSubmitted', 'SupplementRequested', 'SupplementProvided'],
      tests: { [BY_REGIME]: ['handed in incomplete: no clock runs, only the time to answer'] },
    },
    {
      key: 'tiếp nhận',
      clause: 'NĐ 61 Đ17.3',
      asks: 'the receipt starts it',
      commands: ['receive', 'serve-at-once'],
      events: ['DossierReceived', 'ServedAtOnce'],
      tests: {
        [BY_REGIME]: [
          'the receipt starts it: promise and law, and the papers leave the desk by the 15:00 rule',
        ],
        [ENDS]: ['given at once it starts and ends in the same moment'],
        'src/domain/dossier/decide-at-once.test.ts': [
          'done while the applicant waits: code, status and result are entered in one breath',
        ],
      },
    },
    {
      key: 'nộp trực tuyến ngoài giờ',
      clause: 'Civil Code Đ147-148',
      asks: 'hours begin at the next opening, days count from the true date',
      commands: ['submit'],
      events: ['DossierSubmitted'],
      rules: 'ruling 5',
      tests: {
        [BY_REGIME]: [
          'filed online on a day off: the eight working hours to answer begin at the next opening',
        ],
        'src/domain/due-date/due-date.test.ts': [
          'received outside hours: days run from the true date, hours from the next opening (ruling 5)',
        ],
      },
    },
    {
      key: 'bổ sung',
      clause: 'NĐ 61 Đ19.4; QĐ 09',
      asks: 'stands still; anew from zero, or what was left, or nothing at all',
      commands: ['request-supplement', 'provide-supplement'],
      events: ['SupplementRequested', 'SupplementProvided'],
      rules: 'ruling 9',
      tests: {
        [BY_REGIME]: [
          'supplement asked on the next day: the first round counts in 2016, later it starts from zero',
          'asked when three working days are over: what was left runs on, under each of them',
          'asked, or land money required, when the law’s day is over: late it is and late it stays',
        ],
        'src/domain/due-date/resume.test.ts': [
          'HOUR_8 and HOURS: the working minutes that were left run on',
          'LEGAL_DAY and CUTOFF_15H: the same, then to the close of that full day',
          'CALENDAR: the days that were left run on, then roll to a working day',
        ],
      },
    },
    {
      key: 'nghĩa vụ tài chính',
      clause: 'land and tax rules',
      asks: 'stands still until the proof of payment',
      commands: ['require-payment', 'confirm-payment'],
      events: ['PaymentRequired', 'PaymentConfirmed'],
      rules: 'ruling 10',
      tests: {
        [BY_REGIME]: ['land money: it stands still until the proof of payment, then the second appointment'],
      },
    },
    {
      key: 'ý kiến, xác minh, trình ký',
      clause: 'NĐ 61 Đ19',
      asks: 'stop nothing',
      commands: ['verify', 'ask-opinion', 'answer-opinion', 'propose-result'],
      events: ['VerificationRecorded', 'OpinionAsked', 'OpinionAnswered'],
      tests: { [BY_REGIME]: ['opinion, verification and approval inside stop nothing'] },
    },
    {
      key: 'hẹn lại',
      clause: 'NĐ 61 Đ19.9',
      asks: 'the promise moves once, what it is judged by does not',
      commands: ['extend'],
      events: ['DueExtended'],
      rules: 'ruling 15',
      tests: {
        [BY_REGIME]: [
          'a new date with an apology moves the promise and not what it is judged by; once, but for 2016',
        ],
        'src/domain/dossier/timeliness.test.ts': ['a new date moves nothing it is judged by'],
      },
    },
    {
      key: 'rút, dừng',
      clause: 'TT 03 Đ7',
      asks: 'ends it; judged by that moment',
      commands: ['withdraw', 'stop', 'expire'],
      events: ['DossierWithdrawn', 'DossierStopped', 'SupplementExpired'],
      rules: 'ruling 15',
      tests: {
        [ENDS]: [
          'withdrawn or stopped: it ends then, and is judged by then',
          'withdrawn while a supplement is awaited: judged by when the wait began',
        ],
      },
    },
    {
      key: 'có kết quả',
      clause: 'the national exchange',
      asks: 'ends it when the desk has the result',
      commands: ['issue', 'take-in'],
      events: ['ResultIssued', 'ResultTakenIn'],
      rules: 'ruling 12',
      tests: {
        [ENDS]: ['it ends when the desk has the result: early, on time and late, whenever it is fetched'],
        'src/domain/dossier/decide-result.test.ts': [
          'issued electronically in the agency that received it: with that it is at the desk (ruling 12)',
        ],
      },
    },
    {
      key: 'trả kết quả',
      clause: 'the national exchange',
      asks: 'changes nothing any more',
      commands: ['return'],
      events: ['ResultReturned'],
      tests: {
        [ENDS]: ['it ends when the desk has the result: early, on time and late, whenever it is fetched'],
      },
    },
    {
      key: 'trước hạn, đúng hạn, quá hạn',
      clause: 'no text draws the line',
      asks: 'early on an earlier day, on time on the day itself, late after the minute; finer by the session or the instant',
      rules: 'ruling 15',
      pages: [DOSSIER],
      tests: {
        [ENDS]: ['it ends when the desk has the result: early, on time and late, whenever it is fetched'],
        'src/domain/dossier/timeliness.test.ts': [
          'early on an earlier day, on time on the day itself, late after the minute it is due in',
          'finer by the session, finest by the minute',
          'paused in time is in time, however long it takes; paused when late is late',
        ],
      },
    },
    {
      key: 'sắp đến hạn',
      clause: 'ours',
      asks: 'one working day or a fifth is left, at most half',
      pages: [paths.inbox],
      tests: {
        'src/domain/due-date/warn-at.test.ts': [
          'nearly due: a day or a fifth, whichever is more, never more than half',
        ],
        'src/features/inbox/inbox.test.ts': [
          'one who was given a dossier has it alone; nearly due, late and waiting are lists of their own',
        ],
      },
    },
    {
      key: 'quá hạn do ai',
      clause: 'ruling 17, its worked example',
      asks: '32 hours used of 24: desk 1 hour, specialist 7; shares sum to the whole',
      rules: 'ruling 17',
      pages: [DOSSIER],
      tests: {
        'src/domain/dossier/lateness-by-cause.test.ts': [
          'the worked example of ruling 17: eight hours late, desk 1, specialist 7',
          'causes sum to the whole, and stretches to the time from receipt on, to the minute',
        ],
      },
    },
  ],
};
