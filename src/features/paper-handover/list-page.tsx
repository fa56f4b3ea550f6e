import type { HandOverListRow, HandOverRow } from '../../store/ledger/agreement-views.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { type Outcome, Outcomes } from '../../web/components/outcomes.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { STANDING } from './hand-overs-page.tsx';

export const ROW = 'hoso';
/** `du`: all of it came; `thieu`: something is missing; else it is left for later. */
export const cameField = (dossier: string) => `den-${dossier}`;
export const missingField = (dossier: string) => `thieu-${dossier}`;

export interface SheetRow extends Pick<HandOverRow, 'code' | 'standing' | 'missing' | 'settled_at'> {
  id: string;
  procedure: string;
  applicant: string;
  sets: number | null;
  settledBy: string | null;
  /** What its form holds; null: not this officer's to sign for, or settled. */
  form: { value: string; came: string; missing: string } | null;
}

export interface SheetView {
  list: Pick<HandOverListRow, 'id' | 'number' | 'made_at'>;
  from: string;
  to: string;
  by: string;
  rows: readonly SheetRow[];
  problems: readonly { field: string; text: string }[];
}

/** One list: what is on it, what became of it, and the form of whoever it was handed to. */
export function sheetPage(view: SheetView): StaffPage {
  const { list, from, to, by, rows, problems } = view;
  const toSign = rows.some(({ form }) => form !== null);
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const title = `Danh sách bàn giao số ${list.number}`;
  return {
    title: problems.length > 0 ? `Chưa ký nhận được - ${title}` : title,
    job: 'papers',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Bàn giao hồ sơ giấy', href: paths.handOvers }, { text: title }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa ký nhận được" errors={problems} />}
        <h1 class="govuk-heading-m">{title}</h1>
        <p class="govuk-body">
          {from} giao {to}, lập lúc {instantWords(list.made_at)}, {by}.{' '}
          <a class="govuk-link" href={paths.handOverListPrint(list.id)} target="_blank" rel="noreferrer">
            In danh sách để hai bên ký (PDF)
          </a>
        </p>
        {toSign ? (
          <form method="post" action={paths.acceptHandOvers(list.id)}>
            <HiddenToken token={token} />
            <p class="govuk-hint">
              Đối chiếu từng hồ sơ giấy với danh sách. Hồ sơ nào thiếu thì chọn “Thiếu” và ghi còn thiếu gì:
              bên giao sẽ thấy.
            </p>
            <Rows rows={rows} errorOf={errorOf} />
            <button type="submit" class="govuk-button">
              Ký nhận danh sách
            </button>
          </form>
        ) : (
          <Rows rows={rows} errorOf={errorOf} />
        )}
      </Main>
    ),
  };
}

interface RowsProps {
  rows: readonly SheetRow[];
  errorOf: (field: string) => string | undefined;
}

function Rows({ rows, errorOf }: RowsProps) {
  return (
    <table class="mc-list mc-sheet">
      <thead>
        <tr>
          <th scope="col">TT</th>
          <th scope="col">Mã hồ sơ</th>
          <th scope="col">Người nộp, thủ tục</th>
          <th scope="col">Số bộ</th>
          <th scope="col">Ký nhận</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td class="mc-list__line" data-label="TT">
              {index + 1}
            </td>
            <td class="mc-list__code">
              <a class="mc-list__link" href={paths.dossier(row.id)}>
                {row.code}
              </a>
            </td>
            <td class="mc-sheet__what">
              {row.applicant}
              <span class="mc-clamp mc-sheet__procedure">{row.procedure}</span>
            </td>
            <td class="mc-list__line" data-label="Số bộ">
              {row.sets}
            </td>
            <td class="mc-sheet__sign">
              {row.form ? <Sign row={row} form={row.form} errorOf={errorOf} /> : <Standing row={row} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ row: { standing, missing, settled_at, settledBy } }: { row: SheetRow }) {
  const when = settled_at === null ? '' : `, ${settledBy ? `${settledBy}, ` : ''}${instantWords(settled_at)}`;
  const what = standing === 'missed' && missing !== null ? `: ${missing}` : '';
  return (
    <>
      {STANDING[standing]}
      {when}
      {what}
    </>
  );
}

function Sign({
  row: { id, code, standing, missing },
  form: { value, came, missing: typed },
  errorOf,
}: {
  row: SheetRow;
  form: NonNullable<SheetRow['form']>;
  errorOf: RowsProps['errorOf'];
}) {
  const [name, field] = [cameField(id), missingField(id)];
  const error = errorOf(field);
  return (
    <fieldset class="mc-sheet__choice">
      <legend class="govuk-visually-hidden">Hồ sơ giấy {code}</legend>
      <input type="hidden" name={ROW} value={value} />
      {standing === 'missed' && <p class="govuk-body-s">Đã báo thiếu: {missing}</p>}
      {CHOICES.map(({ value: choice, text }) => (
        <label key={choice} class="mc-sheet__option">
          <input type="radio" name={name} value={choice} checked={came === choice} /> {text}
        </label>
      ))}
      {error !== undefined && (
        <p class="govuk-error-message" id={`${field}-loi`}>
          {error}
        </p>
      )}
      <input
        class={`govuk-input${error === undefined ? '' : ' govuk-input--error'}`}
        id={field}
        name={field}
        type="text"
        value={typed}
        placeholder="Còn thiếu gì"
        aria-label={`Hồ sơ ${code} còn thiếu gì`}
        aria-describedby={error === undefined ? undefined : `${field}-loi`}
        aria-invalid={error === undefined ? undefined : 'true'}
        autocomplete="off"
      />
    </fieldset>
  );
}

const CHOICES = [
  { value: 'du', text: 'Đủ' },
  { value: 'thieu', text: 'Thiếu' },
  { value: 'sau', text: 'Để sau' },
] as const;

/** What was signed for, what is missing, and what could not be done. */
export function signedPage({ id, number }: SheetView['list'], outcomes: readonly Outcome[]): StaffPage {
  const refused = outcomes.filter(({ refusal }) => refusal !== null).length;
  const done = outcomes.length - refused;
  const title =
    refused === 0 ? `Đã ghi nhận ${done} hồ sơ` : `Đã ghi nhận ${done} hồ sơ, ${refused} hồ sơ chưa được`;
  return {
    title,
    job: 'papers',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">{title}</h1>
        <Outcomes outcomes={outcomes} done="Đã ghi nhận" />
        <p class="govuk-body">
          <a class="govuk-link" href={paths.handOverList(id)}>
            Về danh sách bàn giao số {number}
          </a>
        </p>
      </Main>
    ),
  };
}
