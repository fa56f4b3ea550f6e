import type { JSX } from 'preact';
import type { LookupWords } from '../../words/lookup-vocabulary.ts';

interface FieldProps {
  words: LookupWords;
  id: string;
  label: JSX.Element | string;
  hint: JSX.Element | string;
  error?: string | undefined;
  value?: string;
  class?: string;
  /** `numeric`: the keys of a telephone; for codes too, whose letter may be left out. */
  inputMode: 'numeric' | 'tel' | 'email';
  autocomplete?: 'off' | 'tel' | 'email';
  required?: boolean;
  pattern?: string;
  maxLength?: number;
  enterKeyHint?: 'search' | 'send';
}

/** One line to type into, with everything said in the language of the page. */
export function Field({ words, id, label, hint, error, value = '', ...rest }: FieldProps) {
  const { class: name, autocomplete = 'off', required = true, ...attributes } = rest;
  const describedBy = [`${id}-goi-y`, error && `${id}-loi`].filter(Boolean).join(' ');
  const block = ['govuk-input', error && 'govuk-input--error', name].filter(Boolean).join(' ');
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      <div id={`${id}-goi-y`} class="govuk-hint">
        {hint}
      </div>
      {error && (
        <p id={`${id}-loi`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{words.error} </span>
          {error}
        </p>
      )}
      <input
        class={block}
        type="text"
        {...{ id, name: id, value, autocomplete, required, ...attributes }}
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={describedBy}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}
