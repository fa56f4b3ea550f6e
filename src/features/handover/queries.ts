import { sql } from 'kysely';
import { codeKey } from '../../domain/regime/dossier-code.ts';
import type { Database } from '../../store/ledger/database.ts';
import { type ListedRow, readView, views } from '../../store/ledger/read-views.ts';
import { limitsOf, withinLimits } from '../../store/ledger/reading-limits.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { plainWords } from '../../words/vi/plain-words.ts';

type Reader = Pick<Database, 'read'>;

export type PersonsDossier = Pick<
  ListedRow,
  'id' | 'code' | 'status' | 'procedure_id' | 'procedure_version'
> &
  Pick<ListedRow, 'promise_due' | 'submitted_at'> & { applicant: string | null };

export const MOST_CANDIDATES = 20;
/** Above every key, which holds a-z, 0-9 and blanks only. */
const BEYOND = '~';

/** Dossiers of a person of this agency, those with a result to hand out first: for whoever lost the receipt. */
export async function findOfPerson(
  database: Reader,
  { identity, agency }: Pick<SignedIn, 'identity' | 'agency'>,
  typed: string,
): Promise<readonly PersonsDossier[]> {
  const words = plainWords(typed);
  const key = codeKey(typed);
  if (words === '') return [];
  const back = words.split(' ').toReversed().join(' ');
  const query = views
    .selectFrom('read_listed as listed')
    .leftJoin('read_applicant as applicant', 'applicant.dossier_id', 'listed.id')
    .where('listed.agency_id', '=', agency.id)
    .where(({ ref }) => withinLimits(identity, ref('listed.id'), { looksUp: true }))
    .where('listed.id', 'in', (qb) =>
      qb
        .selectFrom('read_person_key')
        .select('dossier_id')
        .where((person) =>
          person.or([
            person('identity_key', '=', key),
            person.and([person('name_key', '>=', words), person('name_key', '<', words + BEYOND)]),
            person.and([person('name_key_back', '>=', back), person('name_key_back', '<', back + BEYOND)]),
          ]),
        ),
    )
    .select(['listed.id', 'listed.code', 'listed.status', 'listed.procedure_id', 'listed.procedure_version'])
    .select(['listed.promise_due', 'listed.submitted_at', 'applicant.name as applicant'])
    .orderBy(sql`listed.status = 'resolved'`, 'desc')
    .orderBy('listed.submitted_at', 'desc')
    .limit(MOST_CANDIDATES + 1)
    .compile();
  return readView(database, identity, limitsOf(identity) ? null : 'dossiers_of_person', query);
}
