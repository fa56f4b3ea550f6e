import type { CountedDossier } from '../../store/figures/dossiers-of.ts';
import type { ListColumn } from '../../web/components/dossier-list.tsx';
import { type Behind, DossiersBehind } from '../../web/components/dossiers-behind.tsx';
import { Main } from '../../web/components/main.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Trail } from '../../web/components/trail.tsx';
import type { StaffPage } from '../../web/staff-page.ts';
import { dayWords } from '../../words/vi/date-words.ts';

export interface EvidenceRow extends CountedDossier {
  procedure: string;
  /** Of what is late: on whose account, and who alone had it longer than the step has. */
  account: readonly string[];
  overran: readonly string[];
}

export interface EvidenceView extends Behind<EvidenceRow> {
  back: string;
}

export function evidencePage(view: EvidenceView): StaffPage {
  const { title, back, rows } = view;
  return {
    title,
    job: 'evaluation',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Thi đua, đánh giá', href: back }, { text: title }]} />
        <DossiersBehind
          view={view}
          first={{ head: 'Tình trạng', cell: (row) => <Standing row={row} /> }}
          columns={columnsFor(rows)}
        />
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
