import type { Instant } from '../calendar/local-time.ts';

/** A ticket (số thứ tự) as it was drawn. Whose it is, nobody wrote down. */
export interface DrawnTicket {
  id: string;
  service: string;
  label: string;
  /** Goes before those who are not. */
  priority: boolean;
  drawnAt: Instant;
}

export type TicketEventType = 'called' | 'recalled' | 'skipped' | 'transferred' | 'served';

export interface TicketEvent {
  type: TicketEventType;
  /** At which it was done. */
  counter: number;
  /** Where somebody was sent on to; null: nowhere. */
  service: string | null;
  at: Instant;
}

/** A ticket, and what became of it so far. */
export interface Ticket extends DrawnTicket {
  /** `service` is the one it waits for now. */
  standing: 'waiting' | 'called' | 'skipped' | 'served';
  /** Of the last call; null: not called, or waiting again. */
  counter: number | null;
  /** The last call. */
  calledAt: Instant | null;
  firstCalledAt: Instant | null;
  servedAt: Instant | null;
  /** Number of its events. */
  version: number;
}

export function foldTicket(drawn: DrawnTicket, events: readonly TicketEvent[]): Ticket {
  const begun: Ticket = {
    ...drawn,
    ...{
      standing: 'waiting',
      counter: null,
      calledAt: null,
      firstCalledAt: null,
      servedAt: null,
      version: 0,
    },
  };
  return events.reduce(evolveTicket, begun);
}

function evolveTicket(ticket: Ticket, { type, counter, service, at }: TicketEvent): Ticket {
  const next = { ...ticket, version: ticket.version + 1 };
  switch (type) {
    case 'called':
    case 'recalled':
      return {
        ...{ ...next, standing: 'called', counter, calledAt: at },
        firstCalledAt: ticket.firstCalledAt ?? at,
      };
    case 'skipped':
      return { ...next, standing: 'skipped' };
    case 'transferred':
      return { ...next, standing: 'waiting', counter: null, service: service ?? ticket.service };
    case 'served':
      return { ...next, standing: 'served', servedAt: at };
  }
}

/** Priority first, then who came first; who was sent on keeps the time at which they came. */
export function inTurn(tickets: readonly Ticket[], services: readonly string[]): readonly Ticket[] {
  return tickets
    .filter(({ standing, service }) => standing === 'waiting' && services.includes(service))
    .toSorted(
      (a, b) =>
        Number(b.priority) - Number(a.priority) ||
        a.drawnAt.localeCompare(b.drawnAt) ||
        a.label.localeCompare(b.label),
    );
}

/** How many of the same service are called before it; null: it does not wait any more. */
export function countAhead(tickets: readonly Ticket[], id: string): number | null {
  const own = tickets.find((ticket) => ticket.id === id);
  if (own?.standing !== 'waiting') return null;
  return inTurn(tickets, [own.service]).findIndex((ticket) => ticket.id === id);
}

/** Who is at a counter. */
export function atCounter(tickets: readonly Ticket[], counter: number): Ticket | undefined {
  return tickets.find((ticket) => ticket.standing === 'called' && ticket.counter === counter);
}

export type TicketAct = 'recall' | 'skip' | 'transfer' | 'serve';

export type QueueRefusal =
  | 'no-such-ticket'
  | 'nobody-waits'
  | 'no-such-service'
  | 'already-done'
  | 'at-another-counter'
  | 'counter-is-taken'
  | 'not-called';

/** What an act at a counter adds to a ticket, or why not. `taken`: somebody else stands at that counter. */
export function decideTicket(
  ticket: Ticket,
  act: TicketAct,
  { counter, taken }: { counter: number; taken: boolean },
): { ok: true; type: TicketEventType } | { ok: false; reason: QueueRefusal } {
  const refused = (reason: QueueRefusal) => ({ ok: false, reason }) as const;
  if (ticket.standing === 'served') return refused('already-done');
  if (ticket.standing === 'called' && ticket.counter !== counter) return refused('at-another-counter');
  if (act === 'recall') {
    // Who was skipped and comes after all is called again, by any counter that is free.
    if (ticket.standing === 'waiting') return refused('not-called');
    return taken ? refused('counter-is-taken') : { ok: true, type: 'recalled' };
  }
  if (ticket.standing !== 'called') return refused('not-called');
  return { ok: true, type: EVENT_OF[act] };
}

const EVENT_OF = { skip: 'skipped', transfer: 'transferred', serve: 'served' } as const;
