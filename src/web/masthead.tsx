import type { Language } from '../words/language.ts';
import type { FrameWords } from '../words/lookup-vocabulary.ts';
import { paths } from './paths.ts';

/** Slim: who we are, where, and the way back to the beginning. */
interface MastheadProps {
  provinceName: string;
  icon: string;
  /** Whether citizens can sign in. */
  withCitizens: boolean;
  language: Language;
  words: FrameWords;
}

export function Masthead({ provinceName, icon, withCitizens, language, words }: MastheadProps) {
  // The other pages are Vietnamese, whatever this one is.
  const vi = language === 'vi' ? undefined : 'vi';
  return (
    <header class="mc-masthead">
      <div class="govuk-width-container">
        <a class="mc-masthead__home" href={paths.start}>
          <img class="mc-masthead__mark" src={icon} alt="" width="32" height="32" />
          <span class="mc-masthead__name" lang={vi}>
            {words.site}
          </span>
          <span class="mc-masthead__province" lang={vi}>
            {provinceName}
          </span>
        </a>
        <nav class="mc-masthead__links" aria-label={words.pages}>
          <a class="govuk-link" href={paths.lookup}>
            {words.lookup}
          </a>
          <a class="govuk-link" href={paths.catalogue} hreflang={vi}>
            {words.catalogue}
          </a>
          {withCitizens && (
            <a class="govuk-link" href={paths.citizen} hreflang={vi}>
              {words.own}
            </a>
          )}
        </nav>
      </div>
    </header>
  );
}
