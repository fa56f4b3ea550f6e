import type { Database, Question, Row } from './database.ts';

interface Waiting {
  question: Question;
  resolve: (rows: Row[]) => void;
  reject: (fault: unknown) => void;
}

/** Questions of one round trip: what is asked last must not wait for a whole crowd. */
const MOST = 32;

/**
 * Questions that arrive in one turn of the loop, or while others are under way, go out together when these are back: one round trip for all of them,
 * each with its own identity. Nothing is kept, so nothing is stale. Where one of them fails, each is asked again by
 * itself, so that nobody suffers for another one's fault.
 */
export function shareReads({ readEach }: Pick<Database, 'readEach'>): (question: Question) => Promise<Row[]> {
  let waiting: Waiting[] = [];
  let underWay = false;

  async function go(): Promise<void> {
    while (waiting.length > 0) {
      const together = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      await ask(together);
    }
    underWay = false;
  }

  async function ask(together: readonly Waiting[]): Promise<void> {
    try {
      const answers = await readEach(together.map(({ question }) => question));
      for (const [index, { resolve }] of together.entries()) resolve(answers[index] ?? []);
    } catch (fault) {
      const [only, another] = together;
      if (only && !another) return only.reject(fault);
      for (const one of together) await ask([one]);
    }
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (underWay) return;
      underWay = true;
      setImmediate(go);
    });
}
