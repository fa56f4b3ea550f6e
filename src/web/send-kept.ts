import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Says that what follows may be kept by anybody, if they ask each time whether it is still the same: the catalogue is
 * for all, but a version published a minute ago must be seen. True: it is, and the answer is sent.
 */
export function isStillTheSame(
  request: FastifyRequest,
  reply: FastifyReply,
  content: string | Uint8Array,
): boolean {
  // Weak, because the same page goes out compressed in several ways.
  const tag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  reply.header('cache-control', 'public, no-cache').header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim()) ?? [];
  if (!known.includes(tag)) return false;
  reply.code(304).send();
  return true;
}
