import type { Officer } from '../../domain/organisation/agency.ts';
import type { Profile } from '../../profile.ts';
import { digestPassword, setCredential } from '../../store/accounts/credentials.ts';
import type { Keyring } from '../../store/keyring.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { changeOffice, type OfficeChange } from '../../store/office/office-log.ts';
import type { System } from '../../system.ts';

/** A demo account, as `npm start` prints it. */
export interface SignIn {
  role: string;
  agency: string;
  username: string;
  password: string;
}

/** The procedures and people of the profile, with an account each; only what is not there yet. */
export async function openDemoOffice(system: System, { officers, procedures }: Profile): Promise<void> {
  const { config, database, office, keyring, now, newId } = system;
  const newOfficers = officers.filter(({ id }) => !office.findOfficer(id));
  const changes: OfficeChange[] = [
    ...procedures
      .filter(({ id }) => !office.findProcedure(id))
      .map((procedure) => ({ stream: 'procedure' as const, id: procedure.id, data: procedure })),
    ...newOfficers.map((officer) => ({ stream: 'officer' as const, id: officer.id, data: officer })),
  ];
  if (changes.length === 0) return;
  // Without DEMO there are people to act, as `demo` was asked for, but nobody can sign in as them.
  const withAccounts = config.demo ? newOfficers : [];
  const digests = await Promise.all(
    withAccounts.map(({ username }) => digestPassword(demoPassword(keyring, username))),
  );
  const at = now();
  await database.transaction(OWNER, async (transaction) => {
    const actor = { kind: 'system', process: 'demo' } as const;
    await changeOffice(transaction, changes, { commandId: newId(), actor, at });
    const credentials = withAccounts.map(({ id }, index) =>
      setCredential(id, digests[index] ?? '', { mustChange: false, at }),
    );
    await transaction.run(...credentials);
  });
  await office.refresh();
}

/** How to sign in as each demo officer; a person with several duties is listed by the first. */
export function signInsOf({ keyring }: System, officers: readonly Officer[]): SignIn[] {
  return officers.map(({ username, agency, duties }) => ({
    role: duties[0]?.role ?? '',
    agency,
    username,
    password: demoPassword(keyring, username),
  }));
}

/** Made from the installation's own secret: the same at every start, known to nobody else, kept nowhere. */
function demoPassword(keyring: Keyring, username: string): string {
  const { value } = keyring.digest('demo', username);
  return `${value.slice(0, 4)}-${value.slice(4, 8)}-${value.slice(8, 12)}`;
}
