import { provinceCalendar } from './domain/calendar/province-calendar.ts';
import { fail, ok, type Result } from './lib/result.ts';
import { loadProfile, type Profile } from './profile.ts';
import { OWNER } from './store/ledger/identity.ts';
import { adoptProfile } from './store/office/adopt-profile.ts';
import type { AdoptedProfile } from './store/office/office-book.ts';
import { changeOffice } from './store/office/office-log.ts';
import type { Failure, System } from './system.ts';

/**
 * An empty database takes on the configured province; one that has a province already keeps it. Only who must have a
 * second factor is as the file says at each start: no page changes it, and it must be possible to begin with it later.
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
    const message = `Cơ sở dữ liệu này là của “${adopted.id}”, không phải “${config.profile}”: hãy sửa PROFILE.`;
    return fail({ exit: 2, message });
  }
  if (!adopted) {
    const { id, name, provinceCode, timeline, hosts, sms, secondFactor, rules, agencies } = loaded.value;
    await database.transaction(OWNER, (transaction) =>
      adoptProfile(
        transaction,
        {
          profile: { id, name, provinceCode, timeline, hosts, sms, secondFactor, rules },
          agencies,
          calendars: [provinceCalendar],
        },
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
  return ok(loaded.value);
}

const BY_ITSELF = { kind: 'system', process: 'begin-office' } as const;

function rolesIn({ secondFactor }: Pick<AdoptedProfile, 'secondFactor'>): string {
  return [...(secondFactor?.required ?? [])].sort().join(' ');
}
