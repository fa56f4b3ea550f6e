import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import type { TrailView } from './trail-lines.ts';
import { TrailTable } from './trail-table.tsx';

export interface VisitorsView {
  dossierId: string;
  code: string;
  lines: readonly TrailView[];
  /** There are more, and only the latest are shown. */
  more: boolean;
}

/** Ai đã xem hồ sơ: for who leads the unit or looks after the accounts. */
export function visitorsPage({ dossierId, code, lines, more }: VisitorsView): StaffPage {
  return {
    title: `Ai đã xem hồ sơ ${code}`,
    job: null,
    main: () => (
      <Main>
        <Trail
          places={[
            { text: `Hồ sơ ${code}`, href: paths.dossier(dossierId), unbroken: true },
            { text: 'Ai đã xem' },
          ]}
        />
        <h1 class="govuk-heading-m">
          Ai đã xem hồ sơ <span class="mc-nowrap">{code}</span>
        </h1>
        {lines.length === 0 ? (
          <p class="mc-empty">Chưa ai mở hồ sơ này.</p>
        ) : (
          <TrailTable lines={lines} ofDossier />
        )}
        <p class="mc-inbox__total">
          {more
            ? `${lines.length} lượt gần nhất. Quản trị cơ quan tra được các lượt trước.`
            : `${lines.length} lượt`}
        </p>
      </Main>
    ),
  };
}
