import type { Paper } from '../procedure/procedure.ts';
import type { PaperReceived } from './events.ts';

/** Codes of the required papers that are not there in any form and were not shown (NĐ 61 Đ17.1: complete before it is received). */
export function missingPapers(
  listed: readonly Paper[],
  received: readonly PaperReceived[],
): readonly string[] {
  const there = new Set(received.filter(isThere).map((paper) => paper.paper));
  return listed.filter((paper) => paper.required && !there.has(paper.code)).map((paper) => paper.code);
}

/** A paper that was handed in but is not among those of the procedure and has no name of its own. */
export function unknownPaper(
  listed: readonly Paper[],
  received: readonly PaperReceived[],
): PaperReceived | undefined {
  const codes = new Set(listed.map((paper) => paper.code));
  return received.find(({ paper, name }) => (paper === null ? name === null : !codes.has(paper)));
}

/** A form lists every paper of the procedure; rows of nothing but zeros hand nothing in. */
export function anyPaperIsThere(received: readonly PaperReceived[]): boolean {
  return received.some(isThere);
}

/** Whole numbers; and what is only to be shown leaves no original behind, so that none has to be given back. */
export function countsAreValid(listed: readonly Paper[], received: readonly PaperReceived[]): boolean {
  const onlyShown = new Set(listed.filter(({ shown }) => shown).map(({ code }) => code));
  return received.every(
    ({ paper, shown, originals, certified, copies }) =>
      [originals, certified, copies].every((count) => Number.isInteger(count) && count >= 0) &&
      (originals === 0 || !(shown || (paper !== null && onlyShown.has(paper)))),
  );
}

function isThere(paper: PaperReceived): boolean {
  return paper.shown === true || leavesSomething(paper);
}

/** Something of it lies in the dossier, and can go on with it. */
export function leavesSomething({ originals, certified, copies, files }: PaperReceived): boolean {
  return Math.max(originals, certified, copies, files.length) > 0;
}
