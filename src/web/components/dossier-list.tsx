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

interface DossierListProps<Row> {
  rows: readonly Row[];
  href: (row: Row) => string;
  /** Of a row, for whoever points at it. */
  title?: (row: Row) => string;
  /** A box to tick; null: this row cannot be ticked. */
  pick?: (row: Row) => ComponentChildren;
  /** Before the code: what the list is ordered by, or looked through for. */
  first: ListColumn<Row>;
  columns: readonly ListColumn<Row>[];
}

/** One row a dossier; the whole row leads to it, by the link in its code. */
export function DossierList<Row extends { id: string; code: string; procedure: string }>(
  props: DossierListProps<Row>,
) {
  const { rows, href, title = ({ procedure }) => procedure, pick, first, columns } = props;
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
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-row title={title(row)}>
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
        ))}
      </tbody>
    </table>
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
