import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { TimeLeft } from '../../web/components/time-left.tsx';
import { paths } from '../../web/paths.ts';
import { PICK_FIELD } from '../../web/picked-dossiers.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';
import type { RowView } from './row-view.ts';
import type { Tab } from './tabs.ts';

interface InboxTableProps {
  rows: readonly RowView[];
  /** Id of the first box to tick, for the error summary. */
  firstPick: string;
  allPicked: boolean;
  tab: Tab;
}

/** The day promised first, for that is what the applicant waits for; below each step, its own time. */
export function InboxTable({ rows, firstPick, allPicked, tab }: InboxTableProps) {
  const due = tab === 'cho-tiep-nhan' ? 'Hạn trả lời' : 'Hẹn trả';
  const first = rows.find(({ pick }) => pick !== null);
  const boxOf = (row: RowView) =>
    row.pick !== null && (
      <input
        type="checkbox"
        id={row === first ? firstPick : undefined}
        name={PICK_FIELD}
        value={row.pick}
        checked={allPicked}
        aria-label={`Chọn hồ sơ ${row.code}`}
      />
    );
  return (
    <DossierList
      rows={rows}
      href={({ id }) => paths.dossier(id)}
      title={(row) => titleOf(row, due)}
      {...(first && { pick: boxOf })}
      first={{
        head: due,
        room: 'time',
        label: due,
        cell: ({ time, standstill }) =>
          time ? <TimeLeft {...time} /> : <Tag tone="waiting">{standstill}</Tag>,
      }}
      columns={COLUMNS[tab] ?? [APPLICANT, STEP, GIVER, RECEIVED]}
    />
  );
}

const APPLICANT: ListColumn<RowView> = {
  head: 'Người nộp',
  room: 'name',
  cell: ({ applicant }) => <span class="mc-clamp">{applicant}</span>,
};

const STEP: ListColumn<RowView> = {
  head: 'Bước, hạn của bước',
  label: 'Bước',
  cell: ({ step, stepTime, insteadOf, forecast }) => (
    <>
      {step}
      {stepTime && (
        <span class={`mc-step-time mc-step-time--${stepTime.tone}`}>
          <span class="govuk-visually-hidden">, hạn của bước: </span>
          {stepTime.words}
        </span>
      )}
      {forecast && (
        <span class={`mc-step-time mc-step-time--${forecast.willBeLate ? 'late' : 'on-time'}`}>
          {forecast.words}
        </span>
      )}
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
  cell: ({ since }) => <time title={instantWords(since)}>{dayWords(since)}</time>,
};

/** Nobody holds what is not taken in yet: it is at no step, and came from nobody. */
const STANDING: ListColumn<RowView> = { head: 'Tình trạng', cell: ({ step }) => step };

/** What came online or by post is not waiting in front of the counter. */
const HANDED_IN: ListColumn<RowView> = {
  head: 'Nộp',
  label: 'Nộp',
  cell: ({ since, channel }) => (
    <>
      <time title={instantWords(since)}>{dayWords(since)}</time>
      {channel !== null && `, ${channel}`}
    </>
  ),
};

/** Where a list is not like the others. */
const COLUMNS: Readonly<Partial<Record<Tab, readonly ListColumn<RowView>[]>>> = {
  'ca-co-quan': [APPLICANT, STEP, HOLDER, RECEIVED],
  'vang-mat': [APPLICANT, STEP, HOLDER, RECEIVED],
  'cho-tiep-nhan': [APPLICANT, STANDING, HANDED_IN],
};

function titleOf({ procedure, time, stepTime }: RowView, due: string): string {
  const lines = [
    procedure,
    time && `${due}: ${instantWords(time.due)}`,
    stepTime && `Hạn của bước: ${instantWords(stepTime.due)}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}
