import type { Keyring } from '../keyring.ts';
import type { Row, Transaction } from '../ledger/database.ts';
import { personOf, personText, wordingText } from '../ledger/digest-texts.ts';
import { DOSSIER_STREAM } from '../ledger/event-row.ts';
import type { LedgerFault } from './ledger-fault.ts';

/**
 * What stands beside the logs: every event has its place in the feed or waits for one, or no seal would ever cover
 * it; what people are called and what they wrote is what was digested when it was written. An erased row is no fault.
 */
export async function verifyBeside(transaction: Transaction, keyring: Keyring): Promise<LedgerFault[]> {
  return [
    ...(await withoutPlace(transaction)),
    ...(await changedRows(transaction, keyring, PERSONS)),
    ...(await changedRows(transaction, keyring, WORDINGS)),
  ];
}

async function withoutPlace(transaction: Transaction): Promise<LedgerFault[]> {
  const [rows = []] = await transaction.run({
    text: `with known as (
             select stream, id, version from feed union all select stream, id, version from feed_inbox
           ), written as (
             select '${DOSSIER_STREAM}' as stream, dossier_id::text as id, version from event_log
             union all select stream, id, version from office_log
           )
           select w.version, coalesce(d.code, w.stream || '/' || w.id) as name
           from (select * from written except select * from known) w
           left join dossier d on w.stream = '${DOSSIER_STREAM}' and d.id::text = w.id
           order by name, w.version`,
    values: [],
  });
  return rows.map((row) => ({ code: row.name as string, version: row.version as number, reason: 'seal' }));
}

interface Beside {
  rows: string;
  textOf: (row: Row) => string;
}

const BATCH = 2000;

const PERSONS: Beside = {
  rows: `select p.*, d.code from person p join dossier d on d.id = p.dossier_id
         where (p.id, p.version) > ($1, $2) order by p.id, p.version limit ${BATCH}`,
  textOf: (row) => personText(row.id as string, row.version as number, personOf(row)),
};

const WORDINGS: Beside = {
  rows: `select w.*, 0 as version, d.code from wording w join dossier d on d.id = w.dossier_id
         where (w.id, 0) > ($1, $2) order by w.id limit ${BATCH}`,
  textOf: (row) => wordingText(row.id as string, row.body as string),
};

async function changedRows(transaction: Transaction, keyring: Keyring, { rows: text, textOf }: Beside) {
  const faults: LedgerFault[] = [];
  let last: Row | undefined;
  for (;;) {
    const after = [last?.id ?? '00000000-0000-0000-0000-000000000000', last?.version ?? 0];
    const [rows = []] = await transaction.run({ text, values: after });
    for (const row of rows) {
      const digest = { key: row.digest_key as string, value: row.digest as string };
      if (keyring.verify('person', textOf(row), digest)) continue;
      faults.push({ code: row.code as string, version: null, reason: 'hash' });
    }
    last = rows.at(-1);
    if (!last) return faults;
  }
}
