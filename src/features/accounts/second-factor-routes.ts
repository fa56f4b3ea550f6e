import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countAttempt, factorsOf, refusedAttempt } from '../../store/accounts/sign-in.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { formToken } from '../../web/csrf.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import { refusalWords } from './account-words.ts';
import { type Accounts, enter, pendingOfficer } from './accounts-deps.ts';
import { returnField } from './forms.ts';
import { askToSign, checkSigned, type PasskeySite, readAnswer } from './passkey-check.ts';
import { codePage, passkeyPage } from './second-factor-pages.tsx';
import { SIGN_IN_LIMIT } from './sign-in-routes.ts';

/** What is asked beside the password, and the passkey that stands for it. */
export function secondFactorRoutes(app: FastifyInstance, deps: Accounts): void {
  const { database, pending, apps, recovery, page, now } = deps;

  app.get(paths.signInCode(), async (request, reply) => {
    const known = await pendingOfficer(deps, request);
    const returnTo = returnField(request.query);
    if (!known) return reply.redirect(paths.signIn(returnTo || undefined), 303);
    return sendPage(reply, page(codePage(formToken(reply), await choices(deps, known.officer.id, returnTo))));
  });

  app.post(paths.signInCode(), SIGN_IN_LIMIT, async (request, reply) => {
    const known = await pendingOfficer(deps, request);
    const returnTo = returnField(request.body);
    if (!known) return reply.redirect(paths.signIn(returnTo || undefined), 303);
    const { officer, token } = known;
    const code = textField(request.body, 'ma').slice(0, 40);
    const figures = code.replace(/\s/g, '');
    const counted = await countAttempt(database, officer.id, now());
    const way =
      counted.ok && (await apps.take(officer.id, figures, now()))
        ? 'authenticator'
        : counted.ok && (await recovery.take(officer.id, code, now()))
          ? 'recovery-code'
          : undefined;
    if (way && (await pending.finish(token, now())))
      return enter(deps, request, reply, { officerId: officer.id, way, returnTo });
    await pending.countFailure(token);
    await database.write(
      OWNER,
      refusedAttempt(officer.id, 'code-refused', { now: now(), address: request.ip }),
    );
    // Tried too often: the password first.
    if (counted.ok && !(await pendingOfficer(deps, request)))
      return reply.redirect(paths.signIn(returnTo || undefined), 303);
    const text = counted.ok
      ? 'Mã chưa đúng, đã dùng rồi hoặc đã quá hạn. Xin chờ mã mới rồi nhập lại'
      : refusalWords(counted.reason, '');
    const view = await choices(deps, officer.id, returnTo);
    return sendPage(reply, page(codePage(formToken(reply), view, { field: 'ma', text })), 422);
  });

  app.get(paths.signInPasskey(), SIGN_IN_LIMIT, (request, reply) => showPasskey(deps, request, reply, {}));

  app.post(paths.signInPasskey(), SIGN_IN_LIMIT, async (request, reply) => {
    const { site } = deps;
    const given = readAnswer(textField(request.body, 'traloi'));
    if (!site || !given) {
      return showPasskey(deps, request, reply, {
        problem:
          'Chưa nhận được trả lời của khóa truy cập: trình duyệt cần bật JavaScript để dùng khóa truy cập',
      });
    }
    const known = await pendingOfficer(deps, request);
    const officerId = await signedBy(deps, site, given, { awaited: known?.officer.id, address: request.ip });
    if (officerId === undefined) {
      return showPasskey(deps, request, reply, {
        problem: 'Khóa truy cập không được chấp nhận. Xin thử lại, hoặc đăng nhập cách khác',
      });
    }
    if (known && !(await pending.finish(known.token, now()))) return reply.redirect(paths.signIn(), 303);
    const returnTo = returnField(request.body);
    const way = known ? 'passkey' : 'passkey-alone';
    return enter(deps, request, reply, { officerId, way, returnTo });
  });
}

/** Whose passkey signed what was asked of them, once. `awaited`: who gave a password before. */
async function signedBy(
  { passkeys, office, database, now }: Accounts,
  site: PasskeySite,
  { id, challenge, answer }: { id: string; challenge: string; answer: unknown },
  { awaited, address }: { awaited: string | undefined; address: string },
): Promise<string | undefined> {
  const purpose = awaited === undefined ? 'sign-in' : 'second-factor';
  const asked = await passkeys.answerOnce({ challenge, purpose, officerId: awaited ?? null }, now());
  const passkey = asked ? await passkeys.find(id) : undefined;
  if (!passkey || (awaited !== undefined && passkey.officerId !== awaited)) return undefined;
  const counter = await checkSigned(site, passkey, { answer, challenge, purpose });
  const officer = office.findOfficer(passkey.officerId);
  const open = officer !== undefined && !officer.disabled;
  if (open && counter !== undefined && (await passkeys.used(id, counter, now()))) return officer.id;
  const refused = refusedAttempt(passkey.officerId, 'passkey-refused', { now: now(), address });
  await database.write(OWNER, refused);
  return undefined;
}

/** With something new to sign each time. */
async function showPasskey(
  deps: Accounts,
  request: FastifyRequest,
  reply: FastifyReply,
  { problem }: { problem?: string },
): Promise<FastifyReply> {
  const { site, passkeys, newToken, now, page } = deps;
  const returnTo = returnField(request.body) || returnField(request.query);
  const known = await pendingOfficer(deps, request);
  const view = { returnTo, pending: known !== undefined, options: '', possible: site !== undefined };
  if (site) {
    const challenge = newToken();
    const purpose = known ? 'second-factor' : 'sign-in';
    await passkeys.ask({ challenge, purpose, officerId: known?.officer.id ?? null }, now());
    view.options = await askToSign(site, known && (await passkeys.list(known.officer.id)), challenge);
  }
  return sendPage(reply, page(passkeyPage(formToken(reply), view, problem)), problem ? 422 : 200);
}

async function choices(deps: Accounts, officerId: string, returnTo: string) {
  const factors = await factorsOf(deps.database, officerId);
  return { returnTo, factors: deps.site ? factors : { ...factors, passkeys: 0 } };
}
