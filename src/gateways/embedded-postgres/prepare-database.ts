import type pg from 'pg';
import { DATABASE, ROLE_NAMES, type ServerRecord } from './server-record.ts';

/** Makes the two roles and the database. Done again after a crash halfway, so each step looks first. */
export async function prepareDatabase(client: pg.Client, record: ServerRecord): Promise<void> {
  for (const kind of ['owner', 'app'] as const) {
    const role = client.escapeIdentifier(ROLE_NAMES[kind]);
    const known = await client.query('select from pg_roles where rolname = $1', [ROLE_NAMES[kind]]);
    if (known.rowCount === 0) await client.query(`create role ${role}`);
    const password = client.escapeLiteral(record.passwords[kind]);
    await client.query(
      `alter role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`,
    );
  }
  const made = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (made.rowCount === 0) await client.query(`create database ${DATABASE} owner ${ROLE_NAMES.owner}`);
}
