import type { LimitUnit, Policy } from '../../../domain/calendar/limit.ts';
import { defaultPolicy } from '../../../domain/due-date/limit-rules.ts';
import type { DraftLimit } from '../../../domain/procedure/procedure-draft.ts';
import { textField } from '../../../web/form-fields.ts';
import { decimalText } from '../../../words/vi/decimal-text.ts';
import { LIMIT_UNIT_WORDS, POLICY_WORDS } from '../../../words/vi/draft-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { keyOf } from '../list-form.ts';
import { AddRow, RaiseRow, RemoveRow, RowCount } from '../row-buttons.tsx';
import { optionsOf, SelectCell, TextCell } from '../row-fields.tsx';
import { changedRows, decimalNumber, readRows } from '../rows.ts';
import type { FieldsProps, Problem, SectionForm } from '../section-form.ts';
import { oneLine } from './general-section.tsx';

interface LimitTyped {
  case: string;
  amount: string;
  unit: LimitUnit | '';
  policy: Policy | '';
}

const LIST = 'limits';

export const limitsSection: SectionForm<readonly LimitTyped[]> = {
  section: 'limits',
  slug: 'thoi-han',
  open: ({ limits }) => limits.map(typedOf),
  read: (body) =>
    readRows(body, LIST, (at) => ({
      case: oneLine(textField(body, `${at}-case`)),
      amount: textField(body, `${at}-limit-amount`),
      unit: keyOf(LIMIT_UNIT_WORDS, textField(body, `${at}-limit-unit`)),
      policy: keyOf(POLICY_WORDS, textField(body, `${at}-policy`)),
    })),
  change: (rows, act) => changedRows(rows, LIST, act, () => ({ case: '', amount: '', unit: '', policy: '' })),
  problems: (rows) => rows.flatMap(rowProblems),
  apply: (rows, content) => ({ ...content, limits: rows.map(limitOf) }),
  Fields,
};

function typedOf({ case: of, limit, policy }: DraftLimit): LimitTyped {
  return {
    ...{ case: of ?? '', unit: limit?.unit ?? '', policy: policy ?? '' },
    amount: limit ? decimalText(limit.amount) : '',
  };
}

/** Half a time limit cannot be kept; none at all can, until somebody knows it. */
function rowProblems({ amount, unit }: LimitTyped, index: number): Problem[] {
  const at = `${LIST}-${index}-limit`;
  if (decimalNumber(amount) === undefined)
    return [{ field: `${at}-amount`, text: 'Thời hạn là một số, ví dụ 3 hoặc 2,5' }];
  if (amount !== '' && unit === '') return [{ field: `${at}-unit`, text: 'Xin chọn đơn vị của thời hạn' }];
  if (amount === '' && unit !== '') return [{ field: `${at}-amount`, text: 'Xin ghi số của thời hạn' }];
  return [];
}

function limitOf({ case: of, amount, unit, policy }: LimitTyped): DraftLimit {
  const number = decimalNumber(amount);
  const known = number !== null && number !== undefined && unit !== '';
  return {
    case: of === '' ? null : of,
    limit: known ? { amount: number, unit } : null,
    policy: policy === '' ? (known ? defaultPolicy(unit) : null) : policy,
  };
}

function Fields({ typed, errorOf }: FieldsProps<readonly LimitTyped[]>) {
  return (
    <div class="mc-rows" id={LIST}>
      <RowCount list={LIST} count={typed.length} />
      {typed.map((row, index) => {
        const at = `${LIST}-${index}`;
        const called = `thời hạn thứ ${index + 1}`;
        return (
          <div key={at} id={at} class="mc-rows__row">
            <TextCell
              id={`${at}-case`}
              label="Trường hợp (để trống nếu chỉ có một)"
              value={row.case}
              error={errorOf(`${at}-case`)}
              size="long"
            />
            <TextCell
              id={`${at}-limit-amount`}
              label="Số"
              value={row.amount}
              error={errorOf(`${at}-limit-amount`)}
              size="short"
            />
            <SelectCell
              id={`${at}-limit-unit`}
              label="Đơn vị"
              value={row.unit}
              error={errorOf(`${at}-limit-unit`)}
              options={optionsOf(LIMIT_UNIT_WORDS, 'Chưa chọn')}
              size="medium"
            />
            <SelectCell
              id={`${at}-policy`}
              label="Cách tính hạn"
              value={row.policy}
              error={errorOf(`${at}-policy`)}
              options={POLICIES}
              size="sentence"
            />
            <div class="mc-rows__acts">
              <RaiseRow list={LIST} index={index} called={called} />
              <RemoveRow list={LIST} index={index} called={called} />
            </div>
          </div>
        );
      })}
      <AddRow list={LIST}>Thêm trường hợp</AddRow>
    </div>
  );
}

const POLICIES = optionsOf(POLICY_WORDS, 'Theo cách thường dùng của đơn vị').map(({ value, text }) => ({
  value,
  text: capitalise(text),
}));
