import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { BegunSignIn, IdentityProvider } from '../../gateways/openid/identity-provider.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { OpenidAttempts, OpenidAudience } from '../../store/openid/attempts.ts';
import { paths } from '../../web/paths.ts';
import type { RenderPage } from '../../web/render.ts';
import { sendPage } from '../../web/send-page.ts';
import { refusedPage, type SignInFault } from './pages.tsx';

export interface OpenidDeps {
  provider: IdentityProvider;
  attempts: OpenidAttempts;
  audience: OpenidAudience;
  now: () => Instant;
  newToken: () => string;
  page: RenderPage;
  baseUrl: string;
  /** Somebody proved to have this identity number; refused: nobody here has it. */
  enter(
    request: FastifyRequest,
    reply: FastifyReply,
    identityNumber: string,
  ): Promise<Result<FastifyReply, SignInFault>>;
}

const ATTEMPT_COOKIE = 'mot_cua_dinh_danh';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** Of one address; each is a request to the provider. */
const PER_MINUTE = 60;
/** More than any provider sends back. */
const LONGEST_QUERY = 8_000;

const PLACES = {
  officer: { begin: paths.officerOpenid, back: paths.officerOpenidBack, start: paths.signIn() },
  citizen: { begin: paths.citizenOpenid, back: paths.citizenOpenidBack, start: paths.citizenSignIn },
} as const;

/**
 * To the identity provider and back, by OpenID Connect: the authorisation code with PKCE, a state and a nonce. It begins
 * with a link and not with a form, because a form may not lead to another site; that is safe, for nothing happens but that
 * somebody is asked there who they are, and what comes back counts only in the browser that began, once.
 */
export function openidRoutes(app: FastifyInstance, deps: OpenidDeps): void {
  const { provider, attempts, audience, now, page, baseUrl } = deps;
  const { begin, back, start } = PLACES[audience];
  const cookie = {
    path: back,
    httpOnly: true,
    sameSite: 'lax',
    secure: baseUrl.startsWith('https:'),
  } as const;
  const limit = { config: { rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } } };
  const refuse = (reply: FastifyReply, fault: SignInFault) =>
    sendPage(reply, page(refusedPage(fault, { provider: provider.name, start })), STATUSES[fault] ?? 403);

  app.get(begin, limit, async (_request, reply) => {
    const begun = await provider.begin(baseUrl + back);
    if (!begun.ok) return refuse(reply, begun.reason);
    const token = deps.newToken();
    await attempts.begin(audience, token, JSON.stringify(begun.value.begun), now());
    reply.setCookie(ATTEMPT_COOKIE, token, cookie);
    return reply.redirect(begun.value.address, 303);
  });

  app.get(back, limit, async (request, reply) => {
    reply.clearCookie(ATTEMPT_COOKIE, { path: back });
    const proved = await prove(deps, request);
    if (!proved.ok) return refuse(reply, proved.reason);
    const entered = await deps.enter(request, reply, proved.value);
    return entered.ok ? entered.value : refuse(reply, entered.reason);
  });
}

const STATUSES: Readonly<Partial<Record<SignInFault, number>>> = { 'provider-down': 503 };

async function prove(
  { provider, attempts, audience, now }: OpenidDeps,
  { cookies, url }: FastifyRequest,
): Promise<Result<string, SignInFault>> {
  const token = cookies[ATTEMPT_COOKIE];
  const query = url.slice(url.indexOf('?') + 1);
  if (token === undefined || !TOKEN.test(token) || query.length > LONGEST_QUERY) return fail('not-proved');
  // Taken before it is looked at: the same answer that comes twice counts once.
  const kept = await attempts.take(audience, token, now());
  if (kept === undefined) return fail('not-proved');
  const known = await provider.finish(query, JSON.parse(kept) as BegunSignIn);
  return known.ok ? ok(known.value) : known;
}
