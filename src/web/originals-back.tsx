import { heldOriginals, type OriginalsBack } from '../domain/dossier/originals.ts';
import type { FiledState } from '../domain/dossier/state.ts';
import { isWrittenForDossier } from '../words/vi/kept-paper.ts';
import { CheckboxItem } from './components/checkbox.tsx';
import { Fieldset } from './components/fieldset.tsx';

/** Which originals go back with the result (NĐ 61 Đ20). */
export const ORIGINALS_FIELD = 'bangoc';

interface OriginalsProps {
  state: Pick<FiledState, 'papers'>;
  nameOf: (paper: OriginalsBack) => string;
  /** By their place; null: nothing was sent yet, and those go back that were not written for this dossier. */
  ticked: readonly number[] | null;
  error?: string | undefined;
}

export function OriginalsFields({ state, nameOf, ticked, error }: OriginalsProps) {
  const held = heldOriginals(state.papers);
  if (held.length === 0) return null;
  return (
    <Fieldset
      id={ORIGINALS_FIELD}
      legend="Bản chính trả lại cùng kết quả"
      hint="Giấy tờ lưu trong hồ sơ, như tờ khai, đơn, thì để trống."
      error={error}
    >
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {held.map((paper, index) => (
          <CheckboxItem
            key={index}
            id={index === 0 ? ORIGINALS_FIELD : `${ORIGINALS_FIELD}-${index}`}
            name={ORIGINALS_FIELD}
            label={`${nameOf(paper)}: ${paper.originals} bản chính`}
            checked={ticked?.includes(index) ?? !isWrittenForDossier(nameOf(paper))}
            value={String(index)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

/** What was ticked, out of the papers as the dossier has them. */
export function originalsTicked(
  { papers }: Pick<FiledState, 'papers'>,
  ticked: readonly number[],
): readonly OriginalsBack[] {
  return heldOriginals(papers).filter((_, index) => ticked.includes(index));
}
