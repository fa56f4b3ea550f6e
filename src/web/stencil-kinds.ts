import type { ComponentChildren } from 'preact';
import { Rendered, renderHtml } from './render-html.ts';
import { cutStencil, type Stencil } from './stencil.ts';

/** What is put in: text, or what was rendered already. Nothing (`''`) is part of the kind, for it may be written otherwise. */
type Words<Slot extends string> = Readonly<Record<Slot, string | Rendered>>;

/**
 * Renders what comes again and again with the same elements and other words: each kind once, as its component makes it,
 * and the words are put in. Of what was put in nothing is kept.
 *
 * @param most So many kinds are kept.
 */
export function stencilKinds<Slot extends string>(slots: readonly Slot[], most: number) {
  const kinds = new Map<string, Stencil<Slot>>();
  const markOf = (slot: Slot) => `-words-of-${slot}-`;

  /** `kind`: all on which `render` decides but the words; these it may put where it likes, and not look at. */
  return (
    kind: string,
    words: Words<Slot>,
    render: (marks: Readonly<Record<Slot, string>>) => ComponentChildren,
  ): Rendered => {
    let key = kind;
    const values = {} as Record<Slot, string>;
    for (const slot of slots) {
      const html = renderHtml(words[slot]);
      values[slot] = html;
      key += html === '' ? '-' : '+';
    }
    let stencil = kinds.get(key);
    if (!stencil) {
      const marks = Object.fromEntries(
        slots.map((slot) => [slot, values[slot] === '' ? '' : markOf(slot)]),
      ) as Record<Slot, string>;
      const cut = Object.fromEntries(slots.map((slot) => [slot, markOf(slot)])) as Record<Slot, string>;
      stencil = cutStencil(renderHtml(render(marks)), cut);
      if (kinds.size >= most) kinds.clear();
      kinds.set(key, stencil);
    }
    return new Rendered(stencil.fill(values));
  };
}
