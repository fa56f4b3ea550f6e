import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Instant } from '../domain/calendar/local-time.ts';
import { isUuid } from '../lib/uuid.ts';
import type { KeptFields, KeptForms } from '../store/accounts/kept-forms.ts';
import type { Sessions } from '../store/accounts/sessions.ts';
import { CSRF_FIELD } from './csrf.ts';
import { textField } from './form-fields.ts';
import { paths } from './paths.ts';
import { getSignedIn, requireOfficer, sessionToken } from './signed-in.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The page of the same address shows a form again that was kept: `keptBody`. */
    keepsTyped?: boolean;
  }
  interface FastifyRequest {
    /** Whose session had ended when the form was sent. */
    cameTooLate: string | null;
  }
}

export interface KeepDeps {
  sessions: Pick<Sessions, 'whose'>;
  kept: KeptForms;
  now: () => Instant;
  newId: () => string;
}

/**
 * Pages behind here are for officers. A form that is sent when its session has ended is not done, and not lost: what
 * was typed is kept, sealed, for the officer whose session it was, and shown again once they have signed in. Files are
 * not kept; the page says so.
 */
export function requireOfficers(app: FastifyInstance, { sessions, kept, now, newId }: KeepDeps): void {
  app.decorateRequest('cameTooLate', null);
  app.addHook('onRequest', async (request, reply) => {
    const token = sessionToken(request);
    if (!request.signedIn && token && request.routeOptions.config.keepsTyped) {
      request.cameTooLate = (await sessions.whose(token, now())) ?? null;
      // Read first, and go through the guard of forms, before anything is kept of it.
      if (request.cameTooLate !== null) return;
    }
    return requireOfficer(request, reply);
  });
  app.addHook('preHandler', async (request, reply) => {
    const { cameTooLate: officerId } = request;
    if (officerId === null) return;
    const id = newId();
    await kept.keep({ id, officerId, fields: fieldsOf(request.body) }, now());
    const [path = ''] = request.url.split('?');
    return reply.redirect(paths.signIn(paths.keptForm(path, id)), 303);
  });
}

/** What can be kept of a form: its texts. */
export function fieldsOf(body: unknown): KeptFields {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body)
    .filter(([name]) => name !== CSRF_FIELD)
    .flatMap(([name, value]: [string, unknown]) =>
      (Array.isArray(value) ? value : [value]).flatMap((one: unknown): [string, string][] =>
        typeof one === 'string' ? [[name, one]] : [],
      ),
    );
}

/** As a form would have sent it. */
export function bodyOf(fields: KeptFields): Readonly<Record<string, string | readonly string[]>> {
  const byName = Map.groupBy(fields, ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, all]) => {
      const values = all.map(([, value]) => value);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** Of a kept form, by the address of the page. */
export function keptId({ query }: FastifyRequest): string | undefined {
  const id = textField(query, 'nhap');
  return isUuid(id) ? id : undefined;
}

/** The form that was sent too late, for whoever sent it; undefined: there is none, and the page is as ever. */
export async function keptBody(
  { kept, now }: Pick<KeepDeps, 'kept' | 'now'>,
  request: FastifyRequest,
): Promise<ReturnType<typeof bodyOf> | undefined> {
  const id = keptId(request);
  const fields = id && (await kept.find(getSignedIn(request).officer.id, id, now()));
  return fields ? bodyOf(fields) : undefined;
}
