import { plainWords } from '../../words/vi/plain-words.ts';
import type { CatalogueQuery } from './catalogue-query.ts';
import type { Entry } from './entry.ts';
import type { CatalogueIndex } from './index-catalogue.ts';

/** How well something fits, from the best. */
const FITS = ['begins', 'phrase', 'name', 'rest'] as const;

export interface Found {
  entries: readonly Entry[];
  /** Nothing has all the words: these have most of them. */
  loose: boolean;
}

/** Nobody looks for a procedure with more, and each is looked for in all of them. */
const MOST_WORDS = 16;

/** What has the words, by how well it fits, and then by name; without words, all of it. */
export function findByWords({ entries }: CatalogueIndex, typed: string): Found {
  const words = plainWords(typed).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return { entries, loose: false };
  const code = typed.trim();
  const coded = entries.filter(({ procedure }) => procedure.nationalCode === code);
  if (coded.length > 0) return { entries: coded, loose: false };
  const fitting = Map.groupBy(entries, (entry) => fitOf(entry, words));
  const exact = FITS.flatMap((fit) => fitting.get(fit) ?? []);
  return exact.length > 0
    ? { entries: exact, loose: false }
    : { entries: nearest(entries, words), loose: true };
}

function fitOf({ name, rest }: Entry, words: readonly string[]): (typeof FITS)[number] | undefined {
  const phrase = ` ${words.join(' ')}`;
  if (name.startsWith(phrase)) return 'begins';
  if (name.includes(phrase)) return 'phrase';
  if (words.every((word) => name.includes(` ${word}`))) return 'name';
  if (words.every((word) => name.includes(` ${word}`) || rest.includes(` ${word}`))) return 'rest';
  return undefined;
}

/** Words that few procedures have say most about what is meant; what has less than half of it is not offered. */
function nearest(entries: readonly Entry[], words: readonly string[]): Entry[] {
  const weights = new Map<Entry, number>();
  let whole = 0;
  for (const word of new Set(words)) {
    const having = entries.filter((entry) => hasWord(entry, word));
    if (having.length === 0) continue;
    const weight = Math.log(1 + entries.length / having.length);
    whole += weight;
    for (const entry of having) weights.set(entry, (weights.get(entry) ?? 0) + weight);
  }
  return [...weights]
    .filter(([, weight]) => weight * 2 >= whole)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_NEAR)
    .map(([entry]) => entry);
}

const MOST_NEAR = 20;

/** The whole word: what is only begun alike leads astray where words are missing anyway. */
function hasWord({ name, rest }: Entry, word: string): boolean {
  return name.includes(` ${word} `) || rest.includes(` ${word} `);
}

type Filter = 'field' | 'level' | 'agency';

/** All filters but one: what the choices of that one are counted over. */
export function filterBut(
  entries: readonly Entry[],
  { field, level, agency }: CatalogueQuery,
  but: Filter | null,
): readonly Entry[] {
  return entries.filter(
    (entry) =>
      (but === 'field' || field === '' || entry.fieldKey === field) &&
      (but === 'level' || level === null || entry.procedure.level === level) &&
      (but === 'agency' || agency === '' || entry.agencyIds.has(agency)),
  );
}
