import type { InHandCount, InHandFilter } from '../../../store/figures/in-hand.ts';
import { OpeningCount } from '../../../web/components/opening-count.tsx';
import { isOfMany } from './dashboard-scope.ts';
import type { DashboardView } from './dashboard-view.ts';
import { dashboardAddress, inHandAddress, sumInHand } from './in-hand-query.ts';
import { ScrolledTable } from './scrolled-table.tsx';

const MOST_ROWS = 15;

interface FirstRow {
  name: string;
  /** The dashboard of it alone; null: there is none. */
  address: string | null;
  of: InHandFilter;
  counts: readonly InHandCount[];
}

/** Where do I look first: those with most that is late on top. */
export function WhereFirst(view: DashboardView) {
  const rows = rowsOf(view).toSorted((one, other) => {
    const [a, b] = [sumInHand(one.counts), sumInHand(other.counts)];
    return b.late - a.late || b.soon - a.soon || b.open - a.open;
  });
  const head = isOfMany(view.scope)
    ? 'Cơ quan'
    : view.scope.kind === 'agency'
      ? 'Phòng, bộ phận'
      : 'Người giữ hồ sơ';
  return (
    <section aria-labelledby="xem-truoc">
      <h2 class="govuk-heading-s" id="xem-truoc">
        Nên xem trước
      </h2>
      {rows.length === 0 ? (
        <p class="mc-empty">Không có hồ sơ nào đang giữ.</p>
      ) : (
        <ScrolledTable
          name="Nên xem trước"
          heads={[head, 'Trễ hẹn', 'Sắp đến hẹn', 'Chờ người nộp', 'Đang giải quyết']}
        >
          {rows.slice(0, MOST_ROWS).map((row) => (
            <Line key={row.name} row={row} scope={view.scope.key} />
          ))}
        </ScrolledTable>
      )}
      {rows.length > MOST_ROWS && (
        <p class="govuk-body-s">
          Còn {rows.length - MOST_ROWS} cơ quan khác; chọn ở ô Phạm vi để xem từng cơ quan.
        </p>
      )}
    </section>
  );
}

function Line({ row: { name, address, of, counts }, scope }: { row: FirstRow; scope: string }) {
  const sums = sumInHand(counts);
  const cell = (value: number, what: string, filter: InHandFilter) => (
    <td class="mc-figures__number">
      <OpeningCount count={value} href={inHandAddress(scope, { ...of, ...filter })} of={`${name}, ${what}`} />
    </td>
  );
  return (
    <tr>
      <th scope="row" class="mc-figures__field">
        {address === null ? (
          name
        ) : (
          <a class="govuk-link" href={address}>
            {name}
          </a>
        )}
      </th>
      {cell(sums.late, 'trễ hẹn', { state: 'late' })}
      {cell(sums.soon, 'sắp đến hẹn', { state: 'soon' })}
      {cell(sums.supplement, 'chờ người nộp bổ sung', { state: 'supplement' })}
      {cell(sums.open, 'đang giải quyết', {})}
    </tr>
  );
}

function rowsOf({ scope, scopes, found: { inHand }, names }: DashboardView): readonly FirstRow[] {
  const addressOf = (key: string) =>
    scopes.some((one) => one.key === key) && key !== scope.key ? dashboardAddress(key) : null;
  const grouped = (key: (count: InHandCount) => string) => [...Map.groupBy(inHand, key).values()];
  return grouped(({ agency_id: agency, unit, officer_id: officer }) => {
    if (scope.kind === 'unit') return officer;
    return scope.kind === 'agency' ? unit : agency;
  }).flatMap((counts): FirstRow[] => {
    const [first] = counts;
    if (!first) return [];
    const { agency_id: agency, unit, officer_id: officer } = first;
    switch (scope.kind) {
      case 'unit':
        return [{ name: names.officer(officer), address: null, of: { officer }, counts }];
      case 'agency':
        return [
          { name: names.unit(unit, agency), address: addressOf(`phong-${unit}`), of: { unit }, counts },
        ];
      default:
        return [{ name: names.agency(agency), address: addressOf(agency), of: { agency }, counts }];
    }
  });
}
