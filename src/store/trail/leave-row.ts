import type { Purpose } from '../../domain/access/purpose.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import type { Visit } from '../ledger/visit.ts';

type OfficerIdentity = Extract<Identity, { kind: 'officer' }>;

/** What was read that is no dossier. */
export interface ReadOther {
  act: 'printed' | 'exported' | 'searched';
  what: string;
  /** Of a search: how many it found, and a keyed digest of what was typed. */
  found: { hits: number; typedDigest: string } | null;
}

/** A list that was printed or taken out, or a search. */
export async function leaveRow(
  database: Pick<Database, 'write'>,
  identity: OfficerIdentity,
  visit: Visit,
  { act, what, found }: ReadOther,
): Promise<void> {
  await write(database, identity, visit, {
    ...{ act, what, dossierId: null, purpose: 'daily-work', words: null, found },
  });
}

/** Why they will read a dossier today. */
export async function statePurpose(
  database: Pick<Database, 'write'>,
  identity: OfficerIdentity,
  visit: Visit,
  stated: { dossierId: string; purpose: Purpose; words: string },
): Promise<void> {
  const words = stated.words === '' ? null : stated.words;
  await write(database, identity, visit, { ...stated, words, act: 'stated', what: null, found: null });
}

interface Written {
  act: ReadOther['act'] | 'stated';
  what: string | null;
  dossierId: string | null;
  purpose: Purpose;
  words: string | null;
  found: ReadOther['found'];
}

async function write(
  database: Pick<Database, 'write'>,
  identity: OfficerIdentity,
  { officer, agency, duties, at, address, session }: Visit,
  { act, what, dossierId, purpose, words, found }: Written,
): Promise<void> {
  await database.write(identity, {
    name: 'leave_row',
    // Of a dossier only where they see it.
    text: `insert into access_trail (at, officer_id, agency_id, role, act, dossier_id, what, purpose, purpose_words, hits,
                                     typed_digest, address, session)
           select $1::timestamptz, $2, $3, $4, $5, $6::uuid, $7, $8, $9, $10::integer, $11, $12, $13
           where $6::uuid is null or exists (select from dossier d where d.id = $6::uuid)`,
    values: [
      ...[at, officer, agency, duties.role, act, dossierId, what, purpose, words],
      ...[found?.hits ?? null, found?.typedDigest ?? null, address, session],
    ],
  });
}
