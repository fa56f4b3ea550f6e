import type { Instant } from '../calendar/local-time.ts';
import type { Process } from '../procedure/procedure.ts';
import type { Life } from './life.ts';
import { type MoveKind, movesOf } from './moves.ts';
import { isEnd, type NodeId, PLACES, pathOf } from './path.ts';
import { type Spread, spreadOf } from './percentile.ts';

/** From one place to the next, over all dossiers. */
export interface Arrow {
  from: NodeId;
  to: NodeId;
  /** How often, by what it was beside the process; the same two places can be joined for several reasons. */
  kinds: ReadonlyMap<MoveKind, number>;
  /** Working minutes the dossiers stood at `from` before they took it. */
  waited: Spread;
  /** By id, each once, in the order they were read. */
  dossiers: readonly string[];
}

/** A place with all stays there. */
export interface MapNode {
  node: NodeId;
  stays: number;
  /** Working minutes of stays that ended; undefined: none did. */
  waited: Spread | undefined;
  /** Dossiers that are there now, by id, and their working minutes so far. */
  inHand: readonly string[];
  inHandMinutes: number;
}

export interface ProcessMap {
  dossiers: number;
  arrows: readonly Arrow[];
  nodes: readonly MapNode[];
}

/** Working minutes from one instant to another, by the calendar of the agency that received the dossier. */
export type WorkingMinutes = (agency: string, from: Instant, to: Instant) => number;

interface ArrowTally {
  from: NodeId;
  to: NodeId;
  kinds: Map<MoveKind, number>;
  minutes: number[];
  dossiers: Set<string>;
}

interface NodeTally {
  /** Minutes of stays that ended, and of those that go on. */
  ended: number[];
  inHand: { id: string; minutes: number }[];
}

/** Adds lives one after the other, so that no more than their minutes and ids need be kept. */
export function openMap(process: Pick<Process, 'steps'>, now: Instant, minutesOf: WorkingMinutes) {
  const arrows = new Map<string, ArrowTally>();
  const nodes = new Map<NodeId, NodeTally>();
  let dossiers = 0;
  const nodeOf = (node: NodeId) => {
    const found: NodeTally = nodes.get(node) ?? { ended: [], inHand: [] };
    nodes.set(node, found);
    return found;
  };
  return {
    add({ id, agency, events }: Pick<Life, 'id' | 'agency' | 'events'>): void {
      const path = pathOf({ events });
      const last = path.at(-1);
      if (!last) return;
      dossiers += 1;
      for (const { from, to, kind, stay } of movesOf(path, process)) {
        const minutes = minutesOf(agency, stay.from, stay.to ?? now);
        nodeOf(from).ended.push(minutes);
        const key = `${from} ${to}`;
        const arrow = arrows.get(key) ?? newArrow(from, to);
        arrows.set(key, arrow);
        arrow.kinds.set(kind, (arrow.kinds.get(kind) ?? 0) + 1);
        arrow.minutes.push(minutes);
        arrow.dossiers.add(id);
      }
      const { ended, inHand } = nodeOf(last.node);
      if (isEnd(last.node)) ended.push(0);
      else inHand.push({ id, minutes: minutesOf(agency, last.from, now) });
    },
    map: (): ProcessMap => ({
      dossiers,
      arrows: [...arrows.values()].map(arrowOf).toSorted(byPlaces(process)),
      nodes: [...nodes].map(([node, { ended, inHand }]) => ({
        node,
        stays: ended.length + inHand.length,
        waited: isEnd(node) ? undefined : spreadOf(ended),
        inHand: inHand.map(({ id }) => id),
        inHandMinutes: inHand.reduce((sum, { minutes }) => sum + minutes, 0),
      })),
    }),
  };
}

function newArrow(from: NodeId, to: NodeId): ArrowTally {
  return { from, to, kinds: new Map(), minutes: [], dossiers: new Set() };
}

function arrowOf({ from, to, kinds, minutes, dossiers }: ArrowTally): Arrow {
  const waited = spreadOf(minutes);
  if (!waited) throw new Error('an arrow that nobody took was drawn');
  return { from, to, kinds, waited, dossiers: [...dossiers] };
}

/** Dossiers that stood at a place, or stand there; null: all of the map. By id, each once. */
export function dossiersAt({ arrows, nodes }: ProcessMap, place: NodeId | null): readonly string[] {
  const left = arrows.filter(({ from }) => place === null || from === place);
  const there = nodes.filter(({ node }) => place === null || node === place);
  return [
    ...new Set([...left.flatMap(({ dossiers }) => dossiers), ...there.flatMap(({ inHand }) => inHand)]),
  ];
}

/** In the order of the process, so that the same log always gives the same list. */
function byPlaces({ steps }: Pick<Process, 'steps'>): (one: Arrow, other: Arrow) => number {
  const order: readonly NodeId[] = [
    PLACES.filed,
    ...steps.map(({ code }) => code),
    ...Object.values(PLACES).filter((node) => node !== PLACES.filed),
  ];
  const rank = (node: NodeId) => (order.includes(node) ? order.indexOf(node) : order.length);
  return (one, other) =>
    rank(one.from) - rank(other.from) ||
    rank(one.to) - rank(other.to) ||
    compare(`${one.from} ${one.to}`, `${other.from} ${other.to}`);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
