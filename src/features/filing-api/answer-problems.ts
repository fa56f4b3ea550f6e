import type { FastifyInstance, FastifyReply } from 'fastify';
import { isUnavailable, noteOf, statusOf } from '../../web/fault.ts';
import type { Log } from '../../web/request-log.ts';
import { type ApiProblem, PROBLEM_TYPE, problemBody } from './problem.ts';

const TRY_AGAIN_SECONDS = 30;

export function sendProblem(reply: FastifyReply, problem: ApiProblem): FastifyReply {
  // A text, so that the type of the answer stays as it was said.
  return reply
    .code(problem.status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemBody(problem)));
}

/** Faults become problems for programs; what they were goes to the log, under the number that is told. */
export function answerProblems(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, NO_ADDRESS));
  app.setErrorHandler((error, request, reply) => {
    const unavailable = isUnavailable(error);
    const status = unavailable ? 503 : statusOf(error);
    if (status >= 500) {
      const { id, method, routeOptions } = request;
      log({ request: id, method, route: routeOptions?.url ?? '-', ...noteOf(error) });
    }
    if (unavailable) reply.header('retry-after', TRY_AGAIN_SECONDS);
    return sendProblem(reply, problemOf(status, request.id));
  });
}

const NO_ADDRESS: ApiProblem = {
  ...{ status: 404, kind: 'not-found', detail: 'Không có địa chỉ này. Xin xem /api/v1/openapi.json.' },
};

function problemOf(status: number, request: string): ApiProblem {
  switch (status) {
    case 413:
      return {
        status,
        kind: 'too-large',
        detail: 'Nội dung quá lớn. Mọi tệp của một lần gửi không quá 30 MB. Xin quét nhẹ hơn.',
      };
    case 415:
      return { status, kind: 'not-json', detail: 'Chỉ nhận application/json.' };
    case 429:
      return {
        status,
        kind: 'throttled',
        detail: 'Kết nối này gửi quá nhanh. Xin gửi lại sau số giây ở Retry-After.',
      };
    case 503:
      return {
        status,
        kind: 'unavailable',
        detail: 'Hệ thống tạm ngừng. Xin gửi lại sau ít phút, cùng số tham chiếu.',
      };
    default:
      if (status < 500)
        return {
          status: 400,
          kind: 'unreadable',
          detail: 'Không đọc được yêu cầu: nội dung phải là JSON, mã hóa UTF-8.',
        };
      return {
        status: 500,
        kind: 'broken',
        detail: `Hệ thống gặp lỗi, số ${request}. Xin gửi lại cùng số tham chiếu; nếu vẫn lỗi, báo quản trị hệ thống số này.`,
      };
  }
}
