import type { FastifyInstance, FastifyReply } from 'fastify';
import { isUnavailable, noteOf, statusOf } from '../../web/fault.ts';
import type { Log } from '../../web/request-log.ts';

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
export const NO_DOSSIER: PublicProblem = {
  ...{ status: 404, type: 'urn:mot-cua:not-found', title: 'Không tìm thấy hồ sơ' },
  detail:
    'Xin kiểm tra lại mã số hồ sơ in trên giấy tiếp nhận. Nếu mã đã đúng mà vẫn không tìm thấy, mời Ông/Bà hỏi cơ quan nơi đã nộp hồ sơ.',
};

export const NO_AGENCY: PublicProblem = {
  ...{ status: 404, type: 'urn:mot-cua:not-found', title: 'Không có cơ quan này' },
  detail: 'Không có cơ quan nào mang mã này. Xin xem lại mã cơ quan trong dòng nhúng.',
};

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

function throttled(seconds: number): PublicProblem {
  return {
    ...{ status: 429, type: 'urn:mot-cua:throttled', title: 'Xin chờ một chút' },
    detail: `Địa chỉ mạng này vừa tra cứu quá nhiều lần. Xin thử lại sau ${seconds} giây.`,
  };
}

export function sendProblem(reply: FastifyReply, problem: PublicProblem): FastifyReply {
  // A text, so that the type of the answer stays as it was said.
  return reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** Faults become problems; what they were goes to the log alone. A code too long for an address is a code that is not there. */
export function answerProblems(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, NO_DOSSIER));
  app.setErrorHandler((error, { id, method, routeOptions }, reply) => {
    const status = isUnavailable(error) ? 503 : statusOf(error);
    if (status === 429) return sendProblem(reply, throttled(Number(reply.getHeader('retry-after'))));
    if (status < 500) return sendProblem(reply, UNREADABLE);
    log({ request: id, method, route: routeOptions?.url ?? '-', ...noteOf(error) });
    if (status !== 503) return sendProblem(reply, BROKEN);
    reply.header('retry-after', TRY_AGAIN_SECONDS);
    return sendProblem(reply, UNAVAILABLE);
  });
}
