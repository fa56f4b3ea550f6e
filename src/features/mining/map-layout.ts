import { mainKind } from '../../domain/mining/differences.ts';
import type { MoveKind } from '../../domain/mining/moves.ts';
import { isStep, type NodeId, PLACES } from '../../domain/mining/path.ts';
import type { Arrow, MapNode, ProcessMap } from '../../domain/mining/process-map.ts';
import type { Process } from '../../domain/procedure/procedure.ts';

/** Of the drawing, in its own units: pixels where it is not shrunk. */
export const MEASURES = {
  ...{ planned: 0, plannedWidth: 230, node: 410, nodeWidth: 270, nodeHeight: 62 },
  ...{ top: 34, row: 118, lane: 58, stub: 30, labelHeight: 24, labelWidth: 116, stubLength: 40 },
} as const;

export interface PlacedNode {
  node: NodeId;
  y: number;
  /** Where the row below begins. */
  next: number;
  /** Undefined: no dossier came here. */
  seen: MapNode | undefined;
  /** In the process in force; null: beside it. */
  step: Process['steps'][number] | null;
}

export interface PlacedArrow {
  arrow: Arrow;
  kind: MoveKind;
  /** Down to the next row; a bow on the side of returns or of skips; out to a place beside the rows. */
  shape: 'down' | 'back' | 'over' | 'out';
  path: string;
  label: { x: number; y: number };
}

export interface Layout {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  arrows: readonly PlacedArrow[];
}

/**
 * A row for each step in the order of the process, with the filing above and the result below; steps it lacks come after
 * those it has. What leads out of the rows (pauses, early ends) is a short arrow beside its step, so that no line crosses the
 * drawing; ways back from a pause stand in the table only.
 */
export function layOut({ arrows, nodes }: ProcessMap, { steps }: Pick<Process, 'steps'>): Layout {
  const seen = new Map(nodes.map((one) => [one.node, one]));
  const known = new Map(steps.map((step) => [step.code, step]));
  const added = nodes.map(({ node }) => node).filter((node) => isStep(node) && !known.has(node));
  const rows = [PLACES.filed, ...known.keys(), ...added.toSorted(), PLACES.ready, PLACES.returned];
  const yOf = new Map<NodeId, number>();
  let y: number = MEASURES.top;
  for (const node of rows) {
    yOf.set(node, y);
    const outs = arrows.filter(({ from, to }) => from === node && !rows.includes(to)).length;
    y += Math.max(MEASURES.row, outs * MEASURES.stub + 34);
  }
  const placed: PlacedArrow[] = [];
  const taken: { x: number; y: number }[] = [];
  // Short bows first: they lie within the long ones.
  const drawn = arrows
    .filter(({ from }) => rows.includes(from))
    .toSorted((one, other) => span(one, rows) - span(other, rows));
  const outs = new Map<NodeId, number>();
  const right = MEASURES.node + MEASURES.nodeWidth;
  const lanes = { back: 0, over: 0 };
  for (const arrow of drawn) {
    const kind = mainKind(arrow.kinds);
    const [top, bottom] = [yOf.get(arrow.from), yOf.get(arrow.to)];
    if (top === undefined) continue;
    if (bottom === undefined) {
      const count = outs.get(arrow.from) ?? 0;
      outs.set(arrow.from, count + 1);
      const level = top + 14 + count * MEASURES.stub;
      placed.push({
        ...{ arrow, kind, shape: 'out' },
        path: `M ${right} ${level} h ${MEASURES.stubLength}`,
        label: { x: right + MEASURES.stubLength + 8, y: level - MEASURES.labelHeight / 2 },
      });
      continue;
    }
    const rowsApart = rows.indexOf(arrow.to) - rows.indexOf(arrow.from);
    if (rowsApart === 1) placed.push(down(arrow, kind, top, bottom));
    else {
      const shape = rowsApart < 0 ? 'back' : 'over';
      placed.push(bow(arrow, kind, shape, { top, bottom, lane: lanes[shape]++, taken }));
    }
  }
  return {
    width: right + widestRight(placed, lanes.over),
    height: y,
    nodes: rows.map((node, index) => ({
      ...{ node, y: yOf.get(node) ?? 0, next: yOf.get(rows[index + 1] ?? '') ?? y },
      ...{ seen: seen.get(node), step: known.get(node) ?? null },
    })),
    arrows: placed,
  };
}

function span({ from, to }: Arrow, rows: readonly NodeId[]): number {
  return rows.includes(to) ? Math.abs(rows.indexOf(to) - rows.indexOf(from)) : 0;
}

function down(arrow: Arrow, kind: MoveKind, top: number, bottom: number): PlacedArrow {
  const x = MEASURES.node + MEASURES.nodeWidth / 2;
  const from = top + MEASURES.nodeHeight;
  return {
    ...{ arrow, kind, shape: 'down' },
    path: `M ${x} ${from} V ${bottom - 2}`,
    label: { x: x + 10, y: (from + bottom - MEASURES.labelHeight) / 2 },
  };
}

interface Bow {
  top: number;
  bottom: number;
  lane: number;
  taken: { x: number; y: number }[];
}

/** Back on the left, over steps on the right; each has a lane of its own, and its label a place of its own. */
function bow(
  arrow: Arrow,
  kind: MoveKind,
  shape: 'back' | 'over',
  { top, bottom, lane, taken }: Bow,
): PlacedArrow {
  const side = shape === 'back' ? -1 : 1;
  const edge = shape === 'back' ? MEASURES.node : MEASURES.node + MEASURES.nodeWidth;
  const out = edge + side * (46 + Math.min(lane, 3) * 26);
  const [from, to] = [top + 44, bottom + 20];
  const path = `M ${edge} ${from} C ${out} ${from} ${out} ${to} ${edge} ${to}`;
  const x = shape === 'back' ? edge - MEASURES.labelWidth - 34 : edge + 34;
  let y = (from + to - MEASURES.labelHeight) / 2;
  while (taken.some((one) => one.x === x && Math.abs(one.y - y) < MEASURES.labelHeight + 2))
    y += MEASURES.labelHeight + 2;
  taken.push({ x, y });
  return { arrow, kind, shape, path, label: { x, y } };
}

function widestRight(placed: readonly PlacedArrow[], skips: number): number {
  const outs = placed.some(({ shape }) => shape === 'out') ? MEASURES.stubLength + 290 : 0;
  return Math.max(outs, skips > 0 ? MEASURES.labelWidth + 60 : 0, 20);
}
