import type { FastifyReply } from 'fastify';
import { withoutOfficers } from './foot.tsx';

/** As bytes: a text would be measured, and then encoded again as it is sent. */
export function sendPage(reply: FastifyReply, html: string, status = 200): FastifyReply {
  const page = reply.request.onPublicHost ? withoutOfficers(html) : html;
  return reply.code(status).type('text/html; charset=utf-8').send(Buffer.from(page));
}
