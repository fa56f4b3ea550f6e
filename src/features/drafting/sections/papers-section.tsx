import type { Paper } from '../../../domain/procedure/procedure.ts';
import { textField } from '../../../web/form-fields.ts';
import { slugOf } from '../../../words/vi/slug.ts';
import { AddRow, RaiseRow, RemoveRow, RowCount } from '../row-buttons.tsx';
import { AreaCell, TextCell, TickCell } from '../row-fields.tsx';
import { changedRows, freshCode, readRows, wholeNumber } from '../rows.ts';
import type { FieldsProps, SectionForm } from '../section-form.ts';
import { oneLine } from './general-section.tsx';

interface PaperTyped {
  /** Empty for a row that was never saved. */
  code: string;
  name: string;
  originals: string;
  copies: string;
  required: boolean;
  /** Xuất trình. */
  shown: boolean;
}

const LIST = 'papers';
const COUNTS = { originals: 'Bản chính', copies: 'Bản sao' } as const;

export const papersSection: SectionForm<readonly PaperTyped[]> = {
  section: 'papers',
  slug: 'thanh-phan-ho-so',
  open: ({ papers }) =>
    papers.map(({ code, name, originals, copies, required, shown = false }) => ({
      ...{ code, name, required, shown, originals: String(originals), copies: String(copies) },
    })),
  read: (body) =>
    readRows(body, LIST, (at) => ({
      code: textField(body, `${at}-code`),
      name: oneLine(textField(body, `${at}-name`)),
      originals: textField(body, `${at}-originals`),
      copies: textField(body, `${at}-copies`),
      required: textField(body, `${at}-required`) === 'co',
      shown: textField(body, `${at}-shown`) === 'co',
    })),
  change: (rows, act) =>
    changedRows(rows, LIST, act, () => ({
      ...{ code: '', name: '', originals: '1', copies: '0', required: true, shown: false },
    })),
  problems: (rows) =>
    rows.flatMap((row, index) =>
      (['originals', 'copies'] as const)
        .filter((count) => wholeNumber(row[count]) === undefined)
        .map((count) => ({
          field: `${LIST}-${index}-${count}`,
          text: `${COUNTS[count]} là số nguyên, ví dụ 0, 1 hoặc 2`,
        })),
    ),
  apply: (rows, content) => ({ ...content, papers: papersOf(rows) }),
  Fields,
};

function papersOf(rows: readonly PaperTyped[]): Paper[] {
  const codes: string[] = rows.map(({ code }) => code).filter((code) => code !== '');
  return rows.map(({ code, name, originals, copies, required, shown }) => {
    const own = code === '' ? freshCode(slugOf(name), codes, 'giay-to') : code;
    if (code === '') codes.push(own);
    return {
      ...{ code: own, name, required },
      ...{ originals: wholeNumber(originals) ?? 0, copies: wholeNumber(copies) ?? 0 },
      ...(shown && { shown }),
    };
  });
}

function Fields({ typed, errorOf }: FieldsProps<readonly PaperTyped[]>) {
  return (
    <div class="mc-rows" id={LIST}>
      <p class="govuk-hint">
        Đánh dấu “Xuất trình” nếu bản chính chỉ để cán bộ xem rồi trả lại ngay: khi đó số bản chính ghi 0, chỉ
        ghi số bản sao phải nộp, nếu có.
      </p>
      <RowCount list={LIST} count={typed.length} />
      {typed.length === 0 && <p class="mc-quiet">Chưa ghi giấy tờ nào.</p>}
      {typed.map((row, index) => {
        const at = `${LIST}-${index}`;
        const called = `giấy tờ thứ ${index + 1}`;
        return (
          <div key={at} id={at} class="mc-rows__row">
            <input type="hidden" name={`${at}-code`} value={row.code} />
            <AreaCell
              id={`${at}-name`}
              label="Tên giấy tờ"
              value={row.name}
              error={errorOf(`${at}-name`) ?? errorOf(at)}
              size="long"
            />
            {(['originals', 'copies'] as const).map((count) => (
              <TextCell
                key={count}
                id={`${at}-${count}`}
                label={COUNTS[count]}
                value={row[count]}
                error={errorOf(`${at}-${count}`)}
                size="short"
                numeric
              />
            ))}
            <div class="mc-rows__acts">
              <TickCell id={`${at}-required`} label="Bắt buộc" value="co" checked={row.required} />
              <TickCell id={`${at}-shown`} label="Xuất trình" value="co" checked={row.shown} />
              <RaiseRow list={LIST} index={index} called={called} />
              <RemoveRow list={LIST} index={index} called={called} />
            </div>
          </div>
        );
      })}
      <AddRow list={LIST}>Thêm giấy tờ</AddRow>
    </div>
  );
}
