import type { PeriodEvent } from '../../domain/reporting/report-events.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { Database, Transaction } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { addition, isReportCommandDone, type ReportWriter, readPeriods } from './report-log.ts';

/**
 * One after another: what is decided, is decided of the periods that are open then, so of two who open the same at once the
 * second is told. `again`: the same form came twice.
 */
export function openPeriod<Refusal>(
  database: Pick<Database, 'transaction'>,
  identity: Identity,
  { id, agency, by }: { id: string; agency: string; by: ReportWriter },
  decide: (open: readonly ReportPeriod[]) => Result<readonly PeriodEvent[], Refusal>,
): Promise<Result<'opened' | 'again', Refusal>> {
  return database.transaction(identity, async (transaction) => {
    await transaction.run(ONE_AT_A_TIME);
    const reader = readerOf(transaction);
    if (await isReportCommandDone(reader, identity, by.commandId)) return ok('again');
    const decided = decide(await readPeriods(reader, identity));
    if (!decided.ok) return decided;
    const added = decided.value.map((event, after) =>
      addition({ period: id, stream: 'period', agency, after, event }, by),
    );
    await transaction.run(...added);
    return ok('opened');
  });
}

const ONE_AT_A_TIME = {
  text: "select pg_advisory_xact_lock(hashtext('mot_cua.open_period'))",
  values: [],
};

/** Asked within the transaction, after the lock was had. */
function readerOf(transaction: Transaction): Pick<Database, 'read'> {
  return { read: (_identity, ...statements) => transaction.run(...statements) };
}
