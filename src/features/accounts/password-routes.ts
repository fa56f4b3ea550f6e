import type { FastifyInstance } from 'fastify';
import { acknowledgeRules, digestPassword, setCredential } from '../../store/accounts/credentials.ts';
import { checkPassword } from '../../store/accounts/sign-in.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { formToken } from '../../web/csrf.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import { SESSION_COOKIE } from '../../web/signed-in.ts';
import { SECURITY_RULES_VERSION } from '../../words/vi/security-rules.ts';
import { refusalWords } from './account-words.ts';
import { type Accounts, homeFor, requireSignedIn, setCookie, told } from './accounts-deps.ts';
import { deviceWords } from './device-words.ts';
import { passwordProblems, readPasswordChange } from './forms.ts';
import { passwordPage } from './pages.tsx';
import { rulesPage } from './rules-page.tsx';

/** A password of one's own, and what an officer promises with an account. */
export function passwordRoutes(app: FastifyInstance, deps: Accounts): void {
  const { database, office, sessions, now, page } = deps;

  app.get(paths.changePassword, (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    return sendPage(reply, page(passwordPage(formToken(reply), signedIn.owes === 'password')));
  });

  app.post(paths.changePassword, async (request, reply) => {
    const { signedIn } = request;
    if (!signedIn) return reply.redirect(paths.signIn(paths.changePassword), 303);
    const { id, username } = signedIn.officer;
    const form = readPasswordChange(request.body);
    const problems = passwordProblems(form, signedIn.officer);
    const known = await checkPassword(database, username, form.current, {
      now: now(),
      address: request.ip,
      firstPasswordHours: office.localRules().firstPasswordHours,
    });
    if (!known.ok)
      problems.unshift({
        field: 'hientai',
        text: refusalWords(known.reason, 'Mật khẩu hiện tại chưa đúng'),
      });
    if (problems.length > 0) {
      const first = signedIn.owes === 'password';
      return sendPage(reply, page(passwordPage(formToken(reply), first, problems)), 422);
    }
    const digest = await digestPassword(form.fresh);
    await database.write(
      OWNER,
      setCredential(id, digest, { mustChange: false, at: now() }),
      told(deps, request, id, 'password-changed'),
    );
    // A new token too: whoever had the old one, it opens nothing any more.
    const token = deps.newToken();
    const device = deviceWords(request.headers['user-agent']);
    await sessions.open(id, token, now(), { way: signedIn.way, device, address: request.ip });
    await sessions.endOthers(id, token, now());
    setCookie(deps, reply, SESSION_COOKIE, token);
    return reply.redirect(homeFor(deps, id), 303);
  });

  app.get(paths.securityRules, (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    return sendPage(reply, page(rulesPage(formToken(reply), { owed: signedIn.owes === 'rules' })));
  });

  app.post(paths.securityRules, async (request, reply) => {
    const signedIn = requireSignedIn(request, reply);
    if (!signedIn) return reply;
    const { id } = signedIn.officer;
    if (textField(request.body, 'dongy') !== 'co') {
      const problem = 'Hãy đánh dấu vào ô xác nhận sau khi đọc các quy tắc';
      return sendPage(reply, page(rulesPage(formToken(reply), { owed: true, problem })), 422);
    }
    await database.write(
      OWNER,
      acknowledgeRules(id, now()),
      told(deps, request, id, 'rules-acknowledged', { version: SECURITY_RULES_VERSION }),
    );
    return reply.redirect(homeFor(deps, id), 303);
  });
}
