import { partsOf } from '../procedure/parts.ts';
import type { Part, Process } from '../procedure/procedure.ts';
import { askedLegs, type Beside, type HeldState } from './state.ts';

/**
 * Parts that are neither open nor done, and all of whose parts before are; `byHand`: also what was refused before, and
 * those without any before them. Whoever follows others is sent on by their answer.
 */
export function partsInTurn(
  state: HeldState,
  { partsDone }: Pick<Beside, 'partsDone'>,
  process: Process,
  byHand: boolean,
): readonly Part[] {
  const done = new Map(partsDone.map(({ part, outcome }) => [part, outcome]));
  const open = askedLegs(state).map(({ step }) => step);
  return partsOf(process).filter(({ code, after }) => {
    const had = done.get(code);
    const fresh = had === undefined || (byHand && had === 'refused');
    const turn = byHand || after.length > 0;
    return fresh && turn && !open.includes(code) && after.every((before) => done.get(before) === 'done');
  });
}
