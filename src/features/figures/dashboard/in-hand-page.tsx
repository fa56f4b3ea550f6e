import type { InHandDossier, InHandFilter, InHandState } from '../../../store/figures/in-hand.ts';
import type { ListColumn } from '../../../web/components/dossier-list.tsx';
import { DossiersBehind } from '../../../web/components/dossiers-behind.tsx';
import { Main } from '../../../web/components/main.tsx';
import { Tag, type TagTone } from '../../../web/components/tag.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { dayWords } from '../../../words/vi/date-words.ts';
import { type DashboardScope, isOfMany } from './dashboard-scope.ts';
import { dashboardAddress, inHandAddress } from './in-hand-query.ts';

export interface InHandRow extends InHandDossier {
  procedure: string;
  holder: string;
  agency: string;
  stepName: string;
  /** Whether this leader may send a directive there. */
  mayDirect: boolean;
}

export interface InHandView {
  scope: Pick<DashboardScope, 'key' | 'name' | 'kind'>;
  filter: InHandFilter;
  /** Of whom, beside the scope; empty: all of it. */
  of: string;
  now: string;
  rows: readonly InHandRow[];
  counted: number;
  readable: number;
  page: number;
  pages: number;
}

const STATES: Readonly<Record<InHandState, { words: string; tone: TagTone }>> = {
  'in-time': { words: 'Còn hạn', tone: 'on-time' },
  soon: { words: 'Sắp đến hẹn', tone: 'nearly-due' },
  late: { words: 'Trễ hẹn', tone: 'late' },
  supplement: { words: 'Chờ bổ sung', tone: 'waiting' },
  payment: { words: 'Chờ nghĩa vụ tài chính', tone: 'waiting' },
  ready: { words: 'Chờ trả kết quả', tone: 'done' },
};

/** The dossiers behind a number of the dashboard; from each a directive is one press away. */
export function inHandPage(view: InHandView): StaffPage {
  const { scope, filter, of, now, rows, counted, readable, page, pages } = view;
  const title = titleOf(filter);
  return {
    title: `${title} - ${scope.name}`,
    job: 'dashboard',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Bảng điều khiển', href: dashboardAddress(scope.key) }, { text: title }]} />
        <DossiersBehind
          view={{
            ...{ title, where: [scope.name, ...(of === '' ? [] : [of])].join(', '), asOf: now },
            ...{ rows, counted, readable, page, pages },
            address: (to) => inHandAddress(scope.key, filter, to),
          }}
          first={{ head: 'Hẹn trả', room: 'time', label: 'Hẹn trả', cell: (row) => <Standing row={row} /> }}
          columns={columnsFor(rows, isOfMany(scope) && filter.agency === undefined)}
        />
      </Main>
    ),
  };
}

function titleOf({ state, asksOthers }: InHandFilter): string {
  if (asksOthers) return 'Hồ sơ chờ ý kiến, cơ quan phối hợp';
  return state === undefined ? 'Hồ sơ đang giải quyết' : `Hồ sơ ${STATES[state].words.toLowerCase()}`;
}

export function columnsFor<Row extends InHandRow>(
  rows: readonly Row[],
  ofMany: boolean,
): readonly ListColumn<Row>[] {
  const withAgency = ofMany || new Set(rows.map(({ agency }) => agency)).size > 1;
  return [
    { head: 'Người nộp', room: 'name', cell: ({ applicant }) => applicant ?? '' },
    ...(withAgency ? [{ head: 'Cơ quan', room: 'holder' as const, cell: ({ agency }: Row) => agency }] : []),
    { head: 'Đang giữ', room: 'holder', label: 'Đang giữ', cell: ({ holder }) => holder },
    {
      ...{ head: 'Bước', room: 'holder', label: 'Bước' },
      cell: ({ stepName }) => <span class="mc-clamp">{stepName}</span>,
    },
    { head: 'Giữ từ', label: 'Giữ từ', cell: ({ since }) => dayWords(since) },
    ...(rows.some(({ mayDirect }) => mayDirect) ? [DIRECT] : []),
  ];
}

const DIRECT: ListColumn<InHandRow> = {
  head: 'Đôn đốc',
  cell: ({ id, code, mayDirect }) =>
    mayDirect && (
      <a class="govuk-link mc-list__act" href={paths.dossierAct(id, 'direct')}>
        Đôn đốc<span class="govuk-visually-hidden"> hồ sơ {code}</span>
      </a>
    ),
};

function Standing({ row: { state, promise_due: due } }: { row: InHandRow }) {
  const { words, tone } = STATES[state];
  return (
    <>
      <Tag tone={tone}>{words}</Tag> {due !== null && <span class="mc-time__words">{dayWords(due)}</span>}
    </>
  );
}
