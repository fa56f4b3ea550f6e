import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { type Choices, ReportChooser } from './report-chooser.tsx';
import { REPORT_NAMES, REPORT_TEXTS } from './report-names.ts';
import { type ReportQuery, reportAddress } from './report-query.ts';

/** Báo cáo: which there are, of a period and an agency. */
export function reportsPage({ query, choices }: { query: ReportQuery; choices: Choices }): StaffPage {
  return {
    title: 'Biểu số liệu',
    job: 'figure-tables',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Biểu số liệu: {query.period.name}</h1>
        <ReportChooser query={query} choices={choices} address={paths.figureTables} />
        <ul class="govuk-list mc-reports__list">
          {REPORT_NAMES.map((name) => (
            <li key={name}>
              <a class="govuk-link mc-reports__open" href={reportAddress(paths.figureTable(name), query)}>
                <strong>{REPORT_TEXTS[name].title}</strong>
              </a>
              {REPORT_TEXTS[name].what}
            </li>
          ))}
        </ul>
        <p class="govuk-body-s">
          Mỗi báo cáo xem được trên màn hình, tải về dạng Excel và in ra PDF. Số nào chưa có nguồn thì ghi rõ,
          không ghi là 0.
        </p>
      </Main>
    ),
  };
}
