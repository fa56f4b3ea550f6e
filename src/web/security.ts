import type { OutgoingHttpHeader } from 'node:http';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const SELF = ["'self'"];
const NOTHING = ["'none'"];

/**
 * How every answer is guarded. Nothing inline runs or styles; nothing is fetched from elsewhere; addresses, which may
 * hold a dossier code, are told to nobody; and nothing is kept or listed unless its route says so.
 */
export function guardAnswers(app: FastifyInstance): void {
  app.register(helmet, {
    global: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NOTHING,
        scriptSrc: SELF,
        styleSrc: SELF,
        fontSrc: SELF,
        // The tick in a dot is drawn in the style sheet.
        imgSrc: [...SELF, 'data:'],
        connectSrc: SELF,
        formAction: SELF,
        baseUri: NOTHING,
        frameAncestors: NOTHING,
      },
    },
    // Other services of the province may share the domain without being ready for it.
    strictTransportSecurity: { maxAge: 365 * 24 * 3600, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  // Nothing in them depends on the request, so helmet works them out for the first answer only.
  let headers: readonly (readonly [string, OutgoingHttpHeader])[] | undefined;
  app.after(() => {
    app.addHook('onRequest', async (_request, { raw, helmet: apply }) => {
      if (headers === undefined) {
        const before = new Set(raw.getHeaderNames());
        await apply();
        headers = Object.entries(raw.getHeaders()).flatMap(([name, value]) =>
          value === undefined || before.has(name) ? [] : [[name, value] as const],
        );
      } else for (const [name, value] of headers) raw.setHeader(name, value);
    });
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    reply.header('x-robots-tag', 'noindex, nofollow');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  });
}
