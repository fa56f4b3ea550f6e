import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Row, Statement, Transaction } from '../ledger/database.ts';
import { DOSSIER_STREAM } from '../ledger/event-row.ts';
import { FEED } from '../ledger/identity.ts';
import { isGenuine, type SealedHead, type SignedSeal, sealOf, sign } from './seal.ts';
import type { SealFolder } from './seal-folder.ts';

export interface Sealer {
  database: Database;
  keyring: Keyring;
  folder: SealFolder;
}

/** Positions one seal may span, so that a seal stays a file one can open. */
const SPAN = 20_000;

/** Seals all of the feed that is closed and not sealed yet; returns how many seals were made. */
export async function makeSeals(sealer: Sealer, now: Instant): Promise<number> {
  await copyMissing(sealer);
  for (let made = 0; ; made++) {
    const seal = await makeNext(sealer, await lastCopy(sealer), now);
    if (!seal) return made;
    await sealer.folder.write(seal);
  }
}

/** Copies what a crash kept from being copied; only where the feed still gives the digest that was signed. */
async function copyMissing({ database, keyring, folder }: Sealer): Promise<void> {
  const last = (await folder.numbers()).at(-1) ?? 0;
  const seals = await database.transaction(FEED, async (transaction) => {
    const [rows = []] = await transaction.run({
      text: 'select * from seal where number > $1 order by number',
      values: [last],
    });
    const read: SignedSeal[] = [];
    for (const row of rows) read.push(sealOf(row, await headsOf(transaction, row)));
    return read;
  });
  for (const seal of seals) if (isGenuine(seal, keyring)) await folder.write(seal);
}

/** The newest copy outside, in case the database has lost its row: a number is never given twice. */
async function lastCopy({ folder }: Sealer): Promise<SignedSeal | undefined> {
  const number = (await folder.numbers()).at(-1);
  const copy = number === undefined ? undefined : await folder.read(number);
  return copy === 'unreadable' ? undefined : copy;
}

async function makeNext(
  { database, keyring }: Sealer,
  copy: SignedSeal | undefined,
  now: Instant,
): Promise<SignedSeal | undefined> {
  return database.transaction(FEED, async (transaction) => {
    const [, [last] = [], [feed] = []] = await transaction.run(
      { text: "select pg_advisory_xact_lock(hashtext('mot_cua.seal'))", values: [] },
      { text: 'select * from seal order by number desc limit 1', values: [] },
      { text: 'select coalesce(max(position), 0) as position from feed', values: [] },
    );
    const stored = last && sealOf(last, []);
    const before = copy && copy.number > (stored?.number ?? 0) ? copy : stored;
    const from = (before?.to ?? 0) + 1;
    const to = Math.min(feed?.position as number, from + SPAN - 1);
    if (to < from) return undefined;
    const heads = await headsOf(transaction, { from_position: from, to_position: to });
    const number = (before?.number ?? 0) + 1;
    const previous = before?.digest.value ?? '';
    const seal = sign({ number, from, to, sealedAt: now, previous, heads }, keyring);
    await transaction.run({
      text: `insert into seal (number, from_position, to_position, sealed_at, key, previous, digest)
             values ($1, $2, $3, $4, $5, decode($6, 'hex'), decode($7, 'hex'))`,
      values: [number, from, to, now, seal.digest.key, previous, seal.digest.value],
    });
    return seal;
  });
}

/** The heads between two positions: each covers, by its chain, all before it. */
export async function headsOf(transaction: Transaction, span: Row): Promise<SealedHead[]> {
  const [rows = []] = await transaction.run(
    selectHeads(span.from_position as number, span.to_position as number),
  );
  return rows.map((row) => [
    row.stream as string,
    row.id as string,
    row.version as number,
    (row.code as string | null) ?? `${row.stream}/${row.id}`,
    (row.hash as Buffer).toString('hex'),
  ]);
}

function selectHeads(from: number, to: number): Statement {
  return {
    name: 'sealed_heads',
    text: `select f.stream, f.id, f.version, f.hash, d.code
           from (select distinct on (stream, id) stream, id, version, hash from feed
                 where position between $1 and $2 order by stream, id, version desc) f
           left join dossier d on d.id = case when f.stream = '${DOSSIER_STREAM}' then f.id::uuid end
           order by f.stream collate "C", f.id collate "C"`,
    values: [from, to],
  };
}
