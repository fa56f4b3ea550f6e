import type { NodeId } from '../../domain/mining/path.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import { withinLimits } from '../../store/ledger/reading-limits.ts';
import { DossierList } from '../../web/components/dossier-list.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dayWords } from '../../words/vi/date-words.ts';
import { placeWords } from '../../words/vi/mining-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { STATUS_WORDS } from '../../words/vi/status-words.ts';
import { type MiningTyped, miningAddress } from './mining-form.ts';
import type { MappedProcedure } from './read-maps.ts';

export const DOSSIERS_A_PAGE = 50;

export type ArrowRow = Awaited<ReturnType<typeof readArrowDossiers>>[number];

/** Of the ids that took an arrow, those one may read, as lists show them. */
export function readArrowDossiers(
  database: Pick<Database, 'read'>,
  identity: Identity,
  ids: readonly string[],
) {
  const query = views
    .selectFrom('read_listed')
    .select(['id', 'code', 'status', 'agency_id', 'submitted_at', 'promise_due', 'ended_at'])
    .where('id', 'in', ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'])
    .where((row) => withinLimits(identity, row.ref('read_listed.id'), { looksUp: false }))
    .orderBy('submitted_at')
    .orderBy('id')
    .compile();
  return readView(database, identity, null, query);
}

export interface ArrowView {
  typed: MiningTyped;
  mapped: MappedProcedure;
  from: NodeId;
  to: NodeId;
  total: number;
  page: number;
  rows: readonly ArrowRow[];
  agencyName: (id: string) => string;
}

/** Who took an arrow of the map. */
export function arrowDossiersPage(view: ArrowView): StaffPage {
  const { typed, mapped, from, to, total, page, rows, agencyName } = view;
  const nameOf = placeWords(mapped.content.process);
  const shown = rows.map((row) => ({ ...row, procedure: mapped.content.name }));
  const address = (at: number) =>
    miningAddress(paths.miningDossiers, typed, {
      ...{ arrowFrom: from, arrowTo: to, page: at > 1 ? String(at) : '' },
    });
  return {
    title: 'Hồ sơ trên đường đi - Khai phá quy trình',
    job: 'mining',
    main: () => (
      <Main>
        <a class="govuk-link" href={miningAddress(paths.mining, typed)}>
          Về sơ đồ
        </a>
        <h1 class="govuk-heading-m mc-mining__arrow">
          Từ “{nameOf(from)}” đến “{nameOf(to)}”
        </h1>
        <p class="govuk-body mc-lists__what">
          {total.toLocaleString('vi')} hồ sơ: {mapped.content.name}.
        </p>
        {shown.length === 0 ? (
          <p class="mc-empty">Không có hồ sơ nào ở trang này.</p>
        ) : (
          <DossierList
            rows={shown}
            href={({ id }) => paths.dossier(id)}
            first={{ head: 'Nộp', room: 'time', label: 'Nộp', cell: (row) => dayWords(row.submitted_at) }}
            columns={[
              { head: 'Cơ quan', room: 'holder', label: 'Cơ quan', cell: (row) => agencyName(row.agency_id) },
              { head: 'Tình trạng', cell: (row) => capitalise(STATUS_WORDS[row.status]) },
              {
                ...{ head: 'Hẹn trả', label: 'Hẹn trả' },
                cell: (row) => (row.promise_due === null ? '' : dayWords(row.promise_due)),
              },
            ]}
          />
        )}
        <Pager page={page} pages={Math.ceil(total / DOSSIERS_A_PAGE)} address={address} />
      </Main>
    ),
  };
}
