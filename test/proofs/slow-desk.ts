import type { CommandDesk } from '../../src/store/dossiers/command-desk.ts';
import type { Database } from '../../src/store/ledger/database.ts';

/**
 * The same desk, but everything it writes stays uncommitted until `hold` is over: a slow disk, a long pause of the
 * process. When `hold` throws, nothing is committed at all.
 */
export function slowDesk(desk: CommandDesk, hold: () => Promise<void>): CommandDesk {
  const { database } = desk;
  const slow: Database = {
    ...database,
    transaction: (identity, work, isolation) =>
      database.transaction(
        identity,
        async (transaction, undo) => {
          // The last statements must not bring the commit with them here.
          const value = await work({ ...transaction, finish: transaction.run }, undo);
          await hold();
          return value;
        },
        isolation,
      ),
    write: (identity, ...statements) =>
      slow.transaction(identity, (transaction) => transaction.run(...statements)),
  };
  return { ...desk, database: slow };
}
