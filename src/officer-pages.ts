import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import type { Press } from './documents/press.ts';
import { absenceRoutes } from './features/absence/routes.ts';
import { accountAdminRoutes } from './features/accounts/administer/account-admin-routes.ts';
import { accountsRoutes } from './features/accounts/routes.ts';
import { administrationRoutes } from './features/administration/routes.ts';
import { bulkRoutes } from './features/bulk/routes.ts';
import { calendarRoutes } from './features/calendar/routes.ts';
import { caseworkRoutes } from './features/casework/routes.ts';
import { deskListsRoutes } from './features/desk-lists/routes.ts';
import { draftingRoutes } from './features/drafting/routes.ts';
import { evaluationRoutes } from './features/evaluation/routes.ts';
import { dashboardRoutes } from './features/figures/dashboard/dashboard-routes.ts';
import { figuresRoutes } from './features/figures/routes.ts';
import { handoverRoutes } from './features/handover/routes.ts';
import { inboxRoutes } from './features/inbox/routes.ts';
import { intakeRoutes } from './features/intake/routes.ts';
import { devicesRoutes } from './features/kiosk/devices-routes.ts';
import { messagesRoutes } from './features/messages/routes.ts';
import { miningRoutes } from './features/mining/routes.ts';
import { noticesRoutes } from './features/notices/routes.ts';
import { systemRoutes } from './features/operations/system-routes.ts';
import { outagesRoutes } from './features/outages/routes.ts';
import { paperHandoverRoutes } from './features/paper-handover/routes.ts';
import { embedLineRoute } from './features/public-api/embed-line-route.ts';
import { queueRoutes } from './features/queue/routes.ts';
import { reportingRoutes } from './features/reporting/routes.ts';
import { reportsRoutes } from './features/reports/routes.ts';
import { searchRoutes } from './features/search/routes.ts';
import { askPurposes } from './features/trail/purpose-routes.ts';
import { trailRoutes } from './features/trail/routes.ts';
import { whyNotRoutes } from './features/why-not/routes.ts';
import { openKeptForms } from './store/accounts/kept-forms.ts';
import { openSessions } from './store/accounts/sessions.ts';
import { takeOverOnTouch } from './succession-touch.ts';
import { guardForms } from './web/csrf.ts';
import { missOfficersPages } from './web/errors.ts';
import { guardPages } from './web/guard-pages.tsx';
import { requireOfficers } from './web/keep-typed.ts';
import type { RenderPage } from './web/render.ts';
import { knowOfficers } from './web/signed-in.ts';
import type { StaffFrame } from './web/staff-layout.tsx';
import { staffPages } from './web/staff-page.ts';
import { recordVisits } from './web/visits.ts';

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
  const send = staffPages(frame);
  const provider = deps.identityProvider;
  const providerName = provider?.audiences.includes('officer') ? provider.name : null;
  await app.register(accountsRoutes, { ...deps, sessions, page, send, providerName });
  await app.register(async (signedIn) => {
    const kept = openKeptForms(database, keyring, newToken);
    requireOfficers(signedIn, { sessions, kept, now, newId: deps.desk.newId });
    guardPages(signedIn, { office, send });
    takeOverOnTouch(signedIn, deps.desk);
    recordVisits(signedIn, { database, keyring, now });
    askPurposes(signedIn, send);
    await signedIn.register(intakeRoutes, { ...deps, kept, send, press });
    await signedIn.register(searchRoutes, { database, office, now, send });
    await signedIn.register(caseworkRoutes, { ...deps, kept, send, press });
    await signedIn.register(handoverRoutes, { ...deps, kept, page, send });
    await signedIn.register(deskListsRoutes, { ...deps, send, press });
    await signedIn.register(paperHandoverRoutes, { ...deps, send, press });
    await signedIn.register(outagesRoutes, { database, office, newId: deps.desk.newId, now, send });
    await signedIn.register(absenceRoutes, { database, office, kept, newId: deps.desk.newId, now, send });
    await signedIn.register(systemRoutes, { database, now, send, process: deps.process });
    await signedIn.register(messagesRoutes, {
      ...{ database, now, send, smsNumber: deps.smsNumber ?? '8083' },
      roads: deps.messageRoads ?? { sms: 'chưa cấu hình', mail: 'chưa cấu hình' },
      lookupHost: deps.publicHosts?.[0] ?? new URL(baseUrl).host,
    });
    await signedIn.register(noticesRoutes, { database, office, desk: deps.desk, send });
    await signedIn.register(calendarRoutes, { database, office, desk: deps.desk, kept, now, send });
    await signedIn.register(draftingRoutes, { database, office, kept, now, newId: deps.desk.newId, send });
    await signedIn.register(bulkRoutes, { database, office, desk: deps.desk, kept, now, send });
    await signedIn.register(queueRoutes, { database, now, send });
    await signedIn.register(devicesRoutes, { ...deps, newId: deps.desk.newId, send });
    await signedIn.register(embedLineRoute, { ...deps, send });
    await signedIn.register(administrationRoutes, { ...deps, kept, send });
    await signedIn.register(accountAdminRoutes, { ...deps, newId: deps.desk.newId, providerName, send });
    await signedIn.register(dashboardRoutes, { database, office, now, send });
    await signedIn.register(figuresRoutes, { database, office, now, send });
    await signedIn.register(reportsRoutes, { ...deps, press, send });
    await signedIn.register(reportingRoutes, { ...deps, newId: deps.desk.newId, press, send });
    await signedIn.register(evaluationRoutes, { ...deps, newId: deps.desk.newId, press, send });
    await signedIn.register(trailRoutes, { database, office, now, send });
    await signedIn.register(miningRoutes, { database, office, keyring, now, send });
    await signedIn.register(whyNotRoutes, { database, office, newId: deps.desk.newId, now, send });
    await signedIn.register(inboxRoutes, { database, office, desk: deps.desk, now, send });
  });
}
