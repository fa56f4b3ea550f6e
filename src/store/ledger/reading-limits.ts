import { type Expression, type SqlBool, sql } from 'kysely';
import { mayRead, type ReadableDossier, type ReadingLimits, readsAll } from '../../domain/access/may-read.ts';
import type { Row } from './database.ts';
import type { Identity } from './identity.ts';
import type { Statement } from './statement.ts';

/** What is kept from an officer within what row-level security lets through; undefined: nothing. */
export function limitsOf(identity: Identity): ReadingLimits | undefined {
  const limits = identity.kind === 'officer' ? identity.limits : undefined;
  return limits && !readsAll(limits) ? limits : undefined;
}

/** What must be known of a dossier before it is read by somebody with limits. */
export function selectReadable(id: string): Statement {
  return {
    name: 'readable_dossier',
    text: 'select party_agencies, secret, field, procedure_id from dossier where id = $1',
    values: [id],
  };
}

export function isReadable(limits: ReadingLimits, row: Row | undefined): boolean {
  return row !== undefined && mayRead(limits, readableOf(row));
}

export function readableOf(row: Row): ReadableDossier {
  return {
    parties: row.party_agencies as string[],
    secret: row.secret as boolean,
    field: row.field as string,
    procedure: row.procedure_id as string,
  };
}

/**
 * The same as a condition on lists of dossiers, by their ids. Views show neither whether a dossier is secret nor who takes
 * part, so it is asked of the table, and only for who has limits; `looksUp`: for what is found by people or words, where
 * a secret dossier stands for nobody.
 */
export function withinLimits(
  identity: Identity,
  id: Expression<string>,
  { looksUp }: { looksUp: boolean },
): Expression<SqlBool> {
  const limits = limitsOf(identity);
  if (!limits && !looksUp) return sql<SqlBool>`true`;
  if (limits?.agencies.length === 0) return sql<SqlBool>`false`;
  const open = looksUp
    ? sql`not d.secret`
    : sql`(not d.secret or d.party_agencies && ${limits?.secretOf ?? []}::text[])`;
  const { keptTo } = limits ?? { keptTo: null };
  const kept = keptTo
    ? sql` and (d.field = any (${keptTo.fields}::text[]) or d.procedure_id = any (${keptTo.procedures}::text[]))`
    : sql``;
  return sql<SqlBool>`exists (select from dossier d where d.id = ${id} and ${open}${kept})`;
}
