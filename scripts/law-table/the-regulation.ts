import { paths } from '../../src/web/paths.ts';
import { EVALUATION_ROWS } from './evaluation.ts';
import { act, DOSSIER, type LawSection } from './law-row.ts';
import { REPORTING_ROWS } from './reports.ts';

/** Điều 5, 9, 12, 17 and 18 of the regulation, as far as they speak of dossiers. */
export const THE_REGULATION: LawSection = {
  title: 'The regulation: work on dossiers, its evaluation and its reports',
  about:
    'The quy chế of Quyết định 1516/QĐ-UBND, Điều 5.2, 5.3, 9.1 to 9.3, 12.2, 12.3, 17.2 and 18; the sections below have the others.',
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
      asks: 'sessions end, with a second factor where the province wants one; who reads, prints or takes out is on record; a secret dossier takes no files and is found by nobody outside',
      pages: [paths.signOut, paths.ownAccount, paths.trail],
      tests: {
        'src/features/accounts/accounts.test.ts': [
          'ten wrong passwords lock the account for a quarter of an hour',
          'a session ends after ninety idle minutes and after twelve hours',
        ],
        'src/features/accounts/owed.test.ts': [
          'a role that must have a second factor does nothing before one is there, and others are left alone',
        ],
        'src/features/trail/trail.test.ts': [
          'a form that is printed, a register that is printed and a search are in the trail; what was typed is not',
        ],
        'src/domain/dossier/secrecy.test.ts': [
          'nor does anything put files into one later: a supplement, a correction, a draft, a result',
        ],
        'src/features/casework/files.test.ts': [
          'a secret dossier takes no files: the forms offer none, and nothing that is sent touches the disk',
        ],
        'src/documents/receipt.test.ts': ['a secret dossier shows no way to look it up'],
      },
    },
    {
      key: 'Đ9.1',
      clause: 'Theo dõi, kiểm tra, đôn đốc',
      asks: 'who leads sees what is in hand, nearly due, late and waiting, and for whom, and comes to a late dossier in three presses; what is pressed for is answered, and both are on record',
      commands: ['direct', 'answer-directive'],
      events: ['DirectiveGiven', 'DirectiveAnswered'],
      pages: [
        ...[paths.dashboard, paths.dashboardDossiers, paths.dashboardForecast, paths.dashboardStays],
        paths.dashboardDirectives,
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
    ...REPORTING_ROWS,
  ],
};
