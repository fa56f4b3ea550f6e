import { needsNotice } from '../../../domain/dossier/early-return.ts';
import type { ResultReturned } from '../../../domain/dossier/events.ts';
import { stillOwed } from '../../../domain/dossier/fees.ts';
import { needsIdentityCheck } from '../../../domain/dossier/identity-check.ts';
import type { FiledState } from '../../../domain/dossier/state.ts';
import { NOTICE_MEANS } from '../../../domain/dossier/work-events.ts';
import { Checkbox } from '../../../web/components/checkbox.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ORIGINALS_FIELD, OriginalsFields, originalsTicked } from '../../../web/originals-back.tsx';
import { moneyWords } from '../../../words/vi/date-words.ts';
import { type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import { shortLine } from '../text-problems.ts';
import { noticeOptions } from './notice-options.ts';

const RECIPIENT = 'nguoinhan';
const NAME = 'tennguoinhan';
const NUMBER = 'giaytonguoinhan';
const WAY = 'cach';
const RECEIPT = 'giaytiepnhan';
const IDENTITY = 'tuythan';
const MANDATE = 'giayuyquyen';
const TRACKING = 'buugui';
const NOTICE = 'daobao';

type Way = ResultReturned['data']['way'];

const LONGEST_NAME = 500;
const LONGEST_NUMBER = 30;

const WAYS: readonly { value: Way; text: string }[] = [
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
  notice: ({ file: { state } }) => {
    const owed = stillOwed(state);
    return owed > 0 ? `Còn ${moneyWords(owed)} chưa thu: mời người nhận nộp trước khi trả.` : null;
  },
  Fields,
  problems(entry) {
    const problems: Problem[] = [];
    if (!['applicant', 'delegate', 'other'].includes(entry.text(RECIPIENT)))
      problems.push({ field: RECIPIENT, text: 'Chọn người nhận kết quả' });
    if (isOther(entry)) problems.push(...otherProblems(entry));
    const way = wayOf(entry);
    if (way === undefined) problems.push({ field: WAY, text: 'Chọn cách trả kết quả' });
    if (way === 'post' && entry.text(TRACKING) === '')
      problems.push({ field: TRACKING, text: 'Ghi số bưu gửi' });
    problems.push(...shortLine(entry, TRACKING, 'Số bưu gửi', LONGEST_NUMBER));
    problems.push(...shortLine(entry, MANDATE, 'Giấy ủy quyền', LONGEST_NAME));
    return [...problems, ...checkProblems(entry, way)];
  },
  tell: (entry) => (pen, state) => ({
    type: 'return',
    way: wayOf(entry) ?? 'counter',
    recipient: entry.text(RECIPIENT) === 'applicant' ? 'applicant' : 'delegate',
    person: isOther(entry)
      ? pen.person({
          ...{ kind: 'individual', name: entry.text(NAME), identityKind: null },
          ...{ identityNumber: entry.text(NUMBER) || null, address: null, phone: null, email: null },
        })
      : null,
    receiptShown: entry.has(RECEIPT, 'co'),
    identityChecked: entry.has(IDENTITY, 'co'),
    delegationPaper: pen.wording(entry.text(MANDATE)),
    tracking: entry.text(TRACKING) || null,
    notified: NOTICE_MEANS.find((means) => means === entry.text(NOTICE)) ?? null,
    originals: originalsTicked(state, tickedIn(entry, state)),
  }),
  refusedField: RECIPIENT,
  refusedFields: {
    'delegation-paper-required': MANDATE,
    'identity-check-required': IDENTITY,
    'notice-required': NOTICE,
    'originals-not-held': ORIGINALS_FIELD,
    'tracking-required': TRACKING,
  },
};

function tickedIn(entry: Entry, { papers }: Pick<FiledState, 'papers'>): readonly number[] {
  return [...papers.keys()].filter((index) => entry.has(ORIGINALS_FIELD, String(index)));
}

function isOther(entry: Entry): boolean {
  return entry.text(RECIPIENT) === 'other';
}

/** Who the dossier does not name is written down well enough to be found again. */
function otherProblems(entry: Entry): readonly Problem[] {
  const missing = [
    { field: NAME, text: 'Ghi họ tên người đến nhận thay' },
    { field: NUMBER, text: 'Ghi số giấy tờ tùy thân của người đến nhận thay' },
    { field: MANDATE, text: 'Ghi giấy ủy quyền của người đến nhận thay' },
  ].filter(({ field }) => entry.text(field) === '');
  return [
    ...missing,
    ...shortLine(entry, NAME, 'Họ tên', LONGEST_NAME),
    ...shortLine(entry, NUMBER, 'Số giấy tờ tùy thân', LONGEST_NUMBER),
  ];
}

function checkProblems(entry: Entry, way: Way | undefined): readonly Problem[] {
  if (entry.has(IDENTITY, 'co')) return [];
  if (isOther(entry))
    return [{ field: IDENTITY, text: 'Kiểm tra giấy tờ tùy thân của người nhận thay rồi đánh dấu' }];
  if (!way || !needsIdentityCheck({ way, receiptShown: entry.has(RECEIPT, 'co') }, true)) return [];
  const text =
    'Xem giấy tiếp nhận hồ sơ, hoặc kiểm tra giấy tờ tùy thân của người nhận, rồi đánh dấu vào ô tương ứng';
  return [{ field: RECEIPT, text }];
}

function wayOf(entry: Entry): Way | undefined {
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
          {
            value: 'other',
            text: 'Người khác được ủy quyền nhận thay',
            hint: 'Ghi họ tên, số giấy tờ ở dưới.',
          },
        ]}
      />
      <div class="mc-other-recipient">
        <TextField
          id={NAME}
          name={NAME}
          label="Họ tên người nhận thay"
          value={entry.text(NAME)}
          error={errorOf(NAME)}
          class="mc-short-field"
        />
        <TextField
          id={NUMBER}
          name={NUMBER}
          label="Số giấy tờ tùy thân của người nhận thay"
          value={entry.text(NUMBER)}
          error={errorOf(NUMBER)}
          class="mc-short-field"
        />
      </div>
      <TextField
        id={MANDATE}
        name={MANDATE}
        label="Giấy ủy quyền"
        hint="Ghi khi người nhận thay cho người nộp, nếu chưa ghi lúc nộp hồ sơ."
        value={entry.text(MANDATE)}
        error={errorOf(MANDATE)}
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
      <TextField
        id={TRACKING}
        name={TRACKING}
        label="Số bưu gửi"
        hint="Ghi khi trả qua bưu chính."
        value={entry.text(TRACKING)}
        error={errorOf(TRACKING)}
        class="mc-short-field"
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
        hint="Bắt buộc với người nhận thay, và khi trả tại quầy mà không có giấy tiếp nhận hồ sơ."
        checked={entry.has(IDENTITY, 'co')}
        error={errorOf(IDENTITY)}
      />
      <OriginalsFields
        state={file.state}
        nameOf={({ paper, name }) =>
          name ? file.wording(name) : paper === null ? 'Giấy tờ khác' : file.names.paper(paper)
        }
        ticked={entry.fresh ? null : tickedIn(entry, file.state)}
        error={errorOf(ORIGINALS_FIELD)}
      />
      {needsNotice(file.state, file.regime, file.now) && (
        <SelectField
          id={NOTICE}
          name={NOTICE}
          label="Trả trước ngày hẹn: đã báo người nộp bằng"
          value={entry.text(NOTICE)}
          error={errorOf(NOTICE)}
          options={noticeOptions('Chưa báo')}
        />
      )}
    </>
  );
}
