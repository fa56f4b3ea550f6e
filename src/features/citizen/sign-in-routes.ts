import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findOrOpenCitizen } from '../../store/citizens/citizens.ts';
import { type AddressProof, CODE_MINUTES } from '../../store/citizens/one-time-codes.ts';
import { clearCitizenCookie, setCitizenCookie } from '../../web/citizen-signed-in.ts';
import { formToken } from '../../web/csrf.ts';
import { noteOf } from '../../web/fault.ts';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { CitizenDeps } from './citizen-deps.ts';
import { addressOf, readAddress, readCode } from './forms.ts';
import { citizenSignInPage, codePage } from './sign-in-pages.tsx';

/** Names the asking for a code, in the browser that asked. */
const ASKED_COOKIE = 'mot_cua_ma';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** One address may be a whole commune; what protects a person is the count of their own address. */
const LOOK_UPS_FOR_AN_ASKING = 3;

const limited = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } });

/** Signing in with a code that is sent to what stands in a dossier, and out again. */
export function signInRoutes(app: FastifyInstance, deps: CitizenDeps): void {
  const { codes, sessions, codeSender, providerName, now, page, secure } = deps;
  const roads = { providerName, roads: codeSender?.roads ?? [] };
  const askAgain = (reply: FastifyReply, status: number, typed: string, problem: string) =>
    sendPage(reply, page(citizenSignInPage(formToken(reply), roads, { typed, problem })), status);

  app.get(paths.citizenSignIn, (request, reply) => {
    if (request.citizen) return reply.redirect(paths.citizen, 303);
    return sendPage(reply, page(citizenSignInPage(formToken(reply), roads)));
  });

  app.post(
    paths.citizenSignIn,
    limited(Math.ceil(deps.perMinute / LOOK_UPS_FOR_AN_ASKING)),
    async (request, reply) => {
      const { typed, proof } = readAddress(request.body);
      if (!codeSender) return reply.redirect(paths.citizenSignIn, 303);
      if (!proof) {
        return askAgain(
          reply,
          422,
          typed,
          'Nhập số điện thoại hoặc địa chỉ thư đã ghi trong hồ sơ, ví dụ 0912\u00a0345\u00a0678',
        );
      }
      if (!codeSender.roads.includes(proof.kind)) {
        return askAgain(reply, 422, typed, 'Chưa gửi được mã theo cách này. Xin nhập cách liên hệ khác');
      }
      const [token, code] = [deps.newToken(), codeSender.newCode()];
      const asked = await codes.ask({ proof, code, token, now: now() });
      if (!asked.ok) {
        return askAgain(reply, 429, typed, 'Đã xin quá nhiều mã cho địa chỉ này. Xin thử lại sau một giờ');
      }
      // Nobody waits for it: how long it takes would tell whether there is such a dossier.
      if (asked.value.known) sendLater(deps, request, proof, code);
      reply.setCookie(ASKED_COOKIE, token, {
        ...{ path: paths.citizenSignIn, httpOnly: true, sameSite: 'strict', secure },
      });
      return reply.redirect(paths.citizenCode, 303);
    },
  );

  app.get(paths.citizenCode, (request, reply) => {
    if (askedToken(request) === undefined) return reply.redirect(paths.citizenSignIn, 303);
    return sendPage(reply, page(codePage(formToken(reply))));
  });

  app.post(paths.citizenCode, limited(deps.perMinute), async (request, reply) => {
    const asked = askedToken(request);
    if (asked === undefined) return reply.redirect(paths.citizenSignIn, 303);
    const redeemed = await codes.redeem(asked, readCode(request.body), now());
    if (!redeemed.ok) {
      const problem =
        redeemed.reason === 'wrong'
          ? 'Mã chưa đúng. Xin nhập lại 6 chữ số vừa nhận'
          : 'Mã đã hết hạn, đã dùng, hoặc bị nhập sai quá nhiều lần. Xin nhận mã khác';
      return sendPage(reply, page(codePage(formToken(reply), problem)), 422);
    }
    if (request.citizen) await sessions.end(request.citizen.token, now());
    const opening = { id: deps.newId(), token: deps.newToken(), now: now() };
    const citizen = await findOrOpenCitizen(deps, redeemed.value, opening);
    const token = deps.newToken();
    await sessions.open(citizen, token, now());
    reply.clearCookie(ASKED_COOKIE, { path: paths.citizenSignIn });
    setCitizenCookie(reply, token, secure);
    return reply.redirect(paths.citizen, 303);
  });

  app.post(paths.citizenSignOut, async ({ citizen }, reply) => {
    if (citizen) await sessions.end(citizen.token, now());
    clearCitizenCookie(reply);
    return reply.redirect(paths.citizenSignIn, 303);
  });
}

function askedToken({ cookies }: FastifyRequest): string | undefined {
  const token = cookies[ASKED_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

function sendLater(
  { codeSender, now, log }: CitizenDeps,
  { id, method, routeOptions }: FastifyRequest,
  proof: AddressProof,
  code: string,
): void {
  const until = new Date(Date.parse(now()) + CODE_MINUTES * 60_000).toISOString();
  const message = { road: proof.kind, address: addressOf(proof), code, until: instantWords(until) };
  codeSender?.send(message).catch((error: unknown) => {
    // Never the message itself: it has the address and the code.
    log({ request: id, method, route: routeOptions.url ?? '-', ...noteOf(error) });
  });
}
