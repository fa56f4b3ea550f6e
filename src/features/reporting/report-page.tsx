import { localDateOf } from '../../domain/calendar/local-time.ts';
import { COLUMN_NUMBERS } from '../../domain/figures/columns.ts';
import { punctualityOf } from '../../domain/reporting/agency-report.ts';
import { brokenIn } from '../../domain/reporting/report-content.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords, instantWords } from '../../words/vi/date-words.ts';
import { brokenIdentitySentence, reportFaultSentence } from '../../words/vi/figure-words.ts';
import { FrozenFacts } from './frozen-facts.tsx';
import { ReportActs } from './report-acts.tsx';
import { ExplainForm, ReturnForm } from './report-forms.tsx';
import { daysWords, type Listing, listAddress, ReportTable } from './report-table.tsx';
import type { ReportView } from './report-view.ts';
import { StandingTag } from './standing-tag.tsx';

export function reportPage(view: ReportView): StaffPage {
  const { period, agency, report, problems, oversees, now } = view;
  const title = `${period.title} - ${agency.shortName}`;
  return {
    title: problems.length > 0 ? `Chưa xong - ${title}` : title,
    job: 'reports',
    main: (token) => (
      <Main>
        <Trail
          places={[
            { text: 'Báo cáo', href: paths.reports },
            ...(oversees
              ? [{ text: period.title, href: paths.reportPeriod(period.id) }, { text: agency.shortName }]
              : [{ text: period.title }]),
          ]}
        />
        {problems.length > 0 && <ErrorSummary title="Chưa thực hiện được" errors={problems} />}
        <h1 class="govuk-heading-m">
          {period.title}: {agency.name}
        </h1>
        <p class="govuk-body mc-lists__what">
          <StandingTag state={report.state} punctuality={punctualityOf(report, period, now)} /> Số liệu từ{' '}
          {daysWords(period)}, hạn gửi hết ngày {dateWords(period.due)}.
          {period.note !== '' && <> Yêu cầu: {period.note}</>}
        </p>
        {report.returned && (
          <p class="govuk-inset-text">
            Báo cáo bị trả lại {instantWords(report.returned.at)}: {report.returned.reason}
          </p>
        )}
        <Numbers view={view} />
        {view.sent ? (
          view.sent.isLast &&
          view.mayReturn &&
          report.state === 'submitted' && <ReturnForm view={view} token={token} />
        ) : (
          <>
            {view.mayExplain && <ExplainForm view={view} token={token} />}
            {!view.mayExplain && report.explanation !== '' && <Explanation text={report.explanation} />}
          </>
        )}
        <ReportActs view={view} />
      </Main>
    ),
  };
}

function Numbers({ view }: { view: ReportView }) {
  const { period, agency, figures, sent, before, now, faults } = view;
  const broken = brokenIn(figures);
  const listing = { period, agency: agency.id, asOf: figures.asOf };
  const { carried } = figures.total;
  return (
    <section aria-labelledby="so-lieu">
      <h2 class="govuk-heading-s" id="so-lieu">
        {sent ? 'Số liệu đã ký' : 'Số liệu hệ thống điền sẵn'}
      </h2>
      {sent && (
        <FrozenFacts
          rows={[
            {
              key: 'Ký và gửi',
              value: `${instantWords(sent.at)}, ${sent.officer}${sent.onBehalfOf ? ` thay ${sent.onBehalfOf}` : ''}`,
            },
            { key: 'Số liệu tính đến', value: instantWords(figures.asOf.at) },
          ]}
          hash={sent.hash}
          intact={sent.intact}
        />
      )}
      {!sent && (
        <p class="govuk-body-s">
          Tính đến {instantWords(figures.asOf.at)}.{' '}
          {localDateOf(now) < period.until &&
            `Kỳ chưa kết thúc: ký được từ ngày ${dateWords(period.until)}. `}
          Bấm vào một số để xem danh sách hồ sơ.
        </p>
      )}
      {figures.rows.length === 0 ? (
        <p class="mc-empty">Không có hồ sơ nào trong kỳ này. Báo cáo vẫn ký và gửi được.</p>
      ) : (
        <ReportTable rows={figures.rows} total={figures.total} listing={listing} />
      )}
      {faults.length === 0 &&
        broken.map((identity) => (
          <p key={identity} class="govuk-inset-text">
            {brokenIdentitySentence(identity)}
          </p>
        ))}
      <Faults faults={faults} listing={listing} />
      <ul class="govuk-list govuk-list--bullet">
        {broken.length === 0 && faults.length === 0 && (
          <li>Các cột khớp nhau: 3 = 4 + 5 + 6; 7 = 8 + 9 + 10; 11 = 12 + 13; 3 = 7 + 11.</li>
        )}
        {before !== null && (
          <li>
            {before === carried
              ? `Khớp với kỳ trước: ${before} hồ sơ chuyển sang.`
              : `Kỳ trước báo còn ${before} hồ sơ, kỳ này nhận chuyển sang ${carried}: phải ghi rõ lý do.`}
          </li>
        )}
        <li>
          Trong số đã giải quyết có {figures.withoutResult} hồ sơ rút hoặc dừng; trong số đang giải quyết có{' '}
          {figures.waiting} hồ sơ đang chờ người nộp.
        </li>
      </ul>
      {sent && 'explanation' in figures && <Explanation text={String(figures.explanation)} />}
      {sent && (
        <p class="govuk-body mc-reports__files">
          <a
            class="govuk-button govuk-button--secondary"
            href={`${paths.reportWorkbook(period.id, agency.id)}?lan=${sent.number}`}
            download
          >
            Tải tệp Excel
          </a>{' '}
          <a
            class="govuk-button govuk-button--secondary"
            href={`${paths.reportPrint(period.id, agency.id)}?lan=${sent.number}`}
          >
            Bản in PDF
          </a>{' '}
          {sent.isLast && (
            <a class="govuk-link" href={paths.compareReport(period.id, agency.id)}>
              Đối chiếu với số liệu hiện nay
            </a>
          )}
        </p>
      )}
    </section>
  );
}

/** What keeps it from being signed, with the dossiers of each column. */
function Faults({ faults, listing }: { faults: ReportView['faults']; listing: NonNullable<Listing> }) {
  if (faults.length === 0) return null;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>Số liệu chưa khớp nên chưa ký được.</strong> Xin báo quản trị hệ thống dựng lại số liệu rồi mở
        lại trang này.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {faults.map((fault) => (
          <li key={fault.identity}>
            {reportFaultSentence(fault)}
            {fault.columns.map((column) => (
              <>
                {' '}
                <a class="govuk-link" href={listAddress(listing, column, {})}>
                  Hồ sơ ở cột {COLUMN_NUMBERS[column]}
                </a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Explanation({ text }: { text: string }) {
  return (
    <>
      <h3 class="govuk-heading-s">Thuyết minh</h3>
      <p class="govuk-body mc-reports__text">{text === '' ? 'Không có.' : text}</p>
    </>
  );
}
