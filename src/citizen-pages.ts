import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import { citizenRoutes } from './features/citizen/routes.ts';
import { citizenOpenidRoutes } from './features/openid-sign-in/citizen-openid.ts';
import { officerOpenidRoutes } from './features/openid-sign-in/officer-openid.ts';
import { openSessions } from './store/accounts/sessions.ts';
import { openCitizenSessions } from './store/citizens/citizen-sessions.ts';
import { openOneTimeCodes } from './store/citizens/one-time-codes.ts';
import { openOpenidAttempts } from './store/openid/attempts.ts';
import { openOfficerIdentities } from './store/openid/officer-identities.ts';
import { knowCitizens } from './web/citizen-signed-in.ts';
import { guardForms } from './web/csrf.ts';
import type { RenderPage } from './web/render.ts';
import type { Log } from './web/request-log.ts';

/** Pages of citizens who sign in, and the way through an identity provider, for officers too. */
export async function citizenPages(
  app: FastifyInstance,
  { page, log, ...deps }: AppDeps & { page: RenderPage; log: Log },
): Promise<void> {
  const { database, keyring, office, now, newToken, baseUrl, desk } = deps;
  const secure = baseUrl.startsWith('https:');
  const provider = deps.identityProvider ?? null;
  const sessions = openCitizenSessions(database, keyring);
  await app.register(cookie);
  await app.register(formbody);
  await app.register(rateLimit, { global: false });
  await guardForms(app, { secure });
  knowCitizens(app, { database, sessions, now });
  const forCitizens = provider?.audiences.includes('citizen') ?? false;
  await app.register(citizenRoutes, {
    ...{ database, keyring, office, sessions, now, newId: desk.newId, newToken, page, log, secure },
    perMinute: deps.lookupPerMinute,
    codes: openOneTimeCodes(database, keyring),
    codeSender: deps.codeSender ?? null,
    providerName: forCitizens && provider ? provider.name : null,
  });
  if (!provider) return;
  const attempts = openOpenidAttempts(database, keyring);
  const openid = { provider, attempts, database, now, newToken, page, baseUrl };
  if (forCitizens)
    await app.register(citizenOpenidRoutes, { ...openid, keyring, sessions, newId: desk.newId });
  if (provider.audiences.includes('officer')) {
    const identities = openOfficerIdentities(database, keyring);
    await app.register(officerOpenidRoutes, {
      ...{ ...openid, sessions: openSessions(database, keyring), identities, office },
    });
  }
}
