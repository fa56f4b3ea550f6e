import type { Agency } from '../../domain/organisation/agency.ts';
import type { ReportContent, ReportFigures } from '../../domain/reporting/report-content.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import type { Difference } from '../../store/figures/differences.ts';
import { Main } from '../../web/components/main.tsx';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { CELL_WORDS } from '../../words/vi/figure-words.ts';
import { TotalsTable } from './report-table.tsx';

export interface CompareView {
  period: ReportPeriod;
  agency: Agency;
  signed: ReportContent;
  current: ReportFigures;
  /** The moment of the report gives its numbers once more. */
  repeats: boolean;
  differences: readonly Difference[];
}

const MOST_ROWS = 500;

export function comparePage(view: CompareView): StaffPage {
  const { period, agency, signed, current, repeats, differences } = view;
  return {
    title: `Đối chiếu - ${period.title} - ${agency.shortName}`,
    job: 'reports',
    main: () => (
      <Main>
        <Trail
          places={[
            { text: 'Báo cáo', href: paths.reports },
            { text: period.title, href: paths.report(period.id, agency.id) },
            { text: 'Đối chiếu' },
          ]}
        />
        <h1 class="govuk-heading-m">
          Đối chiếu số liệu đã ký: {period.title}, {agency.name}
        </h1>
        <p class="govuk-body">
          {repeats
            ? `Tính lại theo dữ liệu lúc ký (${instantWords(signed.asOf.at)}): giống hệt số liệu đã ký.`
            : `Tính lại theo dữ liệu lúc ký (${instantWords(signed.asOf.at)}) ra số khác với số liệu đã ký. Xin báo quản trị hệ thống.`}
        </p>
        <p class="govuk-body">
          {differences.length === 0
            ? 'Theo dữ liệu hiện nay, không hồ sơ nào của kỳ này được tính khác đi.'
            : `Theo dữ liệu hiện nay, ${differences.length} hồ sơ của kỳ này được tính khác, do ghi nhận sau khi ký.`}
        </p>
        <TotalsTable
          first="Tính đến"
          rows={[{ name: `Đã ký, ${instantWords(signed.asOf.at)}`, total: signed.total }]}
          last={{ name: `Hiện nay, ${instantWords(current.asOf.at)}`, total: current.total }}
        />
        {differences.length > 0 && <Differences rows={differences} />}
      </Main>
    ),
  };
}

function Differences({ rows }: { rows: readonly Difference[] }) {
  const words = (columns: Difference['before']) => columns.map((column) => CELL_WORDS[column]).join('; ');
  return (
    <>
      <h2 class="govuk-heading-s">Hồ sơ được tính khác</h2>
      <Scrolled name="Hồ sơ được tính khác">
        <table class="mc-figures mc-reports">
          <thead>
            <tr>
              <th scope="col">Hồ sơ</th>
              <th scope="col">Lúc ký</th>
              <th scope="col">Hiện nay</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ dossier, code, before, after }) => (
              <tr key={dossier}>
                <th scope="row">
                  {code === null ? (
                    'Hồ sơ không thuộc quyền xem'
                  ) : (
                    <a class="govuk-link" href={paths.dossier(dossier)}>
                      {code}
                    </a>
                  )}
                </th>
                <td>{words(before) || 'Chưa tính'}</td>
                <td>{words(after) || 'Không tính'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {rows.length > MOST_ROWS && (
        <p class="govuk-body-s">
          Đang hiện {MOST_ROWS} trên {rows.length} hồ sơ.
        </p>
      )}
    </>
  );
}
