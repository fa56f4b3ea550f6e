import type { AgencyRule } from '../../domain/procedure/procedure.ts';
import type { CaseFile } from './queries.ts';

/** Id of the agency that holds a step or has a part; without a rule it is the one that received the dossier. */
export function agencyIdOf(rule: AgencyRule | undefined, { agency }: Pick<CaseFile, 'agency'>): string {
  if (rule === undefined) return agency.id;
  return 'id' in rule ? rule.id : (agency.parent ?? agency.id);
}

/** `Phòng Đất đai`; with its agency where that is another one. */
export function placeWords(
  { agency, unit }: { agency: string; unit: string },
  { names, state }: Pick<CaseFile, 'names' | 'state'>,
): string {
  const name = names.unit(unit, agency);
  return agency === state.agency ? name : `${name}, ${names.agency(agency)}`;
}
