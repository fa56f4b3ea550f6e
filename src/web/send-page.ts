import type { FastifyReply } from 'fastify';

/** As bytes: a text would be measured, and then encoded again as it is sent. */
export function sendPage(reply: FastifyReply, html: string, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(Buffer.from(html));
}
