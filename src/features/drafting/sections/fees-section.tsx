import type { FeeMoment } from '../../../domain/procedure/procedure.ts';
import type { DraftFee } from '../../../domain/procedure/procedure-draft.ts';
import { textField } from '../../../web/form-fields.ts';
import { FEE_MOMENT_WORDS } from '../../../words/vi/draft-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { slugOf } from '../../../words/vi/slug.ts';
import { keyOf } from '../list-form.ts';
import { AddRow, RemoveRow, RowCount } from '../row-buttons.tsx';
import { AreaCell, optionsOf, SelectCell, TextCell } from '../row-fields.tsx';
import { changedRows, freshCode, readRows, wholeNumber } from '../rows.ts';
import type { FieldsProps, SectionForm } from '../section-form.ts';
import { oneLine } from './general-section.tsx';

interface FeeTyped {
  code: string;
  name: string;
  amount: string;
  moment: FeeMoment;
  basis: string;
}

const LIST = 'fees';

export const feesSection: SectionForm<readonly FeeTyped[]> = {
  section: 'fees',
  slug: 'phi-le-phi',
  open: ({ fees }) =>
    fees.map(({ code, name, amount, moment, basis }) => ({
      ...{ code, name, moment, basis, amount: amount === null ? '' : String(amount) },
    })),
  read: (body) =>
    readRows(body, LIST, (at) => ({
      code: textField(body, `${at}-code`),
      name: oneLine(textField(body, `${at}-name`)),
      amount: textField(body, `${at}-amount`),
      moment: keyOf(FEE_MOMENT_WORDS, textField(body, `${at}-moment`)) || 'intake',
      basis: oneLine(textField(body, `${at}-basis`)),
    })),
  change: (rows, act) =>
    changedRows(rows, LIST, act, () => ({ code: '', name: '', amount: '', moment: 'intake', basis: '' })),
  problems: (rows) =>
    rows.flatMap(({ amount }, index) =>
      wholeNumber(amount) === undefined
        ? [{ field: `${LIST}-${index}-amount`, text: 'Số tiền là số nguyên đồng, ví dụ 15.000' }]
        : [],
    ),
  apply: (rows, content) => ({ ...content, fees: feesOf(rows) }),
  Fields,
};

function feesOf(rows: readonly FeeTyped[]): DraftFee[] {
  const codes: string[] = rows.map(({ code }) => code).filter((code) => code !== '');
  return rows.map(({ code, name, amount, moment, basis }) => {
    const own = code === '' ? freshCode(slugOf(name), codes, 'phi') : code;
    if (code === '') codes.push(own);
    return { code: own, name, amount: wholeNumber(amount) ?? null, moment, basis };
  });
}

const MOMENTS = optionsOf(FEE_MOMENT_WORDS).map(({ value, text }) => ({ value, text: capitalise(text) }));

function Fields({ typed, errorOf }: FieldsProps<readonly FeeTyped[]>) {
  return (
    <div class="mc-rows" id={LIST}>
      <RowCount list={LIST} count={typed.length} />
      {typed.length === 0 && <p class="mc-quiet">Không có khoản nào: thủ tục không thu phí, lệ phí.</p>}
      {typed.map((row, index) => {
        const at = `${LIST}-${index}`;
        return (
          <div key={at} id={at} class="mc-rows__row">
            <input type="hidden" name={`${at}-code`} value={row.code} />
            <AreaCell
              id={`${at}-name`}
              label="Khoản phí, lệ phí"
              value={row.name}
              error={errorOf(`${at}-name`)}
              size="long"
            />
            <TextCell
              id={`${at}-amount`}
              label="Số tiền (đồng)"
              value={row.amount}
              error={errorOf(`${at}-amount`)}
              size="medium"
              numeric
            />
            <SelectCell
              id={`${at}-moment`}
              label="Thu lúc nào"
              value={row.moment}
              error={errorOf(`${at}-moment`)}
              options={MOMENTS}
              size="medium"
            />
            <AreaCell
              id={`${at}-basis`}
              label="Căn cứ thu"
              value={row.basis}
              error={errorOf(`${at}-basis`)}
              size="long"
            />
            <div class="mc-rows__acts">
              <RemoveRow list={LIST} index={index} called={`khoản thứ ${index + 1}`} />
            </div>
          </div>
        );
      })}
      <AddRow list={LIST}>Thêm khoản phí, lệ phí</AddRow>
    </div>
  );
}
