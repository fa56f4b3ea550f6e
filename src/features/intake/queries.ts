import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Status } from '../../domain/dossier/status.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import type { Database } from '../../store/ledger/database.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { SignedIn } from '../../web/signed-in.ts';

type Asker = Pick<SignedIn, 'identity' | 'agency'>;
type Reader = Pick<Database, 'read'>;

/** Somebody with this number who was here before, as last written down; their data is typed once. */
export async function findEarlierPerson(
  database: Reader,
  { identity, agency }: Asker,
  number: string,
): Promise<PersonContent | undefined> {
  if (number === '') return undefined;
  const query = views
    .selectFrom('read_dossier_person')
    .select(['kind', 'name', 'identity_kind', 'identity_number', 'address', 'phone', 'email'])
    .where('identity_number', '=', number)
    .where('agency_id', '=', agency.id)
    .orderBy('recorded_at', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .compile();
  const [row] = await readView(database, identity, 'earlier_person', query);
  if (!row) return undefined;
  const { kind, name, address, phone, email } = row;
  const { identity_kind: identityKind, identity_number: identityNumber } = row;
  return { kind, name, identityKind, identityNumber, address, phone, email };
}

/** A dossier of the same procedure and person that is not done with yet. */
export interface OpenDossier {
  id: string;
  code: string;
  name: string;
  submittedAt: Instant;
  promise: Instant | null;
}

const DONE: readonly Status[] = ['declined', 'withdrawn', 'stopped', 'returned'];

export async function findOpenDossiers(
  database: Reader,
  { identity, agency }: Asker,
  { number, procedure }: { number: string; procedure: string },
): Promise<OpenDossier[]> {
  if (number === '') return [];
  const query = views
    .selectFrom('read_dossier_person')
    .select(['dossier_id', 'code', 'name', 'submitted_at', 'promise_due'])
    .where('identity_number', '=', number)
    .where('agency_id', '=', agency.id)
    .where('procedure_id', '=', procedure)
    .where('is_applicant', '=', true)
    .where('status', 'not in', DONE)
    .orderBy('submitted_at', 'desc')
    .limit(5)
    .compile();
  const rows = await readView(database, identity, 'open_dossiers_of_person', query);
  return rows.map(({ dossier_id: id, code, name, submitted_at: submittedAt, promise_due: promise }) => ({
    ...{ id, code, name, submittedAt, promise },
  }));
}

/** Marking more than these few would mark everything: a desk uses all it has. */
const RECENT = 5;

/** The few procedures this desk took in last, since then, the last one first. */
export async function recentProcedures(
  database: Reader,
  { identity, agency }: Asker,
  since: Instant,
): Promise<string[]> {
  const query = views
    .selectFrom('read_intake')
    .select(['procedure_id', ({ fn }) => fn.max('submitted_at').as('last_at')])
    .where('agency_id', '=', agency.id)
    .where('submitted_at', '>=', since)
    .groupBy('procedure_id')
    .orderBy('last_at', 'desc')
    .limit(RECENT)
    .compile();
  const rows = await readView(database, identity, 'recent_procedures', query);
  return rows.map((row) => row.procedure_id);
}
