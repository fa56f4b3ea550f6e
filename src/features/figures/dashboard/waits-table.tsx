import { periodWords } from '../figure-query.ts';
import type { DashboardView } from './dashboard-page.tsx';
import { ScrolledTable } from './scrolled-table.tsx';

const COUNT = new Intl.NumberFormat('vi');

/** Where dossiers wait, step by step: where most time goes by first. */
export function WaitsTable({ found: { waits, period }, names }: DashboardView) {
  return (
    <section aria-labelledby="cho-o-dau">
      <h2 class="govuk-heading-s" id="cho-o-dau">
        Hồ sơ chờ lâu ở bước nào
      </h2>
      {waits.length === 0 ? (
        <p class="mc-empty">Chưa có hồ sơ nào giải quyết xong trong 12 tuần qua.</p>
      ) : (
        <>
          <p class="govuk-body-s">
            Hồ sơ giải quyết xong từ {periodWords(period)}; thời gian làm việc ở mỗi bước.
          </p>
          <ScrolledTable
            name="Hồ sơ chờ lâu ở bước nào"
            look="waits"
            heads={['Bước', 'Nửa số lượt xong trong', 'Chín phần mười xong trong', 'Số lượt', 'Cộng']}
          >
            {waits.map(({ procedure, step, median, p90, stays, total }) => (
              <tr key={`${procedure} ${step}`}>
                <th scope="row" class="mc-figures__field">
                  {names.step(procedure, step)}
                  <span class="mc-waits__procedure">{names.procedure(procedure)}</span>
                </th>
                <td class="mc-figures__number">{names.duration(median)}</td>
                <td class="mc-figures__number">{names.duration(p90)}</td>
                <td class="mc-figures__number">{COUNT.format(stays)}</td>
                <td class="mc-figures__number">{names.duration(total)}</td>
              </tr>
            ))}
          </ScrolledTable>
        </>
      )}
    </section>
  );
}
