import type { ComponentChildren } from 'preact';
import { TextareaField } from '../../../web/components/textarea-field.tsx';
import type { FieldsProps } from '../act-form.ts';

interface WordsFieldProps extends Pick<FieldsProps, 'entry' | 'errorOf'> {
  id: string;
  label: string;
  hint?: ComponentChildren;
  rows?: number;
}

/** What an officer writes in their own words, kept as it was typed. */
export function WordsField({ id, label, hint, rows = 3, entry, errorOf }: WordsFieldProps) {
  return (
    <TextareaField id={id} name={id} {...{ label, hint, rows }} value={entry.text(id)} error={errorOf(id)} />
  );
}
