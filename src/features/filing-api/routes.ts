import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../../lib/result.ts';
import { type Connection, openConnections } from '../../store/connections/connections.ts';
import { findFiledDossier } from '../../store/connections/filings.ts';
import { leaveReading } from '../../store/trail/leave-reading.ts';
import { paths } from '../../web/paths.ts';
import type { Log } from '../../web/request-log.ts';
import { answerProblems, sendProblem } from './answer-problems.ts';
import { type Brought, fileDossier } from './file-dossier.ts';
import { fileSupplement, NOT_FOUND } from './file-supplement.ts';
import type { FilingDeps } from './filing-deps.ts';
import { ALL_FILES_BYTES } from './keep-files.ts';
import { openApi } from './open-api.ts';
import type { ApiProblem } from './problem.ts';
import { readStanding } from './standing.ts';
import { countWrongKeys } from './wrong-keys.ts';

export interface FilingApiDeps extends FilingDeps {
  log: Log;
  /** Requests a minute for one connection. */
  perMinute: number;
}

/** Files in base64, and all that is said beside them. */
const BODY_BYTES = Math.ceil((ALL_FILES_BYTES * 4) / 3) + 1024 * 1024;

/** Other systems file online here for those who filed there (NĐ 61 Đ16; Điều 5.3). Registered under `paths.api`. */
export async function filingApiRoutes(app: FastifyInstance, deps: FilingApiDeps): Promise<void> {
  answerProblems(app, deps.log);
  const description = openApi(deps.baseUrl);
  app.get(within(paths.apiDescription), (_request, reply) => reply.send(description));

  await app.register(async (keyed) => {
    keyed.removeContentTypeParser('text/plain');
    const connectionOf = await requireConnections(keyed, deps);

    keyed.post(within(paths.apiDossiers), { bodyLimit: BODY_BYTES }, async (request, reply) =>
      answer(reply, await fileDossier(deps, connectionOf(request), request.body)),
    );

    keyed.get(within(paths.apiDossier(':dossier')), async (request, reply) => {
      const { id: name } = connectionOf(request);
      const found = await findFiledDossier(deps.database, name, dossierOf(request));
      if (!found) return sendProblem(reply, NOT_FOUND);
      await leaveReading(deps.database, found.dossierId, {
        ...{ role: 'system', name, purpose: 'filed-there', address: request.ip, session: '', at: deps.now() },
      });
      return reply.send(await readStanding(deps, found));
    });

    keyed.post(within(paths.apiSupplement(':dossier')), { bodyLimit: BODY_BYTES }, async (request, reply) => {
      const { body } = request;
      return answer(reply, await fileSupplement(deps, connectionOf(request), dossierOf(request), body));
    });
  });
}

function within(path: string): string {
  return path.slice(paths.api.length);
}

function dossierOf({ params }: FastifyRequest): string {
  return (params as { dossier: string }).dossier;
}

function answer(reply: FastifyReply, outcome: Result<Brought, ApiProblem>): FastifyReply {
  if (!outcome.ok) return sendProblem(reply, outcome.reason);
  const { repeated, standing } = outcome.value;
  if (!repeated) reply.header('location', paths.apiDossier(standing.code));
  return reply.code(repeated ? 200 : 201).send(standing);
}

/** Before anything of a body is read. */
async function requireConnections(
  app: FastifyInstance,
  { database, keyring, now, perMinute }: FilingApiDeps,
) {
  const connections = openConnections(database, keyring);
  const known = new WeakMap<FastifyRequest, Connection>();
  const wrongKeys = countWrongKeys();
  // Somebody else's wrong keys from the same address do not keep out who has a right one.
  const opened = new Set<string>();
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => known.get(request)?.id ?? request.ip,
    addHeadersOnExceeding: {
      ...{ 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    const key = keyOf(request);
    const digest = createHash('sha256')
      .update(key ?? '')
      .digest('hex');
    const wait = opened.has(digest) ? 0 : wrongKeys.wait(request.ip, now());
    if (wait > 0) {
      reply.header('retry-after', wait);
      return sendProblem(reply, TOO_MANY_KEYS);
    }
    const connection = key === undefined ? undefined : await connections.ofKey(key);
    if (connection) {
      known.set(request, connection);
      opened.add(digest);
      return;
    }
    if (key !== undefined) wrongKeys.count(request.ip, now());
    reply.header('www-authenticate', 'Bearer');
    return sendProblem(reply, KEY_REQUIRED);
  });
  return (request: FastifyRequest): Connection => {
    const connection = known.get(request);
    if (!connection) throw new Error('a request came through without a connection');
    return connection;
  };
}

const KEY_REQUIRED: ApiProblem = {
  ...{ status: 401, kind: 'key-required' },
  detail:
    'Cần khóa của một kết nối đang hoạt động, ở tiêu đề Authorization: Bearer KHÓA. Khóa do quản trị hệ thống cấp.',
};

const TOO_MANY_KEYS: ApiProblem = {
  ...{ status: 429, kind: 'throttled' },
  detail: 'Đã thử quá nhiều khóa sai từ địa chỉ này. Xin đợi số giây ở Retry-After.',
};

function keyOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +([A-Za-z0-9_-]{20,200})$/i.exec(headers.authorization ?? '')?.[1];
}
