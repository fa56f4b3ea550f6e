import { Checkbox } from '../../../web/components/checkbox.tsx';
import { NumberField } from '../../../web/components/number-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { FILE_HINT } from '../attached-files.ts';
import type { Entry } from '../entry.ts';
import { clockIfProvided } from '../supplement-clock.ts';
import { shortLine } from '../text-problems.ts';
import { FilesField } from './files-field.tsx';
import {
  countField,
  countProblems,
  countsIn,
  filesField,
  isSeen,
  OWN_NAME,
  type ProvidedRow,
  papersProvided,
  providedRows,
  SEEN,
  seenField,
} from './provided-rows.ts';

const LONGEST_NAME = 500;

/** Nhận bổ sung: what came in; the clock goes on as was decided when it was asked (ruling 9). */
export const provideSupplementForm: ActForm = {
  ...PLAIN,
  command: 'provide-supplement',
  title: 'Nhận bổ sung',
  button: 'Xác nhận đã nhận bổ sung',
  takesFiles: true,
  notice: (context) => clockIfProvided(context),
  Fields,
  problems(entry, { file }) {
    const rows = providedRows(file);
    const unnamed = rows.some((row) => row.name === null && isTouched(entry, row));
    return [
      ...countProblems(entry, rows),
      ...(unnamed && entry.text(OWN_NAME) === ''
        ? [{ field: OWN_NAME, text: 'Ghi tên giấy tờ khác đã nhận' }]
        : []),
      ...shortLine(entry, OWN_NAME, 'Tên giấy tờ', LONGEST_NAME),
    ];
  },
  tell: (entry, attached, { file }) => {
    const rows = providedRows(file);
    return (pen) => ({ type: 'provide-supplement', papers: papersProvided(rows, entry, attached, pen) });
  },
  refusedField: 'chinh-m1',
};

function Fields({ file, entry, errorOf }: FieldsProps) {
  const rows = providedRows(file);
  const asked = rows.filter((row) => row.asked !== null);
  const others = rows.filter((row) => row.asked === null);
  const touched = others.some((row) => isTouched(entry, row)) || errorOf(OWN_NAME) !== undefined;
  const show = (row: ProvidedRow) => (
    <Row key={row.key} file={file} row={row} entry={entry} errorOf={errorOf} />
  );
  return (
    <>
      <p class="govuk-hint">
        {file.state.secret ? 'Ghi số bản đã nhận.' : `Ghi số bản đã nhận, hoặc chọn tệp. ${FILE_HINT}`}
      </p>
      {asked.map(show)}
      <details class="govuk-details" open={touched || asked.length === 0}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Giấy tờ khác cùng nhận</span>
        </summary>
        <div class="govuk-details__text">{others.map(show)}</div>
      </details>
    </>
  );
}

/** Something was written about how it came, or a file of it chosen. */
function isTouched(entry: Entry, row: ProvidedRow): boolean {
  const counted = countsIn(row).some(({ field }) => entry.text(countField(field, row)) !== '');
  return counted || isSeen(entry, row) || entry.hasFiles(filesField(row));
}

type RowProps = Pick<FieldsProps, 'file' | 'entry' | 'errorOf'> & { row: ProvidedRow };

function Row({ row, file, entry, errorOf }: RowProps) {
  const { name, asked } = row;
  return (
    <fieldset class="govuk-fieldset mc-provided">
      <legend class="govuk-fieldset__legend mc-provided__name">{name ?? 'Giấy tờ khác'}</legend>
      {asked !== null && asked !== name && <p class="govuk-hint">Đã yêu cầu: {asked}</p>}
      {name === null && (
        <TextField
          id={OWN_NAME}
          name={OWN_NAME}
          label="Tên giấy tờ"
          value={entry.text(OWN_NAME)}
          error={errorOf(OWN_NAME)}
        />
      )}
      <div class="mc-provided__counts">
        {row.shown && (
          <Checkbox
            id={seenField(row)}
            name={seenField(row)}
            label="Đã xem bản chính, trả lại ngay"
            checked={isSeen(entry, row)}
            value={SEEN}
          />
        )}
        {countsIn(row).map(({ field, label }) => {
          const id = countField(field, row);
          return (
            <NumberField
              key={id}
              id={id}
              name={id}
              label={label}
              value={entry.text(id)}
              error={errorOf(id)}
            />
          );
        })}
        <FilesField file={file} errorOf={errorOf} id={filesField(row)} label="Tệp" />
      </div>
    </fieldset>
  );
}
