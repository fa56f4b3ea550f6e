import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  badRequestPage,
  brokenPage,
  notFoundPage,
  staffNotFoundMain,
  staleFormPage,
  throttledPage,
  tooLargePage,
  unavailablePage,
} from './error-pages.tsx';
import { isUnavailable, noteOf, statusOf } from './fault.ts';
import { paths } from './paths.ts';
import type { RenderPage } from './render.ts';
import type { Log } from './request-log.ts';
import { sendPage } from './send-page.ts';
import { homeOf } from './signed-in.ts';
import type { SendStaffPage } from './staff-page.ts';

const TRY_AGAIN_SECONDS = 30;

type ErrorAnswer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Faults become pages in Vietnamese; what they were goes to the log, under the number that the page shows. */
function makeErrorAnswer(page: RenderPage, log: Log): ErrorAnswer {
  return (error, request, reply) => {
    const unavailable = isUnavailable(error);
    const status = unavailable ? 503 : statusOf(error);
    if (status >= 500) {
      const { id, method, routeOptions } = request;
      log({ request: id, method, route: routeOptions?.url ?? '-', ...noteOf(error) });
    }
    if (status === 429) {
      const seconds = Number(reply.getHeader('retry-after') ?? TRY_AGAIN_SECONDS);
      return sendPage(reply, page(throttledPage(seconds)), 429);
    }
    if (unavailable) {
      reply.header('retry-after', TRY_AGAIN_SECONDS);
      return sendPage(reply, page(unavailablePage()), 503);
    }
    if (status === 404) return sendPage(reply, page(notFoundPage()), 404);
    if (status === 403) return sendPage(reply, page(staleFormPage()), 403);
    if (status === 413) return sendPage(reply, page(tooLargePage()), 413);
    if (status < 500) return sendPage(reply, page(badRequestPage()), status);
    return sendPage(reply, page(brokenPage(request.id)), 500);
  };
}

/** An address that cannot even be decoded reaches no hook, so its answer carries its own guard, and nothing else. */
export function answerUnreadable(reply: FastifyReply): FastifyReply {
  return reply
    .code(400)
    .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .header('content-security-policy', "default-src 'none'")
    .type('text/plain; charset=utf-8')
    .send('Địa chỉ này không đọc được. Xin kiểm tra lại địa chỉ.');
}

export function answerErrors(app: FastifyInstance, page: RenderPage, log: Log, send: SendStaffPage): void {
  app.setErrorHandler(makeErrorAnswer(page, log));
  app.setNotFoundHandler((request, reply) => {
    // Only where officers are known: nobody is signed in elsewhere.
    const { signedIn } = request;
    if (!signedIn || signedIn.owes !== null) return sendPage(reply, page(notFoundPage()), 404);
    const main = () => staffNotFoundMain(homeOf(signedIn.officer, signedIn.agency));
    return send(request, reply, { title: 'Không có trang này', job: null, main }, 404);
  });
}

/** Where addresses of officers begin. */
const FOLDERS = [
  ...['/ho-so', '/quan-tri', paths.inbox, paths.intake, paths.returnDesk, paths.register, paths.imports],
  ...[paths.dashboard, paths.figures, paths.reports, paths.evaluation, paths.handOvers, paths.calling],
  ...[paths.calendar, paths.absences, paths.outages, paths.ownAccount],
];

/** Addresses that nobody has, where officers are known: so that they stay in their own frame. */
export function missOfficersPages(app: FastifyInstance): void {
  for (const address of ['/:address', ...FOLDERS.map((folder) => `${folder}/*`)])
    app.get(address, (_request, reply) => reply.callNotFound());
}
