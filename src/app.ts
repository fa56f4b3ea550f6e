import { randomBytes } from 'node:crypto';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import { citizenPages } from './citizen-pages.ts';
import { openPress, type Press } from './documents/press.ts';
import { catalogueRoutes } from './features/catalogue/routes.ts';
import { filingApiRoutes } from './features/filing-api/routes.ts';
import { lookupRoutes } from './features/lookup/routes.ts';
import { operationsRoutes } from './features/operations/routes.ts';
import { embedRoutes } from './features/public-api/embed-routes.ts';
import { publicApiRoutes } from './features/public-api/routes.ts';
import { publicResultsRoute } from './features/reports/public-results-route.ts';
import { openSmsAnswers } from './features/sms/answer-message.ts';
import { smsRoutes } from './features/sms/routes.ts';
import { kioskPages } from './kiosk-pages.ts';
import { officerPages } from './officer-pages.ts';
import { getAssets, serveAssets } from './web/assets.ts';
import { answerErrors, answerUnreadable } from './web/errors.ts';
import { throttleLookUps } from './web/look-up-throttle.ts';
import { paths } from './web/paths.ts';
import { knowPublicHosts } from './web/public-hosts.ts';
import { makeRenderer } from './web/render.ts';
import { logRequests } from './web/request-log.ts';
import { guardAnswers } from './web/security.ts';
import { staffPages } from './web/staff-page.ts';
import { languagesOffered } from './words/language.ts';

/**
 * A request that is not read by then is given up, and so is a connection on which nothing moves for the longer of the two:
 * scans of 20 MB over the line of a commune take minutes.
 */
const READ_MS = 5 * 60_000;
const ANSWER_MS = 6 * 60_000;
/** Forms without files; one Vietnamese letter takes up to nine bytes here. A route that takes files says so itself. */
const BODY_BYTES = 512 * 1024;
/** A portal sends what a whole province files; more than this is a fault of its own. */
const FILINGS_PER_MINUTE = 300;

/** The web application, the same in tests and in production. */
export function buildApp(deps: AppDeps): FastifyInstance {
  const { database, lookupPerMinute, trustProxy, provinceName } = deps;
  const log = deps.logger ?? (() => undefined);
  const assets = getAssets();
  const frame = { provinceName, styleSheet: assets.publicStyleSheet, icon: assets.icon };
  const staffFrame = {
    ...{ provinceName, icon: assets.icon, styleSheet: assets.staffStyleSheet, script: assets.staffScript },
  };
  // It takes much memory, so it is opened with the first form that is printed.
  let opened: Press | undefined;
  const press = () => {
    opened ??= openPress();
    return opened;
  };
  const forCitizens = deps.identityProvider?.audiences.includes('citizen') ?? false;
  const withCitizens = forCitizens || deps.codeSender !== undefined;
  const page = makeRenderer({ ...frame, regulation: deps.regulation ?? null, withCitizens });
  const app = Fastify({
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    requestTimeout: READ_MS,
    connectionTimeout: ANSWER_MS,
    bodyLimit: BODY_BYTES,
    genReqId: makeRequestIds(),
    frameworkErrors: (_error, _request, reply) => {
      answerUnreadable(reply);
    },
    logger: false,
  });

  const { onRoute } = deps;
  if (onRoute)
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) onRoute({ method: one, url });
    });
  guardAnswers(app);
  knowPublicHosts(app, deps.publicHosts ?? []);
  answerErrors(app, page, log, staffPages(staffFrame));
  logRequests(app, log);
  // Nobody sends us forms that are compressed.
  app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  app.register(serveAssets, { assets });
  app.register(operationsRoutes, { database });
  const throttle = throttleLookUps(lookupPerMinute, deps.now);
  app.register(lookupRoutes, {
    ...{ ...deps, page, throttle, script: assets.lookupScript },
    throttleAgain: throttleLookUps(10 * lookupPerMinute, deps.now),
    languages: {
      offered: deps.languages ?? languagesOffered(null),
      secure: deps.baseUrl.startsWith('https:'),
    },
  });
  app.register(publicApiRoutes, { ...deps, log, throttle, prefix: paths.apiPublic });
  app.register(embedRoutes, { ...deps, page, throttle, frame });
  const answer = openSmsAnswers({
    ...deps,
    site: deps.publicHosts?.[0] ?? new URL(deps.baseUrl).host,
    number: deps.smsNumber ?? '8083',
  });
  const smsSecret = deps.smsSecret ?? null;
  app.register(smsRoutes, {
    ...{ answer, database, now: deps.now },
    secret: smsSecret,
    newId: deps.desk.newId,
  });
  app.register(catalogueRoutes, { ...deps, page, press, perMinute: lookupPerMinute });
  app.register(publicResultsRoute, { ...deps, page, perMinute: lookupPerMinute });
  const filings = { log, perMinute: deps.filingsPerMinute ?? FILINGS_PER_MINUTE };
  app.register(filingApiRoutes, { ...deps, ...filings, prefix: paths.api });
  app.register(citizenPages, { ...deps, page, log });
  app.register(kioskPages, { ...deps, throttle });
  app.register(officerPages, { ...deps, page, press, frame: staffFrame });
  return app;
}

/** `k3f9a2-1c`: different in each process, so that an incident is found again in the log. */
function makeRequestIds(): () => string {
  const process = randomBytes(3).toString('hex');
  let count = 0;
  return () => `${process}-${(++count).toString(36)}`;
}
