import type { Database, Question, Row } from './database.ts';
import { shareTrips } from './share-trips.ts';

/** Questions that come together go together, each with its own identity: nobody sees what another one may see. */
export function shareReads({ readEach }: Pick<Database, 'readEach'>): (question: Question) => Promise<Row[]> {
  return shareTrips(readEach);
}
