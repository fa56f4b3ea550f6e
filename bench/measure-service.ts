import type { CarriedOut } from '../src/store/dossiers/carry-out.ts';
import type { Round } from './figures.ts';
import { databaseTime } from './processor-time.ts';
import { type Crew, crewAt, WALK_LENGTH } from './service-work.ts';
import type { World } from './world.ts';

const WARM_UP_MS = 300;

/** Commands of the dossiers in hand: what is measured as one operation. */
type Operation = () => Promise<unknown>;

/** Receiving at eight desks at once; answers what was received, to be advanced. */
export async function measureReceive(
  world: World,
  ms: number,
): Promise<{ round: Round; dossiers: CarriedOut[][] }> {
  const crews = world.desks.map((agency) => crewAt(world, agency));
  const dossiers: CarriedOut[][] = crews.map(() => []);
  const round = await timed(
    world,
    ms,
    crews.map((crew, n) => async () => {
      dossiers[n]?.push(await crew.receive());
    }),
  );
  return { round, dossiers };
}

/** Each client walks its own dossiers from desk to desk, one after the other. */
export async function measureAdvance(
  world: World,
  ms: number,
  received: readonly (readonly CarriedOut[])[],
): Promise<Round> {
  const crews = world.desks.map((agency) => crewAt(world, agency));
  return timed(
    world,
    ms,
    crews.map((crew, n) => walker(crew, received[n] ?? [])),
  );
}

function walker(crew: Crew, dossiers: readonly CarriedOut[]): Operation {
  let next = 0;
  let place = 0;
  let current = dossiers[0];
  return async () => {
    if (!current) throw new Error('too few dossiers were received to advance');
    current = await crew.advance(current, place);
    place += 1;
    if (place === WALK_LENGTH) {
      next += 1;
      place = 0;
      current = dossiers[next];
    }
  };
}

/** For a while, each of these again and again, all at the same time; what is begun is ended. */
export async function timed(
  { record: { cluster } }: World,
  ms: number,
  operations: readonly Operation[],
): Promise<Round> {
  const durations: number[] = [];
  const began = performance.now() + Math.min(WARM_UP_MS, ms);
  const ends = began + ms;
  let used: { node: NodeJS.CpuUsage; database: number; at: number } | undefined;
  let round: Round | undefined;
  const begin = () => {
    used = { node: process.cpuUsage(), database: databaseTime(cluster), at: performance.now() };
  };
  const end = () => {
    if (!used || round || durations.length === 0) return;
    const [node, database] = [process.cpuUsage(used.node), databaseTime(cluster) - used.database];
    round = {
      ...{ durations, perSecond: (durations.length * 1000) / (performance.now() - used.at) },
      nodeCpu: (node.user + node.system) / 1000 / durations.length,
      databaseCpu: database / durations.length,
    };
  };
  await Promise.all(
    operations.map(async (operation) => {
      for (let before = performance.now(); before < ends || durations.length === 0; ) {
        await operation();
        const now = performance.now();
        if (!used && now >= began) begin();
        else if (used && !round) durations.push(now - before);
        if (now >= ends) end();
        before = now;
      }
    }),
  );
  if (!round) throw new Error('nothing ended in time');
  return round;
}

/** Dossiers of eight clients, so many each, before advancing is measured alone. */
export async function receiveBefore(world: World, each: number): Promise<CarriedOut[][]> {
  return Promise.all(
    world.desks.map(async (agency) => {
      const crew = crewAt(world, agency);
      const dossiers: CarriedOut[] = [];
      for (let n = 0; n < each; n += 1) dossiers.push(await crew.receive());
      return dossiers;
    }),
  );
}
