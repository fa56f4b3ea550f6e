import type { EmbedWords } from './embed-vocabulary.ts';
import { enEmbedWords } from './en/embed-words.ts';
import { kmEmbedWords } from './km/embed-words.ts';
import type { Language } from './language.ts';
import { viEmbedWords } from './vi/embed-words.ts';

const WORDS: Readonly<Record<Language, EmbedWords>> = {
  vi: viEmbedWords,
  en: enEmbedWords,
  km: kmEmbedWords,
};

export function embedWords(language: Language): EmbedWords {
  return WORDS[language];
}
