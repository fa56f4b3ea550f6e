import type { NodeId } from '../../domain/mining/path.ts';
import { dossiersAt } from '../../domain/mining/process-map.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import { withinLimits } from '../../store/ledger/reading-limits.ts';
import { DossierList } from '../../web/components/dossier-list.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dateWords, dayWords } from '../../words/vi/date-words.ts';
import { placeWords } from '../../words/vi/mining-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { STATUS_WORDS } from '../../words/vi/status-words.ts';
import { type MINING_FIELDS, type MiningTyped, miningAddress } from './mining-form.ts';
import type { MappedProcedure } from './read-maps.ts';

export const DOSSIERS_A_PAGE = 50;

/** What a number of the map counts: dossiers on an arrow, at a place (or only those there now), or all. */
export type MiningBehind =
  | { of: 'arrow'; from: NodeId; to: NodeId }
  | { of: 'place'; place: NodeId; now: boolean }
  | { of: 'all' };

/** A place of which only what is there now is listed. */
const NOW = 'dang-cho';

export function behindAddress(typed: MiningTyped, behind: MiningBehind, page = 1): string {
  return miningAddress(paths.miningDossiers, typed, {
    ...(behind.of === 'arrow' ? { arrowFrom: behind.from, arrowTo: behind.to } : {}),
    ...(behind.of === 'place' ? { place: behind.place, group: behind.now ? NOW : '' } : {}),
    page: page > 1 ? String(page) : '',
  });
}

/** What is there now, and what has been there. */
export function placeAddresses(typed: MiningTyped, place: NodeId) {
  return {
    nowAddress: behindAddress(typed, { of: 'place', place, now: true }),
    staysAddress: behindAddress(typed, { of: 'place', place, now: false }),
  };
}

export function readBehind(field: (name: keyof typeof MINING_FIELDS) => string): MiningBehind {
  const [from, to, place] = [field('arrowFrom'), field('arrowTo'), field('place')];
  if (from !== '' || to !== '') return { of: 'arrow', from, to };
  return place === '' ? { of: 'all' } : { of: 'place', place, now: field('group') === NOW };
}

/** Ids of the dossiers that a number counts; undefined: there is no such arrow or place. */
export function idsBehind(
  maps: readonly MappedProcedure[],
  behind: MiningBehind,
): readonly string[] | undefined {
  if (behind.of === 'all') return maps.flatMap(({ map }) => dossiersAt(map, null));
  const [mapped] = maps;
  if (!mapped || maps.length > 1) return undefined;
  const { arrows, nodes } = mapped.map;
  if (behind.of === 'arrow')
    return arrows.find(({ from, to }) => from === behind.from && to === behind.to)?.dossiers;
  const found = nodes.find(({ node }) => node === behind.place);
  if (!found) return undefined;
  return behind.now ? found.inHand : dossiersAt(mapped.map, behind.place);
}

export type MiningRow = Awaited<ReturnType<typeof readMiningDossiers>>[number];

/** Of these ids, those one may read, as lists show them. */
export function readMiningDossiers(
  database: Pick<Database, 'read'>,
  identity: Identity,
  ids: readonly string[],
) {
  const query = views
    .selectFrom('read_listed')
    .select(['id', 'code', 'procedure_id', 'status', 'agency_id', 'submitted_at', 'promise_due'])
    .where('id', 'in', ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'])
    .where((row) => withinLimits(identity, row.ref('read_listed.id'), { looksUp: false }))
    .orderBy('submitted_at')
    .orderBy('id')
    .compile();
  return readView(database, identity, null, query);
}

export interface MiningDossiersView {
  typed: MiningTyped;
  behind: MiningBehind;
  /** null: of all procedures. */
  mapped: MappedProcedure | null;
  total: number;
  page: number;
  rows: readonly (MiningRow & { procedure: string })[];
  agencyName: (id: string) => string;
}

/** The dossiers behind a number of the map. */
export function miningDossiersPage(view: MiningDossiersView): StaffPage {
  const { typed, behind, mapped, total, page, rows, agencyName } = view;
  return {
    title: 'Hồ sơ trên đường đi - Khai phá quy trình',
    job: 'mining',
    main: () => (
      <Main>
        <a class="govuk-link" href={miningAddress(paths.mining, typed)}>
          {mapped ? 'Về sơ đồ' : 'Về Khai phá quy trình'}
        </a>
        <h1 class="govuk-heading-m mc-mining__arrow">
          {titleOf(view)}: {countWords(total)} hồ sơ
        </h1>
        <p class="govuk-body mc-lists__what">
          {mapped ? mapped.content.name : 'Tất cả thủ tục'}, hồ sơ nộp từ {dateWords(typed.from)} đến{' '}
          {dateWords(typed.to)}.{timesOf(view)}
          {rows.length < Math.min(DOSSIERS_A_PAGE, total - (page - 1) * DOSSIERS_A_PAGE) &&
            ' Hồ sơ mật hoặc ngoài phạm vi được xem không hiện ở đây.'}
        </p>
        {rows.length === 0 ? (
          <p class="mc-empty">Trang này không có hồ sơ nào được xem.</p>
        ) : (
          <DossierList
            rows={rows}
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
        <Pager
          page={page}
          pages={Math.ceil(total / DOSSIERS_A_PAGE)}
          address={(at) => behindAddress(typed, behind, at)}
        />
      </Main>
    ),
  };
}

function titleOf({ behind, mapped }: Pick<MiningDossiersView, 'behind' | 'mapped'>): string {
  const nameOf = mapped ? placeWords(mapped.content.process) : (node: NodeId) => node;
  switch (behind.of) {
    case 'arrow':
      return `Từ “${nameOf(behind.from)}” đến “${nameOf(behind.to)}”`;
    case 'place':
      return `${behind.now ? 'Đang chờ ở' : 'Đã qua'} “${nameOf(behind.place)}”`;
    case 'all':
      return 'Hồ sơ đã xét';
  }
}

/** How often, where a dossier may have been there more than once. */
function timesOf({ behind, mapped }: Pick<MiningDossiersView, 'behind' | 'mapped'>): string {
  if (!mapped || behind.of === 'all' || (behind.of === 'place' && behind.now)) return '';
  const times =
    behind.of === 'arrow'
      ? mapped.map.arrows.find(({ from, to }) => from === behind.from && to === behind.to)?.waited.count
      : mapped.map.nodes.find(({ node }) => node === behind.place)?.stays;
  return times === undefined ? '' : ` Cộng ${countWords(times)} lượt; một hồ sơ có thể đi nhiều lần.`;
}
