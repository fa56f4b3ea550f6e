import type { FastifyInstance } from 'fastify';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { takeUploads } from '../../web/uploads.ts';
import { correctRoutes } from './correct-routes.ts';
import { proceduresAt } from './desk-at.ts';
import { offer, search } from './find-procedure.ts';
import { guideRoutes } from './guide-routes.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { manyRoutes } from './many/many-routes.ts';
import { pickPage } from './pick-page.tsx';
import { recentProcedures } from './queries.ts';
import { receiptRoutes } from './receipt-routes.ts';
import { receiveRoutes } from './receive-routes.ts';

const RECENT_DAYS = 30;

/** Tiếp nhận: from the procedure to the receipt (NĐ 61 Đ16, Đ17; Điều 9.3). */
export async function intakeRoutes(app: FastifyInstance, deps: IntakeDeps): Promise<void> {
  await takeUploads(app);
  await receiveRoutes(app, deps);
  await manyRoutes(app, deps);
  await guideRoutes(app, deps);
  await receiptRoutes(app, deps);
  await correctRoutes(app, deps);

  app.get(paths.intake, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const { thutuc } = request.query as { thutuc?: unknown };
    const typed = typeof thutuc === 'string' ? thutuc.normalize('NFC').trim().slice(0, 200) : '';
    const since = new Date(Date.parse(deps.now()) - RECENT_DAYS * 86_400_000).toISOString();
    const recent = await recentProcedures(deps.database, signedIn, since);
    const procedures = proceduresAt(deps, signedIn).map(({ content }) => content);
    const offered = offer(procedures, recent);
    const found = search(offered, typed);
    const [only] = found;
    if (typed !== '' && only && found.length === 1) {
      return reply.redirect(paths.intakeOf(only.procedure.id), 303);
    }
    return deps.send(request, reply, pickPage({ typed, offered, found }));
  });
}
