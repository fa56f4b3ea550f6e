import { provinceCalendar } from './domain/calendar/province-calendar.ts';
import { fail, ok, type Result } from './lib/result.ts';
import { loadProfile, type Profile } from './profile.ts';
import { OWNER } from './store/ledger/identity.ts';
import { adoptProfile } from './store/office/adopt-profile.ts';
import type { Failure, System } from './system.ts';

/** An empty database takes on the configured province; one that has a province already keeps it. */
export async function beginOffice(system: System): Promise<Result<Profile, Failure>> {
  const { config, database, office, now, newId } = system;
  const loaded = loadProfile(config.profile);
  if (!loaded.ok) return fail({ exit: 2, message: loaded.reason });
  const adopted = office.profile();
  if (adopted && adopted.id !== config.profile) {
    const message = `Cơ sở dữ liệu này là của “${adopted.id}”, không phải “${config.profile}”: hãy sửa PROFILE.`;
    return fail({ exit: 2, message });
  }
  if (!adopted) {
    const { id, name, provinceCode, timeline, hosts, sms, rules, agencies } = loaded.value;
    await database.transaction(OWNER, (transaction) =>
      adoptProfile(
        transaction,
        {
          profile: { id, name, provinceCode, timeline, hosts, sms, rules },
          agencies,
          calendars: [provinceCalendar],
        },
        { commandId: newId(), actor: { kind: 'system', process: 'begin-office' }, at: now() },
      ),
    );
    await office.refresh();
  }
  return ok(loaded.value);
}
