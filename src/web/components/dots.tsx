import type { PublicView } from '../../domain/dossier/public-view.ts';
import { DOT_STATE_WORDS, DOT_WORDS } from '../../words/vi/public-sentence.ts';

/** How far a dossier has come, for the eye by shape and for the ear by word. */
export function Dots({ dots }: Pick<PublicView, 'dots'>) {
  return (
    <ol class="mc-dots" aria-label="Các bước giải quyết">
      {dots.map(({ dot, state }) => (
        <li
          key={dot}
          class={`mc-dots__dot mc-dots__dot--${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          {DOT_WORDS[dot]}
          <span class="govuk-visually-hidden">: {DOT_STATE_WORDS[state]}</span>
        </li>
      ))}
    </ol>
  );
}
