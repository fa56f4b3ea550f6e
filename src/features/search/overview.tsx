import { paths } from '../../web/paths.ts';
import { countWords } from '../../words/vi/count-words.ts';
import type { AgencyLoad } from './overview-queries.ts';

/** Where to look first: for those who oversee many agencies, and have no list of work of their own. */
export function Overview({ loads }: { loads: readonly (AgencyLoad & { name: string })[] }) {
  const ordered = loads.toSorted(
    (a, b) => b.late - a.late || b.open - a.open || a.name.localeCompare(b.name, 'vi'),
  );
  return (
    <section class="mc-overview" aria-labelledby="theo-co-quan">
      <h2 class="govuk-heading-s" id="theo-co-quan">
        Hồ sơ đang giải quyết, theo cơ quan tiếp nhận
      </h2>
      {ordered.length === 0 ? (
        <p class="mc-empty">Chưa cơ quan nào có hồ sơ đang giải quyết.</p>
      ) : (
        <table class="mc-list mc-overview__table">
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              <th scope="col">Trễ hẹn</th>
              <th scope="col">Đang giải quyết</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ agency_id: id, name, open, late }) => (
              <tr key={id}>
                <td class="mc-list__holder">{name}</td>
                <td data-label="Trễ hẹn">
                  {late === 0 ? (
                    0
                  ) : (
                    <a class="govuk-link" href={`${paths.search}?tre=${encodeURIComponent(id)}`}>
                      {countWords(late)} hồ sơ
                    </a>
                  )}
                </td>
                <td data-label="Đang giải quyết">{countWords(open)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
