import { FileField } from '../../../web/components/file-field.tsx';
import { NumberField } from '../../../web/components/number-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { ACCEPTED_FILES, FILE_HINT } from '../attached-files.ts';
import { clockIfProvided } from '../supplement-clock.ts';
import {
  COUNTS,
  countField,
  countProblems,
  filesField,
  OWN_NAME,
  type ProvidedRow,
  papersProvided,
  providedRows,
} from './provided-rows.ts';

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
    const own = rows.filter(({ name }) => name === null);
    const unnamed = own.some((row) => COUNTS.some(({ field }) => entry.text(countField(field, row)) !== ''));
    return [
      ...countProblems(entry, rows),
      ...(unnamed && entry.text(OWN_NAME) === ''
        ? [{ field: OWN_NAME, text: 'Ghi tên giấy tờ khác đã nhận' }]
        : []),
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
  const touched = others.some((row) => COUNTS.some(({ field }) => entry.text(countField(field, row)) !== ''));
  const show = (row: ProvidedRow) => <Row key={row.key} row={row} entry={entry} errorOf={errorOf} />;
  return (
    <>
      <p class="govuk-hint">Ghi số bản đã nhận, hoặc chọn tệp. {FILE_HINT}</p>
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

function Row({ row, entry, errorOf }: Pick<FieldsProps, 'entry' | 'errorOf'> & { row: ProvidedRow }) {
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
        {COUNTS.map(({ field, label }) => {
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
        <FileField
          id={filesField(row)}
          name={filesField(row)}
          label="Tệp"
          error={errorOf(filesField(row))}
          accept={ACCEPTED_FILES}
          multiple
        />
      </div>
    </fieldset>
  );
}
