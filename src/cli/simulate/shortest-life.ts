import { type Check, type Deed, type Life, relive } from './simulated-life.ts';
import type { SimulatedOffice } from './simulated-office.ts';

/**
 * The fewest deeds after which the same thing is broken: one after the other is left out, from the last to the first,
 * as long as it still breaks without.
 */
export function shortestLife(office: SimulatedOffice, life: Life, check?: Check): Life {
  let shortest = life;
  for (let shrunk = true; shrunk; ) {
    shrunk = false;
    for (let index = shortest.deeds.length - 1; index >= 0; index--) {
      const fewer: readonly Deed[] = shortest.deeds.filter((_, position) => position !== index);
      const again = relive(office, fewer, check);
      if (again.broken !== life.broken) continue;
      shortest = again;
      shrunk = true;
      index = Math.min(index, shortest.deeds.length);
    }
  }
  return shortest;
}
