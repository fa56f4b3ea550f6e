import { COMMUNE, DEPARTMENT } from '../../../test/support/dossier-office.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { USUAL_RULES } from '../regime/local-rules.ts';
import type { AdoptedProfile } from './adopted-profile.ts';
import type { InstalledThing, ProfileThings, Thing } from './profile-line.ts';

export const TODAY = '2026-11-23';

export const ADOPTED: AdoptedProfile = {
  ...{ id: 'tinh-a', name: 'Tỉnh A', provinceCode: 'H33' },
  timeline: {
    periods: [{ regime: 'R2018', from: { clock: null, forms: null, codes: null } }],
    centralisedCodesFrom: null,
  },
  hosts: { portal: 'a.gov.vn', lookup: 'tracuu.a.gov.vn', lookupAliases: [] },
  sms: { keyword: 'TRACUU', number: '8083' },
  rules: USUAL_RULES,
};

/** What the profile offers: as adopted, but for what is named. */
export function offered({
  profile = ADOPTED,
  agency = COMMUNE,
  procedure = THREE_DAYS,
  title,
  calendar = provinceCalendar,
}: Partial<ProfileThings> & { title?: string } = {}): readonly Thing[] {
  return [
    { stream: 'profile', id: profile.id, data: profile },
    { stream: 'agency', id: DEPARTMENT.id, data: DEPARTMENT },
    { stream: 'agency', id: agency.id, data: agency },
    {
      stream: 'officer',
      id: 'leader',
      data: {
        ...{ id: 'leader', username: 'a', name: 'Trần An', agency: agency.id, duties: [] },
        ...(title === undefined ? {} : { title }),
      },
    },
    { stream: 'procedure', id: procedure.id, data: procedure },
    { stream: 'calendar', id: calendar.id, data: calendar },
  ];
}

/** An installation that has just that, and changed nothing but what is named. */
export function installed(
  things: readonly Thing[] = offered(),
  own: readonly string[] = [],
): readonly InstalledThing[] {
  return things.map((thing) => ({ ...thing, version: 1, own: new Set(own) }));
}
