import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../domain/calendar/local-time.ts';
import type { CitizenSessions } from '../store/citizens/citizen-sessions.ts';
import type { CitizenProof } from '../store/citizens/citizens.ts';
import { citizenIdentity } from '../store/citizens/own-dossiers.ts';
import type { Database } from '../store/ledger/database.ts';
import type { Identity } from '../store/ledger/identity.ts';
import { paths } from './paths.ts';

/** The citizen a request comes from. */
export interface SignedInCitizen {
  proof: CitizenProof;
  /** For whom queries run: their own dossiers and nothing else. */
  identity: Extract<Identity, { kind: 'citizen' }>;
  token: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    citizen: SignedInCitizen | null;
  }
}

/** Not the cookie of officers: nobody is both in one session. */
const COOKIE = 'mot_cua_nguoi_dan';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface CitizenDeps {
  database: Pick<Database, 'read'>;
  sessions: Pick<CitizenSessions, 'find'>;
  now: () => Instant;
}

/** Every request behind this knows its citizen, or knows that there is none. */
export function knowCitizens(app: FastifyInstance, { database, sessions, now }: CitizenDeps): void {
  app.decorateRequest('citizen', null);
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[COOKIE];
    if (token === undefined || !TOKEN.test(token)) return;
    const proof = await sessions.find(token, now());
    if (proof) request.citizen = { proof, token, identity: await citizenIdentity(database, proof) };
  });
}

/** Sent with no request that another site began, not even a link. */
export function setCitizenCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(COOKIE, token, { path: paths.citizen, httpOnly: true, sameSite: 'strict', secure });
}

export function clearCitizenCookie(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, { path: paths.citizen });
}

/** The citizen of a route behind this; undefined: they were led to the sign-in. */
export function requireCitizen(request: FastifyRequest, reply: FastifyReply): SignedInCitizen | undefined {
  if (request.citizen) return request.citizen;
  reply.redirect(paths.citizenSignIn, 303);
  return undefined;
}
