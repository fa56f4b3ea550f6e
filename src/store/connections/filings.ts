import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Digest } from '../../domain/dossier/references.ts';
import { codeKey } from '../../domain/regime/dossier-code.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

export type FilingKind = 'dossier' | 'supplement';

/** What a connection brought in, under the reference it has there. */
export interface Filing {
  dossierId: string;
  reference: string;
  filedAt: Instant;
  /** Of all that was brought under this reference. */
  digest: Digest;
}

/** Undefined: nothing came under this reference yet. */
export async function findFiling(
  database: Pick<Database, 'read'>,
  connection: string,
  kind: FilingKind,
  reference: string,
): Promise<Filing | undefined> {
  const [rows = []] = await database.read(OWNER, {
    name: 'filing_of_reference',
    text: 'select * from filing where connection_id = $1 and kind = $2 and reference = $3',
    values: [connection, kind, reference],
  });
  return rows[0] && filingOf(rows[0]);
}

/** A dossier that this connection brought in, by its reference or else its code; never one of somebody else's. */
export async function findFiledDossier(
  database: Pick<Database, 'read'>,
  connection: string,
  typed: string,
): Promise<Filing | undefined> {
  const [rows = []] = await database.read(OWNER, {
    name: 'filed_dossier',
    text: `select f.* from filing f join dossier d on d.id = f.dossier_id
           where f.connection_id = $1 and f.kind = 'dossier' and (f.reference = $2 or d.code_key = $3)
           order by (f.reference = $2) desc limit 1`,
    values: [connection, typed, codeKey(typed)],
  });
  return rows[0] && filingOf(rows[0]);
}

/**
 * Id of the command that brings it in, and so of the dossier it opens: made of what is brought, not of the attempt, so that
 * two requests at once run into one another. A UUID of our own making (version 8 of RFC 9562).
 */
export function filingCommandId(connection: string, kind: FilingKind, reference: string): string {
  const names = JSON.stringify(['filing', connection, kind, reference]);
  const hex = createHash('sha256').update(names).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) % 4) + 8).toString(16);
  const [a, b, c] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16)];
  return `${a}-${b}-8${c}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function filingOf(row: Row): Filing {
  return {
    dossierId: row.dossier_id as string,
    reference: row.reference as string,
    filedAt: row.filed_at as Instant,
    digest: { key: row.digest_key as string, value: row.digest as string },
  };
}
