import type { Weight } from '../../domain/evaluation/evaluation-rules.ts';
import type { Evidence, Handled, Points, Ranked } from '../../domain/evaluation/ranking.ts';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { paths } from '../../web/paths.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { ACCOUNT_WORDS, CRITERION_WORDS, pointsWords } from '../../words/vi/evaluation-words.ts';
import { type AccountGroup, type EvaluatedSubject, groupAddress } from './account-groups.ts';
import type { Asked } from './evaluation-query.ts';

export interface RankingRow extends Evidence, Ranked {
  id: string;
  name: string;
  reportPeriod?: string | null;
}

interface RankingTableProps {
  name: string;
  head: string;
  rows: readonly RankingRow[];
  weights: readonly Weight[];
  asked: Asked;
  subjectOf: (row: RankingRow) => EvaluatedSubject;
}

const NO_DOSSIERS = 'không có hồ sơ';
const REPORT_NOT_DUE = 'chưa đến hạn gửi báo cáo';
const NO_REPORT_ASKED = 'không có kỳ báo cáo';

/** Each point with the numbers it is made of, and each number with its dossiers. */
export function RankingTable({ name, head, rows, weights, asked, subjectOf }: RankingTableProps) {
  return (
    <Scrolled name={name}>
      <table class="mc-figures mc-evaluation">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Hạng
            </th>
            <th scope="col" rowSpan={2}>
              {head}
            </th>
            <th scope="col" rowSpan={2}>
              Điểm (100)
            </th>
            {weights.map(({ code, most }) => (
              <th key={code} scope={code === 'report' ? 'col' : 'colgroup'} {...spanOf(code)}>
                {CRITERION_WORDS[code]} ({most})
              </th>
            ))}
          </tr>
          <tr>
            {weights
              .filter(({ code }) => code !== 'report')
              .map(({ code }) => (
                <HandledHeads key={code} ended={code === 'on-time'} />
              ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td class="mc-figures__number">{row.place ?? '–'}</td>
              <th scope="row" class="mc-evaluation__name">
                {row.name}
              </th>
              <td class="mc-figures__number">
                <strong>{row.score === null ? NO_DOSSIERS : pointsWords(row.score)}</strong>
              </td>
              {row.points.map((points) =>
                points.code === 'report' ? (
                  <ReportCell key="report" row={row} points={points} />
                ) : (
                  <HandledCells
                    key={points.code}
                    {...{ row, points, asked, subject: subjectOf(row) }}
                    ended={points.code === 'on-time'}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function spanOf(code: Weight['code']) {
  return code === 'report' ? { rowSpan: 2 } : { colSpan: 4 };
}

function HandledHeads({ ended }: { ended: boolean }) {
  return (
    <>
      <th scope="col">Điểm</th>
      <th scope="col">{ended ? 'Đúng hẹn' : 'Còn hạn'}</th>
      <th scope="col">{ended ? 'Trễ do mình' : 'Quá hạn do mình'}</th>
      <th scope="col">Do nơi khác (không trừ)</th>
    </>
  );
}

interface HandledProps {
  row: RankingRow;
  points: Points;
  asked: Asked;
  subject: EvaluatedSubject;
  ended: boolean;
}

function HandledCells({ row, points, asked, subject, ended }: HandledProps) {
  const handled: Handled = ended ? row.ended : row.open;
  const groups: readonly [AccountGroup, number, string][] = ended
    ? [
        ['ended-kept', handled.kept, countWords(handled.kept)],
        ['ended-own', handled.own, countWords(handled.own)],
        ['ended-others', handled.others, countWords(handled.others)],
      ]
    : [
        ['open-kept', handled.kept, countWords(handled.kept)],
        ['open-own', handled.own, countWords(handled.own)],
        ['open-others', handled.others, countWords(handled.others)],
      ];
  const all = points.points === null ? NO_DOSSIERS : pointsWords(points.points);
  const cells = [[ended ? 'ended-all' : 'open-all', points.whole, all] as const, ...groups];
  return (
    <>
      {cells.map(([group, count, words]) => (
        <td key={group} class="mc-figures__number">
          {count === 0 ? (
            words
          ) : (
            <a
              class="govuk-link"
              href={groupAddress(asked, subject, group)}
              aria-label={`${row.name}, ${ACCOUNT_WORDS[group]}: ${group.endsWith('all') ? `${words} điểm` : words}`}
            >
              {words}
            </a>
          )}
        </td>
      ))}
    </>
  );
}

function ReportCell({ row, points }: { row: RankingRow; points: Points }) {
  const none = row.reportPeriod ? REPORT_NOT_DUE : NO_REPORT_ASKED;
  const words = points.points === null ? none : pointsWords(points.points);
  return (
    <td class="mc-figures__number">
      {row.reportPeriod ? (
        <a
          class="govuk-link"
          href={paths.report(row.reportPeriod, row.id)}
          aria-label={`${row.name}, báo cáo của kỳ: ${words}`}
        >
          {words}
        </a>
      ) : (
        words
      )}
    </td>
  );
}
