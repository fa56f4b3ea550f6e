import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import helmet from 'helmet';

const SELF = ["'self'"];
const NOTHING = ["'none'"];

const OURS = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

const GUARD = helmet({
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

/**
 * How every answer is guarded. Nothing inline runs or styles; nothing is fetched from elsewhere; addresses, which may
 * hold a dossier code, are told to nobody; and nothing is kept or listed unless its route says so.
 */
export function guardAnswers(app: FastifyInstance): void {
  // Nothing in them depends on the request: they are worked out once, on an answer to nobody.
  const nobody = new IncomingMessage(new Socket());
  const answer = new ServerResponse(nobody);
  GUARD(nobody, answer, (fault) => {
    if (fault) throw fault;
  });
  const headers = { ...answer.getHeaders(), ...OURS } as Record<string, string>;
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
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

/** This page may show frames of our own: how the box of an agency looks on another site. */
export function allowFramesOfOurs(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', `${policy};frame-src 'self'`);
}

/** Scripts of any site may read what answers this; nothing that identifies a visitor goes along. */
export function allowReading(reply: FastifyReply): void {
  reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'retry-after')
    .header('cross-origin-resource-policy', 'cross-origin');
}
