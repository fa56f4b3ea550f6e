import { paths } from '../../src/web/paths.ts';
import type { LawRow } from './law-row.ts';

/** Điều 12.2 and 18 of the regulation. */
export const EVALUATION_ROWS: readonly LawRow[] = [
  {
    key: 'Đ12.2',
    clause: 'Tiêu chí cải cách hành chính, thi đua - khen thưởng',
    asks: 'agencies and officers are evaluated by criteria with weights that are data of the province; each point opens its dossiers, and nobody loses one for what the system or others were late with',
    rules: 'rulings 17, 18',
    pages: [
      ...[paths.evaluation, paths.evaluationDossiers, paths.evaluationWorkbook, paths.evaluationPrint],
      paths.evaluationRules,
    ],
    tests: {
      'src/domain/evaluation/rules-in-force.test.ts': [
        'rules are set for the running quarter and those to come, never for what is over',
        'what was decided by some rules is not judged by others: from a day that was evaluated on, none are set',
        'a period has the last rules that were set for it, as was known at the moment that is asked',
      ],
      'src/features/evaluation/rules/rules.test.ts': [
        'rules set for a quarter hold from it on; what is over keeps its own, and each version says who and why',
      ],
      'src/domain/evaluation/ranking.test.ts': [
        'weights make a hundred; what others were late with is no fault, and stands apart',
        'one more in time never lowers a score, and what others are late with changes none',
      ],
      'src/domain/evaluation/own-account.test.ts': [
        'an officer within the budget of each step answers for no late dossier, however late others make it',
      ],
      'src/store/figures/late-accounts.test.ts': [
        'the hand-counted office: who worked on what, and on whose account it is late',
      ],
      'src/features/evaluation/evaluation.test.ts': [
        'who oversees compares agencies; every number opens just so many dossiers',
        'a head sees the officers, an officer the own line, and nobody that of another',
      ],
    },
  },
  {
    key: 'Đ18.1',
    clause: 'Khen thưởng thành tích xuất sắc',
    asks: 'a list of nominations with the reasons of each line, which the head or Sở Nội vụ accepts or strikes with a reason',
    pages: [paths.evaluationLists, paths.reviewListing],
    tests: {
      'src/domain/evaluation/listing.test.ts': [
        'nominated is who reaches all of it: score, number and share; one less, and nobody is',
      ],
      'src/domain/evaluation/review.test.ts': [
        'a line is accepted or struck with a reason, and later the other way round',
      ],
      'src/features/evaluation/evaluation.test.ts': [
        'a line is struck with a reason by the head of the agency, once, and stays on record',
      ],
    },
  },
  {
    key: 'Đ18.2',
    clause: 'Xử lý vi phạm',
    asks: 'a list of what is to be looked at as a violation, only of what is on the own account, with the dossiers behind it',
    rules: 'ruling 17',
    pages: [paths.evaluationLists, paths.reviewListing],
    tests: {
      'src/domain/evaluation/listing.test.ts': [
        'on the list of violations is who is late often on the own account, or sends no report; never for what others did',
      ],
      'src/domain/access/may-evaluate.test.ts': [
        'who may accept or strike which line: every role and scope, and never the own line',
      ],
    },
  },
];
