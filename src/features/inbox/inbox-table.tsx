import {
  DossierList,
  DossierRow,
  type DossierRowProps,
  type ListColumn,
} from '../../web/components/dossier-list.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { TimeLeft } from '../../web/components/time-left.tsx';
import { PICK_FIELD } from '../../web/picked-dossiers.ts';
import { stencilKinds } from '../../web/stencil-kinds.ts';
import { ROW_WORDS, type RowView } from './row-view.ts';
import { dueName, type Tab } from './tabs.ts';

interface InboxTableProps {
  rows: readonly RowView[];
  /** Id of the first box to tick, for the error summary. */
  firstPick: string;
  allPicked: boolean;
  tab: Tab;
}

/** The day promised first, for that is what the applicant waits for; below each step, its own time. */
export function InboxTable({ rows, firstPick, allPicked, tab }: InboxTableProps) {
  const first = rows.find(({ pick }) => pick !== '');
  const list = { tab, allPicked, withBoxes: first !== undefined };
  return (
    <DossierList
      rows={rows}
      {...rowsOf({ ...list, boxId: undefined })}
      line={(row) => inboxLine(row, { ...list, boxId: row === first ? firstPick : undefined })}
    />
  );
}

/** What rows of a list have in common, and the id of the box, which the first one has. */
export interface RowAbout {
  tab: Tab;
  allPicked: boolean;
  withBoxes: boolean;
  boxId: string | undefined;
}

/** So many kinds of rows are kept, of some two kilobytes each; a day sees a few dozen. */
const MOST_KINDS = 1_000;
const rowKinds = stencilKinds(ROW_WORDS, MOST_KINDS);

/** Half of a page was spent on its 25 rows, element by element, though they differ in their words alone. */
function inboxLine(row: RowView, about: RowAbout) {
  const { left, stepLeft, forecast } = row.tones;
  const kind = `${about.tab} ${about.allPicked} ${about.withBoxes} ${about.boxId} ${left} ${stepLeft} ${forecast} `;
  return rowKinds(kind, row, (words) => <InboxRow row={{ ...row, ...words }} about={about} />);
}

export function InboxRow({ row, about }: { row: RowView; about: RowAbout }) {
  return <DossierRow row={row} {...rowsOf(about)} />;
}

function rowsOf({ tab, allPicked, withBoxes, boxId }: RowAbout): DossierRowProps<RowView> {
  const due = dueName(tab);
  const pick = ({ pick: value, code }: RowView) =>
    value !== '' && (
      <input
        type="checkbox"
        id={boxId}
        name={PICK_FIELD}
        value={value}
        checked={allPicked}
        aria-label={`Chọn hồ sơ ${code}`}
      />
    );
  return {
    href: ({ address }) => address,
    title: ({ title }) => title,
    ...(withBoxes && { pick }),
    first: {
      ...{ head: due, room: 'time', label: due },
      cell: ({ tones, left, width, standstill }) =>
        tones.left ? (
          <TimeLeft tone={tones.left} words={left} width={width} />
        ) : (
          <Tag tone="waiting">{standstill}</Tag>
        ),
    },
    columns: COLUMNS[tab] ?? [APPLICANT, STEP, GIVER, RECEIVED],
  };
}

const APPLICANT: ListColumn<RowView> = {
  head: 'Người nộp',
  room: 'name',
  cell: ({ applicant }) => <span class="mc-clamp">{applicant}</span>,
};

const STEP: ListColumn<RowView> = {
  head: 'Bước, hạn của bước',
  label: 'Bước',
  cell: ({ step, stepLeft, forecast, tones, insteadOf }) => (
    <>
      {step}
      {tones.stepLeft && (
        <span class={`mc-step-time mc-step-time--${tones.stepLeft}`}>
          <span class="govuk-visually-hidden">, hạn của bước: </span>
          {stepLeft}
        </span>
      )}
      {tones.forecast && <span class={`mc-step-time mc-step-time--${tones.forecast}`}>{forecast}</span>}
      {insteadOf !== '' && <span class="mc-instead"> thay {insteadOf}</span>}
    </>
  ),
};

const HOLDER: ListColumn<RowView> = {
  head: 'Đang giữ',
  room: 'holder',
  label: 'Đang giữ',
  cell: ({ holder }) => holder,
};

const GIVER: ListColumn<RowView> = {
  head: 'Chuyển từ',
  room: 'holder',
  label: 'Chuyển từ',
  cell: ({ giver }) => giver,
};

const RECEIVED: ListColumn<RowView> = {
  head: 'Tiếp nhận',
  label: 'Tiếp nhận',
  cell: ({ day, instant }) => <time title={instant}>{day}</time>,
};

/** Nobody holds what is not taken in yet: it is at no step, and came from nobody. */
const STANDING: ListColumn<RowView> = { head: 'Tình trạng', cell: ({ step }) => step };

/** What came online or by post is not waiting in front of the counter. */
const HANDED_IN: ListColumn<RowView> = {
  head: 'Nộp',
  label: 'Nộp',
  cell: ({ day, instant, channel }) => (
    <>
      <time title={instant}>{day}</time>
      {channel !== '' && `, ${channel}`}
    </>
  ),
};

/** Where a list is not like the others. */
const COLUMNS: Readonly<Partial<Record<Tab, readonly ListColumn<RowView>[]>>> = {
  'ca-co-quan': [APPLICANT, STEP, HOLDER, RECEIVED],
  'vang-mat': [APPLICANT, STEP, HOLDER, RECEIVED],
  'cho-tiep-nhan': [APPLICANT, STANDING, HANDED_IN],
};
