import type { FastifyInstance } from 'fastify';
import { checkPassword, hasFactor } from '../../store/accounts/sign-in.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { formToken } from '../../web/csrf.ts';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import { SESSION_COOKIE } from '../../web/signed-in.ts';
import { refusalWords } from './account-words.ts';
import { type Accounts, enter, homeFor, PENDING_COOKIE, setCookie, told } from './accounts-deps.ts';
import { readSignIn, returnField, safeReturn, undoneField } from './forms.ts';
import { signInPage } from './pages.tsx';

/** One address may be a whole office at seven in the morning; what protects an account is its lock. */
const SIGN_INS_PER_MINUTE = 120;
export const SIGN_IN_LIMIT = { config: { rateLimit: { max: SIGN_INS_PER_MINUTE, timeWindow: 60_000 } } };

/** By user name and password, and out again. */
export function signInRoutes(app: FastifyInstance, deps: Accounts): void {
  const { database, office, sessions, pending, now, page } = deps;
  const ways = { withPasskey: deps.site !== undefined, providerName: deps.providerName };

  app.get(paths.signIn(), (request, reply) => {
    const returnTo = returnField(request.query);
    if (request.signedIn)
      return reply.redirect(safeReturn(returnTo) ?? homeFor(deps, request.signedIn.officer.id), 303);
    const undone = undoneField(request.query);
    return sendPage(reply, page(signInPage(formToken(reply), { username: '', returnTo, undone, ...ways })));
  });

  app.post(paths.signIn(), SIGN_IN_LIMIT, async (request, reply) => {
    const form = readSignIn(request.body);
    const { username, password, returnTo } = form;
    const known = await checkPassword(database, username, password, {
      now: now(),
      address: request.ip,
      firstPasswordHours: office.localRules().firstPasswordHours,
    });
    if (!known.ok) {
      const text = refusalWords(known.reason, 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin nhập lại');
      const problem = { field: 'ten', text };
      return sendPage(reply, page(signInPage(formToken(reply), { ...form, ...ways }, problem)), 422);
    }
    const { officerId, mustChange, factors } = known.value;
    if (hasFactor(factors)) {
      const token = deps.newToken();
      await pending.begin(officerId, token, now());
      setCookie(deps, reply, PENDING_COOKIE, token);
      const next = factors.passkeys > 0 && !factors.authenticator ? paths.signInPasskey : paths.signInCode;
      return reply.redirect(next(safeReturn(returnTo)), 303);
    }
    const next = mustChange ? paths.changePassword : returnTo;
    return enter(deps, request, reply, { officerId, way: 'password', returnTo: next });
  });

  app.post(paths.signOut, async (request, reply) => {
    if (request.signedIn) {
      const { token, officer } = request.signedIn;
      await sessions.end(token, now());
      await database.write(OWNER, told(deps, request, officer.id, 'signed-out'));
    }
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    reply.clearCookie(PENDING_COOKIE, { path: '/' });
    return reply.redirect(paths.signIn(), 303);
  });
}
