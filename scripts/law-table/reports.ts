import { paths } from '../../src/web/paths.ts';
import type { LawRow } from './law-row.ts';

/** Điều 12.3 and 17 of the regulation: what is counted, and told to those above. */
export const REPORTING_ROWS: readonly LawRow[] = [
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
      paths.figureProcedures,
      paths.publicResults,
    ],
    tests: {
      'src/features/reports/reports.test.ts': [
        'II.06a as a workbook has the head of the form, its column numbers, the hand-counted numbers and what is checked',
        'II.07b has the procedures of the agency; đúng hẹn of each procedure and officer adds up to the whole',
        'sums that are not what the facts say are told with their dossiers, and the file says that it is a draft',
        'everybody reads how agencies keep their word: no officer, no dossier, and no cookie',
      ],
      'test/figures/every-number.test.ts': [
        'every number that a leader of an agency sees opens a list of as many',
        'every number that a department and the province see opens a list of as many',
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
];
