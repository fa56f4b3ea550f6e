import type { CountedDossier } from '../../store/figures/dossiers-of.ts';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';

export interface EvidenceRow extends CountedDossier {
  procedure: string;
  /** Of what is late: on whose account, and who alone had it longer than the step has. */
  account: readonly string[];
  overran: readonly string[];
}

export interface EvidenceView {
  title: string;
  where: string;
  back: string;
  asOf: string;
  rows: readonly EvidenceRow[];
  counted: number;
  readable: number;
  page: number;
  pages: number;
  address: (page: number) => string;
}

const COUNT = new Intl.NumberFormat('vi');

export function evidencePage(view: EvidenceView): StaffPage {
  const { title, where, back, asOf, rows, counted, readable, page, pages, address } = view;
  const hidden = counted - readable;
  return {
    title,
    job: 'evaluation',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Thi đua, đánh giá', href: back }, { text: title }]} />
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

/** What would say nothing in any row is left out; who handed it in is no evidence. */
function columnsFor(rows: readonly EvidenceRow[]): readonly ListColumn<EvidenceRow>[] {
  return [
    ...(rows.some(({ account }) => account.length > 0) ? [ACCOUNT] : []),
    ...(rows.some(({ overran }) => overran.length > 0) ? [OVERRAN] : []),
    { head: 'Hạn theo luật', cell: ({ due_at: at }) => dayWords(at), label: 'Hạn theo luật' },
    ...(rows.some(({ ended_at: at }) => at !== null) ? [ENDED] : []),
  ];
}

const ACCOUNT: ListColumn<EvidenceRow> = {
  ...{ head: 'Trễ do', room: 'words', label: 'Trễ do' },
  cell: ({ account }) => <Lines words={account} />,
};

const OVERRAN: ListColumn<EvidenceRow> = {
  ...{ head: 'Giữ quá thời gian của bước', room: 'words', label: 'Giữ quá thời gian của bước' },
  cell: ({ overran }) => (overran.length > 0 ? <Lines words={overran} /> : ''),
};

const ENDED: ListColumn<EvidenceRow> = {
  ...{ head: 'Kết thúc', label: 'Kết thúc' },
  cell: ({ ended_at: at }) => (at === null ? '' : dayWords(at)),
};

function Lines({ words }: { words: readonly string[] }) {
  return (
    <>
      {words.map((line) => (
        <span key={line} class="mc-evaluation__line">
          {line}
        </span>
      ))}
    </>
  );
}

function Standing({ row: { ended_at: ended, timeliness, overdue } }: { row: EvidenceRow }) {
  if (ended !== null)
    return timeliness === 'late' ? <Tag tone="late">Trễ hẹn</Tag> : <Tag tone="done">Đúng hẹn</Tag>;
  return overdue ? <Tag tone="late">Quá hạn</Tag> : <Tag tone="on-time">Trong hạn</Tag>;
}
