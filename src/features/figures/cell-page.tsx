import type { CountedDossier } from '../../store/figures/dossiers-of.ts';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';
import { ENDED_WORDS } from '../../words/vi/figure-words.ts';

export interface CellRow extends CountedDossier {
  procedure: string;
  agency: string;
  officer: string;
}

export interface CellView {
  /** What is counted, and of whom and when. */
  title: string;
  where: string;
  back: string;
  asOf: string;
  rows: readonly CellRow[];
  counted: number;
  readable: number;
  page: number;
  pages: number;
  address: (page: number) => string;
}

/** The dossiers behind a number. */
export function cellPage(view: CellView): StaffPage {
  const { title, where, back, asOf, rows, counted, readable, page, pages, address } = view;
  const hidden = counted - readable;
  return {
    title,
    job: 'figures',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Số liệu', href: back }, { text: title }]} />
        <h1 class="govuk-heading-m">
          {title}: {COUNT.format(counted)}
        </h1>
        <p class="govuk-body mc-lists__what">
          {where}, tính đến {instantWords(asOf)}.
          {hidden > 0 &&
            ` ${COUNT.format(hidden)} hồ sơ được đếm nhưng không hiện ở đây, vì là hồ sơ mật hoặc ngoài phạm vi được xem.`}
        </p>
        {rows.length === 0 ? (
          <p class="mc-empty">
            {counted === 0 ? 'Không có hồ sơ nào như vậy.' : 'Trang này không còn hồ sơ nào được xem.'}
          </p>
        ) : (
          <DossierList
            rows={rows}
            href={({ id }) => paths.dossier(id)}
            first={{ head: 'Tình trạng', cell: (row) => <Standing row={row} /> }}
            columns={columnsFor(rows)}
          />
        )}
        <Pager page={page} pages={pages} address={address} />
      </Main>
    ),
  };
}

const COUNT = new Intl.NumberFormat('vi');

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
