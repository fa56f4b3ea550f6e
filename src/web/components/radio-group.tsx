import type { ComponentChildren } from 'preact';
import { Fieldset } from './fieldset.tsx';

interface RadioGroupProps {
  /** Of the first choice too, so that the error summary leads to it. */
  id: string;
  name: string;
  legend: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  options: readonly { value: string; text: ComponentChildren; hint?: ComponentChildren }[];
  value?: string;
  /** Beside one another, where the choices are short. */
  inline?: boolean;
  autofocus?: boolean;
}

/** One of a few choices, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const { id, name, legend, hint, error, options, value, inline = false, autofocus = false } = props;
  return (
    <Fieldset id={id} legend={legend} hint={hint} error={error}>
      <div class={`govuk-radios govuk-radios--small${inline ? ' govuk-radios--inline' : ''}`}>
        {options.map((option, index) => {
          const own = index === 0 ? id : `${id}-${index + 1}`;
          return (
            <div key={option.value} class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={own}
                name={name}
                type="radio"
                value={option.value}
                checked={option.value === value}
                autofocus={autofocus && index === 0}
                aria-describedby={option.hint === undefined ? undefined : `${own}-chu-thich`}
              />
              <label class="govuk-label govuk-radios__label" for={own}>
                {option.text}
              </label>
              {option.hint !== undefined && (
                <div id={`${own}-chu-thich`} class="govuk-hint govuk-radios__hint">
                  {option.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
