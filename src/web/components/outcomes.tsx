import { paths } from '../paths.ts';

/** What became of one of many: done, or why not. */
export interface Outcome {
  id: string;
  /** Empty: not the asker's to see. */
  code: string;
  /** What was done; null: it was refused. */
  done: string | null;
  refusal: string | null;
}

/** Of many that were done at once: which were not, and why; then which were. */
export function Outcomes({ outcomes, done }: { outcomes: readonly Outcome[]; done: string }) {
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  const rest = outcomes.filter(({ refusal }) => refusal === null);
  return (
    <>
      {refused.length > 0 && (
        <section class="mc-outcome mc-outcome--stayed" aria-labelledby="chua-lam-duoc">
          <h2 class="govuk-heading-s" id="chua-lam-duoc">
            Chưa thực hiện được
          </h2>
          <ul class="govuk-list">{refused.map((one) => lineOf(one, one.refusal))}</ul>
        </section>
      )}
      {rest.length > 0 && (
        <section class="mc-outcome" aria-labelledby="da-lam">
          <h2 class="govuk-heading-s" id="da-lam">
            {done}
          </h2>
          <ul class="govuk-list">{rest.map((one) => lineOf(one, one.done))}</ul>
        </section>
      )}
    </>
  );
}

function lineOf({ id, code }: Outcome, words: string | null) {
  return (
    <li key={`${id}${words}`}>
      {code !== '' && (
        <>
          <a class="govuk-link mc-nowrap" href={paths.dossier(id)}>
            {code}
          </a>
          {words && ': '}
        </>
      )}
      {words}
    </li>
  );
}
