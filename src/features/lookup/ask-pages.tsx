import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { Field } from './field.tsx';
import { CODE_FIELD } from './forms.ts';
import { framed, type Reading } from './reading.tsx';

/** `pressed`: asked with nothing typed. */
export function askPage(reading: Reading, pressed = false): Page {
  const { heading, code, problems } = reading.words;
  if (!pressed)
    return framed(
      reading,
      heading,
      <Main>
        <CodeForm reading={reading} typed="" />
      </Main>,
    );
  return framed(
    reading,
    `${problems} - ${heading}`,
    <Main>
      <ErrorSummary title={problems} errors={[{ field: CODE_FIELD, text: code.missing }]} />
      <CodeForm reading={reading} typed="" error={code.missing} />
    </Main>,
  );
}

/** Unknown, malformed, secret and wrongly proved look the same: nobody learns which codes there are. */
export function nothingFoundPage(reading: Reading, typed: string): Page {
  const { nothing, heading } = reading.words;
  return framed(
    reading,
    `${nothing.title} - ${heading}`,
    <Main>
      <ErrorSummary title={nothing.title} errors={[{ field: CODE_FIELD, text: nothing.mismatch }]} />
      <CodeForm reading={reading} typed={typed} error={nothing.mismatch} />
      <p class="govuk-body">{nothing.digits}</p>
      <p class="govuk-body">{nothing.ask}</p>
    </Main>,
  );
}

export function tooManyProofsPage(reading: Reading, seconds: number): Page {
  const { tooMany } = reading.words;
  return framed(
    reading,
    tooMany.title,
    <Main>
      <h1 class="govuk-heading-l">{tooMany.title}</h1>
      <p class="govuk-body">
        {tooMany.before}
        <strong>{tooMany.seconds(seconds)}</strong>
        {tooMany.after}
      </p>
      <Again reading={reading} />
    </Main>,
  );
}

export function Again({ reading: { words } }: { reading: Reading }) {
  return (
    <p class="govuk-body mc-again">
      <a class="govuk-link" href={paths.lookup}>
        {words.again}
      </a>
    </p>
  );
}

/** A script adds the camera where the browser reads codes by itself; the words for it lie ready. */
function CodeForm({ reading, typed, error }: { reading: Reading; typed: string; error?: string }) {
  const { words } = reading;
  const { start, stop, look, problem } = words.scan;
  return (
    <form
      action={paths.lookup}
      method="get"
      {...{
        'data-scan': start,
        'data-scan-stop': stop,
        'data-scan-look': look,
        'data-scan-problem': problem,
      }}
    >
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <Field
        words={words}
        id={CODE_FIELD}
        label={words.code.label}
        hint={
          <>
            {words.code.hint.before}
            <span class="mc-nowrap">000.00.08.H33-160704-0001</span>
            {words.code.hint.after}
          </>
        }
        error={error}
        value={typed}
        class="mc-code-field"
        inputMode="numeric"
        enterKeyHint="search"
      />
      <Button>{words.search}</Button>
    </form>
  );
}
