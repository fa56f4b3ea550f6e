import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { chosenLanguage, type LanguageChoice } from '../../web/chosen-language.ts';
import type { Page } from '../../web/render.ts';
import type { Language } from '../../words/language.ts';
import type { LookupWords } from '../../words/lookup-vocabulary.ts';
import { lookupWords } from '../../words/lookup-words.ts';

/** In which language somebody reads, and where the same page is in the others. */
export interface Reading {
  words: LookupWords;
  offered: readonly Language[];
  /** The address of the page, with what it asks and without the language. */
  here: string;
  /** Makes the page handier where scripts run. */
  script: string;
}

export function readingOf(
  request: Pick<FastifyRequest, 'query' | 'headers'>,
  reply: FastifyReply,
  { here, script, languages }: { here: string; script: string; languages: LanguageChoice },
): Reading {
  const language = chosenLanguage(request, reply, languages);
  return { words: lookupWords(language), offered: languages.offered, here, script };
}

/** A page of the look-up in the language it is read in. */
export function framed(reading: Reading, title: string, main: VNode): Page {
  const { words, script } = reading;
  return { title, main, language: words.language, above: <LanguageLinks {...reading} />, script };
}

/** What is Vietnamese on a page in another language. */
export function vietnamese({ language }: LookupWords): 'vi' | undefined {
  return language === 'vi' ? undefined : 'vi';
}

function LanguageLinks({ words, offered, here }: Reading) {
  if (offered.length < 2) return null;
  const [path = '', query = ''] = here.split('?');
  return (
    <nav class="mc-languages" aria-label={words.frame.languages}>
      {offered.map((language) => {
        const { name } = lookupWords(language);
        if (language === words.language)
          return (
            <span key={language} aria-current="true">
              {name}
            </span>
          );
        const parameters = new URLSearchParams(query);
        parameters.set('lang', language);
        return (
          <a
            key={language}
            class="govuk-link"
            href={`${path}?${parameters}`}
            lang={language}
            hreflang={language}
          >
            {name}
          </a>
        );
      })}
    </nav>
  );
}
