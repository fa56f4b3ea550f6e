import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { REPORT_GROUPS } from '../../domain/organisation/report-group.ts';
import { answeringAgency } from '../../domain/organisation/succession.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SignedIn } from '../../web/signed-in.ts';

const ABOVE_THE_PROVINCE = 'Văn phòng Chính phủ';

/** Whose reports somebody may choose among: those that answer for the dossiers they see. */
export function agenciesSeen(office: OfficeBook, { identity }: SignedIn, now: string): readonly Agency[] {
  const seen = identity.kind === 'officer' ? identity.agencies : [];
  const today = localDateOf(now);
  return office
    .agencies()
    .filter((agency) => agency.staffed && seen.includes(agency.id))
    .filter((agency) => answeringAgency(agency, office.findAgency, today).id === agency.id)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}

/** Đơn vị báo cáo and đơn vị nhận báo cáo: an agency reports to the one above it, the province to the government's office. */
export function reportingUnits(
  office: OfficeBook,
  agency: Agency | null,
  provinceName: string,
): { reporter: string; receiver: string } {
  const province = office.agencies().find(({ parent }) => parent === null);
  if (agency === null) return { reporter: province?.name ?? provinceName, receiver: ABOVE_THE_PROVINCE };
  const above = agency.parent === null ? undefined : office.findAgency(agency.parent);
  return { reporter: agency.name, receiver: above?.name ?? ABOVE_THE_PROVINCE };
}

/** Agencies under the head of their group, by whose key a sum opens its dossiers; a group without any is left out. */
export function grouped<One extends { agency: Agency }>(
  rows: readonly One[],
): readonly { head: string; key: string; rows: readonly One[] }[] {
  return REPORT_GROUPS.map(({ id, name, holds }) => ({
    ...{ head: name, key: id },
    rows: rows.filter(({ agency }) => holds(agency)),
  })).filter((group) => group.rows.length > 0);
}
