import { isSameValue } from '../../lib/same-value.ts';
import { partsOf } from './parts-of.ts';
import type { PartName, Thing } from './profile-line.ts';

/** A version of a thing, and whether it came from the profile. */
export interface ThingVersion {
  thing: Thing;
  ofProfile: boolean;
}

/** The parts whose last change was made here; the first version is what was begun with. */
export function ownParts(versions: readonly ThingVersion[]): ReadonlySet<PartName> {
  const own = new Set<PartName>();
  versions.forEach(({ thing, ofProfile }, index) => {
    const earlier = versions[index - 1];
    if (!earlier) return;
    const [before, after] = [partsOf(earlier.thing), partsOf(thing)];
    for (const part of new Set([...before.keys(), ...after.keys()])) {
      if (isSameValue(before.get(part), after.get(part))) continue;
      if (ofProfile) own.delete(part);
      else own.add(part);
    }
  });
  return own;
}
