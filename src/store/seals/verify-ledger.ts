import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import type { LedgerFault } from './ledger-fault.ts';
import type { SealFolder } from './seal-folder.ts';
import { verifyBeside } from './verify-beside.ts';
import { verifyChains } from './verify-chains.ts';
import { verifySeals } from './verify-seals.ts';

export interface Verification {
  dossiers: number;
  events: number;
  faults: LedgerFault[];
  /** Things a person should know that are no fault, such as a seal whose copy is gone. */
  remarks: string[];
}

/** Checks chain, heads and seals of both logs, as of one moment: the system may go on working meanwhile. */
export async function verifyLedger(
  database: Database,
  keyring: Keyring,
  folder: SealFolder,
): Promise<Verification> {
  // A copy is written after its row is committed, so every copy listed now has its row in the snapshot to come.
  const copied = await folder.numbers();
  return database.transaction(
    OWNER,
    async (transaction) => {
      const chains = await verifyChains(transaction);
      const seals = await verifySeals(transaction, keyring, folder, copied);
      const beside = await verifyBeside(transaction, keyring);
      return { ...chains, faults: [...chains.faults, ...seals.faults, ...beside], remarks: seals.remarks };
    },
    'repeatable read',
  );
}
