import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { HandedOver } from './hand-over-many.ts';

/** Which went, to whom; which did not, and why. */
export function handedOverMain(outcomes: readonly HandedOver[], codes: ReadonlyMap<string, string>) {
  const gone = outcomes.filter((outcome) => 'to' in outcome);
  const stayed = outcomes.filter((outcome) => 'refusal' in outcome);
  return (
    <Main>
      <h1 class="govuk-heading-m">
        {stayed.length === 0
          ? `Đã chuyển ${gone.length} hồ sơ`
          : `Đã chuyển ${gone.length} hồ sơ, ${stayed.length} hồ sơ chưa chuyển được`}
      </h1>
      {stayed.length > 0 && (
        <section class="mc-outcome mc-outcome--stayed" aria-labelledby="chua-chuyen">
          <h2 class="govuk-heading-s" id="chua-chuyen">
            Chưa chuyển được
          </h2>
          <ul class="govuk-list">
            {stayed.map(({ id, refusal }) => (
              <li key={id}>
                <DossierLink id={id} code={codes.get(id)} />
                {refusal}
              </li>
            ))}
          </ul>
        </section>
      )}
      {gone.length > 0 && (
        <section class="mc-outcome" aria-labelledby="da-chuyen">
          <h2 class="govuk-heading-s" id="da-chuyen">
            Đã chuyển
          </h2>
          <ul class="govuk-list">
            {gone.map(({ id, to }) => (
              <li key={id}>
                <DossierLink id={id} code={codes.get(id)} />
                đến {to}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.inbox}>
          Về danh sách công việc
        </a>
      </p>
    </Main>
  );
}

/** A dossier that is not the asker's to see has no code to show. */
function DossierLink({ id, code }: { id: string; code: string | undefined }) {
  if (code === undefined) return null;
  return (
    <>
      <a class="govuk-link mc-nowrap" href={paths.dossier(id)}>
        {code}
      </a>
      :{' '}
    </>
  );
}
