import type { FastifyInstance } from 'fastify';
import { isUuid } from './lib/uuid.ts';
import { carryOut } from './store/dossiers/carry-out.ts';
import type { CommandDesk } from './store/dossiers/command-desk.ts';
import { type Merger, mergersOf, takeOverRequest } from './store/dossiers/take-over.ts';
import { doSuccessionWork } from './succession-work.ts';

/** What a page may wait for; the rest the worker does. */
const MOST_MS = 2_000;
/** What could not be taken over is not tried again with every page. */
const REST_MS = 60_000;

/**
 * Between the first minute of a merger and the worker's next round the first officer of the successor who opens a page has
 * its dossiers taken over: whoever answers from that day on works from that day on. Without a merger, and once nothing is
 * left, nothing is asked.
 */
export function takeOverOnTouch(app: FastifyInstance, desk: CommandDesk): void {
  /** By what was merged, from which day on: when it was last looked at, and whether nothing was left. */
  const looked = new Map<string, { at: number; left: boolean }>();
  const keyOf = ({ merged, into, succession }: Merger) => [merged.id, into.id, succession.from].join(' ');

  async function takeOver(merger: Merger): Promise<void> {
    const began = Date.parse(desk.now());
    const last = looked.get(keyOf(merger));
    if (last && began - last.at < REST_MS) return;
    looked.set(keyOf(merger), { at: began, left: true });
    const until = performance.now() + MOST_MS;
    // Told by the worker, which tries it again.
    let failed = 0;
    const couldNot = () => {
      failed += 1;
    };
    const isEnough = () => performance.now() > until;
    await doSuccessionWork(desk, couldNot, isEnough, [merger]);
    looked.set(keyOf(merger), { at: began, left: failed > 0 || isEnough() });
  }

  app.addHook('preHandler', async ({ signedIn, params }) => {
    if (!signedIn) return;
    const mergers = mergersOf(desk).filter((merger) => looked.get(keyOf(merger))?.left !== false);
    const theirs = mergers.filter(({ into }) => into.id === signedIn.agency.id);
    if (theirs.length === 0) return;
    const { id = '' } = params as { id?: string };
    // The one that is asked for goes first, however many there are.
    if (isUuid(id)) for (const merger of theirs) await carryOut(desk, takeOverRequest(merger, id));
    for (const merger of theirs) await takeOver(merger);
  });
}
