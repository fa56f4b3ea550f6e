import type { FastifyInstance } from 'fastify';
import { rightOf } from './page-rights.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Asked for by one of the host names that the look-up has for itself. */
    onPublicHost: boolean;
  }
}

/**
 * The look-up on host names of its own, all alike (Điều 4.2, 11.4): there only pages for everybody answer, and those of
 * citizens for themselves. Pages of officers are not there, so that nobody can be led to type a password.
 */
export function knowPublicHosts(app: FastifyInstance, hosts: readonly string[]): void {
  const ours = new Set(hosts.map((host) => host.toLowerCase()));
  app.decorateRequest('onPublicHost', false);
  if (ours.size === 0) return;
  app.addHook('onRequest', (request, reply, done) => {
    if (!ours.has(request.hostname.toLowerCase())) return done();
    request.onPublicHost = true;
    const { url } = request.routeOptions;
    const right = url === undefined ? undefined : rightOf(request.method, url);
    if (url === undefined || right?.for === 'everybody' || right?.for === 'citizens') return done();
    reply.callNotFound();
  });
}
