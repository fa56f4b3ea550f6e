import type { Agency } from './agency.ts';

/** A commune that is no more, and whose it is now. */
export interface FormerPlace {
  code: string;
  name: string;
  /** One, or several that each have a part of it. */
  successors: readonly Agency[];
}

/** By the code it had: what the agencies of today were put together from (sắp xếp đơn vị hành chính). */
export function formerPlaces(agencies: readonly Agency[]): ReadonlyMap<string, FormerPlace> {
  const places = new Map<string, FormerPlace>();
  for (const agency of agencies)
    for (const { code, name } of agency.formedFrom ?? []) {
      const successors = [...(places.get(code)?.successors ?? []), agency];
      places.set(code, { code, name, successors });
    }
  return places;
}
