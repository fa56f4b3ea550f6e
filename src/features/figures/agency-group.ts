import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { Level } from '../../domain/organisation/agency.ts';
import { answersFor } from '../../domain/organisation/succession.ts';
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
  const group = AGENCY_GROUPS.find((one) => one.id === id);
  if (!group) return answersFor(id, all, today);
  const members = all.filter(({ level }) => level === group.level).map((agency) => agency.id);
  return [...new Set(members.flatMap((member) => answersFor(member, all, today)))];
}

export function agencyOrGroupName(office: OfficeBook, id: string): string {
  return AGENCY_GROUPS.find((one) => one.id === id)?.name ?? office.findAgency(id)?.name ?? id;
}
