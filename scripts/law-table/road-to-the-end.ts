import { paths } from '../../src/web/paths.ts';
import { act, type LawSection, SLIP } from './law-row.ts';
import { RESULT_AND_AFTER } from './result-and-after.ts';

/** From the opinions of others to the result in the hand of the applicant, or to the end without one. */
export const ROAD_TO_THE_END: LawSection = {
  title: 'From the examination to the end',
  about: 'NĐ 61 Đ19-Đ21, TT 03 Đ7; where 2016 or 2025 differs, the row says so.',
  rows: [
    {
      key: '10',
      clause: 'Lấy ý kiến (NĐ 61 Đ19.5)',
      asks: 'of a unit or another agency, with content and a day of its own inside the date; who is late is reminded, and the head of the desk sees it',
      commands: ['ask-opinion', 'answer-opinion', 'withdraw-opinion', 'remind-opinion'],
      events: ['OpinionAsked', 'OpinionAnswered', 'OpinionWithdrawn', 'OpinionReminded'],
      forms: ['opinion-request'],
      rules: 'ruling 19',
      pages: [act('ask-opinion'), act('answer-opinion'), act('withdraw-opinion'), SLIP, paths.exceptions],
      tests: {
        'src/domain/dossier/decide-beside.test.ts': [
          'an opinion is a leg of its own, with its own holder and deadline; the lead stays the lead',
          'the deadline lies inside the promise; late already, it only lies ahead',
          'answered in time or late, and reminded of in between by the system only',
        ],
        'src/due-work.test.ts': [
          'who is late with an opinion is reminded once; the officer who has it is not disturbed',
        ],
        'src/features/casework/slips.test.ts': [
          'a question that is not answered in time has a reminder to print, and is shown as late',
        ],
        'src/documents/opinion-request.test.ts': ['a reminder names the request that was not answered'],
        'src/features/desk-lists/desk-lists.test.ts': [
          'an opinion that is late stands before the head of the desk until it is answered (NĐ 61 Đ19.5)',
        ],
      },
    },
    {
      key: '11',
      clause: 'Bổ sung khi giải quyết (NĐ 61 Đ19.4; QĐ 09)',
      asks: 'with reason and content through the desk; asked within three working days the time starts anew once it is whole (2016: the first round counts)',
      commands: ['request-supplement', 'provide-supplement', 'expire'],
      events: ['SupplementRequested', 'SupplementProvided', 'SupplementExpired'],
      forms: ['supplement-2018', 'supplement-2025'],
      rules: 'ruling 9, R-ONCE, R-SUPP-EXPIRY',
      pages: [act('request-supplement'), act('provide-supplement'), SLIP],
      tests: {
        'src/domain/dossier/special-rules.test.ts': [
          'ruling 9: a field may have another limit than three days for what restarts the time, or never restart it',
        ],
        'test/journeys/supplement-in-resolution.test.ts': [
          'a supplement asked for while the dossier is worked on, and another one',
        ],
        'src/domain/dossier/clock-by-regime.test.ts': [
          'supplement asked on the next day: the first round counts in 2016, later it starts from zero',
          'asked when three working days are over: what was left runs on, under each of them',
          'asked, or land money required, when the law’s day is over: late it is and late it stays',
        ],
        'src/domain/dossier/supplement-clock.test.ts': [
          'the three days count from the receipt, also after a restart',
          'nobody uses up time while the applicant has the papers',
        ],
        'src/features/casework/casework.test.ts': [
          'from the counter to the result in the hand of the applicant, with a supplement on the way',
        ],
      },
      lacks: ['messages', 'land-notice-days'],
    },
    {
      key: '12',
      clause: 'Không đủ điều kiện (NĐ 61 Đ19.8)',
      asks: 'refused in substance with a reason, inside the date; it is a result',
      commands: ['propose-result', 'issue'],
      events: ['ResultProposed', 'ResultIssued'],
      forms: ['refusal-2018', 'refusal-2025'],
      rules: 'ruling 15',
      pages: [act('propose-result'), SLIP],
      tests: {
        'src/domain/dossier/decide-result.test.ts': [
          'refused in substance is a result too, with a reason (NĐ 61 Đ19.8)',
        ],
        'src/domain/dossier/clock-ends-by-regime.test.ts': [
          'refused in substance is a result, judged like any other',
        ],
        'src/documents/refusal-slip.test.ts': [
          'refused in substance: the same form, named and signed as a result is (NĐ 61 Đ19.8)',
        ],
        'src/features/casework/numbered-slips.test.ts': [
          'a result that refuses is printed with its reason and who signed it (NĐ 61 Đ19.8)',
        ],
      },
    },
    {
      key: '13',
      clause: 'Nghĩa vụ tài chính (land and tax rules)',
      asks: 'the wait for the payment does not count; a first appointment, and a second one from the proof of payment',
      commands: ['require-payment', 'confirm-payment'],
      events: ['PaymentRequired', 'PaymentConfirmed'],
      forms: ['financial-duty'],
      rules: 'ruling 10',
      pages: [act('require-payment'), act('confirm-payment'), SLIP],
      tests: {
        'src/domain/dossier/decide-clock.test.ts': [
          'land money: the clock stands still from the notice to the proof; two appointments',
          'a notice and a proof have numbers, and the sum is money',
        ],
        'src/domain/dossier/clock-by-regime.test.ts': [
          'land money: it stands still until the proof of payment, then the second appointment',
        ],
        'src/features/casework/clock-acts.test.ts': [
          'a financial duty stops the clock, and the proof of payment sets the second appointment',
        ],
        'src/documents/financial-duty-slip.test.ts': [
          'who owes, what it is reckoned from, and until when to answer',
        ],
        'src/features/casework/numbered-slips.test.ts': [
          'land money that must be paid has its slip for the tax office',
        ],
      },
      lacks: ['duty-particulars'],
    },
    {
      key: '14',
      clause: 'Xin lỗi, hẹn lại (NĐ 61 Đ19.9)',
      asks: 'a day before at the latest, once (2016: no limit known), with reason, apology and the new date; both dates are kept',
      commands: ['extend'],
      events: ['DueExtended'],
      forms: ['apology-2016', 'apology-2018', 'apology-2025', 'extension-request'],
      rules: 'R-EXTEND, ruling 15',
      pages: [act('extend'), SLIP],
      tests: {
        'test/journeys/apology.test.ts': [
          'a new date told the day before, and no second one',
          'an apology on the very day clears nothing',
        ],
        'src/domain/dossier/decide-clock.test.ts': [
          'a new date a day before: the promise moves, the law and what it is judged against do not',
          'on the day itself or later the apology is owed all the same, and is no right to be on time',
          'in time only once under R2018 and R2025; of R2016 no such limit is known',
        ],
        'src/domain/dossier/clock-by-regime.test.ts': [
          'a new date with an apology moves the promise and not what it is judged by; once, but for 2016',
        ],
        'src/features/casework/clock-acts.test.ts': [
          'a new date is looked over with the old one before it is told, and both stay on the page',
        ],
        'src/documents/extension-request.test.ts': [
          'the agency asks the desk for another date, with its reason',
        ],
        'src/features/casework/numbered-slips.test.ts': [
          'an extension makes two forms: the apology, and what goes to the desk (NĐ 61 Đ19.9)',
        ],
      },
      lacks: ['messages'],
    },
    {
      key: '15',
      clause: 'Rút, dừng (TT 03 Đ7)',
      asks: 'as long as nothing is decided; papers go back; 2025 with a notice',
      commands: ['withdraw', 'stop', 'give-back-papers'],
      events: ['DossierWithdrawn', 'DossierStopped', 'PapersGivenBack'],
      forms: ['stop-2025'],
      rules: 'ruling 15',
      pages: [act('withdraw'), act('stop'), act('give-back-papers'), SLIP],
      tests: {
        'test/journeys/withdrawal.test.ts': [
          'the applicant withdraws and gets the papers back',
          'the agency stops a dossier, with a reason',
        ],
        'src/domain/dossier/decide-clock.test.ts': [
          'withdrawn before the receipt: closed without a clock',
          'once the decision is signed it is neither withdrawn nor stopped',
          'stopped by the agency, with a reason; its papers given back later',
        ],
        'src/domain/dossier/clock-ends-by-regime.test.ts': [
          'withdrawn or stopped: it ends then, and is judged by then',
        ],
        'src/features/casework/clock-acts.test.ts': [
          'the applicant takes it back: closed, with the papers that were given back then and later',
          'the agency stops it for a reason, until the result is signed',
        ],
        'src/documents/event-forms.test.ts': [
          'withdrawing and stopping both give the notice; only the first was asked for',
        ],
      },
      lacks: ['citizen-pages', 'refunds'],
    },
    {
      key: '16',
      clause: 'Ký, vào số, phát hành',
      asks: 'approving, signing and issuing are three acts, each on record; an electronic result has its file',
      commands: ['approve', 'sign', 'issue'],
      events: ['ResultApproved', 'ResultSigned', 'ResultIssued'],
      rules: 'rulings 12, 13',
      pages: [act('approve'), act('sign'), act('issue')],
      tests: {
        'src/domain/dossier/decide-result.test.ts': [
          'approve, sign and issue are three events, whoever holds the steps (ruling 13)',
        ],
        'src/domain/dossier/result-properties.test.ts': [
          'a result is approved, then signed, then issued, then taken in; what is sent back is done anew',
        ],
        'src/features/casework/casework.test.ts': [
          'signing and issuing say what is missing, and keep what was given',
        ],
        'src/features/bulk/sign-many.test.ts': [
          'what each proposes is read first, looked over, and each signed by a command of its own, once',
        ],
      },
      lacks: ['digital-signature', 'data-store'],
    },
    ...RESULT_AND_AFTER,
  ],
};
