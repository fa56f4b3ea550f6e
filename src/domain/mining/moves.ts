import type { Process } from '../procedure/procedure.ts';
import { isEnd, isStep, type NodeId, PLACES, type Stay, waitsForApplicant } from './path.ts';

/**
 * What a move is beside the approved process. `skipped`: a step between was never done; `returned`: to a step that was
 * done before; `again`: over steps that were done before it was returned; `reordered`: to an earlier step that was not done
 * yet; `added`: from or to a step the process lacks; `pause`: for the applicant and back; `closed`: an end before the last
 * step; `undone`: recorded as returned by mistake.
 */
export type MoveKind =
  | 'planned'
  | 'skipped'
  | 'returned'
  | 'again'
  | 'reordered'
  | 'added'
  | 'pause'
  | 'closed'
  | 'undone';

export interface Move {
  from: NodeId;
  to: NodeId;
  kind: MoveKind;
  /** The stay that it ended. */
  stay: Stay;
}

/** The moves of one dossier, each judged by what of the process was done before it. */
export function movesOf(path: readonly Stay[], { steps }: Pick<Process, 'steps'>): readonly Move[] {
  const order = [PLACES.filed, ...steps.map(({ code }) => code), PLACES.ready, PLACES.returned];
  const done = new Set<NodeId>();
  let before: NodeId = PLACES.filed;
  return path.slice(1).map((next, index) => {
    const stay = path[index] as Stay;
    done.add(stay.node);
    // After a pause it goes on from where it paused.
    const from = isPause(stay.node) ? before : stay.node;
    const kind = kindOf(order, done, from, next.node, isPause(stay.node));
    if (!isPause(stay.node)) before = stay.node;
    return { from: stay.node, to: next.node, kind, stay };
  });
}

function isPause(node: NodeId): boolean {
  return waitsForApplicant(node) && node !== PLACES.ready;
}

function kindOf(
  order: readonly NodeId[],
  done: ReadonlySet<NodeId>,
  from: NodeId,
  to: NodeId,
  paused: boolean,
): MoveKind {
  if (from === PLACES.returned) return 'undone';
  if (isPause(to) || (paused && from === to)) return 'pause';
  const [here, there] = [order.indexOf(from), order.indexOf(to)];
  if (there < 0) return isStep(to) ? 'added' : 'closed';
  if (here < 0) return isEnd(to) ? 'closed' : 'added';
  if (there === here + 1) return 'planned';
  if (there <= here) return done.has(to) ? 'returned' : 'reordered';
  return order.slice(here + 1, there).every((node) => done.has(node)) ? 'again' : 'skipped';
}
