import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import { kioskRoutes } from './features/kiosk/routes.ts';
import { boardRoutes } from './features/queue/board-routes.tsx';
import { openDevices } from './store/queue/devices.ts';
import { getAssets } from './web/assets.ts';
import { knowDevices } from './web/kiosk-device.ts';
import { makeKioskRenderer } from './web/kiosk-layout.tsx';
import type { LookUpThrottle } from './web/look-up-throttle.ts';

/** Pages of machines that stand in a hall: kiosks, and the screen that calls numbers. */
export async function kioskPages(
  app: FastifyInstance,
  { throttle, ...deps }: AppDeps & { throttle: LookUpThrottle },
): Promise<void> {
  const { database, keyring, office, now, newToken, desk, baseUrl, provinceName } = deps;
  await app.register(cookie);
  await app.register(formbody);
  await app.register(rateLimit, {
    global: false,
    addHeadersOnExceeding: {
      ...{ 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    },
  });
  const devices = openDevices(database, keyring);
  knowDevices(app, { devices, office });
  // Codes are read by the camera of the machine, where it has one.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
  });
  const { kioskStyleSheet: styleSheet, kioskScript, boardScript, icon } = getAssets();
  const frame = { provinceName, styleSheet, icon };
  const page = makeKioskRenderer({ ...frame, script: kioskScript });
  const own = { database, keyring, office, devices, now, newToken, newId: desk.newId, baseUrl, throttle };
  await app.register(kioskRoutes, { ...own, page });
  const board = makeKioskRenderer({ ...frame, script: boardScript });
  await app.register(boardRoutes, { database, now, page: board });
}
