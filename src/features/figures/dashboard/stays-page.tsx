import type { StepStay } from '../../../store/figures/step-waits.ts';
import { DossierList, type ListColumn } from '../../../web/components/dossier-list.tsx';
import { Main } from '../../../web/components/main.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { dayWords, instantWords } from '../../../words/vi/date-words.ts';
import type { DashboardNames } from './dashboard-page.tsx';
import { dashboardAddress } from './in-hand-query.ts';
import { type StaysQuery, staysAddress } from './stays-query.ts';

export interface StayRow extends Omit<StepStay, 'officer'> {
  id: string;
  code: string;
  applicant: string | null;
  procedure: string;
  holder: string;
}

interface StaysView {
  scope: { key: string; name: string };
  query: StaysQuery;
  rows: readonly StayRow[];
  /** Counted on this page, and not for who asks to read. */
  hidden: number;
  counted: number;
  pages: number;
  names: DashboardNames;
}

const COUNT = new Intl.NumberFormat('vi');

/** Who waited at a step, and how long. */
export function staysPage({ scope, query, rows, hidden, counted, pages, names }: StaysView): StaffPage {
  const { procedure, step, atLeast, asOf, page } = query;
  const title =
    atLeast === undefined
      ? `Lượt ở bước “${names.step(procedure, step)}”`
      : `Lượt ở bước “${names.step(procedure, step)}” từ ${names.duration(atLeast)} trở lên`;
  return {
    title: `${title} - ${scope.name}`,
    job: 'dashboard',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Bảng điều khiển', href: dashboardAddress(scope.key) }, { text: title }]} />
        <h1 class="govuk-heading-m">
          {title}: {COUNT.format(counted)}
        </h1>
        <p class="govuk-body mc-lists__what">
          {scope.name}, thủ tục {names.procedure(procedure)}, tính đến {instantWords(asOf.at)}; lâu nhất
          trước. Một hồ sơ qua một bước nhiều lần thì có nhiều lượt.
          {hidden > 0 &&
            ` ${COUNT.format(hidden)} lượt ở trang này được đếm nhưng không hiện, vì ngoài phạm vi được xem.`}
        </p>
        {rows.length === 0 ? (
          <p class="mc-empty">Không có lượt nào như vậy.</p>
        ) : (
          <DossierList
            rows={rows}
            href={({ id }) => paths.dossier(id)}
            first={{
              ...{ head: 'Thời gian ở bước', room: 'time', label: 'Ở bước này' },
              cell: ({ minutes }) => names.duration(minutes),
            }}
            columns={columnsFor(rows)}
          />
        )}
        <Pager page={page} pages={pages} address={(to) => staysAddress(scope.key, { ...query, page: to })} />
      </Main>
    ),
  };
}

function columnsFor(rows: readonly StayRow[]): readonly ListColumn<StayRow>[] {
  const isMany = new Set(rows.map(({ agency }) => agency)).size > 1;
  return [
    { head: 'Người nộp', room: 'name', cell: ({ applicant }) => applicant ?? '' },
    ...(isMany ? [{ head: 'Cơ quan', room: 'holder' as const, cell: ({ agency }: StayRow) => agency }] : []),
    { head: 'Người giữ', room: 'holder', label: 'Giữ', cell: ({ holder }) => holder },
    { head: 'Từ ngày', label: 'Từ', cell: ({ from }) => dayWords(from) },
    { head: 'Đến ngày', label: 'Đến', cell: ({ to }) => dayWords(to) },
  ];
}
