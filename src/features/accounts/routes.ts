import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { digestPassword, setCredential } from '../../store/accounts/credentials.ts';
import type { Sessions } from '../../store/accounts/sessions.ts';
import { checkPassword } from '../../store/accounts/sign-in.ts';
import type { Database } from '../../store/ledger/database.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import { formToken } from '../../web/csrf.ts';
import { paths } from '../../web/paths.ts';
import type { RenderPage } from '../../web/render.ts';
import { sendPage } from '../../web/send-page.ts';
import { homeOf, SESSION_COOKIE } from '../../web/signed-in.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { passwordProblems, readPasswordChange, readSignIn, safeReturn } from './forms.ts';
import { passwordPage, signInPage } from './pages.tsx';

export interface AccountsDeps {
  database: Database;
  sessions: Sessions;
  now: () => Instant;
  newToken: () => string;
  page: RenderPage;
  office: Pick<OfficeSource, 'findOfficer' | 'findAgency'>;
  /** Whether cookies may only go over HTTPS. */
  secure: boolean;
}

/** One address may be a whole office at seven in the morning; what protects an account is its lock. */
const SIGN_INS_PER_MINUTE = 120;

/** Signing in and out, and a password of one's own (Điều 3.6). */
export async function accountsRoutes(app: FastifyInstance, deps: AccountsDeps): Promise<void> {
  const { database, sessions, office, now, page } = deps;
  const homeFor = (officerId: string) => {
    const officer = office.findOfficer(officerId);
    return officer ? homeOf(officer, office.findAgency(officer.agency)) : paths.inbox;
  };
  await app.register(rateLimit, { global: false });

  app.get(paths.signIn(), (request, reply) => {
    const { ve } = request.query as { ve?: unknown };
    const returnTo = typeof ve === 'string' ? ve : '';
    if (request.signedIn)
      return reply.redirect(safeReturn(returnTo) ?? homeFor(request.signedIn.officer.id), 303);
    return sendPage(reply, page(signInPage(formToken(reply), { username: '', returnTo })));
  });

  const limit = { max: SIGN_INS_PER_MINUTE, timeWindow: 60_000 };
  app.post(paths.signIn(), { config: { rateLimit: limit } }, async (request, reply) => {
    const form = readSignIn(request.body);
    const known = await checkPassword(database, form.username, form.password, now());
    if (!known.ok) {
      const text =
        known.reason.code === 'account-locked'
          ? `Tài khoản tạm khóa vì nhập sai nhiều lần. Xin thử lại sau ${instantWords(known.reason.until)}`
          : 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin nhập lại';
      return sendPage(reply, page(signInPage(formToken(reply), form, { field: 'ten', text })), 422);
    }
    // A new token for a new person, whatever the browser brought along.
    if (request.signedIn) await sessions.end(request.signedIn.token, now());
    const token = deps.newToken();
    await sessions.open(known.value.officerId, token, now());
    setSession(reply, token, deps.secure);
    if (known.value.mustChange) return reply.redirect(paths.changePassword, 303);
    return reply.redirect(safeReturn(form.returnTo) ?? homeFor(known.value.officerId), 303);
  });

  app.post(paths.signOut, async (request, reply) => {
    if (request.signedIn) await sessions.end(request.signedIn.token, now());
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return reply.redirect(paths.signIn(), 303);
  });

  app.get(paths.changePassword, (request, reply) => {
    if (!request.signedIn) return reply.redirect(paths.signIn(paths.changePassword), 303);
    return sendPage(reply, page(passwordPage(formToken(reply), request.signedIn.mustChange)));
  });

  app.post(paths.changePassword, async (request, reply) => {
    const { signedIn } = request;
    if (!signedIn) return reply.redirect(paths.signIn(paths.changePassword), 303);
    const { id, username } = signedIn.officer;
    const form = readPasswordChange(request.body);
    const problems = passwordProblems(form, username);
    const known = await checkPassword(database, username, form.current, now());
    if (!known.ok) {
      const text =
        known.reason.code === 'account-locked'
          ? `Tài khoản tạm khóa vì nhập sai nhiều lần. Xin thử lại sau ${instantWords(known.reason.until)}`
          : 'Mật khẩu hiện tại chưa đúng';
      problems.unshift({ field: 'hientai', text });
    }
    if (problems.length > 0) {
      return sendPage(reply, page(passwordPage(formToken(reply), signedIn.mustChange, problems)), 422);
    }
    const digest = await digestPassword(form.fresh);
    await database.write(OWNER, setCredential(id, digest, { mustChange: false, at: now() }));
    // A new token too: whoever had the old one, it opens nothing any more.
    const token = deps.newToken();
    await sessions.open(id, token, now());
    await sessions.endOthers(id, token, now());
    setSession(reply, token, deps.secure);
    return reply.redirect(homeFor(id), 303);
  });
}

function setSession(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
