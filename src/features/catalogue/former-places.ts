import type { Agency } from '../../domain/organisation/agency.ts';
import { type FormerPlace, formerPlaces } from '../../domain/organisation/former-territories.ts';
import { plainWords } from '../../words/vi/plain-words.ts';

/** Communes that are no more, by what people call them. */
export type FormerPlaces = ReadonlyMap<string, readonly FormerPlace[]>;

const KIND = /^(?:xa|phuong|thi tran) /;

/** A place is typed with its kind or without: `xa vinh chau`, `vinh chau`. */
export function indexFormerPlaces(agencies: readonly Agency[]): FormerPlaces {
  const found = new Map<string, FormerPlace[]>();
  for (const place of formerPlaces(agencies).values()) {
    const whole = plainWords(place.name);
    for (const key of new Set([whole, whole.replace(KIND, '')])) {
      const some = found.get(key);
      if (some) some.push(place);
      else found.set(key, [place]);
    }
  }
  return found;
}

/** What somebody means who types a name of before the merger, perhaps saying that it is an old one. */
export function findFormerPlaces(places: FormerPlaces, typed: string): readonly FormerPlace[] {
  const words = plainWords(typed);
  return places.get(words) ?? places.get(words.replace(/ cu$/, '')) ?? [];
}
