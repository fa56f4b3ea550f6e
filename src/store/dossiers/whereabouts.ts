import type { ReadableDossier } from '../../domain/access/may-read.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { readableOf } from '../ledger/reading-limits.ts';

/** Where a dossier is, and nothing of what it is about. */
export interface Whereabouts {
  readable: ReadableDossier;
  legs: readonly { agency: string; unit: string; role: OfficerRole; officer: string | null }[];
}

/** Of the dossier a typed code means; undefined: there is none, or it is not the asker's to know of. */
export async function readWhereabouts(
  database: Pick<Database, 'read'>,
  identity: Identity,
  typed: string,
): Promise<Whereabouts | undefined> {
  const [dossiers = [], legs = []] = await database.read(
    identity,
    {
      name: 'whereabouts',
      text: `select * from (${OF_CODE}) d`,
      values: [codeKey(typed), foldedCodeKey(typed)],
    },
    {
      name: 'whereabouts_legs',
      text: `select agency_id, unit, role, officer_id from dossier_leg
             where dossier_id in (select id from (${OF_CODE}) d) order by leg`,
      values: [codeKey(typed), foldedCodeKey(typed)],
    },
  );
  const [row] = dossiers;
  if (!row) return undefined;
  return {
    readable: readableOf(row),
    legs: legs.map((leg) => ({
      agency: leg.agency_id as string,
      unit: leg.unit as string,
      role: leg.role as OfficerRole,
      officer: leg.officer_id as string | null,
    })),
  };
}

const OF_CODE = `select id, party_agencies, secret, field, procedure_id from dossier
                 where status <> 'draft' and (code_key = $1 or code_fold = $2)
                 order by (code_key = $1) desc limit 1`;
