import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../domain/access/actor.ts';
import { powersOf } from '../domain/access/deputising.ts';
import type { OfficerRole } from '../domain/access/roles.ts';
import type { Instant } from '../domain/calendar/local-time.ts';
import type { Agency, Duty, Officer } from '../domain/organisation/agency.ts';
import type { OpenSession, Sessions, SignInWay } from '../store/accounts/sessions.ts';
import type { Identity } from '../store/ledger/identity.ts';
import type { OfficeSource } from '../store/ledger/office-source.ts';
import { paths } from './paths.ts';

/** A password of one's own, the duties of security, and a second factor where the role wants one. */
export type Owed = 'password' | 'rules' | 'second-factor';

/** The officer a request comes from. */
export interface SignedIn {
  officer: Officer;
  agency: Agency;
  actor: Extract<Actor, { kind: 'officer' }>;
  /** Their own duties, and those that are lent to them. */
  powers: readonly Duty[];
  /** The agencies the own one answers for: itself, and those that were merged into it. */
  answersFor: readonly string[];
  /** For whom queries run. */
  identity: Identity;
  /** Until this is done, nothing else may be. */
  owes: Owed | null;
  way: SignInWay;
  token: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}

export const SESSION_COOKIE = 'mot_cua_phien';

/** Session tokens are 32 random bytes in base64url; anything else in the cookie is not worth a query. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function sessionToken({ cookies }: FastifyRequest): string | undefined {
  const token = cookies[SESSION_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

export interface SessionDeps {
  sessions: Pick<Sessions, 'find'>;
  office: OfficeSource & {
    agencies(): readonly Agency[];
    /** Roles that must have a second factor; none: nobody must. */
    profile(): { secondFactor?: { required: readonly OfficerRole[] } } | undefined;
  };
  now: () => Instant;
}

/** Every request behind this knows its officer, or knows that there is none. */
export function knowOfficers(app: FastifyInstance, { sessions, office, now }: SessionDeps): void {
  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (request) => {
    const token = sessionToken(request);
    if (token === undefined) return;
    const session = await sessions.find(token, now());
    const officer = session && office.findOfficer(session.officerId);
    const agency = officer && office.findAgency(officer.agency);
    // The office shows a closed account only from the day it is closed.
    if (!session || !officer || officer.disabled || !agency) return;
    const { id, duties } = officer;
    const deputising = office.deputisingOf(id);
    const actor = { kind: 'officer', id, agency: agency.id, duties, deputising } as const;
    const answersFor = office.answersFor(agency.id);
    request.signedIn = {
      answersFor,
      ...{ officer, agency, token, way: session.way, actor, powers: powersOf(actor) },
      owes: owedBy(officer, session, office.profile()?.secondFactor?.required ?? []),
      identity: {
        kind: 'officer',
        agencies: supervises(officer) ? office.agencies().map((one) => one.id) : answersFor,
      },
    };
  });
}

/** Pages of officers: others are led to the sign-in, and from there back to where they wanted to go. */
export async function requireOfficer(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (!request.signedIn) {
    if (request.method === 'GET') return reply.redirect(paths.signIn(request.url), 303);
    // Signed out in another tab: nobody knows for whom to keep what was sent, so it must not be believed done.
    const back = request.routeOptions.config.keepsTyped ? request.url : undefined;
    return reply.redirect(paths.signInUndone(back), 303);
  }
  const { owes } = request.signedIn;
  return owes === null ? undefined : reply.redirect(WHERE_OWED[owes], 303);
}

const WHERE_OWED: Readonly<Record<Owed, string>> = {
  password: paths.changePassword,
  rules: paths.securityRules,
  'second-factor': paths.ownAccount,
};

function owedBy(
  { duties }: Officer,
  { mustChange, mustAcknowledge, way }: OpenSession,
  required: readonly OfficerRole[],
): Owed | null {
  if (mustChange) return 'password';
  if (mustAcknowledge) return 'rules';
  // Who has a second factor cannot sign in without it, so this session is of somebody who has none.
  const asked = way === 'password' && duties.some(({ role }) => required.includes(role));
  return asked ? 'second-factor' : null;
}

/** The officer of a route behind `requireOfficer`. */
export function getSignedIn(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new Error('a page of officers was reached without one');
  return request.signedIn;
}

/** Supervisors read across the province and act on nothing (Điều 10, 11, 12, 13; docs/rules.md, roles). */
function supervises({ duties }: Officer): boolean {
  return duties.some(({ role }) => role === 'supervisor');
}

/** Administer or oversee: nobody hands them a dossier. */
const WITHOUT_INBOX: readonly OfficerRole[] = ['agency-admin', 'system-admin', 'supervisor'];

export function hasInbox({ duties }: Pick<Officer, 'duties'>): boolean {
  return duties.some(({ role }) => !WITHOUT_INBOX.includes(role));
}

/** Where the work of an officer begins: what waits for them, else what they are there to look after. */
export function homeOf(officer: Officer, agency: Agency | undefined): string {
  if (hasInbox(officer)) return paths.inbox;
  if (supervises(officer))
    return agency?.supervises?.includes('procedures') ? paths.imports : paths.dashboard;
  const administers = (role: OfficerRole) => officer.duties.some((duty) => duty.role === role);
  if (administers('system-admin')) return paths.system;
  return administers('agency-admin') ? paths.administration : paths.search;
}

export function hasRole({ officer }: Pick<SignedIn, 'officer'>, ...roles: readonly OfficerRole[]): boolean {
  return officer.duties.some(({ role }) => roles.includes(role));
}
