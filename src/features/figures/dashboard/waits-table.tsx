import { countWords } from '../../../words/vi/count-words.ts';
import { periodWords } from '../figure-query.ts';
import type { DashboardView } from './dashboard-view.ts';
import { ScrolledTable } from './scrolled-table.tsx';
import { type StaysQuery, staysAddress } from './stays-query.ts';

/** Where dossiers wait, step by step: where most time goes by first. */
export function WaitsTable({ scope, found: { waits, period, asOf }, names }: DashboardView) {
  const behind = (stays: Omit<StaysQuery, 'asOf' | 'page'>) => staysAddress(scope.key, { ...stays, asOf });
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
            Hồ sơ giải quyết xong từ {periodWords(period)}; thời gian làm việc ở mỗi bước. Bấm vào một thời
            gian để xem những lượt từ bấy nhiêu trở lên, vào số lượt để xem tất cả.
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
                <Stays
                  words={names.duration(median)}
                  href={behind({ procedure, step, atLeast: names.told(median) })}
                />
                <Stays
                  words={names.duration(p90)}
                  href={behind({ procedure, step, atLeast: names.told(p90) })}
                />
                <Stays words={countWords(stays)} href={behind({ procedure, step })} />
                <Stays words={names.duration(total)} href={behind({ procedure, step })} />
              </tr>
            ))}
          </ScrolledTable>
        </>
      )}
    </section>
  );
}

function Stays({ words, href }: { words: string; href: string }) {
  return (
    <td class="mc-figures__number">
      <a class="govuk-link" href={href}>
        {words}
      </a>
    </td>
  );
}
