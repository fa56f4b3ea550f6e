import type { Column } from '../../../domain/figures/columns.ts';
import type { ListedColumn } from '../../../domain/figures/listed-column.ts';
import type { Period } from '../../../domain/figures/period.ts';
import { onTimeShare } from '../../../domain/figures/progress-table.ts';
import type { Channel } from '../../../domain/procedure/procedure.ts';
import type { FigureFilter } from '../../../store/figures/count-figures.ts';
import type { LateCause } from '../../../store/figures/late-causes.ts';
import { BarChart } from '../../../web/components/bar-chart.tsx';
import { ChartFrame } from '../../../web/components/chart-frame.tsx';
import { TrendChart } from '../../../web/components/trend-chart.tsx';
import { countWords } from '../../../words/vi/count-words.ts';
import { dateWords } from '../../../words/vi/date-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { CHANNEL_WORDS } from '../../../words/vi/procedure-words.ts';
import { cellAddress, periodWords } from '../figure-query.ts';
import { figuresOf, isOfMany } from './dashboard-scope.ts';
import type { DashboardView } from './dashboard-view.ts';
import { ScrolledTable } from './scrolled-table.tsx';

const PERCENT = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });

/** A number of the figures that opens its dossiers. */
function Cell({
  view: { scope, found },
  column,
  value,
  words = countWords(value),
  period,
  only = {},
  lateBy,
}: {
  view: DashboardView;
  column: ListedColumn;
  value: number;
  /** How the number is told, where it is a share of these. */
  words?: string;
  period: Period;
  only?: FigureFilter;
  lateBy?: LateCause;
}) {
  const { agency: _, ...within } = figuresOf(scope);
  return (
    <td class="mc-figures__number">
      {value === 0 ? (
        words
      ) : (
        <a
          class="govuk-link"
          href={cellAddress(period, scope.agency, {
            column,
            only: { ...within, ...only },
            asOf: found.asOf,
            ...(lateBy ? { lateBy } : {}),
          })}
        >
          {words}
        </a>
      )}
    </td>
  );
}

const told = (share: number | null) => (share === null ? 'chưa có' : `${PERCENT.format(share)}%`);

/** Đúng hẹn by week, by the due date of the law (ruling 7). */
export function TrendOfShare(view: DashboardView) {
  const { weeks, counts, period } = view.found;
  const [share, last] = [onTimeShare(counts), weeks.findLast((week) => week.share !== null)];
  const summary =
    share === null
      ? 'Chưa có hồ sơ nào giải quyết xong trong 12 tuần qua.'
      : `Đúng hẹn ${told(share)} trong 12 tuần qua (${countWords(counts.resolved)} hồ sơ, tính theo hạn của luật); tuần gần nhất có kết quả: ${told(last?.share ?? null)}.`;
  const label = (at: number) =>
    at === 0 || at === weeks.length - 1 ? dateWords(weeks[at]?.period.from ?? '').slice(0, 5) : '';
  return (
    <ChartFrame
      title="Tỷ lệ đúng hẹn, 12 tuần"
      summary={summary}
      drawing={
        <TrendChart
          name={summary}
          points={weeks.map((one, at) => ({ share: one.share, label: label(at) }))}
        />
      }
    >
      <ScrolledTable
        name={`Tỷ lệ đúng hẹn từ ${periodWords(period)}`}
        heads={['Tuần', 'Đúng hẹn', 'Đã giải quyết', 'Quá hạn']}
      >
        {weeks.map((week) => (
          <tr key={week.period.from}>
            <th scope="row" class="mc-figures__field">
              {periodWords(week.period)}
            </th>
            <Cell
              {...{ view, column: 'kept', value: week.counts.resolved - week.counts.late }}
              {...{ words: told(week.share), period: week.period }}
            />
            <Cell view={view} column="resolved" value={week.counts.resolved} period={week.period} />
            <Cell view={view} column="late" value={week.counts.late} period={week.period} />
          </tr>
        ))}
      </ScrolledTable>
    </ChartFrame>
  );
}

const RESOLVED_LEGEND = [
  { tone: 'on-time', words: 'giải quyết, không quá hạn' },
  { tone: 'late', words: 'giải quyết quá hạn' },
] as const;

/** Received and resolved by channel; who examines is not known when it is received, so a unit has the second only. */
export function ChannelsChart(view: DashboardView) {
  const { scope, found } = view;
  const isUnit = scope.kind === 'unit';
  const rows = found.channels.map(({ place, counts }) => ({
    channel: place.channel ?? '',
    name: capitalise(CHANNEL_WORDS[place.channel as Channel] ?? place.channel ?? ''),
    received: counts.online + counts.direct,
    counts,
  }));
  const column = (channel: string): Column => (channel === 'online' ? 'online' : 'direct');
  const said = rows.map(({ name, received, counts }) =>
    isUnit
      ? `${name}: giải quyết ${countWords(counts.resolved)}`
      : `${name}: nhận ${countWords(received)}, giải quyết ${countWords(counts.resolved)}`,
  );
  const summary =
    rows.length === 0 ? 'Không có hồ sơ nào trong 12 tuần qua.' : `Trong 12 tuần qua. ${said.join('; ')}.`;
  return (
    <ChartFrame
      title={isUnit ? 'Đã giải quyết, theo cách nộp' : 'Tiếp nhận và giải quyết, theo cách nộp'}
      summary={summary}
      drawing={
        <BarChart
          name={summary}
          legend={isUnit ? RESOLVED_LEGEND : [{ tone: 'done', words: 'nhận' }, ...RESOLVED_LEGEND]}
          bars={rows.flatMap(({ name, received, counts }) => [
            ...(isUnit ? [] : [bar(`${name}: nhận`, received, [{ tone: 'done' as const, value: received }])]),
            bar(`${name}: giải quyết`, counts.resolved, [
              { tone: 'on-time', value: counts.resolved - counts.late },
              { tone: 'late', value: counts.late },
            ]),
          ])}
        />
      }
    >
      <ScrolledTable
        name="Theo cách nộp"
        heads={['Cách nộp', ...(isUnit ? [] : ['Nhận']), 'Đã giải quyết', 'Quá hạn']}
      >
        {rows.map(({ channel, name, received, counts }) => (
          <tr key={channel}>
            <th scope="row" class="mc-figures__field">
              {name}
            </th>
            {!isUnit && (
              <Cell
                {...{ view, column: column(channel), value: received }}
                {...{ period: found.period, only: { channel: [channel] } }}
              />
            )}
            {(['resolved', 'late'] as const).map((one) => (
              <Cell
                key={one}
                {...{ view, column: one, value: counts[one] }}
                {...{ period: found.period, only: { channel: [channel] } }}
              />
            ))}
          </tr>
        ))}
      </ScrolledTable>
    </ChartFrame>
  );
}

export const bar = (
  label: string,
  value: number,
  parts: { tone: 'on-time' | 'nearly-due' | 'late' | 'waiting' | 'done'; value: number }[],
) => ({ label, told: countWords(value), parts });

const causesLegend = (office: string) =>
  [
    { tone: 'late', words: office },
    { tone: 'waiting', words: 'người nộp, sự cố hệ thống' },
  ] as const;

/** On whose account dossiers ended late (ruling 17), by unit, or of many by agency; what was nobody's fault in the office is told apart. */
export function CausesChart(view: DashboardView) {
  const { scope, found, names } = view;
  const nameOf = ({ spender, unit, agency }: LateCause) => {
    if (spender === 'applicant') return 'Người nộp';
    if (spender === 'system') return 'Sự cố hệ thống';
    return unit === '' ? names.agency(agency) : names.unit(unit, agency);
  };
  const { causes } = found;
  const [most] = causes;
  const summary =
    most === undefined
      ? 'Không có hồ sơ nào giải quyết quá hạn trong 12 tuần qua.'
      : `Nhiều nhất là ${nameOf(most)}: ${names.duration(most.minutes)} làm việc, ở ${countWords(most.dossiers)} hồ sơ.`;
  return (
    <ChartFrame
      title="Trễ hẹn do đâu"
      summary={summary}
      drawing={
        <BarChart
          name={summary}
          legend={causesLegend(isOfMany(scope) ? 'cơ quan' : 'phòng, bộ phận')}
          bars={causes.slice(0, 6).map((one) => ({
            label: nameOf(one),
            told: names.duration(one.minutes),
            parts: [{ tone: one.spender === 'unit' ? 'late' : 'waiting', value: one.minutes }],
          }))}
        />
      }
    >
      <ScrolledTable name="Trễ hẹn do đâu" heads={['Nơi giữ', 'Thời gian trễ', 'Số hồ sơ']}>
        {causes.map((one) => (
          <tr key={`${one.spender} ${one.agency} ${one.unit}`}>
            <th scope="row" class="mc-figures__field">
              {nameOf(one)}
            </th>
            <td class="mc-figures__number">{names.duration(one.minutes)}</td>
            <Cell view={view} column="late" value={one.dossiers} period={found.period} lateBy={one} />
          </tr>
        ))}
      </ScrolledTable>
    </ChartFrame>
  );
}
