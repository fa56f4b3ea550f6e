import { COLUMNS, type Column, type Counts } from '../../domain/figures/columns.ts';
import { dayBefore, type Period } from '../../domain/figures/period.ts';
import { progressTable } from '../../domain/figures/progress-table.ts';
import type { ReportRow } from '../../domain/reporting/report-content.ts';
import { ProgressHeads } from '../../web/components/progress-heads.tsx';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { paths } from '../../web/paths.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { BLOCK_WORDS, CELL_WORDS } from '../../words/vi/figure-words.ts';

/** `15/06/2026 đến 14/09/2026` */
export function daysWords({ from, until }: Period): string {
  return `${dateWords(from)} đến ${dateWords(dayBefore(until))}`;
}

/** Where the dossiers behind a number are listed, as of the moment of the report; null: of several agencies together. */
export type Listing = { period: Period; agency: string; asOf: { position: number; at: string } } | null;

export function listAddress(
  { period, agency, asOf }: NonNullable<Listing>,
  column: Column,
  only: { khoi?: string; linhvuc?: string },
): string {
  const query = new URLSearchParams({
    ...{ tu: dateWords(period.from), den: dateWords(dayBefore(period.until)), coquan: agency, cot: column },
    ...only,
    ...{ vitri: String(asOf.position), luc: asOf.at },
  });
  return `${paths.figureDossiers}?${query}`;
}

interface TableProps {
  rows: readonly ReportRow[];
  total: Counts;
  listing: Listing;
}

/** Biểu II.06a of a report, with the numbers of its columns. */
export function ReportTable({ rows, total, listing }: TableProps) {
  const { blocks } = progressTable(
    rows.map(({ block, field, counts }) => ({ place: { block, field }, counts })),
  );
  const cells = (counts: Counts, only: { khoi?: string; linhvuc?: string }) =>
    COLUMNS.map((column) => (
      <td key={column} class="mc-figures__number">
        {listing && counts[column] !== 0 ? (
          <a
            class="govuk-link"
            href={listAddress(listing, column, only)}
            aria-label={`${CELL_WORDS[column]}: ${countWords(counts[column])}`}
          >
            {countWords(counts[column])}
          </a>
        ) : (
          countWords(counts[column])
        )}
      </td>
    ));
  return (
    <Scrolled name="Bảng số liệu theo biểu II.06a">
      <table class="mc-figures">
        <ProgressHeads first="Lĩnh vực" />
        {blocks.map(({ block, rows: fields, sum }) => (
          <tbody key={block}>
            <tr class="mc-figures__sum">
              <th scope="row">{BLOCK_WORDS[block]}</th>
              {cells(sum, { khoi: block })}
            </tr>
            {fields.map(({ field, counts }) => (
              <tr key={field}>
                <th scope="row" class="mc-figures__field">
                  {field}
                </th>
                {cells(counts, { khoi: block, linhvuc: field })}
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr class="mc-figures__sum">
            <th scope="row">Tổng số</th>
            {cells(total, {})}
          </tr>
        </tfoot>
      </table>
    </Scrolled>
  );
}

interface TotalsProps {
  first: string;
  rows: readonly { name: string; total: Counts }[];
  last: { name: string; total: Counts };
}

/** One line of totals for each agency, or each asking. */
export function TotalsTable({ first, rows, last }: TotalsProps) {
  const cells = (counts: Counts) =>
    COLUMNS.map((column) => (
      <td key={column} class="mc-figures__number">
        {countWords(counts[column])}
      </td>
    ));
  return (
    <Scrolled name={`Số liệu: ${first}`}>
      <table class="mc-figures">
        <ProgressHeads first={first} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {cells(row.total)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr class="mc-figures__sum">
            <th scope="row">{last.name}</th>
            {cells(last.total)}
          </tr>
        </tfoot>
      </table>
    </Scrolled>
  );
}
