import type { Paper } from '../../domain/procedure/procedure.ts';
import type { FileContent } from '../../store/dossiers/contents.ts';
import type { ErrorOf } from './form-view.ts';
import { asksIfSeen, COUNTS, type PaperTyped } from './papers-form.ts';

interface PapersTableProps {
  papers: readonly Paper[];
  typed: readonly PaperTyped[];
  errorOf: ErrorOf;
  /** Null: files are not taken here. */
  carry: ((file: FileContent) => string) | null;
  /** The row that was just added; null: none. */
  focus?: string | null;
}

const HEADS: readonly { count: keyof typeof COUNTS; head: string }[] = [
  { count: 'originals', head: 'Bản chính' },
  { count: 'certified', head: 'Chứng thực' },
  { count: 'copies', head: 'Bản sao' },
];

/** What was handed in: the papers of the procedure, then others by name. */
export function PapersTable({ papers, typed, errorOf, carry, focus = null }: PapersTableProps) {
  return (
    <table class="govuk-table mc-papers">
      <caption class="govuk-visually-hidden">Giấy tờ đã nộp</caption>
      <thead>
        <tr>
          <th scope="col">Giấy tờ (đánh dấu nếu có nộp hoặc đã xem)</th>
          {HEADS.map(({ count, head }) => (
            <th key={count} scope="col" class="mc-papers__count">
              {head}
            </th>
          ))}
          {carry && <th scope="col">Tệp đính kèm</th>}
        </tr>
      </thead>
      <tbody>
        {typed.map((paper) => (
          <PaperRow
            key={paper.row}
            typed={paper}
            required={papers.some(({ code, required }) => required && code === paper.code)}
            errorOf={errorOf}
            carry={carry}
            focused={paper.row === focus}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PaperRowProps extends Pick<PapersTableProps, 'errorOf' | 'carry'> {
  typed: PaperTyped;
  required: boolean;
  focused: boolean;
}

function PaperRow({ typed, required, errorOf, carry, focused }: PaperRowProps) {
  const { row, code, name } = typed;
  const errors = [`${row}-ten`, ...HEADS.map(({ count }) => `${row}-${COUNTS[count]}`), `${row}-tep`]
    .map((field) => ({ field, text: errorOf(field) }))
    .filter(({ text }) => text !== undefined);
  const described = errors.length > 0 ? `${row}-loi` : undefined;
  const called = name === '' ? 'giấy tờ khác' : name;
  const ownBox = carry === null && asksIfSeen(typed);
  return (
    <tr>
      <td>
        {errors.length > 0 && (
          <div id={`${row}-loi`}>
            {errors.map(({ field, text }) => (
              <p key={field} class="govuk-error-message">
                <span class="govuk-visually-hidden">Lỗi: </span>
                {text}
              </p>
            ))}
          </div>
        )}
        {code === null ? (
          <OtherName {...{ typed, described, focused }} invalid={errorOf(`${row}-ten`) !== undefined} />
        ) : (
          <ListedName typed={typed} required={required} saysSeen={typed.toShow === 'alone' && !ownBox} />
        )}
        {!carry && typed.files.length > 0 && (
          <p class="mc-quiet">Tệp kèm theo: {typed.files.map((file) => file.name).join(', ')}</p>
        )}
      </td>
      {typed.toShow === 'alone' ? (
        <td class="mc-papers__shown" colSpan={HEADS.length}>
          {ownBox ? <SeenBox typed={typed} called={called} /> : 'Xuất trình, trả lại ngay'}
        </td>
      ) : (
        HEADS.map(({ count, head }) =>
          count === 'originals' && typed.toShow !== null ? (
            <td key={count} class="mc-papers__count" data-head={head}>
              <SeenBox typed={typed} called={called} />
            </td>
          ) : (
            <Count key={count} {...{ typed, count, head, called, errorOf, described }} />
          ),
        )
      )}
      {carry && <FileCell typed={typed} called={called} carry={carry} described={described} />}
    </tr>
  );
}

interface CountProps extends Pick<PaperRowProps, 'typed' | 'errorOf'> {
  count: keyof typeof COUNTS;
  head: string;
  called: string;
  described: string | undefined;
}

function Count({ typed, count, head, called, errorOf, described }: CountProps) {
  const field = `${typed.row}-${COUNTS[count]}`;
  const invalid = errorOf(field) !== undefined;
  return (
    <td class="mc-papers__count" data-head={head}>
      <input
        class={`govuk-input mc-number-field${invalid ? ' govuk-input--error' : ''}`}
        id={field}
        name={field}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={typed[count]}
        aria-label={`${head}: ${called}`}
        aria-describedby={invalid ? described : undefined}
        aria-invalid={invalid ? 'true' : undefined}
      />
    </td>
  );
}

/** Its original is looked at and handed back: a tick where a number of originals would stand. */
function SeenBox({ typed: { row, seen }, called }: { typed: PaperTyped; called: string }) {
  return (
    <label class="mc-papers__kept">
      <input
        type="checkbox"
        id={`${row}-xem`}
        name={`${row}-xem`}
        value="co"
        checked={seen}
        aria-label={`Đã xem bản chính: ${called}`}
      />{' '}
      Đã xem
    </label>
  );
}

interface ListedNameProps {
  typed: PaperTyped;
  required: boolean;
  /** Its box says that the original was seen, not that it is there. */
  saysSeen: boolean;
}

function ListedName({ typed: { row, name, there, seen }, required, saysSeen }: ListedNameProps) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small mc-papers__name">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={`${row}-co`}
          name={`${row}-co`}
          value="co"
          checked={saysSeen ? seen : there}
        />
        <label class="govuk-label govuk-checkboxes__label" for={`${row}-co`}>
          {name}
          {!required && <span class="mc-quiet"> (nếu có)</span>}
          {saysSeen && <span class="mc-quiet"> (đã xem bản chính)</span>}
        </label>
      </div>
    </div>
  );
}

interface OtherNameProps {
  typed: PaperTyped;
  focused: boolean;
  described: string | undefined;
  invalid: boolean;
}

function OtherName({ typed: { row, name }, focused, described, invalid }: OtherNameProps) {
  return (
    <input
      class={`govuk-input${invalid ? ' govuk-input--error' : ''}`}
      id={`${row}-ten`}
      name={`${row}-ten`}
      type="text"
      autocomplete="off"
      value={name}
      autofocus={focused}
      placeholder="Giấy tờ khác: ghi tên"
      aria-label="Tên giấy tờ khác"
      aria-describedby={invalid ? described : undefined}
      aria-invalid={invalid ? 'true' : undefined}
    />
  );
}

interface FileCellProps {
  typed: PaperTyped;
  called: string;
  carry: (file: FileContent) => string;
  described: string | undefined;
}

function FileCell({ typed: { row, files }, called, carry, described }: FileCellProps) {
  return (
    <td class="mc-papers__files" data-head="Tệp">
      {files.map((file, index) => (
        <label key={`${file.sha256}-${index}`} class="mc-papers__kept">
          <input type="checkbox" name={`${row}-tepda`} value={carry(file)} checked /> {file.name}
        </label>
      ))}
      <input
        class="mc-file"
        id={`${row}-tep`}
        name={`${row}-tep`}
        type="file"
        multiple
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx"
        aria-label={`Tệp của ${called}`}
        aria-describedby={described}
      />
    </td>
  );
}
