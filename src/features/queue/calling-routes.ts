import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { atCounter, type QueueRefusal, type Ticket } from '../../domain/queue/ticket.ts';
import { parseDossierCode } from '../../domain/regime/dossier-code.ts';
import type { Result } from '../../lib/result.ts';
import type { Database } from '../../store/ledger/database.ts';
import { readQueueSetting } from '../../store/queue/queue-settings.ts';
import { actOnTicket, callNext, queueToday, readQueue, receivedSince } from '../../store/queue/tickets.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { QUEUE_REFUSALS } from '../../words/vi/queue-words.ts';
import { actOf, CALL_FIELDS, readSeat, type Seat, seatAddress } from './calling-form.ts';
import { callingPage, seatPage } from './calling-page.tsx';

export interface QueueDeps {
  database: Database;
  now: () => Instant;
  send: SendStaffPage;
}

const REFRESH_SECONDS = 20;

interface Problem {
  field: string;
  text: string;
}

/** Gọi số: who sits at a counter calls who is next, once more, past who does not come, and on to another service. */
export function callingRoutes(app: FastifyInstance, { database, now, send }: QueueDeps): void {
  app.get(paths.calling, (request, reply) => show(request, reply, request.query));

  app.post(paths.callNext, async (request, reply) => {
    const { seat, where, queue, identity } = await sitting(request, request.body);
    if (!seat || !where) return reply.redirect(paths.calling, 303);
    const code = readCode(request.body);
    if (code === undefined) return show(request, reply, request.body, [CODE_PROBLEM]);
    const seen = textField(request.body, CALL_FIELDS.seen) || null;
    const done = await callNext(database, identity, queue, {
      ...{ ...where, services: seat.services, seen, code },
    });
    return went(request, reply, seat, done);
  });

  app.post(paths.callingAct(':ticket', ':act'), async (request, reply) => {
    const { ticket, act: name } = request.params as { ticket: string; act: string };
    const act = actOf(name);
    const { seat, where, queue, identity, setting } = await sitting(request, request.body);
    if (!act) return reply.callNotFound();
    if (!seat || !where) return reply.redirect(paths.calling, 303);
    const code = act === 'serve' ? readCode(request.body) : null;
    if (code === undefined) return show(request, reply, request.body, [CODE_PROBLEM]);
    const to = textField(request.body, CALL_FIELDS.service);
    const service = setting.services.find(({ id }) => id === to)?.id ?? null;
    const done = await actOnTicket(database, identity, queue, { ...where, ticket, act, service, code });
    return went(request, reply, seat, done);
  });

  /** Where who asks sits, by what they sent. */
  async function sitting(request: FastifyRequest, fields: unknown) {
    const { agency, identity, officer } = getSignedIn(request);
    const at = now();
    const { setting } = await readQueueSetting(database, identity, agency.id);
    const seat = readSeat(fields, setting);
    const where = seat && { counter: seat.counter, officer: officer.id, at };
    return { seat, where, setting, identity, queue: queueToday(agency.id, at) };
  }

  function went(
    request: FastifyRequest,
    reply: FastifyReply,
    seat: Seat,
    done: Result<Ticket | null, QueueRefusal>,
  ) {
    if (done.ok) return reply.redirect(seatAddress(seat), 303);
    return show(request, reply, request.body, [{ field: 'goi', text: QUEUE_REFUSALS[done.reason] }]);
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    fields: unknown,
    problems: readonly Problem[] = [],
  ): Promise<FastifyReply> {
    const { agency, officer } = getSignedIn(request);
    const { seat, setting, identity, queue } = await sitting(request, fields);
    if (!seat) return send(request, reply, seatPage(setting));
    const tickets = await readQueue(database, identity, queue);
    const there = atCounter(tickets, seat.counter);
    const typed = textField(fields, CALL_FIELDS.code);
    const code =
      typed === '' && there?.calledAt
        ? await receivedSince(database, identity, {
            ...{ agency: agency.id, officer: officer.id, since: there.calledAt },
          })
        : typed;
    // Nothing is typed while the counter is empty: who waits is seen without a script, too.
    if (!there) reply.header('refresh', REFRESH_SECONDS);
    const view = { seat, setting, tickets, there, code: code ?? '', problems };
    return send(request, reply, callingPage(view), problems.length > 0 ? 422 : 200);
  }
}

const CODE_PROBLEM: Problem = {
  field: CALL_FIELDS.code,
  text: 'Mã số hồ sơ chưa đúng. Xin gõ lại như trên giấy tiếp nhận, hoặc để trống',
};

/** Null: none was typed; undefined: what was typed is no code. */
function readCode(body: unknown): string | null | undefined {
  const typed = textField(body, CALL_FIELDS.code);
  return typed === '' ? null : parseDossierCode(typed)?.code;
}
