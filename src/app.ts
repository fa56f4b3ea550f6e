import { randomBytes } from 'node:crypto';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { citizenPages } from './citizen-pages.ts';
import { openPress, type Press } from './documents/press.ts';
import type { Instant } from './domain/calendar/local-time.ts';
import { catalogueRoutes } from './features/catalogue/routes.ts';
import { filingApiRoutes } from './features/filing-api/routes.ts';
import { lookupRoutes } from './features/lookup/routes.ts';
import type { ProcessStanding } from './features/operations/process-standing.ts';
import { operationsRoutes } from './features/operations/routes.ts';
import { embedRoutes } from './features/public-api/embed-routes.ts';
import { publicApiRoutes } from './features/public-api/routes.ts';
import { publicResultsRoute } from './features/reports/public-results-route.ts';
import { openSmsAnswers } from './features/sms/answer-message.ts';
import { smsRoutes } from './features/sms/routes.ts';
import type { CodeSender } from './gateways/code-sender/code-sender.ts';
import type { IdentityProvider } from './gateways/openid/identity-provider.ts';
import { kioskPages } from './kiosk-pages.ts';
import { officerPages } from './officer-pages.ts';
import type { CommandDesk } from './store/dossiers/carry-out.ts';
import type { FileStore } from './store/files/file-store.ts';
import type { Keyring } from './store/keyring.ts';
import type { Database } from './store/ledger/database.ts';
import type { OfficeBook } from './store/office/office-book.ts';
import { getAssets, serveAssets } from './web/assets.ts';
import { answerErrors, answerUnreadable } from './web/errors.ts';
import type { Regulation } from './web/foot.tsx';
import { throttleLookUps } from './web/look-up-throttle.ts';
import { paths } from './web/paths.ts';
import { knowPublicHosts } from './web/public-hosts.ts';
import { makeRenderer } from './web/render.ts';
import { type Log, logRequests } from './web/request-log.ts';
import { guardAnswers } from './web/security.ts';
import { staffPages } from './web/staff-page.ts';
import { type Language, languagesOffered } from './words/language.ts';

export interface AppDeps {
  database: Database;
  keyring: Keyring;
  office: OfficeBook;
  desk: CommandDesk;
  files: FileStore;
  now: () => Instant;
  /** 32 random bytes in base64url, for a session. */
  newToken: () => string;
  /** Where people reach us: cookies only go over HTTPS where it begins so, and QR codes lead there. */
  baseUrl: string;
  /** Look-ups a minute for one client address. */
  lookupPerMinute: number;
  /** Requests a minute for one connection of another system; none: 300. */
  filingsPerMinute?: number;
  /** Addresses and CIDRs of the proxies whose forwarded addresses are believed; none: the socket's alone. */
  trustProxy: readonly string[];
  provinceName: string;
  /** Where people may sign in by OpenID Connect; none: nowhere. */
  identityProvider?: IdentityProvider;
  /** What gateways of SMS show; none: only one on this machine is answered. */
  smsSecret?: string | null;
  /** What messages leave by, in words for who runs the system; none: nothing is set up. */
  messageRoads?: { sms: string; mail: string };
  /** The short number that people send to; none: 8083. */
  smsNumber?: string;
  /** Takes one-time codes to citizens; none: they cannot ask for one. */
  codeSender?: CodeSender;
  /** Host names on which only public pages answer; none: every name has all of them. */
  publicHosts?: readonly string[];
  /** In which the look-up can be read; none: Vietnamese and English. */
  languages?: readonly Language[];
  /** For the foot of every public page; none: nothing is linked. */
  regulation?: Regulation;
  /** For the page of the system; none: it tells of the database alone. */
  process?: ProcessStanding;
  /** One call a request and one a fault; none: nothing is logged. */
  logger?: Log;
  /** Told of every address as it is added. */
  onRoute?: (route: { method: string; url: string }) => void;
}

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
