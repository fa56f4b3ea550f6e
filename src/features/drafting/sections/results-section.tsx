import { CheckboxItem } from '../../../web/components/checkbox.tsx';
import { textField } from '../../../web/form-fields.ts';
import { AddRow, RemoveRow, RowCount } from '../row-buttons.tsx';
import { AreaCell, TextCell } from '../row-fields.tsx';
import { changedRows, freshCode, readRows } from '../rows.ts';
import type { FieldsProps, SectionForm } from '../section-form.ts';
import { oneLine } from './general-section.tsx';

interface Results {
  results: readonly { code: string; name: string }[];
  legalBasis: readonly { number: string; title: string }[];
  electronic: boolean;
}

export const resultsSection: SectionForm<Results> = {
  section: 'results',
  slug: 'ket-qua-can-cu',
  open: ({ results, legalBasis, electronicResult }) => ({
    results,
    legalBasis,
    electronic: electronicResult,
  }),
  read: (body) => ({
    results: readRows(body, 'results', (at) => ({
      code: oneLine(textField(body, `${at}-code`)),
      name: oneLine(textField(body, `${at}-name`)),
    })),
    legalBasis: readRows(body, 'legalBasis', (at) => ({
      number: oneLine(textField(body, `${at}-number`)),
      title: oneLine(textField(body, `${at}-title`)),
    })),
    electronic: textField(body, 'ban-dien-tu') === 'co',
  }),
  change: (typed, act) => {
    const results = changedRows(typed.results, 'results', act, () => ({ code: '', name: '' }));
    if (results) return { ...typed, results };
    const legalBasis = changedRows(typed.legalBasis, 'legalBasis', act, () => ({ number: '', title: '' }));
    return legalBasis && { ...typed, legalBasis };
  },
  problems: () => [],
  apply: ({ results, legalBasis, electronic }, content) => {
    const codes = results.map(({ code }) => code).filter((code) => code !== '');
    const coded = results.map(({ code, name }) => {
      const own = code === '' ? freshCode('', codes, 'ket-qua') : code;
      if (code === '') codes.push(own);
      return { code: own, name };
    });
    return { ...content, results: coded, legalBasis, electronicResult: electronic };
  },
  Fields,
};

function Fields({ typed, errorOf }: FieldsProps<Results>) {
  return (
    <>
      <h3 class="govuk-heading-s">Kết quả</h3>
      <div class="mc-rows" id="results">
        <RowCount list="results" count={typed.results.length} />
        {typed.results.map((row, index) => {
          const at = `results-${index}`;
          return (
            <div key={at} id={at} class="mc-rows__row">
              <AreaCell
                id={`${at}-name`}
                label="Tên kết quả"
                value={row.name}
                error={errorOf(`${at}-name`)}
                size="long"
              />
              <TextCell
                id={`${at}-code`}
                label="Mã kết quả (nếu có)"
                value={row.code}
                error={errorOf(`${at}-code`)}
                size="medium"
              />
              <div class="mc-rows__acts">
                <RemoveRow list="results" index={index} called={`kết quả thứ ${index + 1}`} />
              </div>
            </div>
          );
        })}
        <AddRow list="results">Thêm kết quả</AddRow>
      </div>
      <div class="govuk-checkboxes govuk-checkboxes--small mc-rows__below">
        <CheckboxItem
          id="ban-dien-tu"
          name="ban-dien-tu"
          label="Kết quả là bản điện tử: phát hành là có kết quả, không chờ bản giấy về quầy"
          value="co"
          checked={typed.electronic}
        />
      </div>
      <h3 class="govuk-heading-s">Căn cứ pháp lý</h3>
      <div class="mc-rows" id="legalBasis">
        <RowCount list="legalBasis" count={typed.legalBasis.length} />
        {typed.legalBasis.map((row, index) => {
          const at = `legalBasis-${index}`;
          return (
            <div key={at} id={at} class="mc-rows__row">
              <TextCell
                id={`${at}-number`}
                label="Số, ký hiệu"
                value={row.number}
                error={errorOf(`${at}-number`)}
                size="medium"
              />
              <AreaCell
                id={`${at}-title`}
                label="Tên văn bản"
                value={row.title}
                error={errorOf(`${at}-title`)}
                size="long"
              />
              <div class="mc-rows__acts">
                <RemoveRow list="legalBasis" index={index} called={`văn bản thứ ${index + 1}`} />
              </div>
            </div>
          );
        })}
        <AddRow list="legalBasis">Thêm văn bản</AddRow>
      </div>
    </>
  );
}
