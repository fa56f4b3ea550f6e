import { FieldFrame, type FieldProps, fieldAttributes } from './field-frame.tsx';

interface PasswordFieldProps extends Omit<FieldProps, 'name'> {
  /** Tells password managers which one it is. */
  autocomplete: 'current-password' | 'new-password';
}

/** A password is never sent back to the page, so it has no value. */
export function PasswordField({ autocomplete, ...rest }: PasswordFieldProps) {
  const field: FieldProps = { ...rest, name: rest.id, class: 'mc-short-field' };
  return (
    <FieldFrame {...field}>
      <input {...fieldAttributes('govuk-input', field)} type="password" autocomplete={autocomplete} />
    </FieldFrame>
  );
}
