import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** Entries of the present office that are not what their latest event set; with `write` they are put right. */
export async function rebuildOffice(database: Database, { write }: { write: boolean }): Promise<number> {
  const differing = (columns: string) => `
    select ${columns}
    from office_current c
    join office_log l on l.stream = c.stream and l.id = c.id and l.version = c.head_version and l.hash = c.head_hash
    where l.data is distinct from c.data`;
  const text = write
    ? `with right_ones as (${differing('l.stream, l.id, l.data')})
       update office_current c set data = r.data from right_ones r
       where r.stream = c.stream and r.id = c.id returning c.id`
    : differing('c.stream, c.id');
  const [rows = []] = write
    ? await database.write(OWNER, { text, values: [] }, { text: TOUCHED, values: [] })
    : await database.read(OWNER, { text, values: [] });
  return rows.length;
}

/** Whoever keeps the office in memory reads it anew. */
const TOUCHED = 'update office_clock set changes = changes + 1';
