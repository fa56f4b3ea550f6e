import { findStep } from '../../../domain/procedure/steps.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextareaField } from '../../../web/components/textarea-field.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { neededText } from '../text-problems.ts';
import { stepHere, stepPlace } from './officer-choice.tsx';

const STEP = 'buoc';
const REASON = 'lydo';

/** Trả lại: to an earlier step the process allows, with a reason. */
export const sendBackForm: ActForm = {
  ...PLAIN,
  command: 'send-back',
  title: 'Trả lại bước trước',
  button: 'Trả lại hồ sơ',
  notice: () => 'Hồ sơ về lại người đã xử lý bước đó. Thời hạn vẫn tiếp tục tính.',
  Fields,
  problems: (entry) => [
    ...(entry.text(STEP) === '' ? [{ field: STEP, text: 'Chọn bước nhận lại hồ sơ' }] : []),
    ...neededText(entry, REASON, 'Ghi lý do trả lại'),
  ],
  tell: (entry) => (pen) => ({
    type: 'send-back',
    step: entry.text(STEP),
    reason: pen.wording(entry.text(REASON)),
  }),
  refusedField: STEP,
};

function Fields({ file, entry, errorOf }: FieldsProps) {
  const codes = stepHere(file)?.sendBackTo ?? [];
  const only = codes.length === 1 ? (codes[0] ?? '') : '';
  return (
    <>
      <RadioGroup
        id={STEP}
        name={STEP}
        legend="Trả về bước"
        value={entry.text(STEP) || only}
        error={errorOf(STEP)}
        options={codes.map((code) => {
          const step = findStep(file.procedure.process, code);
          return { value: code, text: file.names.step(code), hint: step && stepPlace(step, file) };
        })}
      />
      <TextareaField
        id={REASON}
        name={REASON}
        label="Lý do trả lại"
        value={entry.text(REASON)}
        error={errorOf(REASON)}
      />
    </>
  );
}
