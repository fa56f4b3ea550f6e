import type { FastifyRequest } from 'fastify';
import type { Officer } from '../../domain/organisation/agency.ts';
import { proposeUsername } from '../../domain/organisation/propose-username.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { digestPassword, setCredential } from '../../store/accounts/credentials.ts';
import { takenUsernames, writeOfficers } from '../../store/office/officer-records.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import { firstPassword } from './first-password.ts';
import type { Problem } from './positions.ts';
import { type Administering, actOf } from './whose.ts';

/** Somebody new with the password they begin with; null: made before, by the same form sent twice. */
export interface CreatedOfficer {
  officer: Officer;
  password: string | null;
}

/** A name is proposed for who has none yet; the number behind it goes on until nobody has it. */
const MOST_NAMESAKES = 200;

/** One account a person (Điều 3.6), with a password of its own that must be changed: all of them, or nobody. */
export async function createOfficers(
  deps: AdministrationDeps,
  _request: FastifyRequest,
  administering: Administering,
  people: readonly Officer[],
  commandId: string,
): Promise<Result<readonly CreatedOfficer[], Problem>> {
  const { database, office, now, newToken } = deps;
  const named = await withUsernames(deps, people);
  // The ids follow from the command, so that the same form sent twice makes nobody twice.
  const officers = named.map((officer, index) => ({
    ...officer,
    id: people.length === 1 ? commandId : `${commandId}-${index}`,
  }));
  const known = officers.map(({ id }) => office.findOfficer(id));
  if (known.length > 0 && known.every((officer) => officer !== undefined))
    return ok(known.map((officer) => ({ officer, password: null })));
  const passwords = officers.map(() => firstPassword(newToken()));
  const digests: string[] = [];
  for (const password of passwords) digests.push(await digestPassword(password));
  const written = await writeOfficers(
    database,
    officers.map((officer) => ({ officer, version: 0 })),
    actOf(deps, administering, commandId),
    officers.map(({ id }, index) => setCredential(id, digests[index] ?? '', { mustChange: true, at: now() })),
  );
  await office.refresh();
  if (written.ok)
    return ok(officers.map((officer, index) => ({ officer, password: passwords[index] ?? null })));
  return fail({ field: 'ten', text: 'Tên đăng nhập này đã có người dùng: mỗi người một tài khoản riêng' });
}

async function withUsernames(
  { database }: AdministrationDeps,
  people: readonly Officer[],
): Promise<readonly Officer[]> {
  const given = new Set(people.map(({ username }) => username).filter((name) => name !== ''));
  const named: Officer[] = [];
  for (const person of people) {
    if (person.username !== '') {
      named.push(person);
      continue;
    }
    const base = proposeUsername(person.name, () => false);
    const like = [base, ...Array.from({ length: MOST_NAMESAKES }, (_, index) => `${base}${index + 2}`)];
    const taken = await takenUsernames(database, like);
    const username = proposeUsername(person.name, (one) => taken.has(one) || given.has(one));
    given.add(username);
    named.push({ ...person, username });
  }
  return named;
}
