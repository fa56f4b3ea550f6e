import type { OutgoingHttpHeader } from 'node:http';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

const SELF = ["'self'"];
const NOTHING = ["'none'"];

const OURS = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

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
  let headers: Readonly<Record<string, OutgoingHttpHeader>> | undefined;
  app.after(() => {
    app.addHook('onRequest', (_request, reply, done) => {
      if (headers !== undefined) {
        reply.headers(headers);
        return done();
      }
      const { raw, helmet: apply } = reply;
      const before = new Set(raw.getHeaderNames());
      Promise.resolve(apply()).then(() => {
        const set = Object.entries(raw.getHeaders()).filter(([name]) => !before.has(name));
        headers = { ...(Object.fromEntries(set) as Record<string, OutgoingHttpHeader>), ...OURS };
        reply.headers(headers);
        done();
      }, done);
    });
  });
}

/** Pages of other sites may show this one in a frame, and isolated ones too: nobody is signed in there, and nothing is changed. */
export function allowFraming(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  reply
    .removeHeader('x-frame-options')
    .header('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'))
    .header('cross-origin-resource-policy', 'cross-origin');
}

/** Scripts of any site may read what answers this; nothing that identifies a visitor goes along. */
export function allowReading(reply: FastifyReply): void {
  reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'retry-after')
    .header('cross-origin-resource-policy', 'cross-origin');
}
