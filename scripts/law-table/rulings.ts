import type { LawRow, LawSection } from './law-row.ts';

const DOSSIER = 'src/domain/dossier';
const DUE = 'src/domain/due-date';

function ruling(number: number, clause: string, asks: string, tests: LawRow['tests']): LawRow {
  return { key: `ruling ${number}`, clause, asks, rules: `ruling ${number}`, ...(tests ? { tests } : {}) };
}

/** Each ruling with a test that fails where it is not kept. */
export const RULINGS: LawSection = {
  title: 'The rulings',
  about:
    'Where the sources are silent or disagree, [rules.md](rules.md) says what holds here; each with tests that fail if it were otherwise.',
  rows: [
    ruling(
      1,
      'Each aspect of a regime from its own day',
      'the day of receipt chooses clock rules, forms and codes, each by itself',
      {
        'src/domain/regime/regime-timeline.test.ts': [
          'each aspect of a regime starts on its own day',
          'the code pattern follows the codes, and centralised services have their own from its day on',
        ],
        [`${DOSSIER}/decide-intake.test.ts`]: [
          'a submitted dossier is received later: the clock starts then, under the law of that day (ruling 1)',
        ],
      },
    ),
    ruling(
      2,
      'The two profiles',
      'three levels under R2018, two under R2025; our code numbers with aliases; some procedures without a national code',
      {
        'src/domain/organisation/agency-code.test.ts': ['the example of ruling 2: department 08 of H33'],
        'src/domain/regime/regime-timeline.test.ts': ['kien-giang has one regime at any date (ruling 2)'],
        'src/profile.test.ts': ['the communes are those of 30/06/2025'],
        'src/profile-two-levels.test.ts': ['it stands under the law of 2025 at any date'],
        'src/profile-coverage.test.ts': ['what has no national code says so where a province looks for it'],
      },
    ),
    ruling(3, 'Labels that were not found', 'are ours, marked so, and stand in unconfirmed.md', {
      'src/domain/regime/regime-timeline.test.ts': [
        'labels that nobody found are marked: all of R2016 and the stop notice of 2025 (ruling 3)',
      ],
    }),
    ruling(
      4,
      'Only full days count',
      'a day with a session off is no day to count or to end on; a day of HOUR_8 is the shortest full one; a day off that is added moves nothing earlier',
      {
        [`${DUE}/due-date.test.ts`]: [
          'a half day off is worked by the hour and is no day to count or to end on (ruling 4)',
          'an agency that also works on Saturday mornings: its shortest full day has 240 minutes',
        ],
        [`${DUE}/properties.test.ts`]: [
          'a day off added never moves a due date earlier (ruling 4)',
          'HOUR_8 is never later than LEGAL_DAY, nor is any promise later than its law',
        ],
      },
    ),
    ruling(
      5,
      'Outside hours, and 15:00',
      'days from the true date, hours from the next opening; 15:00 itself is before the cut-off; R-AFTERHOURS is off',
      {
        [`${DUE}/due-date.test.ts`]: [
          'the 15:00 cut-off: 15:00 exactly is still before it (ruling 5)',
          'received outside hours: days run from the true date, hours from the next opening (ruling 5)',
        ],
        [`${DOSSIER}/special-rules.test.ts`]: [
          'R-AFTERHOURS is off where nothing says so, and is nothing for what comes on paper',
        ],
      },
    ),
    ruling(
      6,
      'Months and bare hours',
      'a month ends on the same day or the last one; an imported hour is a doubt',
      {
        [`${DUE}/due-date.test.ts`]: [
          'months end on the corresponding day, else on the last of the month (ruling 6)',
        ],
        'src/domain/procedure/import/read-limits.test.ts': ['hours are never taken for working hours'],
      },
    ),
    ruling(
      7,
      'Promise and law',
      'the receipt promises, the law ends later; figures go by the law, inboxes and the public by the promise',
      {
        [`${DUE}/promise-and-law.test.ts`]: [
          'for working days the law ends at LEGAL_DAY, a part of a day counted whole (ruling 7)',
          'for other units promise and law are one',
        ],
        [`${DOSSIER}/public-view.test.ts`]: [
          'is late only after the minute of the promise, while open and not paused',
        ],
        'src/domain/figures/facts-of.test.ts': [
          'judged by the law’s day: neither by the promise nor by a new date that was told (rulings 7, 15)',
        ],
      },
    ),
    ruling(8, 'Budgets of steps', 'sum to at most the limit, or are shares of the time', {
      'src/domain/procedure/validate-procedure.test.ts': [
        'minutes sum to at most the shortest limit of the cases (ruling 8)',
        'shares of calendar days and of the same day sum to at most the whole',
      ],
      [`${DOSSIER}/clock.test.ts`]: ['permille of the time that really is (ruling 8)'],
    }),
    ruling(
      9,
      'What a supplement does to the time',
      'within three working days from zero; later it goes on; after the law’s day nothing',
      {
        [`${DOSSIER}/supplement-clock.test.ts`]: [
          'asked within three working days of receipt: from zero once it is there',
          'a minute after the close of the third day it is later',
          'asked after the due instant: it is and stays late',
          'the promise has passed and the law has not: no fresh start, and the promise stays broken',
        ],
      },
    ),
    ruling(10, 'What money does to the time', 'land money and tax pause it, an ordinary fee does not', {
      [`${DOSSIER}/decide-clock.test.ts`]: [
        'land money: the clock stands still from the notice to the proof; two appointments',
      ],
      [`${DOSSIER}/decide-fees.test.ts`]: [
        'an ordinary fee that is not paid stops nothing: the dates are those of who owes none (ruling 10)',
      ],
    }),
    ruling(
      11,
      'A code from the submission on',
      'also what is asked for more, or declined, can be looked up',
      {
        [`${DOSSIER}/decide-intake.test.ts`]: [
          'a dossier has its code from its submission on, and no clock yet (ruling 11)',
          'at the counter submission and receipt are two events of one command (rulings 7 and 11)',
        ],
        [`${DOSSIER}/decide-supplement.test.ts`]: [
          'asked at intake: no clock, but a code to look it up by (ruling 11)',
        ],
      },
    ),
    ruling(
      12,
      'The end of the clock',
      'when the return desk has the result; issued electronically in the same agency, with that',
      {
        [`${DOSSIER}/decide-result.test.ts`]: [
          'issued on paper: it has a number, but the clock runs until the desk has it (ruling 12)',
          'issued electronically in the agency that received it: with that it is at the desk (ruling 12)',
        ],
        [`${DOSSIER}/other-level.test.ts`]: [
          'its result comes back to the desk that received, also an electronic one; the clock ends there',
        ],
      },
    ),
    ruling(13, 'Approve, sign, issue', 'three events and three steps', {
      [`${DOSSIER}/decide-result.test.ts`]: [
        'approve, sign and issue are three events, whoever holds the steps (ruling 13)',
      ],
      'src/domain/procedure/validate-procedure.test.ts': [
        'one each of intake, approve, sign, issue and return, and something is examined (ruling 13)',
      ],
    }),
    ruling(
      14,
      'Days off added later',
      'later by a confirmed decision, never earlier; undone where nobody was told',
      {
        [`${DOSSIER}/date-move.test.ts`]: [
          'days that change nothing on the way move nothing, and a made-up Saturday moves nothing earlier',
          'who was told keeps the later date, and one that was set since is left alone',
        ],
        [`${DOSSIER}/date-move-properties.test.ts`]: [
          'a day off that is added never moves a date earlier, nor the deadline of a leg',
          'made-up weekend days move nothing, and do not make up for a date that was moved',
        ],
        'src/features/calendar/calendar.test.ts': [
          'confirmed: dates move, the desk finds whom to tell, the case and the public hear of it, and it is taken back',
        ],
      },
    ),
    ruling(
      15,
      'What a dossier is judged by, and where it counts',
      'the base due; withdrawn and stopped by their end, paused in time is in time, declined nowhere, liên thông once',
      {
        'src/domain/figures/facts-of.test.ts': [
          'declined, or never received, is nowhere (ruling 15)',
          'refused in substance is a result; withdrawn and stopped are resolved without one (ruling 15)',
          'paused in time it is open and in time, however long; paused when late it stays overdue (ruling 15)',
          'worked on by several agencies it counts once, at the one that received it (ruling 15)',
        ],
        [`${DOSSIER}/special-rules.test.ts`]: [
          'ruling 15: the base due is of the last lawful start; a restart and a resume move it, a new date does not',
        ],
        'src/store/figures/hand-counted.test.ts': [
          'every cell of biểu II.06a is what a person counts, in both quarters',
        ],
      },
    ),
    ruling(
      16,
      'From period to period',
      'column 6 is column 11 of the one before, a merged agency’s on its successor; windows are half open',
      {
        'src/domain/figures/periods.test.ts': [
          'quarters and years are those of the circular, half open in local time',
        ],
        'src/store/figures/figures.test.ts': [
          'the identities of the form hold for each agency and period, and 6 is 11 of the period before',
        ],
        'src/features/figures/merger.test.ts': [
          'from that day on the successor has what the other left open, whether or not it was taken over yet',
        ],
      },
    ),
    ruling(
      17,
      'Lateness by cause',
      'overruns in step order, the rest to whoever had it after due, outages to the system',
      {
        [`${DOSSIER}/lateness-by-cause.test.ts`]: [
          'the worked example of ruling 17: eight hours late, desk 1, specialist 7',
          'within every budget and late all the same: whoever had it after the promise',
          'a recorded outage is the system’s, and takes from what the others used',
        ],
      },
    ),
    ruling(18, 'No source, no number', 'such a cell says “chưa có nguồn”', {
      'src/features/reports/follow-up.test.ts': [
        'channels are told apart, and what nothing tells is never 0',
        'an index that has a source has its rate, one without says what it waits for, and no points are made up',
      ],
    }),
    ruling(
      19,
      'One responsible holder',
      'while it is open after the receipt; before that the list of the desk',
      {
        [`${DOSSIER}/properties.test.ts`]: [
          'exactly one responsible holder from receipt to return, and none before or after (ruling 19)',
        ],
        'src/features/inbox/inbox.test.ts': [
          'what was handed in and not received waits at the desk, in the order in which it must be answered',
        ],
      },
    ),
    ruling(20, 'What the code alone opens', 'and what takes a proof; by SMS never more than the code', {
      [`${DOSSIER}/public-view.test.ts`]: ['says nothing but what ruling 20 lists'],
      [`${DOSSIER}/proved-view.test.ts`]: ['is no more than ruling 20 lists'],
      'test/channels/one-answer.test.ts': ['tells nothing without a proof that is not for everybody'],
    }),
    ruling(21, 'Phone numbers', 'a keyed digest in the log, encrypted with consent', {
      'src/features/sms/look-up.test.ts': ['keeps of a phone nothing but a digest'],
      'src/features/lookup/after-proof.test.ts': [
        'is made with proof and consent, once for a contact, and its contact is kept sealed',
      ],
    }),
    ruling(
      22,
      'Further texts of messages',
      'submitted, awaiting payment, stopped, late without a new date; the short name where there is no room',
      {
        'src/words/vi/sms-answer.test.ts': [
          'submitted, awaiting payment, stopped, and late without a new date are told apart (ruling 22)',
          'the short name stands where the whole one is too long, and none where even that is',
        ],
      },
    ),
  ],
};
