import type { Counts } from '../../domain/figures/columns.ts';
import { onTimeShare } from '../../domain/figures/progress-table.ts';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { ReportPeriod } from './report-query.ts';

export interface PublicResults {
  asOf: string;
  running: boolean;
  total: Counts;
  groups: readonly { head: string; rows: readonly { id: string; name: string; counts: Counts }[] }[];
}

const TITLE = 'Kết quả giải quyết thủ tục hành chính';

/** How agencies keep their word, for everybody (Điều 12.3). */
export function publicResultsPage(
  period: ReportPeriod,
  periods: readonly ReportPeriod[],
  { asOf, running, total, groups }: PublicResults,
): Page {
  return {
    title: TITLE,
    main: (
      <Main>
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <nav aria-label="Kỳ báo cáo">
          <p class="govuk-body">
            {periods.map(({ key, name }, index) => (
              <>
                {index > 0 && ' · '}
                {key === period.key ? (
                  <strong aria-current="page">{name}</strong>
                ) : (
                  <a class="govuk-link" href={`${paths.publicResults}?ky=${key}`}>
                    {name}
                  </a>
                )}
              </>
            ))}
          </p>
        </nav>
        {groups.length === 0 ? (
          <p class="govuk-body">Chưa có hồ sơ nào trong kỳ này. Mời Ông/Bà chọn kỳ khác ở trên.</p>
        ) : (
          <>
            <p class="govuk-body">
              {period.name}
              {running && ' (kỳ chưa kết thúc)'}, tính đến {instantWords(asOf)}: đã giải quyết{' '}
              <strong>{countWords(total.resolved)}</strong> hồ sơ, đúng hẹn{' '}
              <strong>{shareWords(total)}</strong>.
            </p>
            {groups.map(({ head, rows }) => (
              <Group key={head} head={head} rows={rows} />
            ))}
            <p class="govuk-body-s">
              Đúng hẹn gồm hồ sơ giải quyết trước hạn và đúng hạn theo pháp luật. Hồ sơ do nhiều cơ quan cùng
              giải quyết chỉ tính một lần, ở cơ quan nhận.
            </p>
          </>
        )}
      </Main>
    ),
  };
}

function Group({ head, rows }: PublicResults['groups'][number]) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="mc-results" aria-label={head} tabIndex={0}>
      <table>
        <caption>{head}</caption>
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            {['Đúng hẹn', 'Đã giải quyết', 'Trễ hẹn', 'Đang giải quyết', 'Đang quá hạn'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, counts }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{shareWords(counts)}</td>
              {[counts.resolved, counts.late, counts.open, counts['open-late']].map((number, index) => (
                <td key={String(index)}>{countWords(number)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shareWords(counts: Counts): string {
  const share = onTimeShare(counts);
  return share === null ? '–' : `${share.toLocaleString('vi')}%`;
}
