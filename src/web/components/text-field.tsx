import type { JSX } from 'preact';
import { FieldFrame, type FieldProps, fieldAttributes } from './field-frame.tsx';

interface TextFieldProps extends FieldProps {
  value?: string;
  enterKeyHint?: 'search' | 'send';
  /** For codes: no capitals, corrections or earlier values are offered. */
  isCode?: boolean;
  /** What a browser may fill in; a name to sign in with is small letters. */
  autocomplete?: 'username';
}

/** One line of text, where the browser may offer what somebody typed about themselves before. */
export function TextField({
  value = '',
  enterKeyHint,
  isCode = false,
  autocomplete,
  ...field
}: TextFieldProps) {
  const attributes = {
    ...fieldAttributes('govuk-input', field),
    ...{ type: 'text', value, enterKeyHint },
    ...(isCode ? { autocomplete: 'off', autocapitalize: 'characters', spellcheck: false } : {}),
    ...(autocomplete ? { autocomplete, autocapitalize: 'none', spellcheck: false } : {}),
  };
  return (
    <FieldFrame {...field}>
      {/* Preact's types want each kind of input written out. */}
      <input {...(attributes as JSX.IntrinsicElements['input'])} />
    </FieldFrame>
  );
}
