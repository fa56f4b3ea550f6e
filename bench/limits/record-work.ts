import { openDatabase, type Statement } from '../../src/store/ledger/database.ts';
import { crewAt, WALK_LENGTH } from '../service-work.ts';
import type { World } from '../world.ts';

/** One command as the server saw it: its round trips, each with its statements. */
export type Recorded = readonly (readonly Statement[])[];

export interface RecordedDossier {
  receive: Recorded;
  advance: readonly Recorded[];
}

/**
 * Carries dossiers from the receipt to their end, one after the other, and keeps every statement that went out. They
 * are still there afterwards; `clearDesks` takes them away before they can be written again.
 */
export async function recordWork(world: World, each: number): Promise<RecordedDossier[][]> {
  let sent: (readonly Statement[])[] = [];
  const url = new URL(world.system.attached.appUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  const database = openDatabase(url.href, {
    ...{ connections: 1, onIdleFault: () => undefined },
    onSend: (statements) => sent.push(statements),
  });
  const take = () => {
    const taken = sent;
    sent = [];
    return taken;
  };
  const recorded: RecordedDossier[][] = [];
  for (const agency of world.desks) {
    const crew = crewAt(world, agency, { ...world.system.desk, database });
    const ofAgency: RecordedDossier[] = [];
    for (let n = 0; n < each; n += 1) {
      take();
      let dossier = await crew.receive();
      const receive = take();
      const advance: Recorded[] = [];
      for (let place = 0; place < WALK_LENGTH; place += 1) {
        dossier = await crew.advance(dossier, place);
        advance.push(take());
      }
      ofAgency.push({ receive, advance });
    }
    recorded.push(ofAgency);
  }
  await database.close();
  return recorded;
}
