import type { JSX } from 'preact';
import { FieldFrame, fieldAttributes } from '../../web/components/field-frame.tsx';

interface CodeFieldProps {
  label: string;
  hint: string;
  error?: string | undefined;
  /** Figures only, so a phone shows its number keys. */
  numeric?: boolean;
}

/** One code, used once: phones offer it by themselves, browsers remember nothing. */
export function CodeField({ numeric = false, ...rest }: CodeFieldProps) {
  const field = { ...rest, id: 'ma', name: 'ma', class: 'mc-short-field' };
  const attributes = {
    ...fieldAttributes('govuk-input', field),
    ...{ type: 'text', autocomplete: 'one-time-code', autocapitalize: 'none', spellcheck: false },
    ...(numeric ? { inputMode: 'numeric' } : {}),
  };
  return (
    <FieldFrame {...field}>
      {/* Preact's types want each kind of input written out. */}
      <input {...(attributes as JSX.IntrinsicElements['input'])} />
    </FieldFrame>
  );
}
