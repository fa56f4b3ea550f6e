import { openRawClient, type RawClient } from './raw-client.ts';

/** What the measuring process asks of this one, in which the clients live. */
export interface LoadOrder {
  port: number;
  /** For each client its requests, in order. */
  clients: readonly (readonly string[])[];
  /** Begin again at the end; otherwise who has none left waits for the others. */
  again: boolean;
  warmUpMs: number;
  ms: number;
  /** Any other answer ends the measurement. */
  status: number;
}

export type LoadNews =
  | { news: 'counting' }
  | { news: 'counted'; durations: number[]; elapsedMs: number; bytes: number }
  | { news: 'ended' }
  | { news: 'fault'; reason: string };

const tell = (news: LoadNews) => process.send?.(news);

process.on('message', (order: LoadOrder) => {
  run(order).catch((fault: Error) => tell({ news: 'fault', reason: fault.message }));
});
process.on('disconnect', () => process.exit(0));

async function run(order: LoadOrder): Promise<void> {
  const sockets = order.clients.map(() => openRawClient(order.port));
  const durations: number[] = [];
  const begins = performance.now() + order.warmUpMs;
  const ends = begins + order.ms;
  let counting: number | undefined;
  let counted = false;
  let bytes = 0;
  const finishCount = () => {
    if (counted || counting === undefined || durations.length === 0) return;
    counted = true;
    tell({ news: 'counted', durations, elapsedMs: performance.now() - counting, bytes });
  };
  await Promise.all(
    order.clients.map(async (texts, n) => {
      const requests = texts.map((text) => Buffer.from(text));
      const socket = sockets[n] as RawClient;
      let before = performance.now();
      // On a busy machine a short round may be over before one answer came: at least one is waited for.
      for (let at = 0; before < ends || durations.length === 0; at += 1) {
        if (at === requests.length) {
          if (!order.again) break;
          at = 0;
        }
        const answer = await socket.ask(requests[at] as Buffer);
        if (answer.status !== order.status) {
          const { text } = await openRawClient(order.port).ask(requests[at] as Buffer, true);
          throw new Error(`${answer.status} for\n${texts[at]}\n${text.slice(0, 20_000)}`);
        }
        const now = performance.now();
        if (counting === undefined && now >= begins) {
          counting = now;
          tell({ news: 'counting' });
        } else if (counting !== undefined && !counted) {
          durations.push(now - before);
          bytes = answer.bytes;
        }
        if (now >= ends) finishCount();
        before = now;
      }
      // Who runs out of requests ends the count for all: the rest would be fewer clients.
      finishCount();
    }),
  );
  for (const socket of sockets) socket.close();
  tell({ news: 'ended' });
}
