import type pg from 'pg';
import { SCHEMA_QUERIES } from './schema-queries.ts';

/**
 * The whole schema as readable SQL, by our own look into the catalogue: the text kept in `db/schema.sql`. The same
 * schema gives the same text on servers 15 to 18, whatever the names of the two roles are; but a view of one table
 * reads differently before 16, which writes the table before each column.
 */
export async function dumpSchema(client: pg.ClientBase, appRole: string): Promise<string> {
  const path = await client.query<{ search_path: string }>('show search_path');
  // Names in definitions are then complete or not alike for everyone.
  await client.query("select set_config('search_path', 'public', false)");
  try {
    const parts: string[] = [];
    for (const { title, sql } of SCHEMA_QUERIES) {
      const takesRole = sql.includes('$1');
      const { rows } = await client.query<{ line: string }>(sql, takesRole ? [appRole] : []);
      const lines = rows.map((row) => row.line.trimEnd());
      const gap = lines.some((line) => line.includes('\n')) ? '\n\n' : '\n';
      if (lines.length > 0) parts.push(`-- ${title}\n\n${lines.join(gap)}`);
    }
    return `${parts.join('\n\n')}\n`;
  } finally {
    await client.query("select set_config('search_path', $1, false)", [path.rows[0]?.search_path ?? '']);
  }
}
