import { paths } from '../../web/paths.ts';
import type { LookupWords } from '../../words/lookup-vocabulary.ts';
import { CODE_FIELD, DIGITS_FIELD } from './forms.ts';

const HINT = `${DIGITS_FIELD}-goi-y`;

/**
 * A quiet way to more. It is there for every dossier, also where no phone was given: its absence would tell. Posted, so
 * that the digits stand in no address and no log.
 */
export function ProofForm({ code, words }: { code: string; words: LookupWords }) {
  const { label, hint, four, more } = words.proof;
  return (
    <form class="mc-proof" action={paths.lookup} method="post" autocomplete="off">
      <input type="hidden" name={CODE_FIELD} value={code} />
      <label for={DIGITS_FIELD}>{label}</label>
      <p id={HINT} class="mc-proof__hint">
        {hint}
      </p>
      <div class="mc-proof__row">
        <input
          class="govuk-input mc-proof__digits"
          id={DIGITS_FIELD}
          name={DIGITS_FIELD}
          type="text"
          inputMode="numeric"
          pattern="[0-9]{4}"
          maxLength={4}
          title={four}
          autocomplete="off"
          enterKeyHint="send"
          aria-describedby={HINT}
          required
        />
        <button type="submit" class="govuk-button mc-button--quiet">
          {more}
        </button>
      </div>
    </form>
  );
}
