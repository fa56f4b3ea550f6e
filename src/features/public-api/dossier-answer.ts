import type { PublicView } from '../../domain/dossier/public-view.ts';
import { paths } from '../../web/paths.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import {
  DOT_STATE_WORDS,
  DOT_WORDS,
  DUE_WORDS,
  NEXT_ACTION_SENTENCES,
  publicSentence,
} from '../../words/vi/public-sentence.ts';
import type { DossierAnswer } from './shapes.ts';

/** The public view as it is, and its words: whoever shows it needs no words of their own, so none can differ. */
export function dossierAnswer(view: PublicView, baseUrl: string): DossierAnswer {
  const { code, status, stage, due, late, extended, moved, agency, next, dots } = view;
  return {
    ...{ code, status, stage, due, late, extended },
    moved: moved && {
      decision: { number: moved.decision.number, date: moved.decision.date },
      days: moved.days.map(({ date, name }) => ({ date, name })),
    },
    ...{ agency, next, dots: [...dots] },
    words: {
      status: publicSentence(view),
      due: due && { label: DUE_WORDS[due.kind], at: instantWords(due.at) },
      next: NEXT_ACTION_SENTENCES[next],
      dots: dots.map(({ dot, state }) => ({ label: DOT_WORDS[dot], state: DOT_STATE_WORDS[state] })),
    },
    lookUpUrl: baseUrl + paths.lookupOf(code),
  };
}
