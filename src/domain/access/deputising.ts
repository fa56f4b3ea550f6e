import type { Duty, Officer } from '../organisation/agency.ts';
import { type AbsencesOfOfficer, absenceOn, lentDuties } from './absence.ts';
import type { Actor } from './actor.ts';
import type { Deputising, OnBehalfOf } from './lent-authority.ts';
import type { OfficerRole } from './roles.ts';

type ActingOfficer = Extract<Actor, { kind: 'officer' }>;

/** The absences of an agency's people, and those people as they are that day. */
export interface Absences {
  all: readonly AbsencesOfOfficer[];
  findOfficer(id: string): Officer | undefined;
}

/**
 * Everything that is lent to somebody on a day. Of the absent one only what is theirs by themselves: what they were lent
 * is never lent on. And somebody who is away stands in for nobody.
 */
export function deputisingOn(
  { all, findOfficer }: Absences,
  id: string,
  date: string,
): readonly Deputising[] {
  const deputy = findOfficer(id);
  if (!deputy || deputy.disabled || isAway(all, id, date)) return [];
  return all.flatMap((one) => {
    const absence = absenceOn(one, date);
    if (absence?.deputy?.officer !== id || date > absence.deputy.until) return [];
    const absent = findOfficer(one.officer);
    if (!absent || absent.agency !== deputy.agency || absent.id === id) return [];
    const { capacity, decision, until, limits } = absence.deputy;
    const duties = lentDuties(absent.duties, limits);
    if (duties.length === 0) return [];
    return [
      { officer: absent.id, absence: absence.id, capacity, decision, until, duties, acts: limits.acts },
    ];
  });
}

function isAway(all: readonly AbsencesOfOfficer[], id: string, date: string): boolean {
  return all.some((one) => one.officer === id && absenceOn(one, date) !== undefined);
}

/** Somebody who is away, and whoever stands in for them that day. */
export interface AwayOn {
  officer: string;
  until: string;
  deputising: (Deputising & { by: string }) | null;
}

/** Who is away on a day. */
export function awayOn(absences: Absences, date: string): readonly AwayOn[] {
  return absences.all.flatMap((one) => {
    const absence = absenceOn(one, date);
    if (!absence) return [];
    const by = absence.deputy?.officer;
    const lent =
      by === undefined
        ? undefined
        : deputisingOn(absences, by, date).find(({ officer }) => officer === one.officer);
    return [
      {
        officer: one.officer,
        until: absence.until,
        deputising: lent && by !== undefined ? { ...lent, by } : null,
      },
    ];
  });
}

/** An officer as one of those they act for: themselves first, then each one they stand in for. */
export interface Acting {
  as: Actor;
  onBehalfOf: OnBehalfOf | null;
}

/** Whatever a deputy is let do with a dossier shows that they looked at it. */
const ALWAYS_LENT: readonly string[] = ['open'];

/**
 * In whose place somebody may give a command: the one question of deputising, for commands and for buttons alike. What is
 * done in another's place is judged as if that other did it, with no more than what was lent.
 */
export function actingAs(actor: Actor, command: string): readonly Acting[] {
  if (actor.kind !== 'officer') return [{ as: actor, onBehalfOf: null }];
  const lent = (actor.deputising ?? []).filter(
    ({ acts }) => acts === null || acts.includes(command) || ALWAYS_LENT.includes(command),
  );
  return [
    { as: ownActor(actor), onBehalfOf: null },
    ...lent.map(({ officer: id, duties, capacity, absence }) => ({
      as: { kind: 'officer' as const, id, agency: actor.agency, duties },
      onBehalfOf: { officer: id, as: capacity, absence },
    })),
  ];
}

/**
 * In whose place somebody does what is of a whole desk and of no single dossier, to close its day for one. Of a deputy
 * only what was lent whole: who was lent some fields, procedures or steps has no say about the rest.
 */
export function actingIn(
  actor: ActingOfficer,
  roles: readonly OfficerRole[],
  act: string,
): Acting | undefined {
  return actingAs(actor, act).find(
    ({ as, onBehalfOf }) =>
      as.kind === 'officer' &&
      as.duties.some(
        ({ role, fields, procedures, steps }) =>
          roles.includes(role) &&
          (onBehalfOf === null || (fields === null && procedures === undefined && steps === undefined)),
      ),
  );
}

function ownActor({ kind, id, agency, duties }: ActingOfficer): ActingOfficer {
  return { kind, id, agency, duties };
}

/** What somebody works with that day: their own duties, and those that are lent to them. */
export function powersOf({ duties, deputising = [] }: ActingOfficer): readonly Duty[] {
  return [...duties, ...deputising.flatMap((one) => one.duties)];
}
