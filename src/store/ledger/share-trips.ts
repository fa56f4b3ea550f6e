import { fail, ok, type Result } from '../../lib/result.ts';

interface Waiting<Ask, Answer> {
  ask: Ask;
  resolve: (answer: Answer) => void;
  reject: (fault: unknown) => void;
}

/** What one round trip takes: what is asked last must not wait for a whole crowd. */
const MOST = 32;
/** So few do not part company. */
const FEW = 4;
/** Under way at a time: while the database works for some, we work for others. */
const TRIPS = 2;

/**
 * What is asked in one turn of the loop, or while the trips are under way, goes out together: one round trip for all of
 * them. Nothing is kept, so nothing is stale. Where a trip fails, each who shared it asks again alone, so that nobody
 * suffers for another's fault.
 */
export function shareTrips<Ask, Answer>(
  go: (together: readonly Ask[]) => Promise<readonly Answer[]>,
): (ask: Ask) => Promise<Answer> {
  const waiting: Waiting<Ask, Answer>[] = [];
  let underWay = 0;

  function setOut(): void {
    while (waiting.length > 0 && underWay < TRIPS) {
      const share = Math.ceil(waiting.length / (TRIPS - underWay));
      const together = waiting.splice(0, Math.min(MOST, Math.max(FEW, share)));
      underWay += 1;
      travel(together);
    }
  }

  async function travel(together: readonly Waiting<Ask, Answer>[]): Promise<void> {
    const answers = await answersTo(together.map(({ ask }) => ask));
    underWay -= 1;
    // Before anybody works on what came back.
    setOut();
    for (const [index, answer] of answers.entries()) {
      if (answer.ok) together[index]?.resolve(answer.value);
      else together[index]?.reject(answer.reason);
    }
  }

  async function answersTo(asks: readonly Ask[]): Promise<Result<Answer, unknown>[]> {
    try {
      return (await go(asks)).map(ok);
    } catch (fault) {
      if (asks.length === 1) return [fail(fault)];
      const alone: Result<Answer, unknown>[] = [];
      for (const ask of asks) alone.push(...(await answersTo([ask])));
      return alone;
    }
  }

  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, resolve, reject });
      // The first of a turn; who comes after it in the same turn goes along.
      if (waiting.length === 1 && underWay < TRIPS) setImmediate(setOut);
    });
}
