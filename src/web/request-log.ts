import type { FastifyInstance } from 'fastify';
import type { FaultNote } from './fault.ts';

/** One line of the log. A route, never an address: addresses hold dossier codes, and who asks is nobody's business. */
export type LogLine = { request: string; method: string; route: string } & (
  | { status: number; milliseconds: number }
  | FaultNote
);

export type Log = (line: LogLine) => void;

export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const { id, method, routeOptions } = request;
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    log({ request: id, method, route: routeOptions.url ?? '-', status: reply.statusCode, milliseconds });
  });
}
