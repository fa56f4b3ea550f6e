import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embedWords } from '../../words/embed-words.ts';
import { type Language, languagesOffered } from '../../words/language.ts';
import { lookupWords } from '../../words/lookup-words.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, '..', '..', 'web', 'scripts', 'widget.js'), 'utf8');
/** Where the script keeps its words. */
const PLACE = 'const WORDS = {};';

/** The script of the box with the words of the languages that are offered: others cannot be asked of it. */
export function widgetIn(languages: readonly Language[] = languagesOffered(null)): string {
  if (!SCRIPT.includes(PLACE)) throw new Error(`widget.js has no place for its words: ${PLACE}`);
  const words = Object.fromEntries(languages.map((language) => [language, wordsOf(language)]));
  return SCRIPT.replace(PLACE, () => `const WORDS = ${JSON.stringify(words)};`);
}

function wordsOf(language: Language) {
  const { heading, hint, asking, offline, message, procedures, more } = embedWords(language);
  const { code, search, dossier, steps, agency } = lookupWords(language);
  return {
    ...{ heading, hint, asking, offline, message, procedures, more, search, dossier, steps },
    ...{ label: code.label, hours: agency.hours, phone: agency.phone },
  };
}
