import type { ComponentChildren } from 'preact';
import { describing, FieldNotes } from './field-frame.tsx';

interface FieldsetProps {
  /** Hints and errors are found by it; the first field in the set should have it as its own, for the error summary. */
  id: string;
  legend: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  children: ComponentChildren;
}

/** Fields that answer one question together. */
export function Fieldset({ id, legend, hint, error, children }: FieldsetProps) {
  return (
    <div class={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describing({ id, hint, error }).describedBy}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        <FieldNotes id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
