import type { Purpose } from '../../domain/access/purpose.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import type { DossierAct } from '../ledger/visit.ts';

/** Somebody of that role opened it that day for that purpose; how often does not matter to whom it is about. */
export interface Visitors {
  agency: string;
  role: OfficerRole;
  purpose: Purpose;
  acts: readonly DossierAct[];
  /** The last time that day. */
  at: Instant;
}

const MOST = 100;

/** Who opened a dossier, by role and reason and never by name; the latest first. Only for who proved it is theirs. */
export async function readVisitors(
  database: Pick<Database, 'read'>,
  identity: Identity,
  dossierId: string,
): Promise<readonly Visitors[]> {
  const [rows = []] = await database.read(identity, {
    name: 'visitors_of_dossier',
    text: `select agency_id, role, purpose, array_agg(distinct act order by act) as acts, max(at) as last
           from read_access_trail where dossier_id = $1
           group by agency_id, role, purpose, (at at time zone 'Asia/Ho_Chi_Minh')::date
           order by last desc limit ${MOST}`,
    values: [dossierId],
  });
  return rows.map((row) => ({
    agency: row.agency_id as string,
    role: row.role as OfficerRole,
    purpose: row.purpose as Purpose,
    acts: row.acts as DossierAct[],
    at: row.last as Instant,
  }));
}
