import type { Keyring } from '../keyring.ts';
import type { Row, Transaction } from '../ledger/database.ts';
import { DOSSIER_STREAM } from '../ledger/event-row.ts';
import type { LedgerFault } from './ledger-fault.ts';
import { headsOf } from './make-seals.ts';
import { isGenuine, type SealedHead, type SignedSeal, sealOf } from './seal.ts';
import type { SealFolder } from './seal-folder.ts';

interface SealCheck {
  faults: LedgerFault[];
  remarks: string[];
}

const BROKEN: LedgerFault = { code: null, version: null, reason: 'seal' };

/**
 * Every seal ever made, by its copy where there is one: signed by us, following the one before, the same in the
 * database, and every head it names still there. `copied`: the copies listed before the snapshot was taken.
 */
export async function verifySeals(
  transaction: Transaction,
  keyring: Keyring,
  folder: SealFolder,
  copied: readonly number[],
): Promise<SealCheck> {
  const faults: LedgerFault[] = [];
  const remarks: string[] = [];
  const [rows = []] = await transaction.run({ text: 'select * from seal order by number', values: [] });
  const rowOf = new Map(rows.map((row) => [row.number as number, row]));
  const copies = new Set(copied);
  let previous = '';
  for (const number of [...new Set([...rowOf.keys(), ...copies])].sort((one, other) => one - other)) {
    const row = rowOf.get(number);
    const copy = copies.has(number) ? await folder.read(number) : undefined;
    if (!copy) remarks.push(`seal ${number} has no copy in the folder; it was checked against the feed`);
    const seal = copy === undefined && row ? await readAnew(transaction, row) : copy;
    if (
      seal === undefined ||
      seal === 'unreadable' ||
      !isGenuine(seal, keyring) ||
      seal.previous !== previous
    ) {
      faults.push(BROKEN);
    } else if (!row || (row.digest as Buffer).toString('hex') !== seal.digest.value) {
      faults.push(BROKEN, ...(await faultsOfHeads(transaction, seal.heads)));
    } else {
      faults.push(...(await faultsOfHeads(transaction, seal.heads)));
    }
    previous = seal === undefined || seal === 'unreadable' ? digestOf(row) : seal.digest.value;
  }
  return { faults: distinct(faults), remarks };
}

async function readAnew(transaction: Transaction, row: Row): Promise<SignedSeal> {
  return sealOf(row, await headsOf(transaction, row));
}

async function faultsOfHeads(transaction: Transaction, heads: readonly SealedHead[]): Promise<LedgerFault[]> {
  const of = (dossiers: boolean) => heads.filter(([stream]) => (stream === DOSSIER_STREAM) === dossiers);
  const asJson = (some: readonly SealedHead[]) =>
    JSON.stringify(some.map(([stream, id, version, name, hash]) => ({ stream, id, version, name, hash })));
  const [dossiers = [], office = []] = await transaction.run(
    {
      text: `select s.name, s.version, e.hash is null as absent,
                    not exists (select from event_log any_event where any_event.dossier_id = s.id) as gone
             from jsonb_to_recordset($1::jsonb) as s (id uuid, version integer, name text, hash text)
             left join event_log e on e.dossier_id = s.id and e.version = s.version
             where e.hash is distinct from decode(s.hash, 'hex')`,
      values: [asJson(of(true))],
    },
    {
      text: `select s.name, s.version, e.hash is null as absent,
                    not exists (select from office_log o where o.stream = s.stream and o.id = s.id) as gone
             from jsonb_to_recordset($1::jsonb) as s (stream text, id text, version integer, name text, hash text)
             left join office_log e on e.stream = s.stream and e.id = s.id and e.version = s.version
             where e.hash is distinct from decode(s.hash, 'hex')`,
      values: [asJson(of(false))],
    },
  );
  return [...dossiers, ...office].map((row) => ({
    code: row.name as string,
    version: row.version as number,
    reason: row.gone ? 'missing' : 'seal',
  }));
}

function digestOf(row: Row | undefined): string {
  return row ? (row.digest as Buffer).toString('hex') : '';
}

/** A dossier that is gone is named once, however many seals knew it. */
function distinct(faults: readonly LedgerFault[]): LedgerFault[] {
  const seen = new Map<string, LedgerFault>();
  for (const fault of faults) {
    const key = fault.reason === 'missing' ? `${fault.code}` : JSON.stringify(fault);
    seen.set(key, fault);
  }
  return [...seen.values()];
}
