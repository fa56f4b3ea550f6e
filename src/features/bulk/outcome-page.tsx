import { PICK_FIELD } from '../../web/picked-dossiers.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import type { BulkAct, Typed } from './bulk-act.ts';
import { DossierLink } from './chosen-list.tsx';
import type { Outcome } from './do-many.ts';
import { Along, BackToInbox, BulkForm, BulkFrame } from './frame.tsx';

/** What is to be tried again. */
export const AGAIN_FIELD = 'lamlai';

export interface OutcomeView {
  act: BulkAct;
  /** For those that are tried again. */
  typed: Typed;
  outcomes: readonly Outcome[];
}

/** With which it was done; with which not, and why. */
export function outcomePage({ act, typed, outcomes }: OutcomeView): StaffPage {
  const done = outcomes.filter((outcome) => outcome.done);
  const stayed = outcomes.filter((outcome) => !outcome.done);
  const title =
    stayed.length === 0
      ? `${act.done} ${done.length} hồ sơ`
      : `${act.done} ${done.length} hồ sơ, ${stayed.length} hồ sơ chưa ${act.notDone}`;
  const again = stayed.flatMap(({ dossier, mayTryAgain }) => (dossier && mayTryAgain ? [dossier.id] : []));
  return {
    title,
    job: 'work',
    main: (token) => (
      <BulkFrame title="Kết quả">
        <h1 class="govuk-heading-m">{title}</h1>
        {stayed.length > 0 && (
          <section class="mc-outcome mc-outcome--stayed" aria-labelledby="chua-lam">
            <h2 class="govuk-heading-s" id="chua-lam">
              Chưa {act.notDone}
            </h2>
            <ul class="govuk-list">
              {stayed.map(({ dossier, refusal }, index) => (
                <li key={dossier?.id ?? index}>
                  {dossier && (
                    <>
                      <DossierLink {...dossier} />:{' '}
                    </>
                  )}
                  {refusal}
                </li>
              ))}
            </ul>
            {again.length > 0 && (
              <BulkForm token={token}>
                {again.map((id) => (
                  <input key={id} type="hidden" name={PICK_FIELD} value={id} />
                ))}
                <input type="hidden" name={AGAIN_FIELD} value={act.command} />
                <Along act={act} typed={typed} />
                <button type="submit" class="govuk-button govuk-button--secondary">
                  Thử lại với {again.length} hồ sơ
                </button>
              </BulkForm>
            )}
          </section>
        )}
        {done.length > 0 && (
          <section class="mc-outcome" aria-label={`${act.done} ${done.length} hồ sơ`}>
            {stayed.length > 0 && (
              <h2 class="govuk-heading-s">
                {act.done} {done.length} hồ sơ
              </h2>
            )}
            <ul class="govuk-list">
              {done.map(({ dossier, holder }) => (
                <li key={dossier.id}>
                  <DossierLink {...dossier} />
                  {holder !== null && `: đến ${holder}`}
                </li>
              ))}
            </ul>
          </section>
        )}
        <BackToInbox />
      </BulkFrame>
    ),
  };
}
