import type { PublicView } from '../../domain/dossier/public-view.ts';
import { paths } from '../../web/paths.ts';
import type { Language } from '../../words/language.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { inLanguage } from './asked-language.ts';
import type { DossierAnswer } from './shapes.ts';

/** The public view as it is, and its words: whoever shows it needs no words of their own, so none can differ. */
export function dossierAnswer(view: PublicView, baseUrl: string, language: Language): DossierAnswer {
  const words = lookupWords(language);
  const { code, status, stage, due, late, since, extended, moved, agency, next, dots } = view;
  return {
    ...{ code, status, stage, due, late, since, extended },
    moved: moved && {
      decision: { number: moved.decision.number, date: moved.decision.date },
      days: moved.days.map(({ date, name }) => ({ date, name })),
    },
    ...{ agency, next, dots: [...dots] },
    words: {
      status: words.sentence(view),
      due: due && { label: words.due[due.kind], at: words.instant(due.at) },
      since: since === null ? null : { label: words.awaitedSince, at: words.instant(since) },
      next: words.next[next],
      dots: dots.map(({ dot, state }) => ({ label: words.dots[dot], state: words.dotStates[state] })),
    },
    lookUpUrl: inLanguage(baseUrl + paths.lookupOf(code), language),
  };
}
