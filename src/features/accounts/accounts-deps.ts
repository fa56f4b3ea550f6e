import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { type AccountEventKind, recordAccountEvent } from '../../store/accounts/account-events.ts';
import type { AuthenticatorApps } from '../../store/accounts/authenticator-app.ts';
import type { Passkeys } from '../../store/accounts/passkeys.ts';
import type { PendingSignIns } from '../../store/accounts/pending-sign-ins.ts';
import type { RecoveryCodes } from '../../store/accounts/recovery-codes.ts';
import type { Sessions, SignInWay } from '../../store/accounts/sessions.ts';
import { checkPassword, forgiven } from '../../store/accounts/sign-in.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import { paths } from '../../web/paths.ts';
import type { RenderPage } from '../../web/render.ts';
import { getSignedIn, homeOf, SESSION_COOKIE, type SignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { refusalWords } from './account-words.ts';
import { deviceWords } from './device-words.ts';
import { safeReturn } from './forms.ts';
import type { PasskeySite } from './passkey-check.ts';

export interface AccountsDeps {
  database: Database;
  keyring: Keyring;
  sessions: Sessions;
  now: () => Instant;
  newToken: () => string;
  page: RenderPage;
  send: SendStaffPage;
  office: Pick<OfficeSource, 'findOfficer' | 'findAgency' | 'localRules'>;
  /** Where people reach us: cookies only go over HTTPS where it begins so, and passkeys are made for it. */
  baseUrl: string;
  provinceName: string;
  /** What the identity provider is called where officers may sign in at it; null: nowhere. */
  providerName: string | null;
}

/** What the routes of accounts share. */
export interface Accounts extends AccountsDeps {
  pending: PendingSignIns;
  apps: AuthenticatorApps;
  recovery: RecoveryCodes;
  passkeys: Passkeys;
  /** Undefined: browsers make no passkeys for this address. */
  site: PasskeySite | undefined;
}

/** Of a sign-in whose second factor is awaited; it opens no page. */
export const PENDING_COOKIE = 'mot_cua_cho';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Who gave the right password in this browser a moment ago. */
export async function pendingOfficer(
  { pending, office, now }: Accounts,
  { cookies }: FastifyRequest,
): Promise<{ officer: Officer; token: string } | undefined> {
  const token = cookies[PENDING_COOKIE];
  if (token === undefined || !TOKEN.test(token)) return undefined;
  const id = await pending.find(token, now());
  const officer = id === undefined ? undefined : office.findOfficer(id);
  return officer && !officer.disabled ? { officer, token } : undefined;
}

/** A cookie of this sign-in alone, never one the browser brought along. */
export function setCookie(
  { baseUrl }: Pick<AccountsDeps, 'baseUrl'>,
  reply: FastifyReply,
  name: string,
  token: string,
): void {
  const secure = baseUrl.startsWith('https:');
  reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

/** Signed in: a new session with a new token, and on to where somebody wanted to go. */
export async function enter(
  deps: Accounts,
  request: FastifyRequest,
  reply: FastifyReply,
  { officerId, way, returnTo }: { officerId: string; way: SignInWay; returnTo: string },
): Promise<FastifyReply> {
  const { database, sessions, now } = deps;
  // A new token for a new person, whatever the browser brought along.
  if (request.signedIn) await sessions.end(request.signedIn.token, now());
  const token = deps.newToken();
  const device = deviceWords(request.headers['user-agent']);
  await sessions.open(officerId, token, now(), { way, device, address: request.ip });
  await database.write(
    OWNER,
    forgiven(officerId),
    told(deps, request, officerId, 'signed-in', { way, device }),
  );
  reply.clearCookie(PENDING_COOKIE, { path: '/' });
  setCookie(deps, reply, SESSION_COOKIE, token);
  return reply.redirect(safeReturn(returnTo) ?? homeFor(deps, officerId), 303);
}

export function homeFor({ office }: Pick<AccountsDeps, 'office'>, officerId: string): string {
  const officer = office.findOfficer(officerId);
  return officer ? homeOf(officer, office.findAgency(officer.agency)) : paths.inbox;
}

/** An event of an officer's own account. */
export function told(
  { now }: Pick<AccountsDeps, 'now'>,
  request: FastifyRequest,
  officerId: string,
  kind: AccountEventKind,
  detail: Readonly<Record<string, string | number>> = {},
) {
  return recordAccountEvent({
    ...{ officerId, kind, actorId: officerId, at: now(), address: request.ip, detail },
  });
}

/** What opens an account is changed by who knows its password: an open screen is not enough. Undefined: it is right. */
export async function passwordRefusal(
  { database, office, now }: Pick<AccountsDeps, 'database' | 'office' | 'now'>,
  request: FastifyRequest,
  password: string,
): Promise<string | undefined> {
  const { username } = getSignedIn(request).officer;
  const known = await checkPassword(database, username, password, {
    now: now(),
    address: request.ip,
    firstPasswordHours: office.localRules().firstPasswordHours,
  });
  return known.ok ? undefined : refusalWords(known.reason, 'Mật khẩu hiện tại chưa đúng');
}

/** Pages of one's own account are for who is signed in, also while something else is owed first. */
export function requireSignedIn(request: FastifyRequest, reply: FastifyReply): SignedIn | undefined {
  if (request.signedIn) return request.signedIn;
  reply.redirect(paths.signIn(request.method === 'GET' ? request.url : undefined), 303);
  return undefined;
}
