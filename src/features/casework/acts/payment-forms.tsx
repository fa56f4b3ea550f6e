import type { FinancialDuty } from '../../../domain/dossier/events.ts';
import { NumberField } from '../../../web/components/number-field.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { DUTY_WORDS } from '../../../words/vi/clock-sentence.ts';
import { instantWords } from '../../../words/vi/date-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import { shortLine } from '../text-problems.ts';
import { typedAmount } from '../typed-amount.ts';

const DUTY = 'nghiavu';
const NOTICE = 'sothongbao';
const AMOUNT = 'sotien';
const PROOF = 'sochungtu';

const DUTIES = Object.keys(DUTY_WORDS) as readonly FinancialDuty[];
const LONGEST_NUMBER = 100;

/** Nghĩa vụ tài chính (ruling 10): the clock stands still until the proof of payment is there. */
export const requirePaymentForm: ActForm = {
  ...PLAIN,
  command: 'require-payment',
  title: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  button: 'Chuyển chờ nghĩa vụ tài chính',
  notice({ file: { state, now } }) {
    const late = 'clock' in state && now > state.clock.due.law;
    return (
      <>
        <p>
          {late
            ? 'Hồ sơ đã quá hạn: việc này không tạm dừng và không làm thay đổi ngày hẹn.'
            : 'Thời hạn tạm dừng từ lúc này. Khi có chứng từ nộp tiền, thời hạn tính tiếp và hẹn ngày trả lần hai.'}
        </p>
        <p>
          Chỉ dùng cho thuế, tiền sử dụng đất, tiền thuê đất; phí, lệ phí chưa nộp không tạm dừng thời hạn.
        </p>
      </>
    );
  },
  Fields: RequireFields,
  problems: (entry) => [
    ...(dutyOf(entry) ? [] : [{ field: DUTY, text: 'Chọn nghĩa vụ tài chính' }]),
    ...numberProblems(entry, NOTICE, 'Ghi số thông báo của cơ quan thuế hoặc phiếu chuyển thông tin'),
    ...(typedAmount(entry.text(AMOUNT)) === undefined
      ? [{ field: AMOUNT, text: 'Nhập số tiền là số nguyên đồng, hoặc để trống' }]
      : []),
  ],
  tell: (entry) => () => ({
    type: 'require-payment',
    duty: dutyOf(entry) ?? 'tax',
    notice: entry.text(NOTICE),
    amount: typedAmount(entry.text(AMOUNT)) ?? null,
  }),
  refusedField: NOTICE,
  refusedFields: { 'amount-invalid': AMOUNT },
};

/** The proof of payment came: the second appointment. */
export const confirmPaymentForm: ActForm = {
  ...PLAIN,
  command: 'confirm-payment',
  title: 'Xác nhận đã thực hiện nghĩa vụ tài chính',
  button: 'Xác nhận đã nộp',
  notice({ file: { state } }) {
    const pause = 'clock' in state ? state.clock.pauses.at(-1) : undefined;
    if (!pause) return null;
    return pause.afterwards === 'unchanged'
      ? 'Hồ sơ đã quá hạn khi yêu cầu nên ngày hẹn không đổi.'
      : `Thời hạn tạm dừng từ ${instantWords(pause.from)}; xác nhận xong thì tính tiếp phần còn lại và hẹn ngày trả lần hai.`;
  },
  Fields: ({ entry, errorOf }) => (
    <TextField
      id={PROOF}
      name={PROOF}
      label="Số chứng từ nộp tiền"
      hint="Số biên lai, giấy nộp tiền vào ngân sách hoặc mã giao dịch."
      value={entry.text(PROOF)}
      error={errorOf(PROOF)}
      class="mc-short-field"
    />
  ),
  problems: (entry) => numberProblems(entry, PROOF, 'Ghi số chứng từ nộp tiền'),
  tell: (entry) => () => ({ type: 'confirm-payment', proof: entry.text(PROOF) }),
  refusedField: PROOF,
};

function dutyOf(entry: Entry): FinancialDuty | undefined {
  return DUTIES.find((duty) => duty === entry.text(DUTY));
}

function numberProblems(entry: Entry, field: string, missing: string): readonly Problem[] {
  if (entry.text(field) === '') return [{ field, text: missing }];
  return shortLine(entry, field, 'Số', LONGEST_NUMBER);
}

function RequireFields({ entry, errorOf }: FieldsProps) {
  return (
    <>
      <RadioGroup
        id={DUTY}
        name={DUTY}
        legend="Nghĩa vụ tài chính"
        value={entry.text(DUTY)}
        error={errorOf(DUTY)}
        options={DUTIES.map((duty) => ({ value: duty, text: capitalise(DUTY_WORDS[duty]) }))}
      />
      <TextField
        id={NOTICE}
        name={NOTICE}
        label="Số thông báo"
        value={entry.text(NOTICE)}
        error={errorOf(NOTICE)}
        class="mc-short-field"
      />
      <NumberField
        id={AMOUNT}
        name={AMOUNT}
        label="Số tiền, đồng (không bắt buộc)"
        hint="Để trống nếu chưa có thông báo số tiền."
        value={entry.text(AMOUNT)}
        error={errorOf(AMOUNT)}
        class="mc-amount-field"
      />
    </>
  );
}
