import type { Row, Transaction } from '../ledger/database.ts';
import { linkedEntryOf } from '../ledger/event-row.ts';
import { type Hash, type LinkedEntry, linkHash, NO_HASH } from '../ledger/link.ts';
import { officeEntryOf } from '../ledger/office-row.ts';
import type { LedgerFault } from './ledger-fault.ts';

interface Head {
  name: string;
  version: number;
  hash: Hash;
}

/** A log and the heads its streams should have. */
interface LogToCheck {
  heads: string;
  headOf: (row: Row) => [key: string, head: Head];
  /** The next rows in stream order after (stream, id, version); parameters as `after` gives them. */
  rows: string;
  after: (last: LinkedEntry | undefined) => unknown[];
  entryOf: (row: Row) => LinkedEntry;
  nameOf: (entry: LinkedEntry) => string;
}

const BATCH = 2000;
/** An imported record is many times as long as an event of a dossier. */
const OFFICE_BATCH = 200;

const DOSSIERS: LogToCheck = {
  heads: 'select id, code, head_version, head_hash from dossier',
  headOf: (row) => [row.id as string, headFrom(row, row.code as string)],
  rows: `select * from event_log where (dossier_id, version) > ($1, $2)
         order by dossier_id, version limit ${BATCH}`,
  after: (last) => [last?.id ?? '00000000-0000-0000-0000-000000000000', last?.version ?? 0],
  entryOf: linkedEntryOf,
  // The summary is gone: the first event still knows the code.
  nameOf: (entry) => (entry.data as { code?: string }).code ?? entry.id,
};

const OFFICE: LogToCheck = {
  heads: 'select stream, id, head_version, head_hash from office_current',
  headOf: (row) => [`${row.stream}/${row.id}`, headFrom(row, `${row.stream}/${row.id}`)],
  rows: `select * from office_log where (stream, id, version) > ($1, $2, $3)
         order by stream, id, version limit ${OFFICE_BATCH}`,
  after: (last) => [last?.stream ?? '', last?.id ?? '', last?.version ?? 0],
  entryOf: officeEntryOf,
  nameOf: (entry) => `${entry.stream}/${entry.id}`,
};

/** Every stream of both logs: without gap, each event's hash right, the last one the head. */
export async function verifyChains(
  transaction: Transaction,
): Promise<{ dossiers: number; events: number; faults: LedgerFault[] }> {
  const dossiers = await verifyLog(transaction, DOSSIERS);
  const office = await verifyLog(transaction, OFFICE);
  return {
    dossiers: dossiers.streams,
    events: dossiers.events,
    faults: [...dossiers.faults, ...office.faults],
  };
}

async function verifyLog(transaction: Transaction, log: LogToCheck) {
  const faults: LedgerFault[] = [];
  let events = 0;
  let last: LinkedEntry | undefined;
  const [headRows = []] = await transaction.run({ text: log.heads, values: [] });
  const heads = new Map(headRows.map(log.headOf));
  const unseen = new Map(heads);
  let chain: { key: string; name: string; version: number; hash: Hash } | undefined;

  const close = () => {
    if (!chain) return;
    const head = heads.get(chain.key);
    unseen.delete(chain.key);
    if (!head || head.version < chain.version)
      faults.push({ code: chain.name, version: chain.version, reason: 'head' });
    else if (head.version > chain.version)
      faults.push({ code: chain.name, version: chain.version + 1, reason: 'head' });
    else if (head.hash !== chain.hash)
      faults.push({ code: chain.name, version: chain.version, reason: 'head' });
  };

  for (;;) {
    const [rows = []] = await transaction.run({ text: log.rows, values: log.after(last) });
    if (rows.length === 0) break;
    for (const entry of rows.map(log.entryOf)) {
      const key = log === DOSSIERS ? entry.id : `${entry.stream}/${entry.id}`;
      if (chain?.key !== key) {
        close();
        chain = {
          key,
          name: heads.get(key)?.name ?? log.nameOf(entry),
          version: 0,
          hash: NO_HASH,
        };
      }
      const fault = faultOf(entry, chain);
      if (fault) faults.push({ code: chain.name, ...fault });
      chain.version = entry.version;
      chain.hash = entry.hash;
      events++;
      last = entry;
    }
  }
  close();
  for (const head of unseen.values()) faults.push({ code: head.name, version: 1, reason: 'missing' });
  return { streams: heads.size, events, faults };
}

function faultOf(
  entry: LinkedEntry,
  before: { version: number; hash: Hash },
): Omit<LedgerFault, 'code'> | undefined {
  if (entry.version !== before.version + 1) return { version: before.version + 1, reason: 'gap' };
  const { previousHash, hash, ...plain } = entry;
  if (previousHash !== before.hash || linkHash(plain, previousHash) !== hash) {
    return { version: entry.version, reason: 'hash' };
  }
  return undefined;
}

function headFrom(row: Row, name: string): Head {
  return { name, version: row.head_version as number, hash: (row.head_hash as Buffer).toString('hex') };
}
