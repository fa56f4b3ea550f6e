import { parseDay } from '../../domain/calendar/local-time.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { DAY_EXAMPLE } from '../typed-day.ts';
import { EntryField } from './entry-field.tsx';
import type { FieldProps } from './field-frame.tsx';

interface DateFieldProps extends FieldProps {
  /** `2026-11-27`; or as it was typed, where that is no day. */
  value?: string;
}

/**
 * A day, written as people here write it. Not `type=date`, which browsers show in the order of their own language: in an
 * English one 01/11 is the eleventh of January.
 */
export function DateField({ value = '', hint, ...field }: DateFieldProps) {
  return (
    <EntryField
      {...field}
      hint={hint === undefined ? EXAMPLE : [`${EXAMPLE}. `, hint]}
      inputMode="numeric"
      value={parseDay(value) === undefined ? value : dateWords(value)}
      class={['mc-date-field', field.class].filter(Boolean).join(' ')}
    />
  );
}

const EXAMPLE = capitalise(DAY_EXAMPLE);
