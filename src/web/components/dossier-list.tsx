import type { ComponentChildren } from 'preact';

/** One column of a list of dossiers, beside the code and the procedure that every row has. */
export interface ListColumn<Row> {
  head: string;
  cell: (row: Row) => ComponentChildren;
  /** How much room it wants: see `_dossier-list.scss`. */
  room?: 'time' | 'name' | 'holder' | 'line' | 'words';
  /** Said before it on a phone, where there are no heads of columns. */
  label?: string;
}

/** How each row is made. */
export interface DossierRowProps<Row> {
  href: (row: Row) => string;
  /** Of a row, for whoever points at it. */
  title?: (row: Row) => string;
  /** A box to tick; null: this row cannot be ticked. */
  pick?: (row: Row) => ComponentChildren;
  /** Before the code: what the list is ordered by, or looked through for. */
  first: ListColumn<Row>;
  columns: readonly ListColumn<Row>[];
}

interface DossierListProps<Row> extends DossierRowProps<Row> {
  rows: readonly Row[];
  /** Instead of `DossierRow`: the same, rendered otherwise. */
  line?: (row: Row) => ComponentChildren;
}

type DossierOfRow = { code: string; procedure: string };

/** One row a dossier; the whole row leads to it, by the link in its code. */
export function DossierList<Row extends DossierOfRow & { id: string }>({
  rows,
  line,
  ...how
}: DossierListProps<Row>) {
  const { pick, first, columns } = how;
  return (
    <table class="mc-list" data-rows>
      <thead>
        <tr>
          {pick && (
            <th scope="col" class="mc-list__pick">
              <span class="govuk-visually-hidden">Chọn</span>
            </th>
          )}
          <th scope="col">{first.head}</th>
          <th scope="col">Mã hồ sơ</th>
          <th scope="col">Thủ tục</th>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map((row) => (line ? line(row) : <DossierRow key={row.id} row={row} {...how} />))}</tbody>
    </table>
  );
}

export function DossierRow<Row extends DossierOfRow>(props: DossierRowProps<Row> & { row: Row }) {
  const { row, href, title = ({ procedure }) => procedure, pick, first, columns } = props;
  return (
    <tr data-row title={title(row)}>
      {pick && <td class="mc-list__pick">{pick(row)}</td>}
      <Cell column={first} row={row} />
      <td class="mc-list__code">
        <a class="mc-list__link" href={href(row)}>
          {row.code}
        </a>
      </td>
      <td class="mc-list__procedure">
        <span class="mc-clamp">{row.procedure}</span>
      </td>
      {columns.map((column) => (
        <Cell key={column.head} column={column} row={row} />
      ))}
    </tr>
  );
}

function Cell<Row>({ column: { cell, room = 'line', label }, row }: { column: ListColumn<Row>; row: Row }) {
  const content = cell(row);
  const isEmpty = content === null || content === undefined || content === '';
  return (
    <td class={`mc-list__${room}`} data-label={isEmpty ? undefined : label}>
      {content}
    </td>
  );
}
