import type { ComponentChildren } from 'preact';
import { describing, FieldNotes, type FieldProps } from './field-frame.tsx';

interface CheckboxProps extends FieldProps {
  checked?: boolean;
  /** What is sent when it is ticked. */
  value?: string;
}

/** One box to tick: sent as `value`, `co` unless told, or not at all. */
export function Checkbox({ checked = false, value = 'co', ...field }: CheckboxProps) {
  const { id, label, hint, error } = field;
  return (
    <div class={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <FieldNotes id={id} hint={undefined} error={error} />
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <CheckboxItem {...field} label={label} checked={checked} value={value} />
      </div>
      <FieldNotes id={id} hint={hint} error={undefined} />
    </div>
  );
}

/** A box among others; they lie in `<div class="govuk-checkboxes govuk-checkboxes--small">` of a `Fieldset`. */
export function CheckboxItem(
  props: Omit<FieldProps, 'label'> & { label: ComponentChildren; checked: boolean; value: string },
) {
  const { id, name, label, checked, value, required, autofocus, error } = props;
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        {...{ id, name, value, checked, required, autofocus }}
        aria-describedby={describing(props).describedBy}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {label}
      </label>
    </div>
  );
}
