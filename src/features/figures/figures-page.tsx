import { brokenIdentities, COLUMNS, type Column, type Counts } from '../../domain/figures/columns.ts';
import type { ListedColumn } from '../../domain/figures/listed-column.ts';
import type { Period } from '../../domain/figures/period.ts';
import { onTimeShare, type ProgressTable } from '../../domain/figures/progress-table.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import type { FigureFilter } from '../../store/figures/count-figures.ts';
import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { ProgressHeads } from '../../web/components/progress-heads.tsx';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import {
  BLOCK_WORDS,
  brokenIdentitySentence,
  CELL_WORDS,
  COLUMN_WORDS,
} from '../../words/vi/figure-words.ts';
import { cellAddress, type FigureQuery, figuresAddress, periodWords } from './figure-query.ts';

/** A row of a table of đúng hẹn and trễ hẹn. */
export interface ShareRow {
  name: string;
  counts: Counts;
  /** Which agency the row is of, and what else it is kept to. */
  agency: string;
  only: FigureFilter;
}

export interface FiguresView {
  typed: FigureQuery;
  problems: readonly { field: string; text: string }[];
  /** None: only the own one is seen. */
  agencies: readonly { id: string; name: string }[];
  quarters: readonly { name: string; period: Period }[];
  /** null: what was asked is no period. */
  found: {
    who: string;
    period: Period;
    asOf: AsOf;
    running: boolean;
    table: ProgressTable;
    shares: readonly { title: string; head: string; rows: readonly ShareRow[] }[];
  } | null;
}

/** Số liệu: biểu II.06a and đúng hẹn, trễ hẹn of a period; every number opens its dossiers. */
export function figuresPage(view: FiguresView): StaffPage {
  const { problems, found } = view;
  return {
    title: problems.length > 0 ? 'Chưa xem được - Số liệu' : 'Số liệu',
    job: 'figures',
    main: () => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa xem được" errors={problems} />}
        <h1 class="govuk-heading-m">Số liệu giải quyết hồ sơ{found && `: ${found.who}`}</h1>
        <Chooser view={view} />
        {found && <Found view={view} found={found} />}
      </Main>
    ),
  };
}

function Chooser({ view: { typed, problems, agencies, quarters } }: { view: FiguresView }) {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return (
    <form class="mc-panel mc-figures__chooser" method="get" action={paths.figures}>
      <DateField id="tu" name="tu" label="Từ ngày" value={typed.from} error={errorOf('tu')} />
      <DateField id="den" name="den" label="Đến hết ngày" value={typed.to} error={errorOf('den')} />
      {agencies.length > 0 && (
        <SelectField
          id="coquan"
          name="coquan"
          label="Cơ quan"
          value={typed.agency}
          options={[
            { value: '', text: 'Tất cả cơ quan được theo dõi' },
            ...agencies.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <button type="submit" class="govuk-button">
        Xem
      </button>
      <p class="govuk-body-s mc-figures__quarters">
        Kỳ báo cáo:{' '}
        {quarters.map(({ name, period }, index) => (
          <>
            {index > 0 && ' · '}
            <a key={name} class="govuk-link" href={figuresAddress(period, typed.agency)}>
              {name}
            </a>
          </>
        ))}
      </p>
    </form>
  );
}

type FoundFigures = NonNullable<FiguresView['found']>;

function Found({ view, found }: { view: FiguresView; found: FoundFigures }) {
  const { period, asOf, running, table, shares } = found;
  const { total } = table;
  const share = onTimeShare(total);
  const broken = [...new Set(brokenIdentities(total))];
  if (table.blocks.length === 0)
    return (
      <p class="mc-empty">
        Không có hồ sơ nào trong kỳ từ {periodWords(period)}. Xin chọn kỳ khác, hoặc cơ quan khác.
      </p>
    );
  return (
    <>
      <p class="govuk-body mc-lists__what">
        Từ {periodWords(period)}, tính đến {instantWords(asOf.at)}
        {running && ' (kỳ chưa kết thúc)'}.{' '}
        {share !== null && (
          <strong>
            Đúng hẹn{' '}
            <Figure
              {...{ column: 'kept', value: total.resolved - total.late, only: {}, period, asOf }}
              agency={view.typed.agency}
              words={`${PERCENT.format(share)}%`}
            />
            , trễ hẹn{' '}
            <Figure
              {...{ column: 'late', value: total.late, only: {}, period, asOf }}
              agency={view.typed.agency}
              words={`${PERCENT.format(Math.round((100 - share) * 10) / 10)}%`}
            />
            .
          </strong>
        )}{' '}
        Bấm vào một số để xem danh sách hồ sơ.
      </p>
      {broken.map((identity) => (
        <p key={identity} class="govuk-inset-text">
          {brokenIdentitySentence(identity)}
        </p>
      ))}
      <section aria-labelledby="tinh-hinh">
        <h2 class="govuk-heading-s" id="tinh-hinh">
          Tình hình, kết quả giải quyết TTHC (biểu II.06a)
        </h2>
        <Progress view={view} found={found} />
      </section>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.ratings}>
          Đánh giá của người nộp
        </a>
      </p>
      {shares.map((one, number) => (
        <section key={one.title} aria-labelledby={`dung-hen-${number}`}>
          <h2 class="govuk-heading-s" id={`dung-hen-${number}`}>
            {one.title}
          </h2>
          <Shares {...one} period={period} asOf={asOf} />
        </section>
      ))}
    </>
  );
}

const PERCENT = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });

interface NumberProps {
  value: number;
  /** How it is told, where it is the share of a whole. */
  words?: string;
  column: ListedColumn;
  period: Period;
  agency: string;
  only: FigureFilter;
  asOf: AsOf;
}

/** A number that opens its dossiers; of none there is nothing to open. */
function Figure({ value, words, column, period, agency, only, asOf }: NumberProps) {
  const number = words ?? countWords(value);
  if (value === 0) return <>{number}</>;
  return (
    <a
      class="govuk-link"
      href={cellAddress(period, agency, { column, only, asOf })}
      aria-label={`${CELL_WORDS[column]}: ${number}`}
    >
      {number}
    </a>
  );
}

function Progress({ view, found: { period, asOf, table } }: { view: FiguresView; found: FoundFigures }) {
  const cells = (counts: Counts, only: FigureFilter) =>
    COLUMNS.map((column) => (
      <td key={column} class="mc-figures__number">
        <Figure {...{ value: counts[column], column, period, only, asOf }} agency={view.typed.agency} />
      </td>
    ));
  return (
    <Scrolled name="Bảng biểu II.06a">
      <table class="mc-figures">
        <ProgressHeads first="Lĩnh vực" />
        {table.blocks.map(({ block, rows, sum }) => (
          <tbody key={block}>
            <tr class="mc-figures__sum">
              <th scope="row">{BLOCK_WORDS[block]}</th>
              {cells(sum, { block: [block] })}
            </tr>
            {rows.map(({ field, counts }) => (
              <tr key={field}>
                <th scope="row" class="mc-figures__field">
                  {field}
                </th>
                {cells(counts, { block: [block], field: [field] })}
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr class="mc-figures__sum">
            <th scope="row">Tổng số</th>
            {cells(table.total, {})}
          </tr>
        </tfoot>
      </table>
    </Scrolled>
  );
}

const SHOWN: readonly Column[] = ['early', 'on-time', 'late', 'open-late'];

function Shares({
  title,
  head,
  rows,
  period,
  asOf,
}: FoundFigures['shares'][number] & { period: Period; asOf: AsOf }) {
  return (
    <Scrolled name={title}>
      <table class="mc-figures mc-figures--shares">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">Đúng hẹn</th>
            <th scope="col">Trễ hẹn</th>
            {SHOWN.map((column) => (
              <th key={column} scope="col">
                {column === 'open-late' ? 'Đang quá hạn' : COLUMN_WORDS[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts, agency, only }) => {
            const share = onTimeShare(counts);
            const figure = (column: ListedColumn, value: number, words?: string) => (
              <td key={column} class="mc-figures__number">
                <Figure {...{ column, value, period, agency, only, asOf }} {...(words ? { words } : {})} />
              </td>
            );
            const { resolved, late } = counts;
            return (
              <tr key={`${agency}/${name}`}>
                <th scope="row" class="mc-figures__field">
                  {name}
                </th>
                {figure('kept', resolved - late, share === null ? '–' : `${PERCENT.format(share)}%`)}
                <td class="mc-figures__number">
                  <Figure
                    {...{ column: 'late', value: late, period, agency, only, asOf }}
                    words={share === null ? '–' : `${PERCENT.format(Math.round((100 - share) * 10) / 10)}%`}
                  />
                </td>
                {SHOWN.map((column) => figure(column, counts[column]))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}
