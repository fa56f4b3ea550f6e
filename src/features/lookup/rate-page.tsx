import { Button } from '../../web/components/button.tsx';
import { RatingFields } from '../../web/components/rating-fields.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { type Problems, ProvingForm, type Typed } from './after-proof-pages.tsx';
import { Field } from './field.tsx';
import { COMMAND_FIELD, DIGITS_FIELD, TOKEN_FIELD } from './forms.ts';
import { framed, type Reading } from './reading.tsx';

/**
 * Phiếu đánh giá. It says nothing of the dossier, so it is the same for any code. `carried`: four digits were right on the
 * page before, and are not asked for again.
 */
export function ratePage(reading: Reading, typed: Typed, problems: Problems = {}, carried = false): Page {
  const { words } = reading;
  const said = words.rating;
  return framed(
    reading,
    said.heading,
    <ProvingForm
      {...{ reading, typed, problems, action: paths.rate, heading: said.heading, lead: said.lead }}
    >
      <input type="hidden" name={COMMAND_FIELD} value={typed[COMMAND_FIELD]} />
      {carried && <input type="hidden" name={DIGITS_FIELD} value={typed[DIGITS_FIELD]} />}
      {!carried && !typed[TOKEN_FIELD] && (
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
      <RatingFields words={said} error={words.error} typed={typed} problems={problems} />
      <Button>{said.button}</Button>
    </ProvingForm>,
  );
}
