import { CRITERIA, type Points, type Rating } from '../../domain/reporting/rating.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { CRITERION_WORDS } from '../../words/vi/reporting-words.ts';
import { daysWords, Scrolled } from './report-table.tsx';

interface RatingView {
  period: ReportPeriod;
  ratings: readonly Rating[];
  nameOf: (agency: string) => string;
}

const POINTS = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
const NO_SOURCE = 'chưa có nguồn';
const NO_DOSSIERS = 'không có hồ sơ';

/** Each point with the two numbers it is made of; the name leads to the report they are from. */
export function ratingPage({ period, ratings, nameOf }: RatingView): StaffPage {
  return {
    title: `Xếp hạng - ${period.title}`,
    job: 'reports',
    main: () => (
      <Main>
        <Trail
          places={[
            { text: 'Báo cáo', href: paths.reports },
            { text: period.title, href: paths.reportPeriod(period.id) },
            { text: 'Xếp hạng' },
          ]}
        />
        <h1 class="govuk-heading-m">Xếp hạng cơ quan: {period.title}</h1>
        <p class="govuk-body mc-lists__what">
          Số liệu từ {daysWords(period)}, theo báo cáo đã ký. Hồ sơ trễ mà không bộ phận nào của cơ quan làm
          quá thời gian (do hệ thống, người nộp hoặc cơ quan khác) được tính như đúng hẹn, và ghi ở cột riêng.
        </p>
        <Scrolled name="Xếp hạng cơ quan">
          <table class="mc-figures mc-reports">
            <thead>
              <tr>
                <th scope="col">Hạng</th>
                <th scope="col">Cơ quan</th>
                <th scope="col">Điểm (100)</th>
                {CRITERIA.map(({ code, most }) => (
                  <th key={code} scope="col">
                    {CRITERION_WORDS[code]} ({most})
                  </th>
                ))}
                <th scope="col">Trễ do nơi khác</th>
              </tr>
            </thead>
            <tbody>
              {ratings.map((rating) => (
                <tr key={rating.agency}>
                  <td class="mc-reports__number">{rating.place ?? '–'}</td>
                  <th scope="row">
                    <a class="govuk-link" href={paths.report(period.id, rating.agency)}>
                      {nameOf(rating.agency)}
                    </a>
                  </th>
                  <td class="mc-reports__number">
                    {rating.score === null ? NO_DOSSIERS : POINTS.format(rating.score)}
                  </td>
                  {rating.criteria.map((points) => (
                    <td key={points.code} class="mc-reports__number">
                      <Cell {...points} isSent={rating.total !== null} />
                    </td>
                  ))}
                  <td class="mc-reports__number">
                    {rating.total === null ? NO_SOURCE : rating.lateByOthers}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      </Main>
    ),
  };
}

function Cell({ code, points, part, whole, isSent }: Points & { isSent: boolean }) {
  if (points === null) return <>{isSent ? NO_DOSSIERS : NO_SOURCE}</>;
  return (
    <>
      {POINTS.format(points)}
      {code !== 'report' && (
        <span class="mc-reports__note">
          {part} / {whole} hồ sơ
        </span>
      )}
    </>
  );
}
