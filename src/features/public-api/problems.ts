import type { FastifyInstance, FastifyReply } from 'fastify';
import { isUnavailable, noteOf, statusOf } from '../../web/fault.ts';
import type { Log } from '../../web/request-log.ts';
import { embedWords } from '../../words/embed-words.ts';
import type { Language } from '../../words/language.ts';
import { askedLanguage } from './asked-language.ts';

/** What keeps a question from being answered, as RFC 9457 has it; the detail is fit to be shown to people. */
interface PublicProblem {
  status: 400 | 404 | 429 | 500 | 503;
  type: `urn:mot-cua:${string}`;
  title: string;
  detail: string;
}

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
const TRY_AGAIN_SECONDS = 30;

/** Unknown, malformed and secret: one answer, byte for byte, which does not even repeat the code. */
export function noDossier(language: Language): PublicProblem {
  const { title, detail } = embedWords(language).nothing;
  return { ...{ status: 404, type: 'urn:mot-cua:not-found', title }, detail };
}

export function noAgency(language: Language): PublicProblem {
  return { ...{ status: 404, type: 'urn:mot-cua:not-found' }, ...embedWords(language).noAgency };
}

const BROKEN: PublicProblem = {
  ...{ status: 500, type: 'urn:mot-cua:broken', title: 'Hệ thống gặp lỗi' },
  detail: 'Chưa tra cứu được vì hệ thống gặp lỗi. Xin thử lại sau ít phút.',
};

const UNAVAILABLE: PublicProblem = {
  ...{ status: 503, type: 'urn:mot-cua:unavailable', title: 'Hệ thống tạm ngừng' },
  detail: 'Hệ thống đang tạm ngừng. Xin thử lại sau ít phút.',
};

const UNREADABLE: PublicProblem = {
  ...{ status: 400, type: 'urn:mot-cua:unreadable', title: 'Yêu cầu không đọc được' },
  detail: 'Không đọc được yêu cầu. Xin xem /api/v1/public/openapi.json.',
};

function throttled(seconds: number, language: Language): PublicProblem {
  const { title, detail } = embedWords(language).tooOften;
  return { ...{ status: 429, type: 'urn:mot-cua:throttled', title }, detail: detail(seconds) };
}

export function sendProblem(reply: FastifyReply, problem: PublicProblem): FastifyReply {
  // A text, so that the type of the answer stays as it was said.
  return reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** Faults become problems; what they were goes to the log alone. A code too long for an address is a code that is not there. */
export function answerProblems(app: FastifyInstance, log: Log, offered?: readonly Language[]): void {
  app.setNotFoundHandler((request, reply) => sendProblem(reply, noDossier(askedLanguage(request, offered))));
  app.setErrorHandler((error, request, reply) => {
    const { id, method, routeOptions } = request;
    const status = isUnavailable(error) ? 503 : statusOf(error);
    if (status === 429) {
      const seconds = Number(reply.getHeader('retry-after'));
      return sendProblem(reply, throttled(seconds, askedLanguage(request, offered)));
    }
    if (status < 500) return sendProblem(reply, UNREADABLE);
    log({ request: id, method, route: routeOptions?.url ?? '-', ...noteOf(error) });
    if (status !== 503) return sendProblem(reply, BROKEN);
    reply.header('retry-after', TRY_AGAIN_SECONDS);
    return sendProblem(reply, UNAVAILABLE);
  });
}
