import type { Paper } from '../../../domain/procedure/procedure.ts';
import { EntryField } from '../../../web/components/entry-field.tsx';
import type { ErrorOf } from '../form-view.ts';
import { MOST_ROWS, type RowTyped, rowField } from './many-rows.ts';

interface RowsBlockProps {
  rows: readonly RowTyped[];
  papers: readonly Paper[];
  errorOf: ErrorOf;
}

/** One line a dossier: what it asks for, whose it is, and what it has not. */
export function RowsBlock({ rows, papers, errorOf }: RowsBlockProps) {
  return (
    <>
      <p class="govuk-hint">
        Mỗi dòng thành một hồ sơ có mã và giấy tiếp nhận riêng, nhiều nhất {MOST_ROWS} hồ sơ. Dòng để trống
        thì bỏ qua.
      </p>
      <ol class="mc-many">
        {rows.map((row, index) => (
          <li key={row.id} class="mc-many__row">
            <input type="hidden" name={rowField(index, 'id')} value={row.id} />
            <EntryField
              id={rowField(index, 'noidung')}
              name={rowField(index, 'noidung')}
              label={`Nội dung hồ sơ ${index + 1}`}
              value={row.subject}
              error={errorOf(rowField(index, 'noidung'))}
            />
            <EntryField
              id={rowField(index, 'chu')}
              name={rowField(index, 'chu')}
              label={`Chủ hồ sơ ${index + 1}, nếu là người khác`}
              value={row.owner}
              error={errorOf(rowField(index, 'chu'))}
            />
            <Without row={row} index={index} papers={papers} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Folded away until one of them lacks something the others have. */
function Without({ row, index, papers }: { row: RowTyped; index: number; papers: readonly Paper[] }) {
  if (papers.length === 0) return null;
  return (
    <details class="govuk-details mc-many__without" open={row.without.length > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Hồ sơ {index + 1} thiếu giấy tờ</span>
      </summary>
      <div class="govuk-details__text">
        <fieldset class="govuk-fieldset">
          <legend class="govuk-visually-hidden">Giấy tờ hồ sơ {index + 1} không có</legend>
          {papers.map(({ code, name }) => (
            <label key={code} class="mc-many__paper">
              <input
                type="checkbox"
                name={rowField(index, 'thieu')}
                value={code}
                checked={row.without.includes(code)}
              />{' '}
              Không có: {name}
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  );
}
