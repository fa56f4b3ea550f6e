import type { StepStay } from '../../../store/figures/step-waits.ts';
import type { ListColumn } from '../../../web/components/dossier-list.tsx';
import { DossiersBehind } from '../../../web/components/dossiers-behind.tsx';
import { Main } from '../../../web/components/main.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import type { StaffPage } from '../../../web/staff-page.ts';
import { dayWords } from '../../../words/vi/date-words.ts';
import type { DashboardNames } from './dashboard-names.ts';
import { type DashboardScope, isOfMany } from './dashboard-scope.ts';
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
  scope: Pick<DashboardScope, 'key' | 'name' | 'kind'>;
  query: StaysQuery;
  rows: readonly StayRow[];
  /** Counted on this page, and not for who asks to read. */
  hidden: number;
  counted: number;
  pages: number;
  names: DashboardNames;
}

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
        <DossiersBehind
          view={{
            ...{ title, where: `${scope.name}, thủ tục ${names.procedure(procedure)}`, asOf: asOf.at },
            how: 'Lâu nhất trước. Một hồ sơ qua một bước nhiều lần thì có nhiều lượt.',
            ...{ counts: 'lượt', rows, counted, readable: counted - hidden, page, pages },
            address: (to) => staysAddress(scope.key, { ...query, page: to }),
          }}
          first={{
            ...{ head: 'Thời gian ở bước', room: 'time', label: 'Ở bước này' },
            cell: ({ minutes }) => names.duration(minutes),
          }}
          columns={columnsFor(rows, isOfMany(scope))}
        />
      </Main>
    ),
  };
}

function columnsFor(rows: readonly StayRow[], ofMany: boolean): readonly ListColumn<StayRow>[] {
  const withAgency = ofMany || new Set(rows.map(({ agency }) => agency)).size > 1;
  return [
    { head: 'Người nộp', room: 'name', cell: ({ applicant }) => applicant ?? '' },
    ...(withAgency
      ? [{ head: 'Cơ quan', room: 'holder' as const, cell: ({ agency }: StayRow) => agency }]
      : []),
    { head: 'Người giữ', room: 'holder', label: 'Giữ', cell: ({ holder }) => holder },
    { head: 'Từ ngày', label: 'Từ', cell: ({ from }) => dayWords(from) },
    { head: 'Đến ngày', label: 'Đến', cell: ({ to }) => dayWords(to) },
  ];
}
