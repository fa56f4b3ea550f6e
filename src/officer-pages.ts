import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from './app.ts';
import { openPress, type Press } from './documents/press.ts';
import { accountsRoutes } from './features/accounts/routes.ts';
import { caseworkRoutes } from './features/casework/routes.ts';
import { handoverRoutes } from './features/handover/routes.ts';
import { inboxRoutes } from './features/inbox/routes.ts';
import { intakeRoutes } from './features/intake/routes.ts';
import { searchRoutes } from './features/search/routes.ts';
import { openSessions } from './store/accounts/sessions.ts';
import { guardForms } from './web/csrf.ts';
import type { RenderPage } from './web/render.ts';
import { knowOfficers, requireOfficer } from './web/signed-in.ts';
import type { StaffFrame } from './web/staff-layout.tsx';
import { staffPages } from './web/staff-page.ts';

/** All pages behind the sign-in, and the sign-in itself. */
export async function officerPages(
  app: FastifyInstance,
  { page, frame, ...deps }: AppDeps & { page: RenderPage; frame: StaffFrame },
): Promise<void> {
  const { database, keyring, office, now, newToken, baseUrl } = deps;
  const sessions = openSessions(database, keyring);
  const secure = baseUrl.startsWith('https:');
  await app.register(cookie);
  await app.register(formbody);
  await guardForms(app, { secure });
  knowOfficers(app, { sessions, office, now });
  await app.register(accountsRoutes, { database, sessions, now, newToken, page, secure });
  await app.register(async (signedIn) => {
    signedIn.addHook('onRequest', requireOfficer);
    const send = staffPages(frame);
    // It takes much memory, so it is opened with the first form that is printed.
    let opened: Press | undefined;
    const press = () => {
      opened ??= openPress();
      return opened;
    };
    await signedIn.register(intakeRoutes, { ...deps, send, press });
    await signedIn.register(searchRoutes, { database, office, now, send });
    await signedIn.register(caseworkRoutes, { ...deps, send, press });
    await signedIn.register(handoverRoutes, { database, office, desk: deps.desk, send });
    await signedIn.register(inboxRoutes, { database, office, desk: deps.desk, now, send });
  });
}
