import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { AdoptedProfile } from '../../domain/profile/adopted-profile.ts';
import type { Transaction } from '../ledger/database.ts';
import { changeOffice, type OfficeAct } from './office-log.ts';

/** What a province begins with: who it is, its agencies and their working time. */
export interface Beginning {
  profile: AdoptedProfile;
  agencies: readonly Agency[];
  calendars: readonly Calendar[];
}

/**
 * The first entries of the office log. Only into an empty office: what administrators changed since is not for a file
 * to change back.
 */
export async function adoptProfile(
  transaction: Transaction,
  { profile, agencies, calendars }: Beginning,
  act: OfficeAct,
): Promise<void> {
  await changeOffice(
    transaction,
    [
      { stream: 'profile', id: profile.id, data: profile },
      ...calendars.map((calendar) => ({ stream: 'calendar' as const, id: calendar.id, data: calendar })),
      ...agencies.map((agency) => ({ stream: 'agency' as const, id: agency.id, data: agency })),
    ],
    act,
  );
}
