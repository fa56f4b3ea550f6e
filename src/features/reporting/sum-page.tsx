import type { Instant } from '../../domain/calendar/local-time.ts';
import { brokenIn } from '../../domain/reporting/report-content.ts';
import type { PeriodSummary } from '../../domain/reporting/report-events.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { brokenIdentitySentence } from '../../words/vi/figure-words.ts';
import { FrozenFacts } from './frozen-facts.tsx';
import { daysWords, ReportTable, TotalsTable } from './report-table.tsx';
import { COMMAND_FIELD } from './reporting-deps.ts';

export interface SumView {
  period: ReportPeriod;
  /** What is sent by now. */
  now: PeriodSummary;
  /** Those that were made, the latest first. */
  sums: readonly {
    at: Instant;
    hash: string;
    summary: PeriodSummary;
    officer: string;
    agency: string;
    intact: boolean;
  }[];
  /** Reports were sent or returned after the last one was made. */
  outdated: boolean;
  problems: readonly { field: string; text: string }[];
  nameOf: (agency: string) => string;
  maySum: boolean;
  commandId: string;
}

/** Tổng hợp: what was made last, as it stands for good; before any was, what there would be. */
export function sumPage(view: SumView): StaffPage {
  const { period, now, sums, outdated, problems, nameOf } = view;
  const [last] = sums;
  const shown = last?.summary ?? now;
  const title = `Tổng hợp ${period.title.charAt(0).toLowerCase()}${period.title.slice(1)}`;
  const broken = brokenIn(shown);
  return {
    title: problems.length > 0 ? `Chưa lập được - ${title}` : title,
    job: 'reports',
    main: (token) => (
      <Main>
        <Trail
          places={[
            { text: 'Báo cáo', href: paths.reports },
            { text: period.title, href: paths.reportPeriod(period.id) },
            { text: 'Tổng hợp' },
          ]}
        />
        {problems.length > 0 && <ErrorSummary title="Chưa lập được bảng tổng hợp" errors={problems} />}
        <h1 class="govuk-heading-m">{title}</h1>
        <p class="govuk-body mc-lists__what">
          Số liệu từ {daysWords(period)}. {shown.reports.length} trên {period.agencies.length} cơ quan có
          trong bảng, đúng số liệu các cơ quan đã ký.
        </p>
        {last && (
          <FrozenFacts
            rows={[{ key: 'Lập lúc', value: `${instantWords(last.at)}, ${last.officer}, ${last.agency}` }]}
            hash={last.hash}
            intact={last.intact}
          />
        )}
        {last && (
          <p class="govuk-body mc-reports__files">
            <a class="govuk-button govuk-button--secondary" href={paths.sumWorkbook(period.id)} download>
              Tải tệp Excel
            </a>{' '}
            <a class="govuk-button govuk-button--secondary" href={paths.sumPrint(period.id)}>
              Bản in PDF
            </a>
          </p>
        )}
        {outdated && (
          <p class="govuk-inset-text">
            Từ lần lập này đã có báo cáo được gửi thêm hoặc trả lại ({now.reports.length} cơ quan đang ở tình
            trạng đã gửi). Lập lại để có bảng mới; bảng cũ vẫn được giữ.
          </p>
        )}
        {view.maySum && (!last || outdated) && shown.reports.length + now.reports.length > 0 && (
          <form method="post" action={paths.sumUpPeriod(period.id)}>
            <HiddenToken token={token} />
            <input type="hidden" name={COMMAND_FIELD} value={view.commandId} />
            <button type="submit" class="govuk-button">
              {last ? 'Lập lại bảng tổng hợp' : 'Lập bảng tổng hợp'}
            </button>
          </form>
        )}
        {shown.reports.length === 0 ? (
          <p class="mc-empty">Chưa có cơ quan nào gửi báo cáo.</p>
        ) : (
          <>
            {broken.map((identity) => (
              <p key={identity} class="govuk-inset-text">
                {brokenIdentitySentence(identity)}
              </p>
            ))}
            <h2 class="govuk-heading-s">Theo lĩnh vực (biểu II.06a cộng lại)</h2>
            <ReportTable rows={shown.rows} total={shown.total} listing={null} />
            <h2 class="govuk-heading-s">Theo cơ quan</h2>
            <TotalsTable
              first="Cơ quan"
              rows={shown.reports.map(({ agencyName, total }) => ({ name: agencyName, total }))}
              last={{ name: 'Tổng số', total: shown.total }}
            />
          </>
        )}
        {shown.missing.length > 0 && (
          <>
            <h2 class="govuk-heading-s">Chưa có trong bảng</h2>
            <p class="govuk-body">{shown.missing.map(nameOf).join('; ')}.</p>
          </>
        )}
        {sums.length > 1 && (
          <>
            <h2 class="govuk-heading-s">Các lần lập trước</h2>
            <ul class="govuk-list govuk-list--bullet">
              {sums.slice(1).map(({ at, hash, summary }) => (
                <li key={hash}>
                  {instantWords(at)}, {summary.reports.length} cơ quan, {summary.total.all} hồ sơ; mã băm{' '}
                  <code class="mc-reports__hash">{hash}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </Main>
    ),
  };
}
