import { Checkbox } from '../../../web/components/checkbox.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { FILE_HINT } from '../attached-files.ts';
import { FilesField } from './files-field.tsx';

const NUMBER = 'so';
const ELECTRONIC = 'dientu';
const FILES = 'tep';

/** Phát hành: number, seal, on the way to the return desk (NĐ 30/2020 Đ15). */
export const issueForm: ActForm = {
  ...PLAIN,
  command: 'issue',
  title: 'Phát hành kết quả',
  button: 'Phát hành',
  takesFiles: true,
  Fields,
  problems(entry) {
    const number = entry.text(NUMBER);
    if (number === '') return [{ field: NUMBER, text: 'Ghi số, ký hiệu của kết quả' }];
    return number.length > 100 ? [{ field: NUMBER, text: 'Số, ký hiệu dài quá 100 ký tự' }] : [];
  },
  tell: (entry, attached) => (pen) => ({
    type: 'issue',
    number: entry.text(NUMBER),
    electronic: entry.has(ELECTRONIC, 'co'),
    files: attached(FILES).map((file) => pen.file(file)),
  }),
  refusedField: NUMBER,
};

function Fields({ file, entry, errorOf }: FieldsProps) {
  return (
    <>
      <TextField
        id={NUMBER}
        name={NUMBER}
        label="Số, ký hiệu"
        hint="Ví dụ 125/TLKS-BS"
        value={entry.text(NUMBER)}
        error={errorOf(NUMBER)}
        class="mc-short-field"
      />
      <Checkbox
        id={ELECTRONIC}
        name={ELECTRONIC}
        label="Kết quả là bản điện tử"
        // Ruling 12.
        hint="Bản điện tử về Bộ phận Một cửa ngay khi phát hành, thời hạn kết thúc lúc đó."
        checked={entry.fresh ? file.procedure.electronicResult : entry.has(ELECTRONIC, 'co')}
      />
      <FilesField
        file={file}
        errorOf={errorOf}
        id={FILES}
        label="Tệp kết quả (không bắt buộc)"
        hint={FILE_HINT}
      />
    </>
  );
}
