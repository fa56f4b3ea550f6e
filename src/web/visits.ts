import type { FastifyInstance, FastifyRequest } from 'fastify';
import { powersOf } from '../domain/access/deputising.ts';
import { readingDuties } from '../domain/access/reading-duties.ts';
import { type Instant, localDateOf, startOfDate } from '../domain/calendar/local-time.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Database } from '../store/ledger/database.ts';
import type { DossierAct, Visit } from '../store/ledger/visit.ts';
import { leaveRow } from '../store/trail/leave-row.ts';
import { paths } from './paths.ts';
import { getSignedIn, type SignedIn } from './signed-in.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What was looked for and how much of it was found; null: nothing was. */
    searchDone: SearchDone | null;
  }
}

export interface SearchDone {
  /** By what: `code-tail`, `name`, `phone`; several with a comma between. */
  kind: string;
  hits: number;
  typed: string;
}

export interface VisitDeps {
  database: Pick<Database, 'write'>;
  keyring: Keyring;
  now: () => Instant;
}

/** What a dossier is read for by these pages; by all others it is opened. */
const ACTS: Readonly<Record<string, DossierAct | null>> = {
  [paths.file(':id', ':file')]: 'downloaded',
  [paths.slip(':id', ':version')]: 'printed',
  [paths.receipt(':id')]: 'printed',
  [paths.takenManyPrint([], '')]: 'printed',
  // Lists that show a line of each: none of them is opened by that.
  ...{
    [paths.search]: null,
    [paths.bulk]: null,
    [paths.bulkOutcome()]: null,
    [paths.inboxChosen]: null,
    [paths.takenMany([])]: null,
  },
};

/** Beside the number of the slip or the file. */
const WHAT: Readonly<Record<string, string>> = {
  [paths.file(':id', ':file')]: 'file',
  [paths.slip(':id', ':version')]: 'slip',
  [paths.receipt(':id')]: 'receipt',
  [paths.takenManyPrint([], '')]: 'receipt',
};

const LONGEST = 200;
const SESSION_LETTERS = 16;

/**
 * Behind here, what officers read is in the trail: a dossier in the round trip that reads it (`traceOf`), a list that
 * leaves as a file and a search before they are sent. No page has to think of it.
 */
export function recordVisits(app: FastifyInstance, { database, keyring, now }: VisitDeps): void {
  app.decorateRequest('searchDone', null);
  app.addHook('preHandler', async (request) => {
    const { signedIn } = request;
    if (signedIn?.identity.kind !== 'officer') return;
    const visit = visitOf(request, signedIn, keyring, now());
    request.signedIn = { ...signedIn, identity: { ...signedIn.identity, visit } };
  });
  app.addHook('onSend', async (request, reply) => {
    const { identity } = request.signedIn ?? {};
    if (identity?.kind !== 'officer' || !identity.visit || reply.statusCode >= 400) return;
    const { visit } = identity;
    const search = request.searchDone;
    const act = search ? 'searched' : leavingAs(String(reply.getHeader('content-type') ?? ''));
    if (act === undefined || visit.traced.size > 0) return;
    const found = search && {
      ...{ hits: search.hits, typedDigest: textOf(keyring.digest('trail', search.typed.toLowerCase())) },
    };
    const what = search?.kind ?? request.routeOptions.url ?? '';
    await leaveRow(database, identity, visit, { act, what: what.slice(0, LONGEST), found });
  });
}

/** What a page found for what was typed; the words themselves stay out of the trail. */
export function noteSearch(request: FastifyRequest, done: SearchDone): void {
  if (done.typed !== '') request.searchDone = done;
}

/** What the trail will have of this request. */
export function visitIn(request: FastifyRequest): Visit {
  const { identity } = getSignedIn(request);
  const visit = identity.kind === 'officer' ? identity.visit : undefined;
  if (!visit) throw new Error('a page of officers was reached past the trail');
  return visit;
}

function visitOf(request: FastifyRequest, { actor, token }: SignedIn, keyring: Keyring, at: Instant): Visit {
  const url = request.routeOptions.url ?? '';
  const { version, file } = request.params as { version?: string; file?: string };
  const what = WHAT[url];
  const one = version ?? file;
  return {
    ...{ officer: actor.id, agency: actor.agency, duties: readingDuties(powersOf(actor)) },
    ...{ at, dayBegan: startOfDate(localDateOf(at)) ?? at, address: request.ip },
    session: keyring.digest('session', token).value.slice(0, SESSION_LETTERS),
    act: Object.hasOwn(ACTS, url) ? (ACTS[url] ?? null) : 'opened',
    what: what === undefined ? null : (one === undefined ? what : `${what} ${one}`).slice(0, LONGEST),
    sent: request.method === 'POST',
    traced: new Set(),
  };
}

/** A file that is no page. */
function leavingAs(mediaType: string): 'printed' | 'exported' | undefined {
  if (mediaType.startsWith('application/pdf')) return 'printed';
  return /^(text\/csv|application\/(vnd|zip|octet-stream))/.test(mediaType) ? 'exported' : undefined;
}

function textOf({ key, value }: { key: string; value: string }): string {
  return `${key}.${value}`;
}
