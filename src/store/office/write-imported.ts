import type { ImportedProcedure } from '../../domain/procedure/imported-procedure.ts';
import type { Transaction } from '../ledger/database.ts';
import { appendStatements, entriesAfter, type OfficeAct } from './office-log.ts';

export type WrittenOutcome = ImportedProcedure['outcome'] | 'unchanged' | 'changed';

const STREAM = 'imported-procedure';

/** Two imports at once would both write version 1: the second waits here until the first is through. */
export async function waitForOtherImport(transaction: Transaction, onWait: () => void): Promise<void> {
  const lock = "hashtext('mot_cua.import_procedures')";
  const [rows = []] = await transaction.run({
    text: `select pg_try_advisory_xact_lock(${lock}) as alone`,
    values: [],
  });
  if (rows[0]?.alone === true) return;
  onWait();
  await transaction.run({ text: `select pg_advisory_xact_lock(${lock})`, values: [] });
}

/**
 * Writes down records that were not seen before, and those that differ from what was seen; each `sourceId` once. No
 * process keeps them in memory, so the clock of the office stands still.
 */
export async function writeImported(
  transaction: Transaction,
  records: readonly ImportedProcedure[],
  act: OfficeAct,
): Promise<WrittenOutcome[]> {
  const [heads = []] = await transaction.run({
    name: 'imported_heads',
    text: `select stream, id, head_version, head_hash, listing ->> 'digest' as digest from office_current
           where stream = $1 and id = any($2)`,
    values: [STREAM, records.map(({ sourceId }) => sourceId)],
  });
  const seen = new Map(heads.map((row) => [row.id, row.digest]));
  const outcomes = records.map(({ sourceId, digest, outcome }): WrittenOutcome => {
    if (!seen.has(sourceId)) return outcome;
    return seen.get(sourceId) === digest ? 'unchanged' : 'changed';
  });
  const changes = records
    .filter((_, index) => outcomes[index] !== 'unchanged')
    .map((data) => ({ stream: STREAM, id: data.sourceId, data }) as const);
  if (changes.length > 0) await transaction.run(...appendStatements(entriesAfter(heads, changes, act)));
  return outcomes;
}
