/** Chance that falls the same way for the same seed: demo data must not differ from one run to the next. */
export interface Dice {
  /** In [0, 1). */
  roll: () => number;
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  happens: (probability: number) => boolean;
  pick: <Thing>(things: readonly [Thing, ...Thing[]]) => Thing;
}

export function makeDice(seed: string): Dice {
  const roll = mulberry32(hashOf(seed));
  const between = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1));
  return {
    roll,
    between,
    happens: (probability) => roll() < probability,
    pick: (things) => things[between(0, things.length - 1)] ?? things[0],
  };
}

/** mulberry32 (public domain): 32 bits of state are plenty for choosing names. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
