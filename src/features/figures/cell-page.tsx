import type { CountedDossier } from '../../store/figures/dossiers-of.ts';
import type { ListColumn } from '../../web/components/dossier-list.tsx';
import { type Behind, DossiersBehind } from '../../web/components/dossiers-behind.tsx';
import { Main } from '../../web/components/main.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Trail } from '../../web/components/trail.tsx';
import type { StaffPage } from '../../web/staff-page.ts';
import { dayWords } from '../../words/vi/date-words.ts';
import { ENDED_WORDS } from '../../words/vi/figure-words.ts';

export interface CellRow extends CountedDossier {
  procedure: string;
  agency: string;
  officer: string;
}

export interface CellView extends Behind<CellRow> {
  back: string;
}

/** The dossiers behind a number. */
export function cellPage(view: CellView): StaffPage {
  const { title, back, rows } = view;
  return {
    title,
    job: 'figures',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Số liệu', href: back }, { text: title }]} />
        <DossiersBehind
          view={view}
          first={{ head: 'Tình trạng', cell: (row) => <Standing row={row} /> }}
          columns={columnsFor(rows)}
        />
      </Main>
    ),
  };
}

/** What would say the same in every row, or nothing in any, is left out. */
function columnsFor(rows: readonly CellRow[]): readonly ListColumn<CellRow>[] {
  const manyAgencies = new Set(rows.map(({ agency }) => agency)).size > 1;
  return [
    { head: 'Người nộp', room: 'name', cell: ({ applicant }) => applicant ?? '' },
    ...(manyAgencies ? [AGENCY] : []),
    { head: 'Người thụ lý', room: 'holder', cell: ({ officer }) => officer, label: 'Thụ lý' },
    { head: 'Tiếp nhận', cell: ({ received_at: at }) => dayWords(at), label: 'Tiếp nhận' },
    { head: 'Hạn theo luật', cell: ({ due_at: at }) => dayWords(at), label: 'Hạn theo luật' },
    ...(rows.some(({ ended_at: at }) => at !== null) ? [ENDED] : []),
  ];
}

const AGENCY: ListColumn<CellRow> = { head: 'Cơ quan', room: 'holder', cell: ({ agency }) => agency };

const ENDED: ListColumn<CellRow> = {
  ...{ head: 'Kết thúc', label: 'Kết thúc' },
  cell: ({ ended_at: at }) => (at === null ? '' : dayWords(at)),
};

function Standing({ row }: { row: CellRow }) {
  const { ended_as: ended, timeliness, stood_at: stood, overdue } = row;
  if (ended !== null && timeliness === 'late') return <Tag tone="late">{ENDED_WORDS[ended]}, quá hạn</Tag>;
  if (ended !== null) return <Tag tone="done">{ENDED_WORDS[ended]}</Tag>;
  if (overdue) return <Tag tone="late">Quá hạn</Tag>;
  return stood === null ? <Tag tone="on-time">Trong hạn</Tag> : <Tag tone="waiting">Tạm dừng</Tag>;
}
