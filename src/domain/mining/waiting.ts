import { type NodeId, waitsForApplicant } from './path.ts';
import type { MapNode } from './process-map.ts';

/** How long dossiers stand at a place. */
export interface Waiting {
  node: NodeId;
  /** Who is waited for there. */
  on: 'office' | 'applicant';
  stays: number;
  /** Working minutes of the stays that ended; null: none did yet. */
  median: number | null;
  p90: number | null;
  /** There now. */
  inHand: number;
  /** Of all stays, also those that go on: what the order is made by. */
  total: number;
}

/** Where dossiers wait: the place where most working time goes by first. Ends are no waiting. */
export function whereTheyWait(nodes: readonly MapNode[]): readonly Waiting[] {
  return nodes
    .filter(({ waited, inHand }) => waited !== undefined || inHand.length > 0)
    .map(
      ({ node, stays, waited, inHand, inHandMinutes }): Waiting => ({
        ...{ node, stays, inHand: inHand.length, on: waitsForApplicant(node) ? 'applicant' : 'office' },
        median: waited?.median ?? null,
        p90: waited?.p90 ?? null,
        total: (waited?.total ?? 0) + inHandMinutes,
      }),
    )
    .toSorted((one, other) => other.total - one.total || (one.node < other.node ? -1 : 1));
}
