interface PasswordFieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Tells password managers which one it is. */
  autocomplete: 'current-password' | 'new-password';
}

/** A password is never sent back to the page, so it has no value. */
export function PasswordField({ id, label, hint, error, autocomplete }: PasswordFieldProps) {
  const hintId = hint === undefined ? undefined : `${id}-goi-y`;
  const errorId = error === undefined ? undefined : `${id}-loi`;
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
        class={`govuk-input mc-short-field${error === undefined ? '' : ' govuk-input--error'}`}
        id={id}
        name={id}
        type="password"
        autocomplete={autocomplete}
        aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </div>
  );
}
