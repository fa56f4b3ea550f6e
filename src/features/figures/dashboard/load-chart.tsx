import { BarChart } from '../../../web/components/bar-chart.tsx';
import { ChartFrame } from '../../../web/components/chart-frame.tsx';
import { countWords } from '../../../words/vi/count-words.ts';
import type { DashboardView } from './dashboard-view.ts';
import { inHandAddress, sumInHand } from './in-hand-query.ts';
import { bar } from './panels.tsx';
import { ScrolledTable } from './scrolled-table.tsx';

const LEGEND = [
  { tone: 'late', words: 'trễ hẹn' },
  { tone: 'nearly-due', words: 'sắp đến hẹn' },
  { tone: 'on-time', words: 'còn hạn' },
  { tone: 'waiting', words: 'chờ người nộp' },
] as const;
const MOST_OFFICERS = 10;

/** Who has how much; of many agencies it is told by agency above. */
export function LoadChart(view: DashboardView) {
  const { scope, found, names } = view;
  if (scope.kind === 'group' || scope.kind === 'province') return null;
  const rows = [...Map.groupBy(found.inHand, ({ officer_id: officer }) => officer)]
    .map(([officer, counts]) => ({ officer, name: names.officer(officer), sums: sumInHand(counts) }))
    .filter(({ sums }) => sums.open > 0)
    .toSorted((one, other) => other.sums.open - one.sums.open);
  const [most] = rows;
  const summary =
    most === undefined
      ? 'Không ai đang giữ hồ sơ nào.'
      : `Nhiều nhất: ${most.name}, ${countWords(most.sums.open)} hồ sơ, trong đó ${countWords(most.sums.late)} trễ hẹn.`;
  return (
    <ChartFrame
      title="Việc của từng người"
      summary={summary}
      drawing={
        <BarChart
          name={summary}
          legend={LEGEND}
          bars={rows.slice(0, MOST_OFFICERS).map(({ name, sums }) =>
            bar(name, sums.open, [
              { tone: 'late', value: sums.late },
              { tone: 'nearly-due', value: sums.soon },
              { tone: 'on-time', value: sums['in-time'] },
              { tone: 'waiting', value: sums.supplement + sums.payment },
            ]),
          )}
        />
      }
    >
      <ScrolledTable
        name="Việc của từng người"
        heads={['Người giữ', 'Trễ hẹn', 'Sắp đến hẹn', 'Đang giải quyết']}
      >
        {rows.map(({ officer, name, sums }) => (
          <tr key={officer}>
            <th scope="row" class="mc-figures__field">
              {name}
            </th>
            {(
              [
                [sums.late, { state: 'late' }],
                [sums.soon, { state: 'soon' }],
                [sums.open, {}],
              ] as const
            ).map(([value, filter], at) => (
              <td key={at} class="mc-figures__number">
                {value === 0 ? (
                  '0'
                ) : (
                  <a class="govuk-link" href={inHandAddress(scope.key, { officer, ...filter })}>
                    {countWords(value)}
                  </a>
                )}
              </td>
            ))}
          </tr>
        ))}
      </ScrolledTable>
    </ChartFrame>
  );
}
