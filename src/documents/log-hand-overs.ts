import type { RecordedEvent } from '../domain/dossier/events.ts';
import type { Holding, Move } from '../domain/dossier/leg-standing.ts';
import type { Names } from '../words/vi/names.ts';
import type { HandOver } from './control-slip.ts';

/**
 * The rows of the control slip, out of the log: each time the dossier went from one unit to another. What officers of
 * one unit pass among themselves is no hand-over, but their time is their unit's.
 */
export function handOversIn(events: readonly RecordedEvent[], names: Names): HandOver[] {
  const rows: HandOver[] = [];
  let holdings: Holding[] = [];
  for (const [index, { event, actor, occurredAt }] of events.entries()) {
    const move = moveIn(event);
    if (!move) continue;
    const { held, to } = move;
    holdings.push(held);
    if (isSameUnit(held, to)) continue;
    const giver = actor.kind === 'officer' ? actor.id : held.officer;
    const taker = to.officer ?? takerAfter(events.slice(index + 1), to.leg);
    rows.push({
      from: { unit: unitName(held, names), officer: giver && names.officer(giver) },
      to: { unit: unitName(to, names), officer: taker && names.officer(taker) },
      at: occurredAt,
      outcome: outcomeOf(holdings),
      note: NOTES[event.type] ?? null,
    });
    holdings = [];
  }
  return rows;
}

/** What a row says beside an ordinary hand-over. */
const NOTES: Readonly<Partial<Record<RecordedEvent['event']['type'], string>>> = {
  SentBack: 'Trả lại bước trước',
  TakenBack: 'Lấy lại hồ sơ đã chuyển',
};

function moveIn(event: RecordedEvent['event']): Move | undefined {
  const { data } = event;
  return 'held' in data && 'to' in data && data.held && isStanding(data.to)
    ? { held: data.held, to: data.to }
    : undefined;
}

/** Several agencies at once are sent a part each; the dossier itself stays. */
function isStanding(to: unknown): to is Move['to'] {
  return typeof to === 'object' && to !== null && !Array.isArray(to);
}

function isSameUnit(one: Pick<Holding, 'agency' | 'unit'>, other: Pick<Holding, 'agency' | 'unit'>): boolean {
  return one.agency === other.agency && one.unit === other.unit;
}

function unitName({ agency, unit }: Pick<Holding, 'agency' | 'unit'>, names: Names): string {
  return `${names.unit(unit, agency)}, ${names.agency(agency)}`;
}

/** Whoever of the unit signed for the papers or looked at it first; null: nobody has yet. */
function takerAfter(later: readonly RecordedEvent[], leg: number): string | null {
  for (const { event, actor } of later) {
    if (moveIn(event)) return null;
    const took = event.type === 'PapersAccepted' || event.type === 'HolderOpened';
    if (took && event.data.leg === leg && actor.kind === 'officer') return actor.id;
  }
  return null;
}

/**
 * Against the budgets of its steps. A step's second holder had what the first left of the budget, so the first one's
 * counts.
 */
function outcomeOf(holdings: readonly Holding[]): HandOver['outcome'] {
  const budgets = new Map<string, number>();
  for (const { step, budgetMinutes } of holdings) if (!budgets.has(step)) budgets.set(step, budgetMinutes);
  const budget = [...budgets.values()].reduce((sum, minutes) => sum + minutes, 0);
  const used = holdings.reduce((sum, { minutes }) => sum + minutes, 0);
  if (used > budget) return 'late';
  return used === budget ? 'on-time' : 'early';
}
