import type { FastifyReply, FastifyRequest } from 'fastify';
import { withoutOfficers } from './foot.tsx';

export function sendPage(reply: FastifyReply, html: string, status = 200): FastifyReply {
  return sendHtml(reply, forHost(html, reply.request), status);
}

export function forHost(html: string, { onPublicHost }: Pick<FastifyRequest, 'onPublicHost'>): string {
  return onPublicHost ? withoutOfficers(html) : html;
}

/** What was made for the host that is asked. */
export function sendHtml(reply: FastifyReply, html: string, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}
