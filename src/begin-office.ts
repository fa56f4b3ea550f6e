import { provinceCalendar } from './domain/calendar/province-calendar.ts';
import type { AdoptedProfile } from './domain/profile/adopted-profile.ts';
import { fail, ok, type Result } from './lib/result.ts';
import { adoptedOf } from './offered-office.ts';
import { loadProfile, type Profile } from './profile.ts';
import { OWNER } from './store/ledger/identity.ts';
import { adoptProfile } from './store/office/adopt-profile.ts';
import { readAgencyRecord, writeAgencies } from './store/office/agency-records.ts';
import { changeOffice } from './store/office/office-log.ts';
import type { Failure, System } from './system.ts';

/**
 * An empty database takes on the configured province; one that has a province already keeps it. Only who must have a
 * second factor is as the file says at each start, and what agencies decide for the province has at least what the file
 * says: nobody has to sign in to take them, and it must be possible to begin with them later.
 */
export async function beginOffice(
  system: Pick<System, 'database' | 'office' | 'now' | 'newId'> & {
    config: Pick<System['config'], 'profile'>;
  },
): Promise<Result<Profile, Failure>> {
  const { config, database, office, now, newId } = system;
  const loaded = loadProfile(config.profile);
  if (!loaded.ok) return fail({ exit: 2, message: loaded.reason });
  const adopted = office.profile();
  if (adopted && adopted.id !== config.profile) {
    return fail({ exit: 2, message: otherProvinceSentence(adopted, config.profile) });
  }
  if (!adopted) {
    const { agencies } = loaded.value;
    await database.transaction(OWNER, (transaction) =>
      adoptProfile(
        transaction,
        { profile: adoptedOf(loaded.value), agencies, calendars: [provinceCalendar] },
        { commandId: newId(), actor: BY_ITSELF, at: now() },
      ),
    );
    await office.refresh();
  } else if (rolesIn(adopted) !== rolesIn(loaded.value)) {
    const { secondFactor } = loaded.value;
    await database.transaction(OWNER, (transaction) =>
      changeOffice(transaction, [{ stream: 'profile', id: adopted.id, data: { ...adopted, secondFactor } }], {
        commandId: newId(),
        actor: BY_ITSELF,
        at: now(),
      }),
    );
    await office.refresh();
  }
  if (adopted) await giveScopes(system, loaded.value.agencies);
  return ok(loaded.value);
}

/**
 * What an agency decides for the whole province came into profiles one after the other: where a database adopted its
 * province before, it is added at the next start. It is taken away from nobody, and nothing else of an agency is touched.
 */
async function giveScopes(
  { database, office, now, newId }: Pick<System, 'database' | 'office' | 'now' | 'newId'>,
  asFiled: Profile['agencies'],
): Promise<void> {
  for (const { id, supervises: filed = [] } of asFiled) {
    const known = office.findAgency(id)?.supervises ?? [];
    if (filed.every((scope) => known.includes(scope))) continue;
    const record = await readAgencyRecord(database, OWNER, id);
    if (!record) continue;
    const has = record.agency.supervises ?? [];
    const supervises = [...has, ...filed.filter((scope) => !has.includes(scope))];
    // Another process that starts at the same time may have been quicker: then it is written.
    await writeAgencies(database, [{ ...record, agency: { ...record.agency, supervises } }], {
      ...{ commandId: newId(), actor: BY_ITSELF, at: now() },
    });
    await office.refresh();
  }
}

/** The files of one province are never laid beside the database of another. */
export function otherProvinceSentence({ id }: Pick<AdoptedProfile, 'id'>, configured: string): string {
  return `Cơ sở dữ liệu này là của “${id}”, không phải “${configured}”: hãy sửa PROFILE.`;
}

const BY_ITSELF = { kind: 'system', process: 'begin-office' } as const;

function rolesIn({ secondFactor }: Pick<AdoptedProfile, 'secondFactor'>): string {
  return [...(secondFactor?.required ?? [])].sort().join(' ');
}
