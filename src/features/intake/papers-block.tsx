import type { Paper } from '../../domain/procedure/procedure.ts';
import type { FileContent } from '../../store/dossiers/pen.ts';
import type { ErrorOf } from './form-view.ts';
import { COUNTS, type PaperTyped } from './papers-form.ts';

interface PapersTableProps {
  papers: readonly Paper[];
  typed: readonly PaperTyped[];
  errorOf: ErrorOf;
  /** Null: files are not taken here. */
  carry: ((file: FileContent) => string) | null;
}

const HEADS: readonly { count: keyof typeof COUNTS; head: string }[] = [
  { count: 'originals', head: 'Bản chính' },
  { count: 'certified', head: 'Chứng thực' },
  { count: 'copies', head: 'Bản sao' },
];

/** What was handed in: the papers of the procedure, then others by name. */
export function PapersTable({ papers, typed, errorOf, carry }: PapersTableProps) {
  return (
    <table class="govuk-table mc-papers">
      <caption class="govuk-visually-hidden">Giấy tờ đã nộp</caption>
      <thead>
        <tr>
          <th scope="col">Giấy tờ (đánh dấu nếu có nộp)</th>
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
          />
        ))}
      </tbody>
    </table>
  );
}

interface PaperRowProps extends Pick<PapersTableProps, 'errorOf' | 'carry'> {
  typed: PaperTyped;
  required: boolean;
}

function PaperRow({ typed, required, errorOf, carry }: PaperRowProps) {
  const { row, code, name } = typed;
  const errors = [`${row}-ten`, ...HEADS.map(({ count }) => `${row}-${COUNTS[count]}`), `${row}-tep`]
    .map((field) => ({ field, text: errorOf(field) }))
    .filter(({ text }) => text !== undefined);
  const described = errors.length > 0 ? `${row}-loi` : undefined;
  const called = name === '' ? 'giấy tờ khác' : name;
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
          <OtherName typed={typed} described={described} invalid={errorOf(`${row}-ten`) !== undefined} />
        ) : (
          <ListedName typed={typed} required={required} />
        )}
        {!carry && typed.files.length > 0 && (
          <p class="mc-quiet">Tệp kèm theo: {typed.files.map((file) => file.name).join(', ')}</p>
        )}
      </td>
      {HEADS.map(({ count, head }) => {
        const field = `${row}-${COUNTS[count]}`;
        const invalid = errorOf(field) !== undefined;
        return (
          <td key={count} class="mc-papers__count" data-head={head}>
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
      })}
      {carry && <FileCell typed={typed} called={called} carry={carry} described={described} />}
    </tr>
  );
}

function ListedName({ typed: { row, name, there }, required }: { typed: PaperTyped; required: boolean }) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small mc-papers__name">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={`${row}-co`}
          name={`${row}-co`}
          value="co"
          checked={there}
        />
        <label class="govuk-label govuk-checkboxes__label" for={`${row}-co`}>
          {name}
          {!required && <span class="mc-quiet"> (nếu có)</span>}
        </label>
      </div>
    </div>
  );
}

interface OtherNameProps {
  typed: PaperTyped;
  described: string | undefined;
  invalid: boolean;
}

function OtherName({ typed: { row, name }, described, invalid }: OtherNameProps) {
  return (
    <input
      class={`govuk-input${invalid ? ' govuk-input--error' : ''}`}
      id={`${row}-ten`}
      name={`${row}-ten`}
      type="text"
      autocomplete="off"
      value={name}
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
