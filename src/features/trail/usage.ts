import { ROLES } from '../../domain/access/roles.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { workingDaysBack } from '../../domain/calendar/working-days-back.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { Usage } from '../../store/trail/usage.ts';
import type { AgencyUsage, OfficerUsage } from './usage-page.tsx';

/** Everybody who has an account there, those who did nothing too; who was away longest comes first. */
export function officerUsage(
  office: OfficeBook,
  agency: Agency,
  usage: ReadonlyMap<string, Usage>,
  now: Instant,
): readonly OfficerUsage[] {
  const idleBefore = workingDaysBack(
    office.calendarOf(agency),
    now,
    office.localRules().idleAfterWorkingDays,
  );
  return office
    .officersOf(agency.id)
    .map(({ id, name, duties }) => {
      const { signIns = 0, dossiers = 0, lastSignIn = null } = usage.get(id) ?? {};
      const roles = [...new Set(duties.map(({ role }) => ROLES[role]))].join(', ');
      return {
        id,
        name,
        roles,
        signIns,
        dossiers,
        lastSignIn,
        idle: lastSignIn === null || lastSignIn < idleBefore,
      };
    })
    .toSorted(
      (a, b) => (a.lastSignIn ?? '').localeCompare(b.lastSignIn ?? '') || a.name.localeCompare(b.name, 'vi'),
    );
}

export function agencyUsage({ id, name }: Agency, officers: readonly OfficerUsage[]): AgencyUsage {
  const sum = (of: (one: OfficerUsage) => number) => officers.reduce((total, one) => total + of(one), 0);
  return {
    ...{ id, name, officers: officers.length },
    used: sum(({ signIns }) => (signIns > 0 ? 1 : 0)),
    signIns: sum(({ signIns }) => signIns),
    dossiers: sum(({ dossiers }) => dossiers),
    idle: sum(({ idle }) => (idle ? 1 : 0)),
  };
}
