import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../../store/ledger/database.ts';
import { recordDelivery } from '../../store/messages/delivery.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import type { AnswerMessage } from './answer-message.ts';
import { deliveryState } from './delivery-report.ts';

export interface SmsDeps {
  answer: AnswerMessage;
  database: Pick<Database, 'write'>;
  now: () => Instant;
  /** Null: only a gateway on this machine. */
  secret: string | null;
  newId: () => string;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** Longer ones are no id of a gateway. */
const LONGEST_ID = 200;

/** What gateways of SMS call (`docs/contracts.md`): always one line of text. */
export async function smsRoutes(
  app: FastifyInstance,
  { answer, database, now, secret, newId }: SmsDeps,
): Promise<void> {
  const guard = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!mayCall(request, secret)) return reply.code(403).type('text/plain; charset=utf-8').send('');
  };

  app.get(paths.smsLookUp, { onRequest: guard }, async ({ query }, reply) => {
    const id = textField(query, 'id').slice(0, LONGEST_ID);
    const message = { from: textField(query, 'from'), text: textField(query, 'text') };
    const line = await answer({ ...message, road: 'gateway', id: id === '' ? newId() : id });
    reply.header('cache-control', 'no-store');
    return reply.type('text/plain; charset=utf-8').send(line);
  });

  app.get(paths.smsReport, { onRequest: guard }, async ({ query }, reply) => {
    const [id, kind] = [textField(query, 'tin'), textField(query, 'loai')];
    const state = deliveryState(kind);
    if (state) await recordDelivery(database, id, { state, at: now(), detail: textField(query, 'noi') });
    return reply.type('text/plain; charset=utf-8').send('');
  });
}

/** With the secret; without one only from this machine itself, whatever address somebody forwards. */
function mayCall(request: FastifyRequest, secret: string | null): boolean {
  if (secret === null) return LOOPBACK.has(request.socket.remoteAddress ?? '');
  const [given, right] = [Buffer.from(textField(request.query, 'secret')), Buffer.from(secret)];
  return given.length === right.length && timingSafeEqual(given, right);
}
