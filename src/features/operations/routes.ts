import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Database } from '../../store/ledger/database.ts';
import { paths } from '../../web/paths.ts';
import { answersWithin } from './queries.ts';

const PATIENCE_MS = 2_000;

const Health = Type.Object({ database: Type.Union([Type.Literal('ok'), Type.Literal('down')]) });

/** For load balancers and watchmen. */
export async function operationsRoutes(
  app: FastifyInstance,
  { database }: { database: Pick<Database, 'answers'> },
): Promise<void> {
  app.get(paths.health, { schema: { response: { '2xx': Health, 503: Health } } }, async (_request, reply) => {
    const isUp = await answersWithin(database, PATIENCE_MS);
    return reply.code(isUp ? 200 : 503).send({ database: isUp ? 'ok' : 'down' });
  });
}
