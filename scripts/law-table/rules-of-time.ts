import { paths } from '../../src/web/paths.ts';
import { act, DOSSIER, type LawSection } from './law-row.ts';

/** The rules of time that texts repeat, by the names of `docs/rules.md`. */
export const RULES_OF_TIME: LawSection = {
  title: 'Named rules of time',
  about: 'What they say in full: [rules.md](rules.md).',
  rows: [
    {
      key: 'R-ONLINE',
      clause: 'NĐ 45/2020 Đ11; NQ 66.7/2025',
      asks: 'online: accepted or asked for more within eight working hours',
      commands: ['submit', 'receive', 'request-supplement', 'decline'],
      events: ['DossierSubmitted'],
      pages: [paths.inbox],
      tests: {
        'test/journeys/online-dossier.test.ts': [
          'waits at the desk, is asked for more, and received; … JavaScript',
        ],
        'src/domain/dossier/clock.test.ts': [
          'the office answers within eight working hours online, a working day on paper',
        ],
        'src/domain/dossier/clock-by-regime.test.ts': [
          'filed online on a day off: the eight working hours to answer begin at the next opening',
        ],
        'src/features/inbox/inbox.test.ts': [
          'what was handed in and not received waits at the desk, in the order in which it must be answered',
        ],
      },
    },
    {
      key: 'R-PAPER',
      clause: 'NQ 66.7/2025',
      asks: 'on paper or by post: within one working day',
      commands: ['submit', 'receive', 'request-supplement', 'decline'],
      events: ['DossierSubmitted', 'SupplementProvided'],
      pages: [paths.inbox],
      tests: {
        'src/features/intake/by-post.test.ts': [
          'what came by post is recorded with its number and arrival, and answered within a working day of it (R-PAPER)',
        ],
        'src/domain/dossier/special-rules.test.ts': [
          'R-ONLINE and R-PAPER: a procedure may have other hours, and other days',
        ],
        'src/domain/dossier/clock-by-regime.test.ts': [
          'handed in incomplete: no clock runs, only the time to answer',
        ],
        'src/domain/dossier/decide-at-once.test.ts': [
          'by post it counts from the day it came, and has a number',
        ],
      },
    },
    {
      key: 'R-ONCE',
      clause: 'NĐ 61 Đ15.3',
      asks: 'asked once and in full; a second request takes a leader, and is counted',
      commands: ['request-supplement'],
      events: ['SupplementRequested'],
      pages: [act('request-supplement')],
      tests: {
        'src/domain/dossier/decide-supplement.test.ts': [
          'a second request at intake takes the head of the desk (R-ONCE)',
          'requests are counted by stage: the first in resolution takes no leader, the second does',
        ],
        'src/features/casework/before-receipt.test.ts': [
          'a second request at the desk is a leader’s: the clerk has no button for it, and is told why',
        ],
      },
      lacks: ['portal-scoring'],
    },
    {
      key: 'R-AFTERHOURS',
      clause: 'one decree of 2025',
      asks: 'filed online after hours or in the last hour: counted from the next working morning; off unless a field has it',
      commands: ['submit'],
      events: ['DossierSubmitted'],
      rules: 'ruling 5',
      tests: {
        'src/domain/dossier/special-rules.test.ts': [
          'R-AFTERHOURS: filed online after hours or within the last hour, the answer counts from the next working day',
          'R-AFTERHOURS is off where nothing says so, and is nothing for what comes on paper',
        ],
        'src/domain/due-date/due-date.test.ts': [
          'received outside hours: days run from the true date, hours from the next opening (ruling 5)',
        ],
      },
    },
    {
      key: 'R-SUPP-EXPIRY',
      clause: 'one decree of 2025; no general number',
      asks: 'a supplement that does not come lapses, where a province says after how long; else never',
      commands: ['expire'],
      events: ['SupplementExpired'],
      forms: ['refusal-2018', 'refusal-2025', 'stop-2025'],
      tests: {
        'src/domain/dossier/special-rules.test.ts': [
          'R-SUPP-EXPIRY: where the field has it, the supplement lapses, at intake and during resolution',
        ],
        'src/domain/dossier/decide-clock.test.ts': [
          'a supplement lapses where the province says so, by the system and not before its time',
        ],
        'src/domain/dossier/clock-ends-by-regime.test.ts': ['before 2025 no supplement lapses by itself'],
        'src/due-work.test.ts': ['a supplement that did not come lapses, once, and not a minute before'],
        'src/features/casework/numbered-slips.test.ts': [
          'a supplement that never came has its notice, though nobody wrote it',
        ],
      },
    },
    {
      key: 'R-15H',
      clause: 'NĐ 61 Đ18',
      asks: 'it leaves the desk the same day; received after 15:00, at the start of the next; same-day procedures likewise',
      commands: ['receive', 'hand-over'],
      events: ['DossierReceived'],
      rules: 'ruling 5',
      pages: [paths.taken('ID'), paths.dayEnd, paths.handOvers, paths.exceptions],
      tests: {
        'src/domain/dossier/clock.test.ts': [
          'the papers leave the desk the same day, after 15:00 at the start of the next one (NĐ 61 Đ18)',
        ],
        'src/domain/dossier/clock-by-regime.test.ts': [
          'the receipt starts it: promise and law, and the papers leave the desk by the 15:00 rule',
          'within the day: received at 15:00 it is due at the close, a minute later on the next working day',
        ],
        'src/domain/dossier/decide-intake.test.ts': [
          'same day: until 15:00 today, after it the next working day; budgets are shares (ruling 8)',
        ],
        'src/domain/dossier/due-to-leave.test.ts': [
          'it is the rule of each receipt turned round, whatever day it is',
        ],
        'src/features/desk-lists/kept-at-desk.test.ts': [
          'what must leave today stands at the end of the day, with until when',
          'once the hour is over it is a lapse, with since when, until it is handed over',
        ],
      },
    },
    {
      key: 'R-EXTEND',
      clause: 'NĐ 61 Đ19.9',
      asks: 'one new date, a day before; the first and the present date are both kept',
      commands: ['extend'],
      events: ['DueExtended'],
      rules: 'ruling 15',
      pages: [act('extend'), DOSSIER],
      tests: {
        'src/domain/regime/regime-timeline.test.ts': [
          'a new date is told once, a day before; of 2016 no once-only limit is known (R-EXTEND)',
        ],
        'src/domain/dossier/decide-clock.test.ts': [
          'a new date lies after the old one, and when the desk is open',
          'after an extension a pause moves both promises, and no fresh start takes back a later date',
        ],
      },
    },
    {
      key: 'Days off added later',
      clause: 'Labour Code Đ111; decisions of the province',
      asks: 'a confirmed decision with its number moves a date later, never earlier, and the applicant is told; taken back, the date returns where nobody was told',
      commands: ['move-date', 'restore-date', 'tell-date'],
      events: ['DateMoved', 'DateRestored', 'DateTold', 'AnswerMoved', 'AnswerRestored'],
      rules: 'rulings 14, 15',
      pages: [paths.calendar, paths.notices, DOSSIER],
      tests: {
        'src/features/calendar/calendar.test.ts': [
          'before confirming it is seen which dossiers move, from when to when; then nothing has happened yet',
          'confirmed: dates move, the desk finds whom to tell, the case and the public hear of it, and it is taken back',
        ],
        'src/calendar-work.test.ts': [
          'a storm day moves every open dossier once, however often the work is begun',
          'taken back: the earlier date, but for who was told; both are in the log',
        ],
        'src/domain/dossier/date-move.test.ts': [
          'a storm day moves promise, law and base due, and keeps what stood before',
          'days that change nothing on the way move nothing, and a made-up Saturday moves nothing earlier',
          'taken back before anybody was told, all is as it was',
          'who was told keeps the later date, and one that was set since is left alone',
        ],
        'src/domain/dossier/answer-move.test.ts': [
          'a storm day moves the instant to answer by, and says what it was before',
          'it never moves earlier, whatever days are added',
        ],
        'src/features/calendar/moved-answer.test.ts': [
          'filed before a storm day that is announced later, it is not late, and everybody is told why',
        ],
      },
    },
    {
      key: 'Internal pause',
      clause: 'internal processes',
      asks: 'waiting for a signature, an opinion or a computer never stops the time of the law',
      commands: ['verify', 'ask-opinion', 'answer-opinion', 'propose-result'],
      rules: 'rulings 10, 17',
      pages: [DOSSIER, paths.outages],
      tests: {
        'src/features/outages/outages.test.ts': [
          'late minutes in a recorded outage are the system’s on the page, no date moves, and taking it back undoes it',
        ],
        'src/domain/dossier/clock-by-regime.test.ts': [
          'opinion, verification and approval inside stop nothing',
        ],
        'src/domain/dossier/lateness-by-cause.test.ts': [
          'a recorded outage is the system’s, and takes from what the others used',
        ],
        'src/domain/dossier/properties.test.ts': [
          'the minutes of the holders are the working time from receipt on, less the pauses (ruling 17)',
        ],
      },
    },
  ],
};
