import type { OfficerRole } from '../../domain/access/roles.ts';
import type { CalendarChange } from '../../domain/calendar/calendar-change.ts';
import type { Agency, Duty } from '../../domain/organisation/agency.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SignedIn } from '../../web/signed-in.ts';

/** Whose days an officer may change: the whole province's, or those of their own agency. */
export interface CalendarScope {
  /** null: the province. */
  agency: Agency | null;
  duty: Duty;
}

export function scopeOf({ officer, agency }: SignedIn): CalendarScope | undefined {
  const dutyAs = (role: OfficerRole) => officer.duties.find((duty) => duty.role === role);
  const province = dutyAs('system-admin');
  if (province) return { agency: null, duty: province };
  const own = dutyAs('agency-admin');
  return own && { agency, duty: own };
}

/** The agencies that work by the days of a scope. */
export function agenciesIn({ agency }: Pick<CalendarScope, 'agency'>, office: OfficeBook): readonly Agency[] {
  return agency ? [agency] : office.agencies();
}

/** `toàn tỉnh`, or the agency by name. */
export function whoseDays({ agency }: Pick<CalendarScope, 'agency'>): string {
  return agency ? agency.name : 'toàn tỉnh';
}

/** Made for the province, or for this very agency: whoever may make one may take it back. */
export function isOfScope(change: Pick<CalendarChange, 'agency'>, { agency }: CalendarScope): boolean {
  return change.agency === (agency?.id ?? null);
}
