import type { FastifyInstance, FastifyReply } from 'fastify';
import { instantOf, localMinuteOf } from '../../domain/calendar/local-time.ts';
import { isWorking, nextOpening } from '../../domain/calendar/working-minutes.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { countAhead, inTurn } from '../../domain/queue/ticket.ts';
import { isUuid } from '../../lib/uuid.ts';
import { readQueueSetting } from '../../store/queue/queue-settings.ts';
import { drawTicket, queueToday, readQueue } from '../../store/queue/tickets.ts';
import { formToken } from '../../web/csrf.ts';
import { textField } from '../../web/form-fields.ts';
import type { KioskPage } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import type { KioskDeps } from './kiosk-deps.ts';
import { unpairedPage } from './start-page.tsx';
import { closedPage, TICKET_FIELDS, ticketPage, ticketsPage } from './ticket-pages.tsx';

/** Pressed for fun, a machine gives no more numbers than this. */
const TICKETS_A_MINUTE = 30;

/** A number is given while the desk works, and to a machine of the desk alone. */
export function ticketRoutes(
  app: FastifyInstance,
  { database, office, newId, now }: KioskDeps,
  send: (reply: FastifyReply, shown: KioskPage, status?: number) => FastifyReply,
): void {
  /** Outside its hours nobody calls numbers: what is said instead; undefined: the desk works. */
  function closedNow(agency: Agency): KioskPage | undefined {
    const [calendar, minute] = [office.calendarOf(agency), localMinuteOf(now())];
    const works = isWorking(calendar, minute);
    if (!works.ok || works.value) return undefined;
    const opens = nextOpening(calendar, minute);
    return closedPage(agency, opens.ok ? instantOf(opens.value) : null);
  }

  app.get(paths.kioskTickets, async ({ device }, reply) => {
    if (!device) return send(reply, unpairedPage(), 403);
    const { agency, identity } = device;
    const closed = closedNow(agency);
    if (closed) return send(reply, closed);
    const { setting } = await readQueueSetting(database, identity, agency.id);
    const tickets = await readQueue(database, identity, queueToday(agency.id, now()));
    const waiting = new Map(setting.services.map(({ id }) => [id, inTurn(tickets, [id]).length]));
    return send(reply, ticketsPage(agency.name, setting, { id: newId(), token: formToken(reply), waiting }));
  });

  const config = { rateLimit: { max: TICKETS_A_MINUTE, timeWindow: 60_000 } };
  app.post(paths.kioskTickets, { config }, async ({ device, body }, reply) => {
    if (!device) return send(reply, unpairedPage(), 403);
    const { agency, identity } = device;
    // The form was opened before the desk closed.
    const closed = closedNow(agency);
    if (closed) return send(reply, closed, 422);
    const { setting } = await readQueueSetting(database, identity, agency.id);
    const service = setting.services.find(({ id }) => id === textField(body, TICKET_FIELDS.service));
    // The services were changed meanwhile: chosen again from those of today.
    if (!service) return reply.redirect(paths.kioskTickets, 303);
    const typed = textField(body, TICKET_FIELDS.id);
    const id = isUuid(typed) ? typed : newId();
    const priority = setting.priorities.length > 0 && textField(body, TICKET_FIELDS.priority) !== '';
    const at = now();
    await drawTicket(database, identity, queueToday(agency.id, at), { id, service, priority, at });
    return reply.redirect(paths.kioskTicket(id), 303);
  });

  app.get(paths.kioskTicket(':id'), async ({ device, params }, reply) => {
    if (!device) return send(reply, unpairedPage(), 403);
    const { agency, identity } = device;
    const { id } = params as { id: string };
    const tickets = await readQueue(database, identity, queueToday(agency.id, now()));
    const ticket = tickets.find((one) => one.id === id);
    // Of another day, or of no day: begin anew.
    if (!ticket) return reply.redirect(paths.kiosk, 303);
    const { setting } = await readQueueSetting(database, identity, agency.id);
    const service = setting.services.find((one) => one.id === ticket.service)?.name ?? '';
    return send(reply, ticketPage(agency.name, ticket, { service, ahead: countAhead(tickets, id) }));
  });
}
