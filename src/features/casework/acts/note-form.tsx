import { TextareaField } from '../../../web/components/textarea-field.tsx';
import { type ActForm, PLAIN } from '../act-form.ts';
import { neededText } from '../text-problems.ts';

const TEXT = 'noidung';

export const noteForm: ActForm = {
  ...PLAIN,
  command: 'note',
  title: 'Ghi chú vào hồ sơ',
  button: 'Lưu ghi chú',
  notice: () => 'Ghi chú chỉ công chức xem được; không gửi đến người nộp và không đổi tình trạng hồ sơ.',
  Fields: ({ entry, errorOf }) => (
    <TextareaField
      id={TEXT}
      name={TEXT}
      label="Nội dung"
      value={entry.text(TEXT)}
      error={errorOf(TEXT)}
      rows={4}
    />
  ),
  problems: (entry) => neededText(entry, TEXT, 'Ghi nội dung ghi chú'),
  tell: (entry) => (pen) => ({ type: 'note', text: pen.wording(entry.text(TEXT)) }),
  refusedField: TEXT,
};
