import type { FormerPlace } from '../../domain/organisation/former-territories.ts';
import type { CatalogueQuery } from './catalogue-query.ts';
import { agencyChoices, type Choice, type Choices, fieldChoices, levelChoices } from './choices.ts';
import type { Entry } from './entry.ts';
import { findFormerPlaces } from './former-places.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import { filterBut, findByWords } from './search-catalogue.ts';

export const PER_PAGE = 20;

/** One page of what was asked for. */
export interface CatalogueView {
  /** With the page that is shown: the last one, where a later one was asked for. */
  query: CatalogueQuery;
  entries: readonly Entry[];
  total: number;
  pages: number;
  /** Nothing has all the words; these have most. */
  loose: boolean;
  /** What each filter could be with the others as they are. */
  choices: Choices;
  /** The filters that are on, by name; undefined: of that name there is none. */
  named: { field: string | undefined; agency: string | undefined };
  /** Communes that are no more and have the name that was typed. */
  formerPlaces: readonly FormerPlace[];
  /** Who takes anything in. */
  receiving: ReadonlySet<string>;
}

export function viewCatalogue(index: CatalogueIndex, query: CatalogueQuery): CatalogueView {
  const formerPlaces = findFormerPlaces(index.formerPlaces, query.words);
  const by = findByWords(index, query.words);
  // Whoever named a place does not mean the procedure that looks most like it.
  const found = by.loose && formerPlaces.length > 0 ? { entries: [], loose: false } : by;
  const left = filterBut(found.entries, query, null);
  const pages = Math.max(1, Math.ceil(left.length / PER_PAGE));
  const page = Math.min(query.page, pages);
  const choices = {
    fields: fieldChoices(filterBut(found.entries, query, 'field')),
    levels: levelChoices(filterBut(found.entries, query, 'level')),
    agencies: agencyChoices(filterBut(found.entries, query, 'agency')),
  };
  return {
    ...{ total: left.length, pages, loose: found.loose, query: { ...query, page } },
    entries: left.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    choices: withChosen(choices, index.choices, query),
    named: {
      field: nameOf(index.choices.fields, query.field),
      agency: nameOf(index.choices.agencies, query.agency),
    },
    formerPlaces,
    receiving: new Set(index.choices.agencies.map(({ value }) => value)),
  };
}

/** A filter that is on stays in its list, though nothing is left of it: else the form would drop it silently. */
function withChosen(choices: Choices, all: Choices, { field, level, agency }: CatalogueQuery): Choices {
  const keep = <One extends Choice<string>>(some: readonly One[], whole: readonly One[], value: string) => {
    const chosen = some.some((one) => one.value === value)
      ? undefined
      : whole.find((one) => one.value === value);
    return chosen ? [...some, { ...chosen, count: 0 }] : some;
  };
  return {
    fields: keep(choices.fields, all.fields, field),
    levels: keep(choices.levels, all.levels, level ?? ''),
    agencies: keep(choices.agencies, all.agencies, agency),
  };
}

function nameOf(choices: readonly Choice<string>[], value: string): string | undefined {
  return choices.find((choice) => choice.value === value)?.text;
}
