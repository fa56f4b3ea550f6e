import { isHeld, leadLeg } from '../../../domain/dossier/state.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextareaField } from '../../../web/components/textarea-field.tsx';
import { type ActContext, type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { shortText } from '../text-problems.ts';
import { officersFor, stepAfter, stepHere, stepWords } from './officer-choice.tsx';

const OFFICER = 'canbo';
const INSTRUCTION = 'ykien';

/** Phân công: the head of the unit says who does it, or gives it to another (NĐ 61 Đ19.1). */
export const assignForm: ActForm = {
  ...PLAIN,
  command: 'assign',
  title: 'Phân công thụ lý',
  button: 'Phân công',
  notice({ file }) {
    const step = assignedStep({ file });
    return step ? `Bước: ${stepWords(step, file)}.` : null;
  },
  Fields,
  problems: (entry) => [
    ...(entry.text(OFFICER) === '' ? [{ field: OFFICER, text: 'Chọn người thụ lý' }] : []),
    ...shortText(entry, INSTRUCTION),
  ],
  tell: (entry) => (pen) => ({
    type: 'assign',
    officer: entry.text(OFFICER),
    instruction: pen.wording(entry.text(INSTRUCTION)),
  }),
  refusedField: OFFICER,
};

/** At the step of assigning the one that follows; anywhere else the work is given to another. */
function assignedStep({ file }: Pick<ActContext, 'file'>) {
  const here = stepHere(file);
  return here?.work === 'assign' ? stepAfter(file) : here;
}

function Fields({ file, officers, entry, errorOf }: FieldsProps) {
  const has = isHeld(file.state) ? leadLeg(file.state).officer : null;
  const choices = officersFor(assignedStep({ file }), { file, officers }).filter(({ id }) => id !== has);
  const only = choices.length === 1 ? (choices[0]?.id ?? '') : '';
  return (
    <>
      {choices.length === 0 ? (
        <p class="govuk-body" id={OFFICER}>
          Không còn ai khác có nhiệm vụ ở bước này. Xin liên hệ quản trị của cơ quan để thêm nhiệm vụ.
        </p>
      ) : (
        <RadioGroup
          id={OFFICER}
          name={OFFICER}
          legend="Người thụ lý"
          value={entry.text(OFFICER) || only}
          error={errorOf(OFFICER)}
          options={choices.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <TextareaField
        id={INSTRUCTION}
        name={INSTRUCTION}
        label="Ý kiến chỉ đạo (không bắt buộc)"
        value={entry.text(INSTRUCTION)}
        error={errorOf(INSTRUCTION)}
        rows={2}
      />
    </>
  );
}
