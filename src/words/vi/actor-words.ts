import { type ActedAs, roleOf } from '../../domain/access/actor.ts';
import type { OnBehalfOf } from '../../domain/access/lent-authority.ts';
import { ROLES } from '../../domain/access/roles.ts';
import type { LegStanding } from '../../domain/dossier/events.ts';
import type { Names } from './names.ts';

/** Who did it, in the role they acted in: `chuyên viên thụ lý Phạm Thị Ngọc Trâm`; a deputy with whom they stood in for. */
export function actorWords(actor: ActedAs, names: Names): string {
  const role = ROLES[roleOf(actor)];
  if (actor.kind !== 'officer') return role;
  const who = `${role} ${names.officer(actor.id)}`;
  return actor.onBehalfOf ? `${who} thay ${names.officer(actor.onBehalfOf.officer)}` : who;
}

/** By name, and for whom: `Võ Hoài Nam thay Nguyễn Thị Phương Thảo`. */
export function doneBy(
  officer: string,
  onBehalfOf: OnBehalfOf | null,
  nameOf: (officer: string) => string,
): string {
  return onBehalfOf ? `${nameOf(officer)} thay ${nameOf(onBehalfOf.officer)}` : nameOf(officer);
}

/** Who has it now: the unit, and the officer where one is named. */
export function holderWords({ unit, agency, officer }: LegStanding, names: Names): string {
  const where = names.unit(unit, agency);
  return officer === null ? where : `${names.officer(officer)} (${where})`;
}
