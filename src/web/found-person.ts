import { type FiledState, isFiled } from '../domain/dossier/state.ts';
import { codeKey } from '../domain/regime/dossier-code.ts';
import type { PersonContent } from '../store/dossiers/pen.ts';
import { readDossier } from '../store/dossiers/read-dossier.ts';
import type { Database } from '../store/ledger/database.ts';
import type { Identity } from '../store/ledger/identity.ts';
import { readView, views } from '../store/ledger/read-views.ts';
import { plainWords } from '../words/vi/plain-words.ts';

/** Somebody else than the applicant by whom a dossier was found. */
export interface FoundPerson {
  as: keyof typeof FOUND_AS;
  name: string;
}

/** As whom they stand on the dossier. */
export const FOUND_AS = {
  owner: 'chủ hồ sơ',
  delegate: 'người được ủy quyền',
  recipient: 'người nhận kết quả',
} as const;

/** Whom somebody looked for: by name, and by numbers, as the keys of the database have them. */
export interface Sought {
  words?: string;
  /** Also where the words stand in the middle of a name. */
  anywhere?: boolean;
  phone?: string;
  identity?: string;
}

type Person = Pick<PersonContent, 'name' | 'phone' | 'identityNumber'>;

/**
 * By dossier, who it was that fits, where the applicant does not: a list shows the applicant, and a row with another
 * name than the one looked for would puzzle. Dossiers that are secret tell nobody.
 */
export async function foundPersons(
  database: Pick<Database, 'read'>,
  identity: Identity,
  dossiers: readonly string[],
  sought: Sought,
): Promise<ReadonlyMap<string, FoundPerson>> {
  if (dossiers.length === 0) return new Map();
  const query = views
    .selectFrom('read_dossier_person')
    .select(['dossier_id', 'id', 'name', 'phone', 'identity_number', 'is_applicant'])
    .where('dossier_id', 'in', dossiers)
    .compile();
  const persons = await readView(database, identity, null, query);
  const fitting = persons.filter(({ identity_number, ...row }) =>
    fits({ ...row, identityNumber: identity_number }, sought),
  );
  const byApplicant = new Set(fitting.flatMap((row) => (row.is_applicant ? [row.dossier_id] : [])));
  const others = fitting.filter(({ dossier_id: id }) => !byApplicant.has(id));
  const found = others.map(async ({ dossier_id: id, id: person, name }) => {
    const file = await readDossier(database, identity, id);
    if (!file || !isFiled(file.dossier.state)) return [];
    return [[id, { as: standsAs(file.dossier.state, person), name }] as const];
  });
  return new Map((await Promise.all(found)).flat());
}

function standsAs({ owner, delegate }: FiledState, person: string): FoundPerson['as'] {
  if (owner?.id === person) return 'owner';
  return delegate?.person.id === person ? 'delegate' : 'recipient';
}

/** As `read_person_key` is searched. */
function fits({ name, phone, identityNumber }: Person, sought: Sought): boolean {
  const { words = '', anywhere = false } = sought;
  const key = plainWords(name);
  const byName = anywhere
    ? key.includes(words)
    : key.startsWith(words) || backwards(key).startsWith(backwards(words));
  if (words !== '' && byName) return true;
  if (sought.identity && identityNumber && codeKey(identityNumber) === sought.identity) return true;
  return Boolean(sought.phone && phone && phone.replace(/\D/g, '').replace(/^(84|0)/, '') === sought.phone);
}

function backwards(words: string): string {
  return words.split(' ').toReversed().join(' ');
}
