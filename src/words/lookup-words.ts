import { enLookupWords } from './en/lookup-words.ts';
import { kmLookupWords } from './km/lookup-words.ts';
import type { Language } from './language.ts';
import type { LookupWords } from './lookup-vocabulary.ts';
import { viLookupWords } from './vi/lookup-words.ts';

const WORDS: Readonly<Record<Language, LookupWords>> = {
  vi: viLookupWords,
  en: enLookupWords,
  km: kmLookupWords,
};

export function lookupWords(language: Language): LookupWords {
  return WORDS[language];
}
