import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from './app.ts';
import type { Press } from './documents/press.ts';
import { accountsRoutes } from './features/accounts/routes.ts';
import { bulkRoutes } from './features/bulk/routes.ts';
import { calendarRoutes } from './features/calendar/routes.ts';
import { caseworkRoutes } from './features/casework/routes.ts';
import { deskListsRoutes } from './features/desk-lists/routes.ts';
import { draftingRoutes } from './features/drafting/routes.ts';
import { handoverRoutes } from './features/handover/routes.ts';
import { inboxRoutes } from './features/inbox/routes.ts';
import { intakeRoutes } from './features/intake/routes.ts';
import { noticesRoutes } from './features/notices/routes.ts';
import { outagesRoutes } from './features/outages/routes.ts';
import { paperHandoverRoutes } from './features/paper-handover/routes.ts';
import { searchRoutes } from './features/search/routes.ts';
import { openKeptForms } from './store/accounts/kept-forms.ts';
import { openSessions } from './store/accounts/sessions.ts';
import { guardForms } from './web/csrf.ts';
import { missOfficersPages } from './web/errors.ts';
import { requireOfficers } from './web/keep-typed.ts';
import type { RenderPage } from './web/render.ts';
import { knowOfficers } from './web/signed-in.ts';
import type { StaffFrame } from './web/staff-layout.tsx';
import { staffPages } from './web/staff-page.ts';

/** All pages behind the sign-in, and the sign-in itself. */
export async function officerPages(
  app: FastifyInstance,
  { page, press, frame, ...deps }: AppDeps & { page: RenderPage; press: () => Press; frame: StaffFrame },
): Promise<void> {
  const { database, keyring, office, now, newToken, baseUrl } = deps;
  const sessions = openSessions(database, keyring);
  const secure = baseUrl.startsWith('https:');
  await app.register(cookie);
  await app.register(formbody);
  await guardForms(app, { secure });
  knowOfficers(app, { sessions, office, now });
  missOfficersPages(app);
  await app.register(accountsRoutes, { database, sessions, office, now, newToken, page, secure });
  await app.register(async (signedIn) => {
    const kept = openKeptForms(database, keyring, newToken);
    requireOfficers(signedIn, { sessions, kept, now, newId: deps.desk.newId });
    const send = staffPages(frame);
    await signedIn.register(intakeRoutes, { ...deps, kept, send, press });
    await signedIn.register(searchRoutes, { database, office, now, send });
    await signedIn.register(caseworkRoutes, { ...deps, kept, send, press });
    await signedIn.register(handoverRoutes, { database, office, desk: deps.desk, kept, now, send });
    await signedIn.register(deskListsRoutes, { ...deps, send, press });
    await signedIn.register(paperHandoverRoutes, { ...deps, send, press });
    await signedIn.register(outagesRoutes, { database, office, newId: deps.desk.newId, now, send });
    await signedIn.register(noticesRoutes, { database, office, desk: deps.desk, send });
    await signedIn.register(calendarRoutes, { database, office, desk: deps.desk, kept, now, send });
    await signedIn.register(draftingRoutes, { database, office, kept, now, newId: deps.desk.newId, send });
    await signedIn.register(bulkRoutes, { database, office, desk: deps.desk, kept, now, send });
    await signedIn.register(inboxRoutes, { database, office, desk: deps.desk, now, send });
  });
}
