import { FieldFrame, type FieldProps, fieldAttributes } from './field-frame.tsx';

interface NumberFieldProps extends FieldProps {
  /** As typed, so that what is no number comes back too. */
  value?: string;
}

/** A whole number. Not `type=number`, whose wheel and arrows change it unseen, and which drops what it cannot read. */
export function NumberField({ value = '', ...field }: NumberFieldProps) {
  const attributes = fieldAttributes('govuk-input', {
    ...field,
    class: `mc-number-field ${field.class ?? ''}`,
  });
  return (
    <FieldFrame {...field}>
      <input {...attributes} type="text" inputMode="numeric" autocomplete="off" value={value} />
    </FieldFrame>
  );
}
