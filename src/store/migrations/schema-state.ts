import pg from 'pg';
import { type MigrationFile, readMigrations } from './migration-files.ts';

/**
 * `behind`: files are waiting. `newer`: the database knows files that this code does not. `changed`: a file that was
 * already applied is not what it was, here or there.
 */
export type SchemaState = 'current' | 'behind' | 'newer' | 'changed';

export interface AppliedMigration {
  number: number;
  name: string;
  sha256: string;
}

/** Where a database stands against the files of a folder. The application role may ask. */
export async function schemaState(url: string, dir: string): Promise<SchemaState> {
  const files = await readMigrations(dir);
  if (!files.ok) return 'changed';
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return stateOf(await readApplied(client), files.value);
  } catch (error) {
    // Another role was given the table: migrating anew gives it to this one.
    if (error instanceof pg.DatabaseError && error.code === '42501') return 'behind';
    throw error;
  } finally {
    await client.end();
  }
}

export async function readApplied(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const table = await client.query("select to_regclass('public.schema_migration') as found");
  if (table.rows[0]?.found === null) return [];
  const { rows } = await client.query<AppliedMigration>(
    'select number, name, sha256 from public.schema_migration order by number',
  );
  return rows;
}

export function stateOf(applied: readonly AppliedMigration[], files: readonly MigrationFile[]): SchemaState {
  if (applied.some((row) => row.number > files.length)) return 'newer';
  if (changedFile(applied, files) !== null) return 'changed';
  return applied.length < files.length ? 'behind' : 'current';
}

/** The first file that differs from what was applied under its number, or whose number was skipped. */
export function changedFile(
  applied: readonly AppliedMigration[],
  files: readonly MigrationFile[],
): MigrationFile | null {
  const odd = applied.find((row, index) => {
    const file = files[index];
    return file?.number !== row.number || file.sha256 !== row.sha256;
  });
  return odd === undefined ? null : (files[applied.indexOf(odd)] ?? null);
}
