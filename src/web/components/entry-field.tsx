import type { JSX } from 'preact';
import { FieldFrame, type FieldProps, fieldAttributes } from './field-frame.tsx';

interface EntryFieldProps extends FieldProps {
  value?: string;
  type?: 'text' | 'tel' | 'email' | 'search';
  inputMode?: 'numeric' | 'tel' | 'email' | 'text';
}

/** One line of text on a page of officers. Browsers offer nothing: an officer types about other people all day. */
export function EntryField({ value = '', type = 'text', inputMode, ...field }: EntryFieldProps) {
  const attributes = {
    ...fieldAttributes('govuk-input', field),
    ...{ type, value, inputMode, autocomplete: 'off', spellcheck: false },
  };
  return (
    <FieldFrame {...field}>
      {/* Preact's types want each kind of input written out. */}
      <input {...(attributes as JSX.IntrinsicElements['input'])} />
    </FieldFrame>
  );
}
