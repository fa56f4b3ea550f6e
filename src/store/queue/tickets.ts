import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { type QueueService, ticketLabel } from '../../domain/queue/queue-setting.ts';
import {
  atCounter,
  type DrawnTicket,
  decideTicket,
  foldTicket,
  inTurn,
  type QueueRefusal,
  type Ticket,
  type TicketAct,
  type TicketEvent,
} from '../../domain/queue/ticket.ts';
import type { Result } from '../../lib/result.ts';
import type { Database, Row, Statement, Transaction } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** The queue of a desk: of that day, and of no other. At midnight what was not called is over. */
export interface QueueDay {
  agency: string;
  day: string;
}

/** At which counter, by whom and when something is done. */
export interface AtCounter {
  counter: number;
  officer: string;
  at: Instant;
}

/** As the waiting figures want it, day by day. */
export interface DayTickets {
  day: string;
  tickets: readonly Ticket[];
}

export function queueToday(agency: string, now: Instant): QueueDay {
  return { agency, day: localDateOf(now) };
}

/** In the order in which they were drawn. */
export async function readQueue(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { agency, day }: QueueDay,
): Promise<readonly Ticket[]> {
  const [first] = await readQueueDays(database, identity, { agency, from: day, to: day });
  return first?.tickets ?? [];
}

/** Both days among them; days on which nobody came are left out. */
export async function readQueueDays(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { agency, from, to }: { agency: string; from: string; to: string },
): Promise<readonly DayTickets[]> {
  const [rows = []] = await database.read(identity, ticketsOf(agency, from, to));
  return daysOf(rows);
}

/** Takes the next number of a service. The same id again is the same ticket: its form was sent twice. */
export async function drawTicket(
  database: Pick<Database, 'transaction'>,
  identity: Identity,
  queue: QueueDay,
  { id, service, priority, at }: { id: string; service: QueueService; priority: boolean; at: Instant },
): Promise<void> {
  await database.transaction(identity, async (transaction) => {
    await takeTurn(transaction, queue);
    const [rows = []] = await transaction.run({
      name: 'next_ticket_number',
      text: `select coalesce(max(number), 0)::integer + 1 as next from queue_ticket
             where agency_id = $1 and day = $2 and service = $3`,
      values: [queue.agency, queue.day, service.id],
    });
    const { next } = rows[0] as { next: number };
    await transaction.finish({
      name: 'draw_ticket',
      text: `insert into queue_ticket (id, agency_id, day, service, number, label, priority, drawn_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
      values: [id, queue.agency, queue.day, service.id, next, ticketLabel(service, next), priority, at],
    });
  });
}

/**
 * Calls who is next in turn; whoever stood at the counter is done. `seen` is the ticket that was there when the button was
 * pressed: pressed twice, it calls once.
 */
export async function callNext(
  database: Pick<Database, 'transaction'>,
  identity: Identity,
  queue: QueueDay,
  { seen, services, code, ...where }: AtCounter & NextCall,
): Promise<Result<Ticket | null, QueueRefusal>> {
  return database.transaction(identity, async (transaction) => {
    await takeTurn(transaction, queue);
    const tickets = await readIn(transaction, queue);
    const there = atCounter(tickets, where.counter);
    if ((there?.id ?? null) !== seen) return { ok: true, value: there ?? null };
    const [next] = inTurn(tickets, services);
    if (!next) return { ok: false, reason: 'nobody-waits' };
    await transaction.finish(
      ...(there ? [added(queue, there, { ...where, type: 'served', service: null, code })] : []),
      added(queue, next, { ...where, type: 'called', service: null, code: null }),
    );
    return { ok: true, value: next };
  });
}

interface NextCall {
  seen: string | null;
  services: readonly string[];
  /** The dossier that came of who is there; null: none. */
  code: string | null;
}

/** Gọi lại, bỏ qua, chuyển, xong. */
export async function actOnTicket(
  database: Pick<Database, 'transaction'>,
  identity: Identity,
  queue: QueueDay,
  act: AtCounter & {
    ticket: string;
    act: TicketAct;
    /** Where they are sent on to; null: nowhere. */
    service: string | null;
    code: string | null;
  },
): Promise<Result<Ticket, QueueRefusal>> {
  return database.transaction(identity, async (transaction) => {
    await takeTurn(transaction, queue);
    const tickets = await readIn(transaction, queue);
    const ticket = tickets.find(({ id }) => id === act.ticket);
    if (!ticket) return { ok: false, reason: 'no-such-ticket' };
    if (act.act === 'transfer' && act.service === null) return { ok: false, reason: 'no-such-service' };
    const there = atCounter(tickets, act.counter);
    const taken = there !== undefined && there.id !== ticket.id;
    const decided = decideTicket(ticket, act.act, { counter: act.counter, taken });
    if (!decided.ok) return decided;
    const service = decided.type === 'transferred' ? act.service : null;
    const code = decided.type === 'served' ? act.code : null;
    await transaction.finish(added(queue, ticket, { ...act, type: decided.type, service, code }));
    return { ok: true, value: ticket };
  });
}

/** The dossier that somebody received last since they called a ticket: most likely that of who is there. */
export async function receivedSince(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { agency, officer, since }: { agency: string; officer: string; since: Instant },
): Promise<string | null> {
  const [rows = []] = await database.read(identity, {
    name: 'received_since_called',
    text: `select d.code from dossier d
           join event_log e on e.dossier_id = d.id and e.type = 'DossierReceived'
           where d.agency_id = $1 and d.received_at >= $2 and e.actor ->> 'id' = $3
           order by d.received_at desc limit 1`,
    values: [agency, since, officer],
  });
  return (rows[0] as { code: string } | undefined)?.code ?? null;
}

/** Those who draw and call at one desk go one after the other: two counters never call the same ticket. */
async function takeTurn(transaction: Transaction, { agency, day }: QueueDay): Promise<void> {
  await transaction.run({
    name: 'queue_turn',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`queue ${agency} ${day}`],
  });
}

async function readIn(transaction: Transaction, { agency, day }: QueueDay): Promise<readonly Ticket[]> {
  const [rows = []] = await transaction.run(ticketsOf(agency, day, day));
  return daysOf(rows)[0]?.tickets ?? [];
}

function ticketsOf(agency: string, from: string, to: string): Statement {
  return {
    name: 'queue_tickets',
    text: `select t.id, t.day::text as day, t.service, t.label, t.priority, t.drawn_at as "drawnAt",
                  e.type, e.counter, e.service as "to", e.at
           from queue_ticket t left join queue_event e on e.ticket_id = t.id
           where t.agency_id = $1 and t.day between $2 and $3
           order by t.day, t.drawn_at, t.label, e.version`,
    values: [agency, from, to],
  };
}

interface TicketRow extends DrawnTicket {
  day: string;
  type: TicketEvent['type'] | null;
  counter: number;
  to: string | null;
  at: Instant;
}

function daysOf(rows: readonly Row[]): readonly DayTickets[] {
  const days = Map.groupBy(rows as unknown as TicketRow[], ({ day }) => day);
  return [...days].map(([day, all]) => ({
    day,
    tickets: [...Map.groupBy(all, ({ id }) => id).values()].flatMap((own) => {
      const [first] = own;
      return first ? [foldTicket(drawnOf(first), own.flatMap(eventOf))] : [];
    }),
  }));
}

function drawnOf({ id, service, label, priority, drawnAt }: TicketRow): DrawnTicket {
  return { id, service, label, priority, drawnAt };
}

function eventOf({ type, counter, to, at }: TicketRow): readonly TicketEvent[] {
  return type === null ? [] : [{ type, counter, service: to, at }];
}

function added(
  { agency, day }: QueueDay,
  { id, version }: Pick<Ticket, 'id' | 'version'>,
  event: AtCounter & { type: TicketEvent['type']; service: string | null; code: string | null },
): Statement {
  const { type, counter, service, code, officer, at } = event;
  return {
    name: 'add_queue_event',
    text: `insert into queue_event (ticket_id, version, agency_id, day, type, counter, service, dossier_code, officer_id, at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [id, version + 1, agency, day, type, counter, service, code, officer, at],
  };
}
