import { paths } from '../../src/web/paths.ts';
import type { LawSection } from './law-row.ts';

/** What departments and units watch over: Điều 12 to 17, 19 and 20 of the regulation. */
export const THE_WATCH: LawSection = {
  title: 'The regulation: departments, duties of units, inspection',
  about:
    'Điều 12 to 17.1, 19 and 20; evaluation, rates and reports stand above with Điều 12.2, 12.3, 17.2 and 18.',
  rows: [
    {
      key: 'Đ12.1',
      clause: 'Sở Nội vụ: đôn đốc, hướng dẫn triển khai',
      asks: 'it is seen which agency uses the system, and who is not there yet is pressed',
      pages: [paths.usage],
      tests: {
        'src/features/trail/trail.test.ts': [
          'usage tells who signed in, who handled dossiers, and who has been away too long',
        ],
      },
      lacks: ['roll-out'],
    },
    {
      key: 'Đ13 (1)',
      clause: 'Sở Tư pháp: cập nhật đầy đủ bộ thủ tục đã công bố',
      asks: 'procedures are imported, settled, compared and published with decision and day; older dossiers keep theirs',
      pages: [paths.importedRecords, paths.drafts, paths.inForce],
      tests: {
        'src/cli/import-procedures.test.ts': [
          'each record counts once, and a second import finds all unchanged, refused ones too',
          'an import leaves published procedures alone, and nobody has to read the office anew for it',
        ],
        'src/features/drafting/publish.test.ts': [
          'what has doubts or problems is not published, and says where they are',
          'published once however often it is sent, by whom is in the log, and counters have it at once',
        ],
        'src/domain/access/may-publish.test.ts': [
          'supervisors of an agency with that scope, and nobody else',
        ],
      },
    },
    {
      key: 'Đ13 (2)',
      clause: 'Sở Tư pháp: theo dõi việc công khai thủ tục',
      asks: 'what is published is what everybody reads, each version under its own address',
      pages: [paths.catalogue, paths.procedure('THU-TUC')],
      tests: {
        'src/features/catalogue/catalogue.test.ts': [
          'is seen at once; the one before stays at its address, and says what it is',
        ],
      },
      lacks: ['publication-check'],
    },
    {
      key: 'Đ13 (3)',
      clause: 'Bốn sở rà soát mẫu, biểu và thủ tục',
      asks: 'forms and procedures are looked over together before they hold',
      lacks: ['joint-review'],
    },
    {
      key: 'Đ14 (1)',
      clause: 'Sở KH&CN: cập nhật thay đổi vào hệ thống quản lý chất lượng',
      asks: 'each internal process has its version and basis, and what a new one changes is seen before it holds',
      pages: [paths.draft('ID')],
      tests: {
        'src/features/drafting/parts.test.ts': [
          'before it is published, a draft is compared with the version in force, old beside new',
        ],
      },
      lacks: ['quality-management'],
    },
    {
      key: 'Đ14 (2)',
      clause: 'ISO điện tử: kiểm soát bằng tra cứu, báo cáo điện tử',
      asks: 'how dossiers really went is held against the process that was approved',
      pages: [paths.mining, paths.miningExport],
      tests: {
        'src/domain/mining/moves.test.ts': [
          'a step that was never done is skipped; one sent back is returned, and what follows goes again',
        ],
        'src/features/mining/mining.test.ts': [
          'the map is drawn beside the approved process, with what was otherwise in words and in a table',
        ],
      },
      lacks: ['quality-management'],
    },
    {
      key: 'Đ15',
      clause: 'Sở Tài chính: kinh phí trong dự toán hằng năm',
      asks: 'what the system costs each agency in a year',
      lacks: ['budget'],
    },
    {
      key: 'Đ16.1',
      clause: 'Chấp hành quy định về an toàn, an ninh thông tin',
      asks: 'everybody acknowledges the duties of security; who read what stands in a trail that shows when it was changed',
      pages: [paths.securityRules, paths.trail, paths.trailExport],
      tests: {
        'src/features/accounts/owed.test.ts': [
          'who signs in for the first time sets a password, acknowledges the duties of security once, and is on record',
        ],
        'src/store/trail/seal-days.test.ts': [
          'a row that is changed, taken away or put in, and a day that is taken away, are found',
        ],
      },
    },
    {
      key: 'Đ16.2',
      clause: 'Theo dõi, đôn đốc việc sử dụng',
      asks: 'who has not used the system for so many days is told to those who lead',
      pages: [paths.usage],
      tests: {
        'src/store/trail/usage.test.ts': [
          'who has not signed in is counted for each agency from a moment of its own',
        ],
        'src/features/trail/trail.test.ts': [
          'usage tells who signed in, who handled dossiers, and who has been away too long',
        ],
      },
    },
    {
      key: 'Đ16.3',
      clause: 'Kiểm tra, đánh giá đúng quy trình, đúng thời hạn',
      asks: 'lists that should be empty, ways that were not the approved one, and what will be late at the pace of today',
      pages: [paths.exceptions, paths.mining],
      tests: {
        'src/features/desk-lists/desk-lists.test.ts': ['lists that should be empty: nothing, until it is so'],
        'src/domain/mining/moves.test.ts': [
          'a later step before an earlier one changes the order; a step of no process is added',
        ],
        'src/features/figures/dashboard/foretold.test.ts': [
          'in time, and too little time left for the steps to come: foretold as late, and can be asked about',
        ],
      },
    },
    {
      key: 'Đ17.1',
      clause: 'Kiểm tra định kỳ và đột xuất',
      asks: 'inspectors read any dossier with the purpose on record, and take the trail and what was refused away with them',
      pages: [paths.statePurpose('ID'), paths.trailExport],
      rules: '`mot-cua refused-commands`',
      tests: {
        'src/features/trail/trail.test.ts': [
          'asks a supervisor for the purpose before anything of it is shown, and goes where they wanted to',
          'is taken out for an inspection as a table, and that stands in the trail itself',
        ],
      },
      lacks: ['inspections'],
    },
    {
      key: 'Đ19',
      clause: 'Sở TT&TT báo cáo Ủy ban nhân dân tỉnh',
      asks: 'what agencies signed is summed up for the province, as a sheet and a workbook',
      tests: {
        'src/features/reporting/reporting.test.ts': [
          'summed up by who oversees, of what was signed; again when another one came',
        ],
        'src/features/reporting/report-files.test.ts': [
          'each sending has its own files; others have none; the sum has them too',
        ],
      },
    },
    {
      key: 'Đ20 (1)',
      clause: 'Thủ trưởng chịu trách nhiệm tại đơn vị mình',
      asks: 'the head signs what the agency reports, and it is frozen with moment and hash',
      tests: {
        'src/features/reporting/reporting.test.ts': [
          'signed by the head: the numbers seen, frozen with moment and hash; returned, sent again; nothing is lost',
        ],
      },
    },
    {
      key: 'Đ20 (2)',
      clause: 'Khó khăn, vướng mắc phản ánh về Sở Nội vụ',
      asks: 'what agencies find hard is gathered, decided by the province and answered',
      lacks: ['difficulties'],
    },
  ],
};
