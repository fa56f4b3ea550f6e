import type { FeeMeans } from '../../../domain/dossier/events.ts';
import { type Charged, owedOf, unpaidFees } from '../../../domain/dossier/fees.ts';
import type { FiledState } from '../../../domain/dossier/state.ts';
import { NumberField } from '../../../web/components/number-field.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { moneyWords } from '../../../words/vi/date-words.ts';
import { FEE_MEANS } from '../../../words/vi/desk-sentence.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { type ActContext, type ActForm, type FieldsProps, PLAIN, type Problem } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import { neededText, shortLine } from '../text-problems.ts';
import { typedAmount } from '../typed-amount.ts';
import { WordsField } from './words-field.tsx';

const FEE = 'khoan';
const AMOUNT = 'sotien';
const MEANS = 'hinhthuc';
const BASIS = 'cancu';
const REASON = 'lydo';

const ALL_MEANS = Object.keys(FEE_MEANS) as readonly FeeMeans[];
const LONGEST_BASIS = 300;

/** Thu phí, lệ phí (NĐ 61 Đ22): all that is owed, or a part of it; the receipt is there to print at once. */
export const collectFeeForm: ActForm = {
  ...PLAIN,
  command: 'collect-fee',
  title: 'Thu phí, lệ phí',
  button: 'Ghi nhận đã thu',
  notice: () => 'Phiếu thu có số và in được ngay sau khi ghi nhận.',
  Fields: CollectFields,
  problems: (entry, context) => [
    ...feeProblems(entry, context),
    ...(typedAmount(entry.text(AMOUNT)) == null
      ? [{ field: AMOUNT, text: 'Nhập số tiền đã thu, là số nguyên đồng lớn hơn 0' }]
      : []),
    ...(meansOf(entry) ? [] : [{ field: MEANS, text: 'Chọn hình thức thu' }]),
  ],
  tell: (entry, _attached, context) => () => ({
    type: 'collect-fee',
    fee: feeOf(entry, context) ?? '',
    amount: typedAmount(entry.text(AMOUNT)) ?? 0,
    means: meansOf(entry) ?? 'cash',
  }),
  refusedField: FEE,
  refusedFields: { 'amount-invalid': AMOUNT },
};

/** Miễn: what is still owed of a fee, with what it rests on. */
export const waiveFeeForm: ActForm = {
  ...PLAIN,
  command: 'waive-fee',
  title: 'Miễn phí, lệ phí',
  button: 'Ghi nhận miễn',
  notice: () => 'Miễn toàn bộ phần còn phải nộp của khoản được chọn.',
  Fields: WaiveFields,
  problems: (entry, context) => [
    ...feeProblems(entry, context),
    ...(entry.text(BASIS) === ''
      ? [{ field: BASIS, text: 'Ghi căn cứ: văn bản hoặc quyết định cho miễn' }]
      : shortLine(entry, BASIS, 'Căn cứ', LONGEST_BASIS)),
    ...neededText(entry, REASON, 'Ghi lý do miễn'),
  ],
  tell: (entry, _attached, context) => (pen) => ({
    type: 'waive-fee',
    fee: feeOf(entry, context) ?? '',
    basis: entry.text(BASIS),
    reason: pen.wording(entry.text(REASON)),
  }),
  refusedField: FEE,
};

interface Owed {
  code: string;
  name: string;
  owed: number;
}

function owedIn({ file: { state, names } }: Pick<ActContext, 'file'>): readonly Owed[] {
  if (!isCharged(state)) return [];
  return unpaidFees(state).map((fee) => ({
    code: fee.code,
    name: names.fee(fee.code),
    owed: owedOf(state, fee),
  }));
}

function isCharged(state: FiledState): state is FiledState & Charged {
  return 'fees' in state;
}

/** Of several the one that was chosen; the only one is meant without a choice. */
function feeOf(entry: Entry, context: ActContext): string | undefined {
  const owed = owedIn(context);
  const chosen = owed.length === 1 ? owed[0] : owed.find(({ code }) => code === entry.text(FEE));
  return chosen?.code;
}

function feeProblems(entry: Entry, context: ActContext): readonly Problem[] {
  return feeOf(entry, context) === undefined ? [{ field: FEE, text: 'Chọn khoản phí, lệ phí' }] : [];
}

function meansOf(entry: Entry): FeeMeans | undefined {
  return ALL_MEANS.find((means) => means === entry.text(MEANS));
}

function FeeChoice({ entry, errorOf, ...context }: FieldsProps) {
  const owed = owedIn(context);
  const [only] = owed;
  if (only && owed.length === 1)
    return (
      <p class="govuk-body" id={FEE}>
        {only.name}: còn phải nộp <strong class="mc-nowrap">{moneyWords(only.owed)}</strong>.
      </p>
    );
  return (
    <RadioGroup
      id={FEE}
      name={FEE}
      legend="Khoản"
      value={entry.text(FEE)}
      error={errorOf(FEE)}
      options={owed.map(({ code, name, owed: rest }) => ({
        value: code,
        text: name,
        hint: `Còn phải nộp ${moneyWords(rest)}`,
      }))}
    />
  );
}

function CollectFields(props: FieldsProps) {
  const { entry, errorOf } = props;
  const owed = owedIn(props);
  const all = owed.length === 1 && entry.fresh ? String(owed[0]?.owed ?? '') : entry.text(AMOUNT);
  return (
    <>
      <FeeChoice {...props} />
      <NumberField
        id={AMOUNT}
        name={AMOUNT}
        label="Số tiền đã thu, đồng"
        value={all}
        error={errorOf(AMOUNT)}
        class="mc-amount-field"
      />
      <RadioGroup
        id={MEANS}
        name={MEANS}
        legend="Hình thức"
        value={entry.fresh ? 'cash' : entry.text(MEANS)}
        error={errorOf(MEANS)}
        options={ALL_MEANS.map((means) => ({ value: means, text: capitalise(FEE_MEANS[means]) }))}
        inline
      />
    </>
  );
}

function WaiveFields(props: FieldsProps) {
  const { entry, errorOf } = props;
  return (
    <>
      <FeeChoice {...props} />
      <TextField
        id={BASIS}
        name={BASIS}
        label="Căn cứ"
        hint="Ví dụ khoản, điều của nghị quyết hoặc quyết định cho miễn."
        value={entry.text(BASIS)}
        error={errorOf(BASIS)}
      />
      <WordsField {...props} id={REASON} label="Lý do" rows={2} />
    </>
  );
}
