import { provinceCalendar } from './domain/calendar/province-calendar.ts';
import type { AdoptedProfile } from './domain/profile/adopted-profile.ts';
import type { Thing } from './domain/profile/profile-line.ts';
import { ok, type Result } from './lib/result.ts';
import { loadProfile, type Profile } from './profile.ts';

/** What of a profile goes into the log as its own. */
export function adoptedOf(profile: Profile): AdoptedProfile {
  const { id, name, provinceCode, timeline, hosts, sms, secondFactor, rules } = profile;
  return { id, name, provinceCode, timeline, hosts, sms, secondFactor, rules };
}

/** A profile as things, one by one, with the working time of the country that this program knows. */
export function offeredOffice(profile: Profile): readonly Thing[] {
  const { agencies, officers, procedures } = profile;
  return [
    { stream: 'profile', id: profile.id, data: adoptedOf(profile) },
    ...agencies.map((data): Thing => ({ stream: 'agency', id: data.id, data })),
    ...officers.map((data): Thing => ({ stream: 'officer', id: data.id, data })),
    ...procedures.map((data): Thing => ({ stream: 'procedure', id: data.id, data })),
    { stream: 'calendar', id: provinceCalendar.id, data: provinceCalendar },
  ];
}

/** The same from the files as they are now: somebody may have replaced them since the start. */
export function readOffered(name: string): Result<readonly Thing[], string> {
  const loaded = loadProfile(name);
  return loaded.ok ? ok(offeredOffice(loaded.value)) : loaded;
}
