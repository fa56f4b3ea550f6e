import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which systems take the ports of outgoing connections, so that ours is still free tomorrow. */
const [FIRST, LAST] = [20_000, 32_000];

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The port of last time if nobody took it meanwhile, else a new one. */
export async function freePort(wanted: number): Promise<number> {
  let port = wanted;
  while (port === 0 || !(await isFree(port))) port = randomInt(FIRST, LAST);
  return port;
}
