import type { Purpose } from '../../domain/access/purpose.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** Who reads a dossier without being signed in as an officer. */
export interface OtherReader {
  /** Who it is about; another system, which brought it in; or whoever sits at the server. */
  role: Extract<OfficerRole, 'system-admin'> | 'applicant' | 'system';
  /** The connection or the command; who a citizen is, is not for the trail. */
  name: string;
  purpose: Extract<Purpose, 'own-dossier' | 'filed-there' | 'support'>;
  address: string;
  /** Of a citizen's session, what tells it from others; else nothing. */
  session: string;
  at: Instant;
}

/** A dossier was read by somebody who is no officer: under no agency, and for inspectors as any other reading. */
export async function leaveReading(
  database: Pick<Database, 'write'>,
  dossierId: string,
  { role, name, purpose, address, session, at }: OtherReader,
): Promise<void> {
  await database.write(OWNER, {
    name: 'leave_reading',
    text: `insert into access_trail (at, officer_id, agency_id, role, act, dossier_id, what, purpose, address, session)
           values ($1, $2, '', $3, 'opened', $4, null, $5, $6, $7)`,
    values: [at, name, role, dossierId, purpose, address, session],
  });
}
