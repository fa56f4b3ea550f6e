import type { Database } from '../ledger/database.ts';
import { type Identity, OWNER } from '../ledger/identity.ts';
import type { CitizenProof } from './citizens.ts';

/** Whoever has more has a company, and asks with a list; a page is no place for it. */
const MOST = 200;

const COLUMNS = { identity: 'identity_key', phone: 'phone_key', email: 'email_key' } as const;

/**
 * For whom the queries of a citizen run: the dossiers whose applicant is this person as they are written down today, the
 * latest first. A number that was corrected opens nothing any more, and MẬT never shows. This is the only place that
 * looks for them; all that is read afterwards passes row-level security with this list.
 */
export async function citizenIdentity(
  database: Pick<Database, 'read'>,
  { kind, key }: CitizenProof,
): Promise<Extract<Identity, { kind: 'citizen' }>> {
  const [rows = []] = await database.read(OWNER, {
    name: `dossiers_of_${kind}`,
    text: `select d.id from person p
           join dossier d on d.id = p.dossier_id and d.applicant_id = p.id and d.applicant_version = p.version
           where p.${COLUMNS[kind]} = $1 and not d.secret
           order by d.submitted_at desc, d.id limit ${MOST}`,
    values: [key],
  });
  return { kind: 'citizen', dossiers: rows.map(({ id }) => id as string) };
}
