import type { AgencyRule, Step } from '../../domain/procedure/procedure.ts';

/** Who of the agency has a role in a unit: an officer's id. */
export type OfficerOf = (role: Step['role'], unit: string) => string;

/** Where people and agencies are looked up. */
export interface JourneyOffice {
  officerOf: OfficerOf;
  agencyOf: (rule: AgencyRule) => string;
}
