import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { getAssets } from '../../web/assets.ts';
import { AwayMain } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import type { KioskDeps } from './kiosk-deps.ts';

const SCRIPT = readFileSync(
  join(import.meta.dirname, '..', '..', 'web', 'scripts', 'kiosk-worker.js'),
  'utf8',
);
const PLACE = "const KEPT = { name: '', page: '', files: [] };";

/**
 * A machine that is switched on while the network is away: its browser keeps one page, which says so and asks again, and
 * nothing else.
 */
export function withoutNetworkRoutes(app: FastifyInstance, { page }: Pick<KioskDeps, 'page'>): void {
  if (!SCRIPT.includes(PLACE)) throw new Error(`kiosk-worker.js has no place for what it keeps: ${PLACE}`);
  const away = page({
    ...{ title: 'Mất kết nối mạng', place: null, back: null, away: true },
    main: <AwayMain />,
  });
  const { kioskStyleSheet, kioskScript, icon } = getAssets();
  const name = createHash('sha256').update(away).digest('hex').slice(0, 12);
  const kept = { name, page: paths.kioskAway, files: [kioskStyleSheet, kioskScript, icon] };
  const script = SCRIPT.replace(PLACE, () => `const KEPT = ${JSON.stringify(kept)};`);

  app.get(paths.kioskAway, (_request, reply) => sendPage(reply, away));
  app.get(paths.kioskWorker, (_request, reply) =>
    // Without this it would look after what lies below its own folder alone, and not after the first page.
    reply
      .header('service-worker-allowed', paths.kiosk)
      .header('cache-control', 'no-cache')
      .type('text/javascript; charset=utf-8')
      .send(script),
  );
}
