import { Checkbox } from '../../../web/components/checkbox.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { officersFor, stepAfter, stepPlace, stepWords } from './officer-choice.tsx';

const OFFICER = 'canbo';
const PAPERS = 'kemgiay';

/** Bàn giao: to the unit of the next step, or to one officer of it (NĐ 61 Đ18). */
export const handOverForm: ActForm = {
  ...PLAIN,
  command: 'hand-over',
  title: 'Chuyển hồ sơ xử lý',
  button: 'Chuyển hồ sơ',
  notice({ file }) {
    const step = stepAfter(file);
    return step ? `Bước tiếp theo: ${stepWords(step, file)}.` : null;
  },
  Fields,
  tell: (entry) => () => ({
    type: 'hand-over',
    officer: entry.text(OFFICER) || null,
    withPapers: entry.has(PAPERS, 'co'),
  }),
  refusedField: OFFICER,
};

function Fields({ file, officers, entry, errorOf }: FieldsProps) {
  const step = stepAfter(file);
  const unit = step ? stepPlace(step, file) : '';
  return (
    <>
      <SelectField
        id={OFFICER}
        name={OFFICER}
        label="Chuyển cho"
        value={entry.text(OFFICER)}
        error={errorOf(OFFICER)}
        options={[
          { value: '', text: `${unit} (chưa chỉ định người)` },
          ...officersFor(step, { file, officers }).map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Checkbox
        id={PAPERS}
        name={PAPERS}
        label="Chuyển kèm hồ sơ giấy"
        checked={entry.fresh ? file.state.channel !== 'online' : entry.has(PAPERS, 'co')}
      />
    </>
  );
}
