import type { Instant } from '../../domain/calendar/local-time.ts';
import { dayBefore } from '../../domain/figures/period.ts';
import { type AgencyReport, punctualityOf } from '../../domain/reporting/agency-report.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords, dayWords, instantWords } from '../../words/vi/date-words.ts';
import { daysWords } from './report-table.tsx';
import { COMMAND_FIELD } from './reporting-deps.ts';
import { StandingTag } from './standing-tag.tsx';

interface Line {
  agency: string;
  name: string;
  report: AgencyReport;
}

export interface PeriodView {
  period: ReportPeriod;
  openedBy: string;
  lines: readonly Line[];
  problems: readonly { field: string; text: string }[];
  mayRemind: boolean;
  commandId: string;
  now: Instant;
}

/** Who has sent, and who is late, of one period. */
export function periodPage(view: PeriodView): StaffPage {
  const { period, openedBy, lines, problems, now } = view;
  const sent = lines.filter(({ report }) => report.state === 'submitted').length;
  const late = lines.filter(({ report }) => punctualityOf(report, period, now) === 'late').length;
  return {
    title: problems.length > 0 ? `Chưa nhắc được - ${period.title}` : period.title,
    job: 'reports',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Báo cáo', href: paths.reports }, { text: period.title }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa nhắc được" errors={problems} />}
        <h1 class="govuk-heading-m">{period.title}</h1>
        <p class="govuk-body mc-lists__what">
          Số liệu từ {daysWords(period)}, hạn gửi hết ngày {dateWords(period.due)}. {openedBy} mở{' '}
          {instantWords(period.openedAt)}.{period.note !== '' && <> Yêu cầu: {period.note}</>}
        </p>
        <p class="govuk-body">
          <strong>
            Đã gửi {sent} trên {lines.length} cơ quan{late > 0 && `, ${late} cơ quan quá hạn chưa gửi`}.
          </strong>{' '}
          <a class="govuk-link" href={paths.sumUpPeriod(period.id)}>
            Xem và lập bảng tổng hợp
          </a>{' '}
          ·{' '}
          <a
            class="govuk-link"
            href={`${paths.evaluation}?${new URLSearchParams({ tu: dateWords(period.from), den: dateWords(dayBefore(period.until)) })}`}
          >
            Thi đua, xếp hạng cơ quan
          </a>
        </p>
        {view.mayRemind && sent < lines.length && <RemindForm view={view} token={token} />}
        <Lines view={view} />
      </Main>
    ),
  };
}

function RemindForm({ view: { period, commandId }, token }: { view: PeriodView; token: string }) {
  return (
    <form method="post" action={paths.remindReports(period.id)}>
      <HiddenToken token={token} />
      <input type="hidden" name={COMMAND_FIELD} value={commandId} />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Nhắc các cơ quan chưa gửi
      </button>
    </form>
  );
}

const ORDER = { late: 0, near: 1, 'in-time': 2, 'came-late': 3 } as const;

function Lines({ view: { period, lines, now } }: { view: PeriodView }) {
  const standing = (report: AgencyReport) =>
    (report.state === 'submitted' ? 10 : 0) + ORDER[punctualityOf(report, period, now)];
  return (
    <Scrolled name="Các cơ quan phải báo cáo">
      <table class="mc-figures mc-reports">
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Gửi lần cuối</th>
            <th scope="col">Nhắc lần cuối</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .toSorted((one, other) => standing(one.report) - standing(other.report))
            .map(({ agency, name, report }) => {
              const sent = report.submissions.at(-1);
              return (
                <tr key={agency}>
                  <th scope="row">
                    <a class="govuk-link" href={paths.report(period.id, agency)}>
                      {name}
                    </a>
                  </th>
                  <td>
                    <StandingTag state={report.state} punctuality={punctualityOf(report, period, now)} />
                  </td>
                  <td>{sent ? dayWords(sent.at) : '–'}</td>
                  <td>{report.reminded ? dayWords(report.reminded) : '–'}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </Scrolled>
  );
}
