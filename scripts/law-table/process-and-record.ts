import { paths } from '../../src/web/paths.ts';
import { act, DOSSIER, type LawSection, SLIP } from './law-row.ts';

export const PROCESS_AND_RECORD: LawSection = {
  title: 'The internal process, and what is kept of a dossier',
  about: 'TT 01 Đ8 and Đ17.1b; TCVN ISO 9001.',
  rows: [
    {
      key: 'quy trình nội bộ',
      clause: 'TT 01 Đ8',
      asks: 'each procedure has an approved process: order, unit, work, time; steps sum to at most the time of the law',
      rules: 'rulings 8, 13',
      pages: [paths.draftPart('ID', 'quy-trinh'), paths.procedure('ID')],
      tests: {
        'src/domain/procedure/validate-procedure.test.ts': [
          'minutes sum to at most the shortest limit of the cases (ruling 8)',
          'shares of calendar days and of the same day sum to at most the whole',
          'one each of intake, approve, sign, issue and return, and something is examined (ruling 13)',
        ],
        'src/domain/dossier/clock.test.ts': ['a leg is due by its budget, and never after the day promised'],
      },
      lacks: ['service-level'],
    },
    {
      key: 'phiên bản',
      clause: 'Đ13; NĐ 61 Đ15',
      asks: 'a dossier keeps the procedure, the process and the law of the day it was received',
      events: ['DossierSubmitted', 'DossierReceived'],
      rules: 'ruling 1',
      pages: [paths.procedureVersion('ID', 1)],
      tests: {
        'src/store/office/earlier-office.test.ts': [
          'a paper dossier of a day before a new version runs under the version in force then',
        ],
        'src/domain/dossier/decide-intake.test.ts': [
          'a submitted dossier is received later: the clock starts then, under the law of that day (ruling 1)',
        ],
        'src/domain/regime/regime-timeline.test.ts': ['each aspect of a regime starts on its own day'],
      },
    },
    {
      key: 'người nộp, người được ủy quyền',
      clause: 'NĐ 61 Đ16, TT 01 Đ17.1b',
      asks: 'applicant, owner, and who acts for them by which paper',
      commands: ['submit', 'correct'],
      events: ['DossierSubmitted', 'EntryCorrected'],
      pages: [paths.intakeOf('THU-TUC'), paths.correct('ID')],
      tests: {
        'src/store/dossiers/read-dossier.test.ts': [
          'a dossier is read with the people, words and files that its events refer to',
          'a corrected person is a second row: the summary shows it, and the first stays as it was',
        ],
        'src/features/intake/correct.test.ts': [
          'a delegate, an owner and a paper by name are added, changed and taken away again',
        ],
      },
    },
    {
      key: 'thành phần hồ sơ',
      clause: 'TT 01 Đ17.1b',
      asks: 'each paper as original, certified, copy or file, with its count',
      commands: ['submit', 'provide-supplement'],
      events: ['DossierSubmitted', 'SupplementProvided'],
      pages: [DOSSIER],
      tests: {
        'src/documents/receipt.test.ts': [
          'papers are named by the procedure or by what was written, and counted by kind',
        ],
        'src/features/intake/correct-papers.test.ts': [
          'a paper that came twice has two rows; what is not touched stays as it is, with its files',
        ],
      },
      lacks: ['national-data'],
    },
    {
      key: 'từng bước',
      clause: 'TT 01 Đ17.1b',
      asks: 'each step as it happens: who had it, from when to when, how much of the time, before or after its day',
      commands: ['open', 'hand-over', 'assign', 'claim'],
      events: ['HolderOpened', 'HandedOver', 'OfficerAssigned', 'HolderClaimed'],
      forms: ['control-slip-2018', 'control-slip-2025'],
      rules: 'rulings 17, 19',
      pages: [DOSSIER, paths.slip('ID', 'kiem-soat')],
      tests: {
        'src/domain/dossier/properties.test.ts': [
          'exactly one responsible holder from receipt to return, and none before or after (ruling 19)',
        ],
        'src/domain/dossier/clock.test.ts': [
          'the sum of what was held is the working time from receipt to end',
        ],
        'src/domain/dossier/lateness-by-cause.test.ts': [
          'causes sum to the whole, and stretches to the time from receipt on, to the minute',
        ],
        'src/documents/log-hand-overs.test.ts': [
          'a unit is judged by all its officers used, against the budget of each step once',
        ],
      },
    },
    {
      key: 'yêu cầu, thông báo',
      clause: 'TT 01 Đ17.1b',
      asks: 'what was asked of whom, new dates, stops, and how the applicant was told',
      commands: ['notify', 'extend', 'request-supplement'],
      events: ['ApplicantNotified', 'DueExtended', 'SupplementRequested'],
      pages: [DOSSIER],
      tests: {
        'src/cli/explain.test.ts': [
          'explain says who stopped the clock and why, which dates were told, and what others were asked',
        ],
        'src/words/vi/event-sentence.test.ts': ['… is a sentence, whoever did it'],
      },
      lacks: ['messages'],
    },
    {
      key: 'biểu mẫu đã in',
      clause: 'TT 01 Đ10.1; NĐ 30/2020',
      asks: 'every form can be printed again with the same content, date and number, as text that can be searched',
      forms: ['apology-2018', 'fee-receipt', 'receipt-2018'],
      pages: [SLIP, paths.receiptAgain('ID')],
      tests: {
        'src/features/casework/forms-of-2025.test.ts': [
          'under R2025 each form that an act leaves is on the page of the dossier, and prints',
        ],
        'src/documents/receipt-as-issued.test.ts': [
          'the receipt stays as it was given, whatever is done with the dossier later',
        ],
        'src/documents/press.test.ts': [
          'the same receipt is the same bytes: now, later, in another process, from any folder',
        ],
        'src/documents/event-forms.test.ts': [
          'printed on another day it is dated by the event, and its number is that which was given',
        ],
        'src/documents/apology.test.ts': [
          'printed again it has the same words, number and date, and says that it is a copy',
        ],
        'src/features/casework/slips.test.ts': ['every paper that an event has is on the page, and prints'],
        'src/features/casework/numbered-slips.test.ts': [
          'a form has the number of its event, and the same whenever it is printed',
        ],
        'src/store/dossiers/form-numbers.test.ts': [
          'forms are counted by agency, kind and year; what is refused leaves no gap, and what makes none draws none',
          'twenty at once get twenty numbers that follow one another',
        ],
      },
      lacks: ['form-numbers', 'digital-signature'],
    },
    {
      key: 'ký thay, thừa lệnh, thừa ủy quyền',
      clause: 'NĐ 30/2020 Đ13; Đ9.4',
      asks: 'somebody who is away has a deputy by a written decision, within limits and days; over the name stands for whom it is signed; nothing is lent on',
      commands: ['sign'],
      events: ['ResultSigned'],
      pages: [paths.absences, paths.newAbsence, SLIP],
      tests: {
        'src/domain/access/absence.test.ts': [
          'two absences of one officer never overlap; one that was ended is over',
          'limits only take away',
        ],
        'src/domain/access/deputising.test.ts': [
          'from the first day to the last, and not a day longer',
          'who is away stands in for nobody, and nothing is lent on',
        ],
        'src/domain/dossier/deputy.test.ts': [
          'a deputy signs: recorded is who signed, in whose place and in which capacity',
          'in whatever life: a deputy never may what neither they nor the absent one may',
        ],
        'src/documents/signature.test.ts': [
          'over the name stands for whom it was signed, and below it who did',
          'both titles are printed over the name, in place of the general one',
        ],
        'src/features/desk-lists/deputy-at-desk.test.ts': [
          'who stands in for the head of the desk closes its day in their place, and does not sign below it',
        ],
        'src/features/casework/signature-titles.test.ts': [
          'over the name stand the titles of the leader and of who signed in their place',
        ],
        'src/features/absence/absence.test.ts': [
          'a deputy signs in the leader’s place, within the days, and not once it is ended',
        ],
      },
    },
    {
      key: 'đầu biểu mẫu',
      clause: 'NĐ 30/2020',
      asks: 'agency and desk on the left, the state and the day on the right, number and symbol, margins and type',
      pages: [SLIP],
      tests: {
        'src/documents/letterhead.test.ts': [
          'a department writes the place of its province, a committee that of its own territory (NĐ 30/2020)',
          'the symbol after the number follows form, regime and desk',
        ],
        'src/documents/receipt-print.test.ts': [
          'an ordinary receipt is one tagged page of A5, in our own fonts',
        ],
      },
      lacks: ['form-numbers'],
    },
    {
      key: 'sổ theo dõi',
      clause: 'TT 01 Đ10.2',
      asks: 'numbers run on without a gap, no page is left blank; one for a field; an electronic one need not be printed',
      forms: ['register-2018', 'register-2025', 'register-provincial'],
      pages: [paths.register, paths.registerPrint],
      tests: {
        'src/documents/register.test.ts': [
          'three hundred rows: the head on every page, numbers without a gap, each row whole, the end once',
        ],
        'src/features/desk-lists/desk-lists.test.ts': [
          'the register has what was received in the period and field, on the screen and as PDF',
        ],
      },
    },
    {
      key: 'nhật ký không sửa được',
      clause: 'TT 01 Đ17.1b; Đ9.2',
      asks: 'nothing on record is changed: an error is a further entry, and tampering is found',
      commands: ['correct', 'undo-return', 'take-back'],
      events: ['EntryCorrected', 'ReturnUndone', 'TakenBack'],
      pages: [DOSSIER],
      tests: {
        'src/store/ledger/append-only.test.ts': [
          'the application cannot update, delete or truncate …',
          'the owner cannot …',
        ],
        'src/domain/dossier/evolve.test.ts': [
          'what was corrected is as if it had been written so, and what was not stays',
        ],
        'src/cli/demo-dossiers.test.ts': [
          'demo dossiers leave a ledger without fault, and summaries as the log tells them',
        ],
      },
    },
    {
      key: 'trạng thái quốc gia',
      clause: 'the national exchange',
      asks: 'each standing has its national code',
      events: ['DossierSubmitted', 'DossierReceived', 'DossierDeclined', 'ResultReturned'],
      pages: [paths.lookup],
      tests: {
        'test/architecture/glossary.test.ts': ['has every status with its national code'],
        'src/features/lookup/standings.test.ts': ['has been seen in every standing that has a code'],
      },
      lacks: ['data-store'],
    },
    {
      key: 'ghi chú',
      clause: 'ours',
      asks: 'what no other entry tells can be written down beside it, and moves nothing',
      commands: ['note'],
      events: ['NoteAdded'],
      pages: [act('note')],
      tests: {
        'src/domain/dossier/decide-return.test.ts': ['a note changes nothing'],
      },
    },
  ],
};
