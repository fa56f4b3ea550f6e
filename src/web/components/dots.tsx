import type { PublicView } from '../../domain/dossier/public-view.ts';
import type { LookupWords } from '../../words/lookup-vocabulary.ts';
import { lookupWords } from '../../words/lookup-words.ts';

/** How far a dossier has come, for the eye by shape and for the ear by word. */
export function Dots({
  dots,
  words = lookupWords('vi'),
}: Pick<PublicView, 'dots'> & { words?: LookupWords }) {
  return (
    <ol class="mc-dots" aria-label={words.steps}>
      {dots.map(({ dot, state }) => (
        <li
          key={dot}
          class={`mc-dots__dot mc-dots__dot--${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          {words.dots[dot]}
          <span class="govuk-visually-hidden">: {words.dotStates[state]}</span>
        </li>
      ))}
    </ol>
  );
}
