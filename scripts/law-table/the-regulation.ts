import { paths } from '../../src/web/paths.ts';
import { EVALUATION_ROWS } from './evaluation.ts';
import { act, DOSSIER, type LawSection } from './law-row.ts';

/** Điều 5 and 9 of the regulation, as far as they speak of dossiers. */
export const THE_REGULATION: LawSection = {
  title: 'The regulation: Điều 5.2, 5.3, 9.1, 9.2 and 9.3',
  about:
    'The quy chế of Quyết định 1516/QĐ-UBND; the other articles are about agencies, look-up and reports.',
  rows: [
    {
      key: 'Đ5.2',
      clause: 'Luân chuyển khép kín',
      asks: 'from the desk to the section, from the section to the leaders, all in one system, and back to the desk',
      commands: ['hand-over', 'assign', 'propose-result', 'approve', 'sign', 'issue', 'take-in', 'send-back'],
      events: [
        'HandedOver',
        'OfficerAssigned',
        'ResultProposed',
        'ResultApproved',
        'ResultSigned',
        'ResultTakenIn',
      ],
      rules: 'rulings 13, 19',
      pages: [paths.inbox, DOSSIER],
      tests: {
        'src/features/casework/casework.test.ts': [
          'from the counter to the result in the hand of the applicant, with a supplement on the way',
          'other agencies see nothing, and may do nothing',
        ],
        'src/features/inbox/inbox.test.ts': [
          'a dossier is listed where its holder looks, and moves on with them',
        ],
        'test/journeys/counter-to-return.test.ts': [
          'takes a birth registration, with a supplement on the way',
        ],
      },
    },
    {
      key: 'Đ5.3',
      clause: 'Ba cách nộp',
      asks: 'at the desk; by post or online where that is laid down',
      commands: ['submit', 'receive'],
      events: ['DossierSubmitted'],
      pages: [paths.intakeOf('THU-TUC'), paths.apiDossiers],
      tests: {
        'src/features/filing-api/refused-filings.test.ts': [
          'a procedure that is not offered online is refused at that agency (Điều 5.3)',
        ],
        'src/domain/dossier/decide-intake.test.ts': ['what cannot be taken in'],
        'src/domain/procedure/validate-procedure.test.ts': ['there is at least one channel, each once'],
        'src/domain/dossier/decide-at-once.test.ts': [
          'by post it counts from the day it came, and has a number',
        ],
      },
      lacks: ['citizen-pages'],
    },
    {
      key: 'Đ9.2 (1)',
      clause: 'Tài khoản được cấp, nhiệm vụ được giao',
      asks: 'everybody acts by an account of their own, within their duty; anything else is refused, and on record',
      pages: [paths.signIn(), paths.changePassword],
      tests: {
        'src/features/accounts/accounts.test.ts': [
          'a first password must be changed before anything else, and other browsers then sign in again',
        ],
        'src/domain/access/permission-matrix.test.ts': [
          'the table knows every place, and no other; every command and role',
          'who may do what: …',
        ],
        'src/store/dossiers/refused-commands.test.ts': [
          'a command of somebody … is refused, and kept for inspectors',
        ],
        'src/store/ledger/row-level-security.test.ts': [
          'without a filter an officer gets only what their agency is a party to: …',
        ],
      },
      lacks: ['accounts'],
    },
    {
      key: 'Đ9.2 (2)',
      clause: 'Đồng bộ hồ sơ giấy và phần mềm',
      asks: 'paper and screen agree: papers are handed over and signed for, papers that came first are reported, and what does not agree is on a list',
      commands: ['hand-over', 'accept-handover', 'report-papers', 'correct'],
      events: ['HandedOver', 'PapersAccepted', 'PapersMissed', 'PapersFound', 'EntryCorrected'],
      forms: ['hand-over-list'],
      pages: [
        act('hand-over'),
        act('accept-handover'),
        act('report-papers'),
        paths.handOvers,
        paths.exceptions,
      ],
      tests: {
        'src/features/paper-handover/paper-handover.test.ts': [
          'what was handed over today is put on a numbered list once, and printed for both to sign',
        ],
        'src/features/desk-lists/agreement.test.ts': [
          'papers that came before their dossier are on the list until it is handed over',
        ],
        'src/domain/dossier/decide-movement.test.ts': [
          'papers handed over are signed for, or what of them is missing is said',
        ],
        'src/domain/dossier/decide-agreement.test.ts': [
          'papers that came first stay reported until the dossier comes to the unit that has them',
        ],
        'src/features/desk-lists/desk-lists.test.ts': ['lists that should be empty: nothing, until it is so'],
        'src/features/casework/desk-acts.test.ts': [
          'papers that were handed over are signed for with a press, or reported missing',
        ],
      },
    },
    {
      key: 'Đ9.2 (3)',
      clause: 'Không chậm trễ',
      asks: 'who has it knows when it is due, before it is; what does not move is on a list',
      pages: [paths.inbox, paths.exceptions],
      tests: {
        'src/features/inbox/inbox.test.ts': [
          'one who was given a dossier has it alone; nearly due, late and waiting are lists of their own',
        ],
        'src/features/casework/casework.test.ts': [
          'who has the dossier after its day is told since when it is late, and on whose account',
        ],
      },
    },
    {
      key: 'Đ9.2 (4)',
      clause: 'Không để đã trả mà chưa cập nhật',
      asks: 'handing out and recording are one act; what lies there past its day is listed; what is entered later has a reason and waits for a leader',
      commands: ['take-in', 'return', 'undo-return', 'judge-late-entry'],
      events: ['ResultTakenIn', 'ResultReturned', 'ReturnUndone', 'LateEntryJudged'],
      pages: [paths.returnDesk, act('judge-late-entry'), paths.judgeLate, paths.exceptions],
      tests: {
        'src/features/desk-lists/agreement.test.ts': [
          'a leader approves several late entries at once; each is its own command, and twice is once',
          'nobody judges what they wrote themselves, and has no box for it',
        ],
        'src/features/handover/handover.test.ts': [
          'scan, take in, scan, hand out: each on the same page, ready for the next code',
        ],
        'src/features/desk-lists/desk-lists.test.ts': [
          'a result that lies there past its day is on the list until it is handed out',
          'what was written down late is listed with its reason',
        ],
        'src/domain/dossier/decide-agreement.test.ts': [
          'what was written down late waits for a leader, and stays as it was written',
          'nobody judges their own, nor what another agency wrote, nor late',
        ],
        'src/domain/dossier/late-entry.test.ts': [
          'recorded later: the clock runs from when it happened',
          'a late entry says why',
        ],
      },
    },
    {
      key: 'Đ9.2 (5)',
      clause: 'Bảo mật tài khoản, bí mật nhà nước',
      asks: 'sessions end; a secret dossier takes no files and is found by nobody outside',
      pages: [paths.signOut],
      tests: {
        'src/features/accounts/accounts.test.ts': [
          'ten wrong passwords lock the account for a quarter of an hour',
          'a session ends after ninety idle minutes and after twelve hours',
        ],
        'src/domain/dossier/secrecy.test.ts': [
          'nor does anything put files into one later: a supplement, a correction, a draft, a result',
        ],
        'src/features/casework/files.test.ts': [
          'a secret dossier takes no files: the forms offer none, and nothing that is sent touches the disk',
        ],
        'src/documents/receipt.test.ts': ['a secret dossier shows no way to look it up'],
      },
      lacks: ['accounts', 'print-trail'],
    },
    {
      key: 'Đ9.1',
      clause: 'Theo dõi, kiểm tra, đôn đốc',
      asks: 'who leads sees what is in hand, nearly due, late and waiting, and for whom, and comes to a late dossier in three presses; what is pressed for is answered, and both are on record',
      commands: ['direct', 'answer-directive'],
      events: ['DirectiveGiven', 'DirectiveAnswered'],
      pages: [
        ...[paths.dashboard, paths.dashboardDossiers, paths.dashboardForecast, paths.dashboardStays],
        ...[act('direct'), act('answer-directive'), paths.inbox],
      ],
      tests: {
        'src/domain/dossier/decide-directive.test.ts': [
          'a leader directs whoever has it, who answers; only then it is settled',
          'it goes with the dossier: who has it next answers, and who had it does not',
        ],
        'src/features/casework/directive-acts.test.ts': [
          'a directive stands on top of the inbox of who must answer, until it is answered',
        ],
        'src/features/figures/dashboard/dashboard-pages.test.ts': [
          'every number of the dashboard opens a list of as many',
          'a leader comes from the dashboard to a late dossier in two, and its directive is the third',
        ],
        'src/features/figures/dashboard/foretold.test.ts': [
          'in time, and too little time left for the steps to come: foretold as late, and can be asked about',
        ],
        'test/journeys/directive.test.ts': ['a leader finds what is late, asks about it, and is answered'],
      },
    },
    {
      key: 'Đ9.3',
      clause: 'Tiếp nhận và trả tất cả hồ sơ bằng phần mềm',
      asks: 'every dossier is taken in and returned here and goes by its process, also what was done on paper first, and what is given at once',
      commands: ['receive', 'serve-at-once', 'return'],
      events: ['DossierReceived', 'ServedAtOnce', 'ResultReturned'],
      forms: ['day-closing'],
      pages: [paths.intake, paths.returnDesk, paths.register, paths.dayEnd, paths.dayClose],
      tests: {
        'src/features/desk-lists/agreement.test.ts': [
          'a day is closed with what was counted: a difference needs a reason, and another signs',
        ],
        'src/features/bulk/return-many.test.ts': [
          'one person takes several results: found by name, said once, looked over, and each returned once',
        ],
        'src/profile.test.ts': [
          'every step of every procedure has a holder at every agency that takes it in',
        ],
        'src/features/intake/intake.test.ts': [
          'what was taken in on paper before is written down at its time, with the reason, and promised from then',
        ],
        'src/features/desk-lists/desk-lists.test.ts': [
          'the end of the day: money by who collected it, and what was done',
        ],
        'test/journeys/counter-to-return.test.ts': [
          'takes a certification within the day, received by keys alone',
        ],
      },
    },
    ...EVALUATION_ROWS,
    {
      key: 'Đ12.3',
      clause: 'Tỷ lệ giải quyết đúng hẹn, trễ hẹn; biểu II.06a, II.07b',
      asks: 'how many dossiers were resolved in time and late, by agency, field, procedure and officer, in the forms of TT 01/2020, and for everybody by agency',
      rules: 'rulings 7, 15, 16, 18',
      forms: ['report'],
      pages: [
        paths.figureTables,
        paths.figureTable('BIEU'),
        paths.figureWorkbook('BIEU'),
        paths.figurePrint('BIEU'),
        paths.publicResults,
      ],
      tests: {
        'src/features/reports/reports.test.ts': [
          'II.06a as a workbook has the head of the form, its column numbers, the hand-counted numbers and what is checked',
          'II.07b has the procedures of the agency; đúng hẹn of each procedure and officer adds up to the whole',
          'sums that are not what the facts say are told with their dossiers, and the file says that it is a draft',
          'everybody reads how agencies keep their word: no officer, no dossier, and no cookie',
        ],
        'src/features/reports/follow-up.test.ts': [
          'a late dossier without an apology and a second supplement are counted, and listed one by one',
          'channels are told apart, and what nothing tells is never 0',
          'an index that has a source has its rate, one without says what it waits for, and no points are made up',
        ],
      },
    },
    {
      key: 'Đ17.2',
      clause: 'Báo cáo ba tháng một lần và đột xuất',
      asks: 'each agency reports every three months, and when asked, to Sở Nội vụ and Sở TT&TT',
      rules: 'rulings 15, 16; roles',
      pages: [
        paths.reports,
        paths.openPeriod,
        paths.report('KY', 'CO-QUAN'),
        paths.reportPeriod('KY'),
        paths.sumUpPeriod('KY'),
        paths.compareReport('KY', 'CO-QUAN'),
        paths.reportWorkbook('KY', 'CO-QUAN'),
        paths.reportPrint('KY', 'CO-QUAN'),
        paths.sumWorkbook('KY'),
        paths.sumPrint('KY'),
      ],
      tests: {
        'src/domain/reporting/decide-report.test.ts': [
          'signed: the numbers of that moment with their hash; what was sent is frozen until it is returned',
          'what keeps a report from being signed',
          'late is judged by the last day and the first sending',
        ],
        'src/domain/reporting/decide-period.test.ts': [
          'periods of the law run from the 15th to the 14th, and their reports are due five days after',
          'the sum is of what was signed; who is missing stands in it; made again only when something changed',
        ],
        'src/domain/access/may-report.test.ts': [
          'who may do what with which report: every command, role, agency and scope',
        ],
        'src/features/reporting/reporting.test.ts': [
          'an agency finds its report filled in, explains it, is reminded; others do not see it',
          'summed up by who oversees, of what was signed; again when another one came',
          'asked again later: the same numbers, or the dossiers that explain the difference',
        ],
        'src/features/reporting/report-files.test.ts': [
          'numbers that are not what the dossiers say cannot be signed, and the sentence says which',
          'what was signed is a workbook and a sheet of its own, the same for ever, with moment and hash',
        ],
        'test/journeys/quarterly-report.test.ts': [
          'an agency signs its quarterly report, and the department sums up what was signed',
        ],
      },
    },
  ],
};
