import type { ComponentChildren } from 'preact';

interface TextFieldProps {
  id: string;
  name: string;
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with the value; kept in the field for correction. */
  error?: string | undefined;
  value?: string;
  /** Further classes of the field. */
  class?: string;
  required?: boolean;
  enterKeyHint?: 'search' | 'send';
  /** For codes: no capitals, corrections or earlier values are offered. */
  isCode?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { id, name, label, hint, error, value = '', isCode = false } = props;
  const hintId = hint === undefined ? undefined : `${id}-goi-y`;
  const errorId = error === undefined ? undefined : `${id}-loi`;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div class={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={hintId} class="govuk-hint">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={errorId} class="govuk-error-message">
          <span class="govuk-visually-hidden">Lỗi: </span>
          {error}
        </p>
      )}
      <input
        class={['govuk-input', error !== undefined && 'govuk-input--error', props.class]
          .filter(Boolean)
          .join(' ')}
        id={id}
        name={name}
        type="text"
        value={value}
        required={props.required}
        enterKeyHint={props.enterKeyHint}
        aria-describedby={describedBy}
        aria-invalid={error === undefined ? undefined : 'true'}
        {...(isCode ? { autocomplete: 'off', autocapitalize: 'characters', spellcheck: false } : {})}
      />
    </div>
  );
}
