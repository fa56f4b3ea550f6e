import type { Actor } from '../../domain/access/actor.ts';
import type { Picked } from '../../web/picked-dossiers.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { COMMAND_WORDS } from '../../words/vi/command-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { BULK_ACTS } from './acts/bulk-acts.ts';
import type { BulkAct, Typed } from './bulk-act.ts';
import type { ChosenDossier } from './chosen-dossier.ts';
import { ChosenList } from './chosen-list.tsx';
import { ACT_FIELD, Along, BackToInbox, BulkForm, BulkFrame } from './frame.tsx';
import { isPossible } from './is-possible.ts';

interface ChooseView {
  chosen: readonly ChosenDossier[];
  unseen: readonly Picked[];
  actor: Actor;
  /** What is to be tried again, with what was typed for it; it comes first. */
  again: BulkAct | undefined;
  typed: Typed;
}

/** The dossiers as they are now, and what can be done with all or some of them. */
export function choosePage({ chosen, unseen, actor, again, typed }: ChooseView): StaffPage {
  const title = `${chosen.length} hồ sơ đã chọn`;
  const offers = BULK_ACTS.map((act) => ({
    act,
    count: chosen.filter((one) => isPossible(one, act, actor)).length,
  }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => rank(b.act, again) - rank(a.act, again));
  return {
    title,
    job: 'work',
    main: (token) => (
      <BulkFrame title={title}>
        <h1 class="govuk-heading-m">{title}</h1>
        {unseen.length > 0 && (
          <p class="mc-notice" role="status">
            {unseen.length} hồ sơ không có trong phạm vi được xem nên đã bỏ ra.
          </p>
        )}
        <BulkForm token={token}>
          <ChosenList chosen={chosen} />
          {offers.length === 0 ? (
            <p class="govuk-inset-text">
              Không có việc nào làm cùng lúc được với các hồ sơ này. Xin mở từng hồ sơ để xem việc có thể làm.
            </p>
          ) : (
            <section class="mc-panel mc-bulk" aria-labelledby="lam-cung-luc">
              <h2 class="govuk-heading-s" id="lam-cung-luc">
                Làm cùng lúc
              </h2>
              {again && <Along act={{ ...again, fields: again.beside ? [] : again.fields }} typed={typed} />}
              {offers.map(({ act, count }, index) => (
                <div key={act.command} class="mc-inbox__bulk">
                  <button
                    type="submit"
                    class={`govuk-button${index === 0 ? '' : ' govuk-button--secondary'}`}
                    name={ACT_FIELD}
                    value={act.command}
                  >
                    {capitalise(COMMAND_WORDS[act.command])} ({countWords(count, chosen.length)})
                  </button>
                  {act.beside?.(act === again ? typed : { ...typed, fresh: true })}
                </div>
              ))}
            </section>
          )}
        </BulkForm>
        <BackToInbox />
      </BulkFrame>
    ),
  };
}

function rank(act: BulkAct, again: BulkAct | undefined): number {
  return act === again ? 1 : 0;
}

function countWords(count: number, all: number): string {
  return count === all ? `${all === 1 ? '' : 'cả '}${all} hồ sơ` : `${count} trong ${all} hồ sơ`;
}
