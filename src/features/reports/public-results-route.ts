import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import type { RenderPage } from '../../web/render.ts';
import { isStillTheSame } from '../../web/send-kept.ts';
import { sendPage } from '../../web/send-page.ts';
import { keepPublicResults, publicPeriods } from './public-results.ts';
import { publicResultsPage } from './public-results-page.tsx';
import type { ReportSource } from './report-source.ts';

export interface PublicResultsDeps extends ReportSource {
  page: RenderPage;
  /** For one client address. */
  perMinute: number;
}

/** Công khai kết quả giải quyết (Điều 12.3): agencies as a whole, of the last quarters. */
export async function publicResultsRoute(app: FastifyInstance, deps: PublicResultsDeps): Promise<void> {
  const { now, page, perMinute } = deps;
  await app.register(rateLimit, { global: false });
  const results = keepPublicResults(deps);
  const limit = { onRequest: app.rateLimit({ max: perMinute, timeWindow: 60_000 }) };
  app.get(paths.publicResults, limit, async (request, reply) => {
    const periods = publicPeriods(now());
    const key = textField(request.query, 'ky');
    // The running quarter says little at its beginning: the one before it is shown first.
    const period = periods.find((one) => one.key === key) ?? periods[1];
    if (!period) throw new Error('there is always a quarter before');
    const html = page(publicResultsPage(period, periods, await results(period)));
    return isStillTheSame(request, reply, html) ? reply : sendPage(reply, html);
  });
}
