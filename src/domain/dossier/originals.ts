import type { PaperReceived } from './intake.ts';
import type { WordingRef } from './references.ts';

/** Originals of one paper that went back to the applicant. */
export interface OriginalsBack {
  paper: string | null;
  /** Of one that the procedure does not list. */
  name: WordingRef | null;
  originals: number;
}

/** What may be given back: the papers of which originals were handed in, in the order in which they came. */
export function heldOriginals(papers: readonly PaperReceived[]): readonly OriginalsBack[] {
  return papers
    .filter(({ originals }) => originals > 0)
    .map(({ paper, name, originals }) => ({ paper, name, originals }));
}

/** Each goes back once, and no more of it than was handed in. */
export function areHeld(back: readonly OriginalsBack[], papers: readonly PaperReceived[]): boolean {
  const left = [...heldOriginals(papers)];
  return back.every(({ paper, name, originals }) => {
    const at = left.findIndex((one) => one.paper === paper && one.name?.id === name?.id);
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return found !== undefined && originals > 0 && originals <= found.originals;
  });
}
