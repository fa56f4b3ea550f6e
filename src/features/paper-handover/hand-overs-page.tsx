import type { HandOverListRow, HandOverRow } from '../../store/ledger/agreement-views.ts';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { KeptAtDesk, type KeptAtDeskProps } from '../../web/components/kept-at-desk.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';

export const LIST_PICK = 'chon';
export const LIST_FORM = 'lenh';

export interface UnlistedRow {
  id: string;
  version: number;
  code: string;
  procedure: string;
  applicant: string;
  at: string;
  giver: string;
}

/** Papers that went to one unit. */
export interface UnlistedGroup {
  agency: string;
  unit: string;
  /** `Phòng Tư pháp - Hộ tịch` */
  name: string;
  rows: readonly UnlistedRow[];
  formId: string;
}

export interface ListLine extends Pick<HandOverListRow, 'id' | 'number' | 'made_at' | 'dossiers'> {
  from: string;
  to: string;
  /** Of its dossiers, those whose papers are not signed for. */
  open: number;
}

export interface HandOversView {
  groups: readonly UnlistedGroup[];
  coming: readonly ListLine[];
  made: readonly ListLine[];
  /** Null: neither works at the desk nor leads it. */
  kept: KeptAtDeskProps | null;
  problems: readonly { field: string; text: string }[];
}

/** Bàn giao hồ sơ giấy: what came to be signed for, what is to be put on a list, and the lists there are. */
export function handOversPage({ groups, coming, made, kept, problems }: HandOversView): StaffPage {
  return {
    title: problems.length > 0 ? 'Chưa lập được danh sách - Bàn giao hồ sơ giấy' : 'Bàn giao hồ sơ giấy',
    job: 'papers',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa lập được danh sách" errors={problems} />}
        <h1 class="govuk-heading-m">Bàn giao hồ sơ giấy</h1>
        <section class="mc-panel" aria-labelledby="den">
          <h2 class="govuk-heading-s" id="den">
            Danh sách chờ ký nhận
          </h2>
          {coming.length === 0 ? (
            <p class="mc-empty">Không có danh sách nào chờ bộ phận ký nhận.</p>
          ) : (
            <Lists lines={coming} />
          )}
        </section>
        <section class="mc-panel" aria-labelledby={LIST_PICK}>
          <h2 class="govuk-heading-s" id={LIST_PICK}>
            Đã giao, chưa lập danh sách
          </h2>
          {groups.length === 0 ? (
            <p class="mc-empty">Hồ sơ giấy đã giao đều đã có trong danh sách, hoặc đã ký nhận.</p>
          ) : (
            groups.map((group) => <Group key={`${group.agency}/${group.unit}`} group={group} token={token} />)
          )}
        </section>
        {kept && <KeptAtDesk {...kept} />}
        <section class="mc-panel" aria-labelledby="da-lap">
          <h2 class="govuk-heading-s" id="da-lap">
            Danh sách đã lập
          </h2>
          {made.length === 0 ? (
            <p class="mc-empty">Trong 31 ngày qua chưa lập danh sách nào.</p>
          ) : (
            <Lists lines={made} />
          )}
        </section>
      </Main>
    ),
  };
}

function Group({ group, token }: { group: UnlistedGroup; token: string }) {
  const { agency, unit, name, rows, formId } = group;
  return (
    <form method="post" action={paths.makeHandOverList} class="mc-hand-over">
      <HiddenToken token={token} />
      <input type="hidden" name={LIST_FORM} value={formId} />
      <input type="hidden" name="coquan" value={agency} />
      <input type="hidden" name="bophan" value={unit} />
      <h3 class="govuk-heading-s">Giao {name}</h3>
      <DossierList
        rows={rows}
        href={({ id }) => paths.dossier(id)}
        pick={({ id, version, code }) => (
          <input
            type="checkbox"
            name={LIST_PICK}
            value={`${id}~${version}`}
            checked
            aria-label={`Đưa hồ sơ ${code} vào danh sách giao ${name}`}
          />
        )}
        first={{
          head: 'Giao lúc',
          room: 'time',
          label: 'Giao lúc',
          cell: ({ at }) => <time title={instantWords(at)}>{dayWords(at)}</time>,
        }}
        columns={UNLISTED}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Lập danh sách bàn giao ({rows.length} hồ sơ)
      </button>
    </form>
  );
}

const UNLISTED: readonly ListColumn<UnlistedRow>[] = [
  { head: 'Người nộp', room: 'name', cell: ({ applicant }) => <span class="mc-clamp">{applicant}</span> },
  { head: 'Người giao', room: 'holder', label: 'Người giao', cell: ({ giver }) => giver },
];

function Lists({ lines }: { lines: readonly ListLine[] }) {
  return (
    <ul class="govuk-list mc-hand-over__lists">
      {lines.map(({ id, number, made_at, dossiers, from, to, open }) => (
        <li key={id}>
          <a class="govuk-link mc-nowrap" href={paths.handOverList(id)}>
            Danh sách số {number}
          </a>
          : {from} giao {to}, {instantWords(made_at)}; {dossiers} hồ sơ,{' '}
          {open === 0 ? 'đã ký nhận hết' : <strong>{open} chưa ký nhận</strong>}
        </li>
      ))}
    </ul>
  );
}

/** What became of the papers of a row, in words. */
export const STANDING: Readonly<Record<HandOverRow['standing'], string>> = {
  given: 'chờ ký nhận',
  missed: 'báo thiếu',
  accepted: 'đã ký nhận',
  'taken-back': 'bên giao đã lấy lại',
  'gone-on': 'đã làm tiếp, không ký nhận',
};
