import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { type ActForm, PLAIN } from '../act-form.ts';
import { neededText, shortText } from '../text-problems.ts';
import { WordsField } from './words-field.tsx';

const MISSING = 'noidung';
const KIND = 'loai';
const APOLOGY = 'xinloi';

/** Ký nhận (NĐ 61 Đ18): nothing written means that all of it came, so that one press does it. */
export const acceptForm: ActForm = {
  ...PLAIN,
  command: 'accept-handover',
  title: 'Ký nhận hồ sơ giấy',
  button: 'Ký nhận',
  notice: () => 'Ký nhận là xác nhận hồ sơ giấy được bàn giao đã đến đủ tay người nhận.',
  Fields: (props) => (
    <WordsField
      {...props}
      id={MISSING}
      label="Còn thiếu"
      hint="Để trống nếu đã nhận đủ. Ghi rõ giấy tờ nào chưa đến; nơi giao sẽ thấy."
    />
  ),
  problems: (entry) => shortText(entry, MISSING),
  tell: (entry) => (pen) => ({ type: 'accept-handover', missing: pen.wording(entry.text(MISSING)) }),
  refusedField: MISSING,
};

/** Mất, hỏng giấy tờ (NĐ 61 Đ21): put right at the agency's own cost, with an apology. */
export const recordLossForm: ActForm = {
  ...PLAIN,
  command: 'record-loss',
  title: 'Ghi nhận mất, hỏng giấy tờ',
  button: 'Ghi nhận',
  notice: () =>
    'Cơ quan để mất, hỏng chịu chi phí khắc phục và xin lỗi người nộp hồ sơ. Thời hạn vẫn tiếp tục tính.',
  Fields: (props) => (
    <>
      <RadioGroup
        id={KIND}
        name={KIND}
        legend="Giấy tờ"
        value={props.entry.text(KIND)}
        error={props.errorOf(KIND)}
        options={[
          { value: 'lost', text: 'Bị mất' },
          { value: 'damaged', text: 'Bị hỏng' },
        ]}
        inline
      />
      <WordsField {...props} id={MISSING} label="Giấy tờ nào, sự việc thế nào" />
      <WordsField {...props} id={APOLOGY} label="Lời xin lỗi và cách khắc phục (không bắt buộc)" rows={2} />
    </>
  ),
  problems: (entry) => [
    ...(['lost', 'damaged'].includes(entry.text(KIND)) ? [] : [{ field: KIND, text: 'Chọn mất hoặc hỏng' }]),
    ...neededText(entry, MISSING, 'Ghi giấy tờ bị mất, hỏng và sự việc'),
    ...shortText(entry, APOLOGY),
  ],
  tell: (entry) => (pen) => ({
    type: 'record-loss',
    kind: entry.text(KIND) === 'damaged' ? 'damaged' : 'lost',
    what: pen.wording(entry.text(MISSING)),
    apology: pen.wording(entry.text(APOLOGY)),
  }),
  refusedField: MISSING,
};
