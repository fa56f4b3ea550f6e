import { EntryField } from '../../web/components/entry-field.tsx';
import type { ErrorOf } from './form-view.ts';
import { DELEGATE, type IntakeTyped } from './intake-form.ts';
import { PersonFields } from './person-block.tsx';
import { isBlank } from './person-form.ts';

interface PartyFieldsProps {
  typed: Pick<IntakeTyped, 'owner' | 'delegate' | 'delegationPaper'>;
  errorOf: ErrorOf;
  fill?: string;
}

/** Folded away until somebody comes for another; open where anything stands in it. */
export function PartyFields({ typed, errorOf, fill }: PartyFieldsProps) {
  const { owner, delegate, delegationPaper } = typed;
  const used = owner !== '' || delegationPaper !== '' || !isBlank(delegate);
  return (
    <details class="govuk-details" open={used || errorOf('chuhoso') !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Nộp thay, hoặc chủ hồ sơ là người khác</span>
      </summary>
      <div class="govuk-details__text">
        <div class="mc-fields">
          <div class="mc-fields__wide">
            <EntryField
              id="chuhoso"
              name="chuhoso"
              label="Chủ hồ sơ, nếu không phải người nộp"
              value={owner}
              error={errorOf('chuhoso')}
            />
          </div>
        </div>
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            Người được ủy quyền nộp thay
          </legend>
          <PersonFields
            typed={delegate}
            errorOf={errorOf}
            prefix={DELEGATE}
            {...(fill === undefined ? {} : { fill })}
          />
          <div class="mc-fields">
            <div class="mc-fields__wide">
              <EntryField
                id="uq-giayto"
                name="uq-giayto"
                label="Giấy tờ ủy quyền (loại, số, ngày)"
                value={delegationPaper}
                error={errorOf('uq-giayto')}
              />
            </div>
          </div>
        </fieldset>
      </div>
    </details>
  );
}
