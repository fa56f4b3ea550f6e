import { localMinuteOf } from '../calendar/local-time.ts';
import type { Ticket } from './ticket.ts';

/** How long people waited, in whole minutes from drawing to the first call; null: nobody was called. */
export interface Waited {
  median: number | null;
  /** Nine of ten waited no longer. */
  p90: number | null;
  longest: number | null;
}

export interface WaitingFigures extends Waited {
  drawn: number;
  called: number;
  served: number;
  /** Called, and nobody came. */
  skipped: number;
  /** Not called yet; of a day that is over: never. */
  uncalled: number;
  /** Who drew a ticket within that hour of the day, in order; hours in which nobody came are left out. */
  hours: readonly (Waited & { hour: number; drawn: number })[];
}

export function waitingFigures(tickets: readonly Ticket[]): WaitingFigures {
  const byHour = Map.groupBy(tickets, ({ drawnAt }) => Math.floor((localMinuteOf(drawnAt) % 1440) / 60));
  const count = (is: (ticket: Ticket) => boolean) => tickets.filter(is).length;
  return {
    ...waited(tickets),
    drawn: tickets.length,
    called: count(({ firstCalledAt }) => firstCalledAt !== null),
    served: count(({ standing }) => standing === 'served'),
    skipped: count(({ standing }) => standing === 'skipped'),
    uncalled: count(({ firstCalledAt }) => firstCalledAt === null),
    hours: [...byHour]
      .toSorted(([a], [b]) => a - b)
      .map(([hour, drawn]) => ({ hour, drawn: drawn.length, ...waited(drawn) })),
  };
}

function waited(tickets: readonly Ticket[]): Waited {
  const minutes = tickets
    .flatMap(({ drawnAt, firstCalledAt }) =>
      firstCalledAt === null ? [] : [localMinuteOf(firstCalledAt) - localMinuteOf(drawnAt)],
    )
    .toSorted((a, b) => a - b);
  return { median: rank(minutes, 0.5), p90: rank(minutes, 0.9), longest: minutes.at(-1) ?? null };
}

/** The least value that this share of all does not exceed: one that somebody really waited. */
function rank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
