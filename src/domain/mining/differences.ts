import type { Process } from '../procedure/procedure.ts';
import type { MoveKind } from './moves.ts';
import { isStep, type NodeId } from './path.ts';
import type { Arrow, ProcessMap } from './process-map.ts';

/** What dossiers did otherwise than the approved process says. */
export interface Difference {
  kind: 'skipped' | 'returned' | 'reordered' | 'added' | 'never';
  from: NodeId | null;
  to: NodeId;
  /** How often. */
  count: number;
  /** Steps that were passed over, of a skip. */
  over: readonly NodeId[];
  /** A return that the process foresees (`sendBackTo`). */
  foreseen: boolean;
}

const TOLD = ['skipped', 'returned', 'reordered', 'added'] as const;

/** The most frequent first; steps that no dossier came to stand last. None of it where there were no dossiers. */
export function differencesOf(map: ProcessMap, { steps }: Pick<Process, 'steps'>): readonly Difference[] {
  if (map.dossiers === 0) return [];
  const moved = map.arrows.flatMap((arrow) => TOLD.flatMap((kind) => differenceOf(arrow, kind, steps)));
  const seen = new Set(map.nodes.map(({ node }) => node));
  const never = steps.filter(({ code }) => !seen.has(code));
  return [
    ...moved.toSorted((one, other) => other.count - one.count),
    ...never.map(({ code }) => ({
      ...{ kind: 'never' as const, from: null, to: code, count: 0, over: [], foreseen: false },
    })),
  ];
}

function differenceOf(
  { from, to, kinds }: Arrow,
  kind: (typeof TOLD)[number],
  steps: Process['steps'],
): Difference[] {
  const count = kinds.get(kind);
  if (count === undefined) return [];
  const codes = steps.map(({ code }) => code);
  // Before the first step there is the filing, after the last one the result.
  const here = isStep(from) ? codes.indexOf(from) : -1;
  const there = isStep(to) ? codes.indexOf(to) : codes.length;
  const foreseen = kind === 'returned' && (steps[here]?.sendBackTo.includes(to) ?? false);
  return [{ kind, from, to, count, over: kind === 'skipped' ? codes.slice(here + 1, there) : [], foreseen }];
}

/** For drawing: what an arrow is first of all, a difference before what is planned. */
export function mainKind(kinds: ReadonlyMap<MoveKind, number>): MoveKind {
  const order: readonly MoveKind[] = [
    'added',
    'reordered',
    'skipped',
    'returned',
    'closed',
    'pause',
    'undone',
  ];
  return order.find((kind) => kinds.has(kind)) ?? (kinds.has('planned') ? 'planned' : 'again');
}
