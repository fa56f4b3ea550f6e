import { TextareaField } from '../../../web/components/textarea-field.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { neededText, shortText } from '../text-problems.ts';

const REASON = 'lydo';

/** Acts that say no more than why. */
export const declineForm: ActForm = {
  ...PLAIN,
  command: 'decline',
  title: 'Từ chối tiếp nhận hồ sơ',
  button: 'Từ chối tiếp nhận',
  notice: () => 'Hồ sơ sẽ khép lại và người nộp nhận phiếu từ chối có ghi lý do này.',
  Fields: (props) => (
    <Reason {...props} label="Lý do từ chối" hint="Nêu rõ căn cứ; lý do được in trên phiếu từ chối." />
  ),
  problems: (entry) => neededText(entry, REASON, 'Ghi lý do từ chối tiếp nhận'),
  tell: (entry) => (pen) => ({ type: 'decline', reason: pen.wording(entry.text(REASON)) }),
  refusedField: REASON,
};

export const takeBackForm: ActForm = {
  ...PLAIN,
  command: 'take-back',
  title: 'Lấy lại hồ sơ đã chuyển',
  button: 'Lấy lại hồ sơ',
  notice: () => 'Chỉ lấy lại được khi nơi nhận chưa mở hồ sơ.',
  Fields: (props) => <Reason {...props} label="Lý do (không bắt buộc)" />,
  problems: (entry) => shortText(entry, REASON),
  tell: (entry) => (pen) => ({ type: 'take-back', reason: pen.wording(entry.text(REASON)) }),
  refusedField: REASON,
};

function Reason({ entry, errorOf, label, hint }: FieldsProps & { label: string; hint?: string }) {
  return (
    <TextareaField
      id={REASON}
      name={REASON}
      label={label}
      hint={hint}
      value={entry.text(REASON)}
      error={errorOf(REASON)}
    />
  );
}
