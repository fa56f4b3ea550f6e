import type { ComponentChildren } from 'preact';

/** What every field of a form says about itself. */
export interface FieldProps {
  id: string;
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** What is wrong with the value and what to do; the value stays for correction. */
  error?: string | undefined;
  /** Before what is wrong, for who listens; none: in Vietnamese. */
  errorWord?: string | undefined;
  required?: boolean | undefined;
  /** Further classes of the field itself. */
  class?: string | undefined;
  /** Where the work begins: one field of a page at most. */
  autofocus?: boolean | undefined;
}

/** Ids that tie a field to its hint and its error, for who hears the page. */
export function describing({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const hintId = hint === undefined ? undefined : `${id}-goi-y`;
  const errorId = error === undefined ? undefined : `${id}-loi`;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return { hintId, errorId, describedBy };
}

/** Attributes that every field has in common. */
export function fieldAttributes(block: string, props: FieldProps) {
  const { id, name, error, required, autofocus } = props;
  return {
    ...{ id, name, required, autofocus },
    class: [block, error !== undefined && `${block}--error`, props.class].filter(Boolean).join(' '),
    'aria-describedby': describing(props).describedBy,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  };
}

/** Label, hint and error around a field. */
export function FieldFrame(props: FieldProps & { children: ComponentChildren }) {
  const { id, label, hint, error, errorWord, children } = props;
  return (
    <div class={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      <FieldNotes {...{ id, hint, error, errorWord }} />
      {children}
    </div>
  );
}

export function FieldNotes({
  id,
  hint,
  error,
  errorWord = 'Lỗi:',
}: Pick<FieldProps, 'id' | 'hint' | 'error' | 'errorWord'>) {
  const { hintId, errorId } = describing({ id, hint, error });
  return (
    <>
      {hint !== undefined && (
        <div id={hintId} class="govuk-hint">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={errorId} class="govuk-error-message">
          <span class="govuk-visually-hidden">{errorWord} </span>
          {error}
        </p>
      )}
    </>
  );
}
