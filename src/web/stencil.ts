/** A page of which all is the same but a few words: those are put in between what was rendered beforehand. */
export interface Stencil<Slot extends string> {
  /** The values are HTML already. */
  fill(values: Readonly<Record<Slot, string>>): string;
}

/** `marks`: what stands in the page in place of each value, as often as it likes, and nowhere by chance. */
export function cutStencil<Slot extends string>(
  html: string,
  marks: Readonly<Record<Slot, string>>,
): Stencil<Slot> {
  const slotOf = new Map(Object.entries<string>(marks).map(([slot, mark]) => [mark, slot as Slot]));
  const pieces = html.split(new RegExp(`(${[...slotOf.keys()].join('|')})`));
  const first = pieces[0] ?? '';
  const rest = Array.from({ length: (pieces.length - 1) / 2 }, (_, n) => ({
    slot: slotOf.get(pieces[2 * n + 1] ?? '') as Slot,
    after: pieces[2 * n + 2] ?? '',
  }));
  return {
    fill(values) {
      let page = first;
      for (const { slot, after } of rest) page += values[slot] + after;
      return page;
    },
  };
}
