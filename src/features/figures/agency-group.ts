import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { Level } from '../../domain/organisation/agency.ts';
import { REPORT_GROUPS } from '../../domain/organisation/report-group.ts';
import { answeringAgency, answersFor } from '../../domain/organisation/succession.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';

/** A group of agencies (khối), named where an agency is named: those of one level. */
export const AGENCY_GROUPS: readonly { id: string; level: Level; name: string }[] = [
  { id: 'khoi-tinh', level: 'province', name: 'Các cơ quan cấp tỉnh' },
  { id: 'khoi-huyen', level: 'district', name: 'Các cơ quan cấp huyện' },
  { id: 'khoi-xa', level: 'commune', name: 'Các cơ quan cấp xã' },
];

/** Of one agency or group, with all that was merged into it (ruling 16). */
export function agenciesBehind(office: OfficeBook, id: string, now: Instant): readonly string[] {
  const [all, today] = [office.agencies(), localDateOf(now)];
  const reported = REPORT_GROUPS.find((one) => one.id === id);
  // As the tables do: what was merged counts in the group of the one that answers for it.
  if (reported)
    return all
      .filter((agency) => reported.holds(answeringAgency(agency, office.findAgency, today)))
      .map((agency) => agency.id);
  const group = AGENCY_GROUPS.find((one) => one.id === id);
  if (!group) return answersFor(id, all, today);
  const members = all.filter(({ level }) => level === group.level).map((agency) => agency.id);
  return [...new Set(members.flatMap((member) => answersFor(member, all, today)))];
}

export function agencyOrGroupName(office: OfficeBook, id: string): string {
  const group = [...AGENCY_GROUPS, ...REPORT_GROUPS].find((one) => one.id === id);
  return group?.name ?? office.findAgency(id)?.name ?? id;
}
