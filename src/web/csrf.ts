import csrf from '@fastify/csrf-protection';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { textField } from './form-fields.ts';

export const CSRF_FIELD = '_csrf';

/** Every form that changes something carries a token that only a page of ours could have put there. */
export async function guardForms(app: FastifyInstance, { secure }: { secure: boolean }): Promise<void> {
  await app.register(csrf, {
    cookieKey: 'mot_cua_csrf',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure },
    getToken: (request) => textField(request.body, CSRF_FIELD),
  });
  // After the body is read, before anything is done with it.
  app.addHook('preHandler', (request, reply, done) => {
    if (request.method === 'POST') app.csrfProtection(request, reply, done);
    else done();
  });
}

/** The token for the forms of a page. */
export function formToken(reply: FastifyReply): string {
  return reply.generateCsrf();
}
