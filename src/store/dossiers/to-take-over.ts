import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Dossiers an agency still has, or has work of, in the order of their ids: once they are taken over they are no longer
 * among them. Those that lie with somebody come first, then what waits to be taken in and what is over.
 */
export async function findToTakeOver(
  database: Pick<Database, 'read'>,
  agency: string,
  what: 'held' | 'rest',
  { after = FIRST, atMost }: { after?: string | undefined; atMost: number },
): Promise<readonly string[]> {
  const [rows = []] = await database.read(OWNER, {
    name: `to_take_over_${what}`,
    text:
      what === 'held'
        ? `select distinct dossier_id as id from dossier_leg
           where agency_id = $1 and dossier_id > $2 order by dossier_id limit $3`
        : 'select id from dossier where agency_id = $1 and id > $2 order by id limit $3',
    values: [agency, after, atMost],
  });
  return rows.map((row) => row.id as string);
}
