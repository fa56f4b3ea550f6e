import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Punctuality, ReportState } from '../../domain/reporting/agency-report.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { Main } from '../../web/components/main.tsx';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords, dayWords } from '../../words/vi/date-words.ts';
import { daysWords } from './report-table.tsx';
import { StandingTag } from './standing-tag.tsx';

export interface OwnLine {
  period: ReportPeriod;
  agency: string;
  agencyName: string;
  state: ReportState;
  punctuality: Punctuality;
  reminded: Instant | null;
}

export interface OverseenLine {
  period: ReportPeriod;
  sent: number;
  late: number;
}

export interface ReportsView {
  own: readonly OwnLine[];
  /** null: who asks oversees nobody. */
  overseen: readonly OverseenLine[] | null;
  mayOpen: boolean;
}

export function reportsPage({ own, overseen, mayOpen }: ReportsView): StaffPage {
  return {
    title: 'Báo cáo',
    job: 'reports',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Báo cáo định kỳ và đột xuất</h1>
        {mayOpen && (
          <p class="govuk-body">
            <a class="govuk-button" href={paths.openPeriod}>
              Mở kỳ báo cáo
            </a>
          </p>
        )}
        {overseen && <Overseen lines={overseen} />}
        {(own.length > 0 || overseen === null) && <Own lines={own} titled={overseen !== null} />}
      </Main>
    ),
  };
}

function Own({ lines, titled }: { lines: readonly OwnLine[]; titled: boolean }) {
  if (lines.length === 0) return <p class="mc-empty">Chưa có kỳ báo cáo nào được mở cho cơ quan này.</p>;
  const several = new Set(lines.map(({ agency }) => agency)).size > 1;
  return (
    <section aria-labelledby="cua-co-quan">
      <h2 class={titled ? 'govuk-heading-s' : 'govuk-visually-hidden'} id="cua-co-quan">
        Báo cáo của cơ quan
      </h2>
      <Scrolled name="Báo cáo của cơ quan">
        <table class="mc-figures mc-reports">
          <thead>
            <tr>
              <th scope="col">Báo cáo</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Hạn gửi</th>
              <th scope="col">Số liệu</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ period, agency, agencyName, state, punctuality, reminded }) => (
              <tr key={`${period.id}/${agency}`}>
                <th scope="row">
                  <a class="govuk-link" href={paths.report(period.id, agency)}>
                    {period.title}
                    {several && ` (${agencyName})`}
                  </a>
                </th>
                <td>
                  <StandingTag state={state} punctuality={punctuality} />
                  {state !== 'submitted' && reminded && (
                    <span class="mc-reports__note">Được nhắc ngày {dayWords(reminded)}</span>
                  )}
                </td>
                <td>{dateWords(period.due)}</td>
                <td>{daysWords(period)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

function Overseen({ lines }: { lines: readonly OverseenLine[] }) {
  if (lines.length === 0) return <p class="mc-empty">Chưa mở kỳ báo cáo nào.</p>;
  return (
    <section aria-labelledby="cac-ky">
      <h2 class="govuk-heading-s" id="cac-ky">
        Các kỳ đã mở
      </h2>
      <Scrolled name="Các kỳ đã mở">
        <table class="mc-figures mc-reports">
          <thead>
            <tr>
              <th scope="col">Kỳ báo cáo</th>
              <th scope="col">Đã gửi</th>
              <th scope="col">Quá hạn chưa gửi</th>
              <th scope="col">Hạn gửi</th>
              <th scope="col">Số liệu</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ period, sent, late }) => (
              <tr key={period.id}>
                <th scope="row">
                  <a class="govuk-link" href={paths.reportPeriod(period.id)}>
                    {period.title}
                  </a>
                </th>
                <td class="mc-reports__number">
                  {sent} / {period.agencies.length}
                </td>
                <td class="mc-reports__number">{late}</td>
                <td>{dateWords(period.due)}</td>
                <td>{daysWords(period)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
