import { paths } from '../../src/web/paths.ts';
import { act, type LawRow, SLIP } from './law-row.ts';

/** Handing out the result, and what comes after it. */
export const RESULT_AND_AFTER: readonly LawRow[] = [
  {
    key: '17',
    clause: 'Trả kết quả (NĐ 61 Đ20)',
    asks: 'by the receipt or an identity paper, at the counter, by post or online; to a delegate with the paper; before the day only after notice; originals go back with it',
    commands: ['take-in', 'notify', 'return', 'undo-return'],
    events: ['ResultTakenIn', 'ApplicantNotified', 'ResultReturned', 'ReturnUndone'],
    rules: 'ruling 12',
    pages: [paths.returnDesk, act('take-in'), act('notify'), act('return'), act('undo-return')],
    tests: {
      'test/journeys/return-to-delegate.test.ts': [
        'a result is handed to somebody else with a paper, by keys alone, and that is undone',
      ],
      'src/domain/dossier/decide-return.test.ts': [
        'originals go back with the result: each once, and no more than were handed in (NĐ 61 Đ20)',
        'returned by the receipt: nobody holds it any more',
        'at the counter without the receipt: after an identity check (NĐ 61 Đ20)',
        'before the day promised only after the applicant was told (NĐ 61 Đ20.4)',
        'to a delegate: one the dossier names, or one who is named now',
      ],
      'src/domain/dossier/clock-ends-by-regime.test.ts': [
        'fetched before its day: since 2018 only after the applicant was told',
      ],
      'src/domain/dossier/decide-work.test.ts': [
        'returned by mistake: the result is at the desk again, and the clock has not started anew',
      ],
      'src/features/handover/handover.test.ts': [
        'scan, take in, scan, hand out: each on the same page, ready for the next code',
        'post has its number, a stand-in a mandate, an early result its notice: each told at its field',
      ],
    },
    lacks: ['data-store', 'messages'],
  },
  {
    key: '18',
    clause: 'Không đến nhận (QĐ 09 Đ6.4)',
    asks: 'the result is kept at the desk, the applicant is reminded, and it is not late',
    commands: ['remind-collection'],
    events: ['CollectionReminded'],
    pages: [act('remind-collection'), paths.exceptions],
    tests: {
      'src/domain/dossier/decide-work.test.ts': [
        'reminders are counted; a loss is recorded with its apology, by a leader',
      ],
      'src/due-work.test.ts': [
        'a result that nobody fetches for five working days is reminded of; one that goes by post is not',
        'how long a result may lie is for the province to say',
      ],
      'src/domain/dossier/clock-ends-by-regime.test.ts': [
        'it ends when the desk has the result: early, on time and late, whenever it is fetched',
      ],
      'src/features/desk-lists/desk-lists.test.ts': [
        'a result that lies there past its day is on the list until it is handed out',
      ],
    },
    lacks: ['messages'],
  },
  {
    key: '19',
    clause: 'Sai sót, mất, hỏng (NĐ 61 Đ21)',
    asks: 'errors are put right without being hidden; what is lost or damaged is recorded, with the apology',
    commands: ['record-loss', 'correct'],
    events: ['LossRecorded', 'EntryCorrected'],
    forms: ['incident-minutes'],
    pages: [act('record-loss'), paths.correct('ID'), SLIP],
    tests: {
      'src/domain/dossier/decide-work.test.ts': [
        'reminders are counted; a loss is recorded with its apology, by a leader',
      ],
      'src/domain/dossier/decide-correction.test.ts': [
        'what was mistyped is put right by a further event, with the reason; nothing else changes',
        'once it has left the desk, also when it came back, a leader answers for the correction',
      ],
      'src/features/casework/desk-acts.test.ts': ['a loss is on record with what was lost and the apology'],
      'src/documents/incident-minutes.test.ts': [
        'what is lost, who held it, how it is put right and until when',
      ],
    },
  },
  {
    key: '20',
    clause: 'Đánh giá, phản ánh, kiến nghị',
    asks: 'people rate how they were served, and complain',
    rules: 'rulings 18, 20',
    pages: [paths.rate, paths.rateAtDesk('ID'), paths.ratings, paths.figureTable('hai-long')],
    tests: {
      'src/domain/applicant-rating/decide-rating.test.ts': [
        'a dossier is rated once it is over, however it ended, and not before',
        'what somebody gives by their own proof takes the place of what was entered at the desk, however late',
      ],
      'src/features/lookup/rate.test.ts': [
        'is offered with proof where a dossier is over, and nowhere else',
        'with a wrong proof is drawn again with all that was typed, as for a code that is not there',
      ],
      'src/features/handover/rate-at-desk.test.ts': [
        'after the return the desk invites to rate, by phone or on its own device',
      ],
      'src/features/reports/ratings.test.ts': [
        'ratings of what ended in the quarter are numbers of the tables, as counted by hand',
        'every number opens its ratings, without a name, and words are for the head of the agency',
        'as of an earlier moment nothing changes by what is rated later, or rated anew',
      ],
    },
    lacks: ['complaints'],
  },
];
