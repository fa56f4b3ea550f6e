import type { ResultReturned } from '../../../domain/dossier/events.ts';
import { Checkbox } from '../../../web/components/checkbox.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import type { Entry } from '../entry.ts';

const RECIPIENT = 'nguoinhan';
const NAME = 'tennguoinhan';
const NUMBER = 'giaytonguoinhan';
const WAY = 'cach';
const RECEIPT = 'giaytiepnhan';
const IDENTITY = 'tuythan';

const WAYS: readonly { value: ResultReturned['data']['way']; text: string }[] = [
  { value: 'counter', text: 'Tại quầy' },
  { value: 'post', text: 'Qua bưu chính' },
  { value: 'online', text: 'Trực tuyến' },
];

/** Trả kết quả: to the applicant or a delegate, by the receipt or after an identity check (NĐ 61 Đ20). */
export const returnForm: ActForm = {
  ...PLAIN,
  command: 'return',
  title: 'Trả kết quả',
  button: 'Xác nhận đã trả',
  Fields,
  problems(entry) {
    const problems: Problem[] = [];
    if (!['applicant', 'delegate', 'other'].includes(entry.text(RECIPIENT)))
      problems.push({ field: RECIPIENT, text: 'Chọn người nhận kết quả' });
    if (entry.text(RECIPIENT) === 'other' && entry.text(NAME) === '')
      problems.push({ field: NAME, text: 'Ghi họ tên người đến nhận thay' });
    if (wayOf(entry) === undefined) problems.push({ field: WAY, text: 'Chọn cách trả kết quả' });
    if (wayOf(entry) === 'counter' && !entry.has(RECEIPT, 'co') && !entry.has(IDENTITY, 'co')) {
      const text =
        'Xem giấy tiếp nhận hồ sơ, hoặc kiểm tra giấy tờ tùy thân của người nhận, rồi đánh dấu vào ô tương ứng';
      problems.push({ field: RECEIPT, text });
    }
    return problems;
  },
  tell: (entry) => (pen) => ({
    type: 'return',
    way: wayOf(entry) ?? 'counter',
    recipient: entry.text(RECIPIENT) === 'applicant' ? 'applicant' : 'delegate',
    person:
      entry.text(RECIPIENT) === 'other'
        ? pen.person({
            ...{ kind: 'individual', name: entry.text(NAME), identityKind: null },
            ...{ identityNumber: entry.text(NUMBER) || null, address: null, phone: null, email: null },
          })
        : null,
    receiptShown: entry.has(RECEIPT, 'co'),
    identityChecked: entry.has(IDENTITY, 'co'),
  }),
  refusedField: RECIPIENT,
};

function wayOf(entry: Entry): ResultReturned['data']['way'] | undefined {
  return WAYS.find(({ value }) => value === entry.text(WAY))?.value;
}

function Fields({ file, entry, errorOf }: FieldsProps) {
  const { applicant, delegate, returnBy } = file.state;
  const nameOf = (ref: typeof applicant) => file.person(ref)?.name ?? '';
  return (
    <>
      <RadioGroup
        id={RECIPIENT}
        name={RECIPIENT}
        legend="Người nhận"
        value={entry.fresh ? (delegate ? 'delegate' : 'applicant') : entry.text(RECIPIENT)}
        error={errorOf(RECIPIENT)}
        options={[
          { value: 'applicant', text: `${nameOf(applicant)} (người nộp hồ sơ)` },
          ...(delegate
            ? [{ value: 'delegate', text: `${nameOf(delegate.person)} (người được ủy quyền)` }]
            : []),
          { value: 'other', text: 'Người khác được ủy quyền nhận thay', hint: 'Ghi họ tên ở dưới.' },
        ]}
      />
      <TextField
        id={NAME}
        name={NAME}
        label="Họ tên người nhận thay (nếu có)"
        value={entry.text(NAME)}
        error={errorOf(NAME)}
        class="mc-short-field"
      />
      <TextField
        id={NUMBER}
        name={NUMBER}
        label="Số giấy tờ tùy thân của người nhận thay (nếu có)"
        value={entry.text(NUMBER)}
        error={errorOf(NUMBER)}
        class="mc-short-field"
      />
      <RadioGroup
        id={WAY}
        name={WAY}
        legend="Cách trả"
        value={entry.fresh ? returnBy.way : entry.text(WAY)}
        error={errorOf(WAY)}
        options={WAYS}
        inline
      />
      <Checkbox
        id={RECEIPT}
        name={RECEIPT}
        label="Người nhận có giấy tiếp nhận hồ sơ"
        checked={entry.has(RECEIPT, 'co')}
        error={errorOf(RECEIPT)}
      />
      <Checkbox
        id={IDENTITY}
        name={IDENTITY}
        label="Đã kiểm tra giấy tờ tùy thân của người nhận"
        hint="Bắt buộc khi trả tại quầy mà không có giấy tiếp nhận hồ sơ."
        checked={entry.has(IDENTITY, 'co')}
        error={errorOf(IDENTITY)}
      />
    </>
  );
}
