import type { Database, Transaction } from '../ledger/database.ts';
import { FEED } from '../ledger/identity.ts';
import { addUp, placeOfReader, reached, readFacts } from './advance.ts';
import { type OfficeOfFigures, openOfficeThen } from './office-then.ts';
import { writeFacts } from './write-facts.ts';

const BATCH = 1000;
const FIRST = '00000000-0000-0000-0000-000000000000';

const MADE = [
  ...['figure_fact', 'figure_late_share', 'figure_movement'],
  ...['figure_sum', 'figure_detail', 'figure_before'],
];

export interface RebuiltFigures {
  dossiers: number;
  facts: number;
  /** Up to where in the feed they were read. */
  position: number;
}

/**
 * Makes all figures anew from the log, in one transaction: until its end everybody reads what was there before. Dossier by
 * dossier, so each log is read once; sums are added up at the end.
 */
export function rebuildFigures(
  database: Database,
  office: OfficeOfFigures,
  told: (dossiers: number) => void = () => undefined,
): Promise<RebuiltFigures> {
  return database.transaction(FEED, async (transaction) => {
    await placeOfReader(transaction);
    const position = await lastClosed(transaction);
    await transaction.run(...MADE.map((table) => ({ text: `delete from ${table}`, values: [] })));
    const then = await openOfficeThen(transaction, office);
    const rebuilt = { dossiers: 0, facts: 0, position };
    for (let after = FIRST; ; ) {
      const ids = await idsAfter(transaction, after);
      const last = ids.at(-1);
      if (last === undefined) break;
      const dossiers = await readFacts(transaction, then, ids, 0, position);
      await transaction.run(...writeFacts(dossiers));
      rebuilt.dossiers += ids.length;
      rebuilt.facts += dossiers.reduce((sum, { facts }) => sum + facts.length, 0);
      told(rebuilt.dossiers);
      after = last;
    }
    await transaction.finish(addUp(0, position), reached(position));
    return rebuilt;
  });
}

async function lastClosed(transaction: Transaction): Promise<number> {
  const [rows] = await transaction.run({
    text: 'select coalesce(max(position), 0) as position from feed',
    values: [],
  });
  return rows?.[0]?.position as number;
}

async function idsAfter(transaction: Transaction, after: string): Promise<readonly string[]> {
  const [rows = []] = await transaction.run({
    name: 'figure_dossiers',
    text: 'select dossier_id as id from event_log where dossier_id > $1 and version = 1 order by dossier_id limit $2',
    values: [after, BATCH],
  });
  return rows.map(({ id }) => id as string);
}
