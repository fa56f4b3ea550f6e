import type { ComponentChildren } from 'preact';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { Again } from './ask-pages.tsx';
import { Field } from './field.tsx';
import {
  CODE_FIELD,
  COMMAND_FIELD,
  CONSENT_FIELD,
  DIGITS_FIELD,
  EMAIL_FIELD,
  NEW_PHONE_FIELD,
  OLD_PHONE_FIELD,
  SMS_FIELD,
  TOKEN_FIELD,
} from './forms.ts';
import { framed, type Reading } from './reading.tsx';

/** What was typed so far; nothing of it is lost when something is wrong. */
export type Typed = Readonly<Record<string, string>>;

/** By the name of the field. */
export type Problems = Readonly<Record<string, string>>;

/** A form of somebody who proves that a dossier is theirs: by the token they came with, else by what they type. */
export function ProvingForm(props: {
  reading: Reading;
  action: string;
  heading: string;
  lead: string;
  typed: Typed;
  problems: Problems;
  children: ComponentChildren;
}) {
  const { reading, action, heading, lead, typed, problems, children } = props;
  const errors = Object.entries(problems).map(([field, text]) => ({ field, text }));
  return (
    <Main>
      {errors.length > 0 && <ErrorSummary title={reading.words.problems} errors={errors} />}
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        {reading.words.dossier} <span class="mc-nowrap">{typed[CODE_FIELD]}</span>
      </p>
      <p class="govuk-body">{lead}</p>
      <form action={action} method="post" autocomplete="off" novalidate>
        <input type="hidden" name={CODE_FIELD} value={typed[CODE_FIELD]} />
        {typed[TOKEN_FIELD] && <input type="hidden" name={TOKEN_FIELD} value={typed[TOKEN_FIELD]} />}
        {children}
      </form>
      <Again reading={reading} />
    </Main>
  );
}

export function subscribePage(reading: Reading, typed: Typed, problems: Problems = {}): Page {
  const { words } = reading;
  const said = words.subscribing;
  const wrong = problems[CONSENT_FIELD];
  return framed(
    reading,
    said.heading,
    <ProvingForm
      {...{ reading, typed, problems, action: paths.subscribe, heading: said.heading, lead: said.lead }}
    >
      {!typed[TOKEN_FIELD] && (
        <Field
          words={words}
          id={DIGITS_FIELD}
          {...{ label: words.digits.label, hint: words.digits.hint, error: problems[DIGITS_FIELD] }}
          value={typed[DIGITS_FIELD] ?? ''}
          class="mc-proof__digits"
          inputMode="numeric"
          maxLength={4}
        />
      )}
      <fieldset class="mc-ways">
        <legend>{said.way}</legend>
        <Field
          words={words}
          id={EMAIL_FIELD}
          {...{ label: said.email.label, hint: said.email.hint, error: problems[EMAIL_FIELD] }}
          value={typed[EMAIL_FIELD] ?? ''}
          inputMode="email"
          autocomplete="email"
          required={false}
        />
        <Field
          words={words}
          id={SMS_FIELD}
          {...{ label: said.sms.label, hint: said.sms.hint, error: problems[SMS_FIELD] }}
          value={typed[SMS_FIELD] ?? ''}
          inputMode="tel"
          autocomplete="tel"
          required={false}
        />
      </fieldset>
      <div class={`govuk-form-group${wrong ? ' govuk-form-group--error' : ''}`}>
        {wrong && (
          <p id={`${CONSENT_FIELD}-loi`} class="govuk-error-message">
            <span class="govuk-visually-hidden">{words.error} </span>
            {wrong}
          </p>
        )}
        <label class="mc-consent">
          <input
            id={CONSENT_FIELD}
            name={CONSENT_FIELD}
            type="checkbox"
            value="co"
            checked={typed[CONSENT_FIELD] === 'co'}
            aria-describedby={wrong && `${CONSENT_FIELD}-loi`}
            aria-invalid={wrong ? 'true' : undefined}
          />
          <span>{said.consent}</span>
        </label>
      </div>
      <Button>{said.button}</Button>
    </ProvingForm>,
  );
}

export function changePhonePage(reading: Reading, typed: Typed, problems: Problems = {}): Page {
  const { words } = reading;
  const said = words.phone;
  return framed(
    reading,
    said.heading,
    <ProvingForm
      {...{ reading, typed, problems, action: paths.changePhone, heading: said.heading, lead: said.lead }}
    >
      <input type="hidden" name={COMMAND_FIELD} value={typed[COMMAND_FIELD]} />
      {!typed[TOKEN_FIELD] && (
        <Field
          words={words}
          id={OLD_PHONE_FIELD}
          {...{ label: said.before.label, hint: said.before.hint, error: problems[OLD_PHONE_FIELD] }}
          value={typed[OLD_PHONE_FIELD] ?? ''}
          inputMode="tel"
        />
      )}
      <Field
        words={words}
        id={NEW_PHONE_FIELD}
        {...{ label: said.after.label, hint: said.after.hint, error: problems[NEW_PHONE_FIELD] }}
        value={typed[NEW_PHONE_FIELD] ?? ''}
        inputMode="tel"
        autocomplete="tel"
      />
      <Button>{said.button}</Button>
    </ProvingForm>,
  );
}

/** One button: what reads ahead of people must not stop anything by only opening the address. */
export function stopPage(reading: Reading): Page {
  const said = reading.words.stopping;
  return framed(
    reading,
    said.heading,
    <Main>
      <h1 class="govuk-heading-l">{said.heading}</h1>
      <p class="govuk-body">{said.lead}</p>
      <form action={reading.here} method="post">
        <Button>{said.button}</Button>
      </form>
    </Main>,
  );
}

/** What was done, or why it could not be. */
export function saidPage(reading: Reading, heading: string, text: string): Page {
  return framed(
    reading,
    heading,
    <Main>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{text}</p>
      <Again reading={reading} />
    </Main>,
  );
}
