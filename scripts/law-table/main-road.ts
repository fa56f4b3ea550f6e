import { paths } from '../../src/web/paths.ts';
import { IN_THE_UNIT } from './in-the-unit.ts';
import { act, type LawSection, SLIP } from './law-row.ts';

/** From the first question to the dossier in hand of who works on it. */
export const MAIN_ROAD: LawSection = {
  title: 'From the question to the desk',
  about: 'NĐ 61 Đ15-Đ18, Đ22; where 2016 or 2025 differs, the row says so.',
  rows: [
    {
      key: '1',
      clause: 'Hướng dẫn (NĐ 61 Đ15)',
      asks: 'papers, way, time and fee are explained in one of five ways as they were published, and what was said is kept',
      commands: ['guide'],
      events: ['GuidanceGiven'],
      forms: ['procedure-sheet'],
      pages: [paths.guide('THU-TUC'), paths.guided(), act('guide'), paths.catalogue],
      tests: {
        'src/domain/dossier/decide-at-once.test.ts': [
          'what was explained is kept, in its way, also of a dossier that is there',
        ],
        'src/store/dossiers/drafts-and-receipts.test.ts': [
          'what was explained has no code, no person and stands in no list, until papers come',
        ],
        'src/features/intake/guided.test.ts': [
          'what was explained needs a way and words, and is kept once however often it is sent',
        ],
        'src/documents/procedure-sheet.test.ts': ['a sheet says what the page says, in its order'],
      },
      lacks: ['vneid'],
    },
    {
      key: '2',
      clause: 'Nộp hồ sơ (NĐ 61 Đ16; Đ5.3)',
      asks: 'at the counter, by post, or online; by the applicant or a delegate; only by a channel that the procedure offers',
      commands: ['submit'],
      events: ['DossierSubmitted'],
      rules: 'rulings 5, 11',
      pages: [paths.intake, paths.intakeOf('THU-TUC'), paths.intakeMany('THU-TUC'), paths.apiDossiers],
      tests: {
        'src/features/filing-api/filing.test.ts': [
          'what is filed online waits at the desk, with its code and the instant to answer by',
        ],
        'src/features/filing-api/refused-filings.test.ts': [
          'a procedure that is not offered online is refused at that agency (Điều 5.3)',
        ],
        'src/domain/dossier/decide-intake.test.ts': [
          'a dossier has its code from its submission on, and no clock yet (ruling 11)',
          'a delegate submits for the applicant',
          'what cannot be taken in',
        ],
        'src/domain/dossier/decide-at-once.test.ts': [
          'by post it counts from the day it came, and has a number',
        ],
      },
      lacks: ['citizen-pages', 'any-desk'],
    },
    {
      key: '3',
      clause: 'Kiểm tra (NĐ 61 Đ17.1)',
      asks: 'papers are correct and complete, and are scanned and kept; not what is secret (2025: nor what is only shown)',
      commands: ['submit', 'receive'],
      events: ['DossierSubmitted', 'DossierReceived'],
      pages: [paths.intakeOf('THU-TUC'), paths.file('ID', 'TEP')],
      tests: {
        'src/domain/dossier/decide-intake.test.ts': [
          'incomplete papers can be submitted but not received (NĐ 61 Đ17.1)',
          'a paper that is not listed needs a name',
        ],
        'src/features/intake/uploads.test.ts': [
          'a file is kept at once, carried over the confirmation, and hangs on its paper',
          'a file that is no document or has nothing in it is refused by name',
        ],
        'src/domain/dossier/secrecy.test.ts': ['a secret dossier is not opened with files'],
        'src/domain/dossier/shown-paper.test.ts': [
          'seen, it is there: the dossier is complete without a count of it',
          'an original of it is never kept, at intake, with a supplement or by a correction',
          'with the result nothing of it is given back',
        ],
        'src/features/intake/shown-papers.test.ts': [
          'its row has a box for having been seen and asks for no number of copies',
        ],
      },
      lacks: ['national-data'],
    },
    {
      key: '4a',
      clause: 'Thiếu, sai (NĐ 61 Đ15.3, 17.1a, 17.2a)',
      asks: 'what is missing is asked for once, in full, with the reason',
      commands: ['request-supplement', 'provide-supplement'],
      events: ['SupplementRequested', 'SupplementProvided'],
      forms: ['supplement-2018', 'supplement-2025'],
      rules: 'R-ONCE, R-ONLINE, R-PAPER; ruling 11',
      pages: [act('request-supplement'), act('provide-supplement'), SLIP],
      tests: {
        'src/features/filing-api/supplement.test.ts': [
          'what is asked is told where it was filed, comes from there, and is answered anew; then it is received',
        ],
        'src/domain/dossier/decide-supplement.test.ts': [
          'asked at intake: no clock, but a code to look it up by (ruling 11)',
          'brought at intake: the office must answer anew, and can receive',
          'a request says what is asked and why',
        ],
        'src/features/intake/intake.test.ts': [
          'incomplete: recorded and asked for, or declined, each with its reason and a code',
        ],
        'src/documents/supplement-slip.test.ts': [
          'what is asked for names the paper of the procedure, and leaves the counts to the hand',
        ],
      },
      lacks: ['messages'],
    },
    {
      key: '4b',
      clause: 'Từ chối tiếp nhận (NĐ 61 Đ17.1b)',
      asks: 'with its reason; no clock has run; the clerk or the head of the desk',
      commands: ['decline'],
      events: ['DossierDeclined'],
      forms: ['refusal-2018', 'refusal-2025'],
      pages: [act('decline'), SLIP],
      tests: {
        'src/domain/dossier/decide-intake.test.ts': [
          'declined: with a reason, after submission or while the supplement is awaited, without any clock',
        ],
        'src/features/casework/before-receipt.test.ts': ['what cannot be received is declined, with a slip'],
        'src/documents/refusal-slip.test.ts': ['QĐ 09/2015 had no form for a refusal'],
      },
    },
    {
      key: '4c',
      clause: 'Tiếp nhận (NĐ 61 Đ17.1c, 17.3; TT 01 Đ17.1a, Đ19.2; Đ6.3)',
      asks: 'the system gives the code, prints it on the receipt with bar code and QR, and reckons the day',
      commands: ['receive'],
      events: ['DossierSubmitted', 'DossierReceived'],
      forms: [
        'receipt-2018',
        'receipt-2025',
        'desk-sheets',
        'register-2018',
        'register-2025',
        'register-provincial',
      ],
      rules: 'rulings 1, 7, 8',
      pages: [paths.intakeReview('THU-TUC', 'ID'), act('receive'), paths.receipt('ID'), paths.register],
      tests: {
        'src/domain/dossier/decide-intake.test.ts': [
          'at the counter submission and receipt are two events of one command (rulings 7 and 11)',
          'a submitted dossier is received later: the clock starts then, under the law of that day (ruling 1)',
        ],
        'src/features/intake/intake.test.ts': [
          'received: the date before confirming, one dossier however often it is sent, the receipt and the next person',
        ],
        'src/store/dossiers/carry-out.test.ts': [
          '200 receipts at one desk at once get 200 distinct consecutive codes',
        ],
        'src/documents/receipt-print.test.ts': ['a scan of 150 dpi gives code and address back'],
        'src/documents/desk-sheets.test.ts': [
          'papers of several dossiers in one file: in order, each on pages of its own that it counts by itself',
        ],
        'src/features/desk-lists/desk-lists.test.ts': [
          'the register has what was received in the period and field, on the screen and as PDF',
        ],
      },
    },
    {
      key: '4d',
      clause: 'Trả ngay (NĐ 61 Đ17.4)',
      asks: 'no receipt unless it is wanted, but status and result are entered',
      commands: ['serve-at-once'],
      events: ['DossierSubmitted', 'ServedAtOnce'],
      pages: [paths.intakeReview('THU-TUC', 'ID'), act('serve-at-once')],
      tests: {
        'src/domain/dossier/decide-at-once.test.ts': [
          'done while the applicant waits: code, status and result are entered in one breath',
          'the same as for a receipt is asked of it: papers, a case, a signer, a number, a mandate',
        ],
        'src/features/intake/guided.test.ts': [
          'given at once: looked over, signed for, and returned without an appointment',
        ],
      },
    },
    {
      key: '5',
      clause: 'Phí, lệ phí (NĐ 61 Đ22)',
      asks: 'at intake, with a supplement or with the result; cash or transfer; each with its numbered receipt; waived by law, with the basis',
      commands: ['collect-fee', 'waive-fee'],
      events: ['FeeCollected', 'FeeWaived'],
      forms: ['fee-receipt'],
      rules: 'ruling 10',
      pages: [act('collect-fee'), act('waive-fee'), SLIP, paths.dayEnd],
      tests: {
        'src/domain/dossier/decide-fees.test.ts': [
          'paid in two parts, each with its receipt',
          'a leader waives what is still owed, with reason and basis',
          'what is owed holds the result only where the procedure says so',
        ],
        'src/store/dossiers/drafts-and-receipts.test.ts': [
          'receipts for fees are counted by agency and year, and a refused one leaves no gap',
        ],
        'src/words/vi/catalogue-words.test.ts': ['an applicant pays at the step at which the fee is due'],
        'src/features/casework/fee-acts.test.ts': [
          'a fee is collected in parts, each with its receipt, until nothing is owed',
        ],
      },
      lacks: ['payment-platform'],
    },
    {
      key: '6',
      clause: 'Chuyển hồ sơ (NĐ 61 Đ18)',
      asks: 'on the screen and on paper, both sides sign; the same day, after 15:00 at the start of the next; a phiếu kiểm soát goes along',
      commands: ['hand-over', 'accept-handover', 'take-back'],
      events: ['HandedOver', 'PapersAccepted', 'PapersMissed', 'TakenBack'],
      forms: ['hand-over-list', 'control-slip-2018', 'control-slip-2025'],
      rules: 'R-15H',
      pages: [
        act('hand-over'),
        act('accept-handover'),
        act('take-back'),
        paths.handOvers,
        paths.inbox,
        paths.slip('ID', 'kiem-soat'),
      ],
      tests: {
        'src/features/paper-handover/paper-handover.test.ts': [
          'the receiver signs for the whole list in one form; what is missing says what, a refusal stops nothing',
        ],
        'src/domain/dossier/decide-movement.test.ts': [
          'handed over to an officer: what the desk used, and the budget of the next step',
          'papers handed over are signed for, or what of them is missing is said',
        ],
        'src/domain/dossier/take-back.test.ts': [
          'opened: the holder has looked, and it cannot be taken back',
        ],
        'src/documents/log-hand-overs.test.ts': [
          'a row is a change of unit: who gave it, and who of the next unit took it',
        ],
        'src/documents/hand-over-list.test.ts': ['a bundle of paper: each dossier, the sum, two signatures'],
        'src/features/casework/desk-acts.test.ts': [
          'papers that were handed over are signed for with a press, or reported missing',
        ],
        'src/features/desk-lists/desk-lists.test.ts': ['lists that should be empty: nothing, until it is so'],
      },
      lacks: ['clerk-alert'],
    },
    ...IN_THE_UNIT,
  ],
};
