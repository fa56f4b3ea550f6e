import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { paths } from '../../web/paths.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';

/** An entry that was made late, as its list shows it. */
export interface LateRow {
  id: string;
  code: string;
  procedure: string;
  at: string;
  what: string;
  officer: string;
  reason: string;
  recordedAt: string;
  standing: string;
  waits: boolean;
  /** What is sent when it is ticked; null: not this officer's to judge. */
  pick: string | null;
}

export const LATE_REASON = 'lydo';
export const LATE_VERDICT = 'ykien';
export const LATE_PICK = 'chon';

interface LateListProps {
  rows: readonly LateRow[];
  token: string;
  errorOf: (field: string) => string | undefined;
  reason: string;
}

/** Nhập bù: what it was, why, and what a leader says; several are judged at once. */
export function LateList({ rows, token, errorOf, reason }: LateListProps) {
  const first = rows.find(({ pick }) => pick !== null);
  const list = (
    <DossierList
      rows={rows}
      href={({ id }) => paths.dossier(id)}
      {...(first && {
        pick: (row: LateRow) =>
          row.pick !== null && (
            <input
              type="checkbox"
              id={row === first ? LATE_PICK : undefined}
              name={LATE_PICK}
              value={row.pick}
              aria-label={`Chọn việc ${row.what} của hồ sơ ${row.code}`}
            />
          ),
      })}
      first={{ head: 'Đã làm', room: 'time', label: 'Đã làm', cell: ({ at }) => <Day at={at} /> }}
      columns={COLUMNS}
    />
  );
  if (!first) return list;
  return (
    <form method="post" action={paths.judgeLate}>
      <HiddenToken token={token} />
      {list}
      <div class="mc-late-judge">
        <TextareaField
          id={LATE_REASON}
          name={LATE_REASON}
          label="Ý kiến (bắt buộc khi không đồng ý)"
          value={reason}
          error={errorOf(LATE_REASON)}
          rows={2}
        />
        <div class="govuk-button-group">
          <button type="submit" class="govuk-button" name={LATE_VERDICT} value="approved">
            Duyệt các dòng đã chọn
          </button>
          <button
            type="submit"
            class="govuk-button govuk-button--secondary"
            name={LATE_VERDICT}
            value="objected"
          >
            Không đồng ý các dòng đã chọn
          </button>
        </div>
      </div>
    </form>
  );
}

function Day({ at }: { at: string }) {
  return <time title={instantWords(at)}>{dayWords(at)}</time>;
}

const COLUMNS: readonly ListColumn<LateRow>[] = [
  { head: 'Nhập lúc', label: 'Nhập lúc', cell: ({ recordedAt }) => <Day at={recordedAt} /> },
  { head: 'Việc', room: 'name', label: 'Việc', cell: ({ what, officer }) => `${what}, ${officer}` },
  { head: 'Lý do', room: 'name', label: 'Lý do', cell: ({ reason }) => reason },
  {
    head: 'Duyệt',
    room: 'name',
    label: 'Duyệt',
    cell: ({ standing, waits }) => (waits ? <strong>{standing}</strong> : standing),
  },
];
