import { isIPv6 } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../domain/calendar/local-time.ts';

/** Addresses remembered at a time; the oldest give way, so that memory does not grow with who asks. */
const MOST_ADDRESSES = 100_000;
const WINDOW_MS = 60_000;

export interface LookUpThrottle {
  /** Counts one look-up of an address; answers the seconds to wait, 0: go on. */
  wait(address: string): number;
}

/**
 * One count for all ways of looking up by web (page, widget, interface for other systems): whoever scans codes gains
 * nothing by changing between them. In this process, for a minute from the first look-up on.
 */
export function throttleLookUps(
  perMinute: number,
  now: () => Instant,
  mostAddresses = MOST_ADDRESSES,
): LookUpThrottle {
  const counts = new Map<string, { asked: number; until: number }>();

  /** A map keeps the order of coming, which is the order of ending. */
  function makeRoom(at: number): void {
    for (const [key, { until }] of counts) {
      if (until > at && counts.size < mostAddresses) return;
      counts.delete(key);
    }
  }

  return {
    wait(address) {
      const at = Date.parse(now());
      const key = networkOf(address);
      const known = counts.get(key);
      if (known && known.until > at) {
        known.asked += 1;
        return known.asked > perMinute ? Math.ceil((known.until - at) / 1000) : 0;
      }
      counts.delete(key);
      makeRoom(at);
      counts.set(key, { asked: 1, until: at + WINDOW_MS });
      return 0;
    },
  };
}

/** An address of version 4, also one written as version 6; of version 6 the first half, which one household has whole. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const asFour = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (asFour !== undefined) return asFour;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const [front = '', back] = plain.split('::');
  const before = front === '' ? [] : front.split(':');
  const after = back ? back.split(':') : [];
  const between = back === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: between }, () => '0'), ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** For the error handler of the page or of the interface: each says it in its own way. */
class TooManyLookUps extends Error {
  readonly statusCode = 429;
}

/** Before anything is read. `asks`: whether the request looks something up; an empty form costs nothing. */
export function guardLookUps(throttle: LookUpThrottle, asks: (request: FastifyRequest) => boolean) {
  return (request: FastifyRequest, reply: FastifyReply, go: (fault?: Error) => void): void => {
    const wait = asks(request) ? throttle.wait(request.ip) : 0;
    if (wait > 0) reply.header('retry-after', wait);
    go(wait > 0 ? new TooManyLookUps('too many look-ups from one address') : undefined);
  };
}
