import { cellWords } from '../../documents/report-sheet.ts';
import {
  headLines,
  notesUnder,
  type ReportCell,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
  shareIn,
} from '../../documents/report-table.ts';
import { COLUMN_NUMBERS } from '../../domain/figures/columns.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import { Main } from '../../web/components/main.tsx';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { opensAddress } from './opens-address.ts';
import type { ReadReport } from './read-report.ts';
import { type Choices, ReportChooser } from './report-chooser.tsx';
import { REPORT_TEXTS, type ReportName } from './report-names.ts';
import { behindAddress, type ReportQuery, reportAddress } from './report-query.ts';

export interface ReportView {
  name: ReportName;
  query: ReportQuery;
  choices: Choices;
  asOf: AsOf;
  /** Whether the use of the system is for who asks. */
  opensUsage: boolean;
  /** null: it is of one agency, and none is chosen. */
  read: ReadReport | null;
}

/** A report on screen: as it is printed, with the dossiers behind its numbers. */
export function reportPage(view: ReportView): StaffPage {
  const { name, query, choices, read } = view;
  const { title } = REPORT_TEXTS[name];
  return {
    title,
    job: 'figure-tables',
    main: () => (
      <Main>
        <Trail
          places={[{ text: 'Biểu số liệu', href: reportAddress(paths.figureTables, query) }, { text: title }]}
        />
        <h1 class="govuk-heading-m">{read?.table.title ?? title}</h1>
        <ReportChooser query={query} choices={choices} address={paths.figureTable(name)} />
        {read ? (
          <Read view={view} read={read} />
        ) : (
          <p class="mc-empty">Báo cáo này là của từng cơ quan. Xin chọn một cơ quan rồi bấm Xem.</p>
        )}
      </Main>
    ),
  };
}

function Read({ view, read: { table, broken } }: { view: ReportView; read: ReadReport }) {
  const { name, query, asOf } = view;
  const asSeen = (address: string) => reportAddress(address, query, asOf);
  return (
    <>
      <p class="govuk-body mc-reports__lines">
        {table.lines.map((line) => (
          <span key={line.name}>
            {line.name}: <strong>{line.words}</strong>
          </span>
        ))}
      </p>
      {broken.length > 0 && (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>Số liệu chưa khớp nên chưa phải biểu đúng mẫu.</strong> Tệp tải về sẽ ghi là bản nháp. Xin
            báo quản trị hệ thống dựng lại số liệu rồi xem lại.
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {broken.map(({ sentence, columns }) => (
              <li key={sentence}>
                {sentence}
                {columns.map((column) => (
                  <>
                    {' '}
                    <a class="govuk-link" href={behindAddress(query, { column, only: {} }, asOf)}>
                      Hồ sơ ở cột {COLUMN_NUMBERS[column]}
                    </a>
                  </>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="govuk-body mc-reports__files">
        <a class="govuk-button" href={asSeen(paths.figureWorkbook(name))} download>
          Tải tệp Excel
        </a>{' '}
        <a class="govuk-button govuk-button--secondary" href={asSeen(paths.figurePrint(name))}>
          Bản in PDF
        </a>
      </p>
      <Table view={view} table={table} />
      {notesUnder(table).map((note) => (
        <p key={note} class="govuk-body-s mc-reports__note">
          {note}
        </p>
      ))}
    </>
  );
}

function Table({ view, table }: { view: ReportView; table: ReportTable }) {
  const { columns, rows } = table;
  return (
    <Scrolled name={`Bảng ${table.title}`}>
      <table class="mc-figures mc-reports__table">
        <thead>
          {headLines(columns).map((line, level) => (
            <tr key={String(level)}>
              {line.map(({ words, column, columns: over, rows: down }) => (
                <th
                  key={String(column)}
                  scope={over > 1 ? 'colgroup' : 'col'}
                  {...(over > 1 ? { colSpan: over } : {})}
                  {...(down > 1 ? { rowSpan: down } : {})}
                >
                  {words}
                  {over === 1 && <span class="mc-figures__place"> {columns[column]?.number}</span>}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={String(index)} class={row.kind === 'row' ? undefined : 'mc-figures__sum'}>
              {columns.map((column, at) => (
                <Cell key={column.number} {...{ view, row, column, at }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** Where a number leads; undefined: nowhere, or where who looks may not go. */
function addressBehind(view: ReportView, cell: ReportCell): string | undefined {
  const { query, asOf, opensUsage } = view;
  if (cell.is === 'share') return cell.behind && behindAddress(query, cell.behind, asOf);
  if (cell.is !== 'count') return undefined;
  const { behind, opens } = cell;
  if (behind) return behindAddress(query, behind, asOf);
  return opens && (opensUsage || opens.list !== 'usage') ? opensAddress(query, opens, asOf) : undefined;
}

/** A share opens what its part opens; of none there is nothing to open. */
function openedBy(row: ReportRow, column: ReportColumn, at: number): ReportCell | undefined {
  const cell = row.cells[at];
  if (cell?.is === 'count') return cell.count > 0 ? cell : undefined;
  const [part, ...others] = column.share?.part ?? [];
  if (cell?.is !== 'share' || !shareIn(row, column)) return undefined;
  if (cell.behind) return cell;
  return part === undefined || others.length > 0 ? undefined : row.cells[part];
}

function whatIn(cell: ReportCell | undefined): string {
  const list = cell?.is === 'count' ? cell.opens?.list : undefined;
  if (list === 'usage') return 'tài khoản';
  return list === 'procedures' ? 'thủ tục' : 'hồ sơ';
}

interface CellProps {
  view: ReportView;
  row: ReportRow;
  column: ReportColumn;
  at: number;
}

function Cell({ view, row, column, at }: CellProps) {
  const cell = row.cells[at];
  const words = cellWords(row, column, at);
  if (at === 1) return <th scope="row">{words}</th>;
  if (cell?.is === 'words') return <td class="mc-reports__words">{words}</td>;
  const opened = openedBy(row, column, at);
  const address = opened && addressBehind(view, opened);
  if (address === undefined)
    return (
      <td class={words === '' || cell?.is !== 'missing' ? undefined : 'mc-reports__missing'}>{words}</td>
    );
  const label = [...column.heads, `${words}${cell?.is === 'share' ? '%' : ` ${whatIn(opened)}`}`].join(', ');
  return (
    <td>
      <a class="govuk-link" href={address} aria-label={label}>
        {words}
      </a>
    </td>
  );
}
