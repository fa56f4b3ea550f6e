import { fail, ok, type Result } from '../../lib/result.ts';
import type { ActedAs, Actor } from '../access/actor.ts';
import { actingAs } from '../access/deputising.ts';
import type { OnBehalfOf } from '../access/lent-authority.ts';
import { findDuty } from '../access/permission.ts';
import type { OfficerRole } from '../access/roles.ts';
import { dutiesFor } from '../organisation/duties-in-force.ts';
import type { CommandType } from './commands.ts';
import type { LegStanding, Participant } from './events.ts';
import type { Refusal } from './refusals.ts';
import { askedLegs, type DossierState, isHeld, leadLeg, type Running, standingOf } from './state.ts';
import type { By, Transition } from './transition.ts';
import { transitionsOf } from './transitions.ts';

/** Where the dossier is, as far as permission asks. */
interface Whereabouts {
  agency: string;
  field: string;
  /** null: not said yet. */
  procedure: string | null;
  parties: readonly string[];
  leg: LegStanding | null;
  /** Those that were asked beside it. */
  asked: readonly LegStanding[];
  participants: readonly Participant[];
  /** The hand-over that can be taken back. */
  given: Running['lastGiven'];
}

/** Where a dossier that does not exist yet will be received, and for what. */
export interface Opening {
  agency: string;
  field: string;
  /** Absent: it is asked before one was chosen. */
  procedure?: string;
}

/** The one question of rights: may this actor do this now, and if so, in which role? */
export function permit(
  state: DossierState,
  command: CommandType,
  actor: Actor,
  opening: Opening | null,
): Result<{ transition: Transition; actedAs: ActedAs }, Refusal> {
  const rows = transitionsOf(command).filter((row) => row.from.includes(standingOf(state)));
  const leg = isHeld(state) ? leadLeg(state) : null;
  const transition = rows.find((row) => row.at === null || (leg !== null && row.at.includes(leg.work)));
  if (!transition) {
    if (rows.length > 0 && leg) return fail({ code: 'wrong-step', command, work: leg.work });
    return fail({ code: 'wrong-standing', command, standing: standingOf(state) });
  }
  const where = whereaboutsOf(state, leg, opening);
  if (where) {
    const places = actingAs(actor, command);
    for (const { as, onBehalfOf } of places)
      for (const by of transition.by) {
        const actedAs = actsAs(by, onBehalfOf ? knowing(where, as) : as, where);
        if (actedAs) return ok({ transition, actedAs: inPlaceOf(onBehalfOf, actedAs, actor) });
      }
    const [holder] = places.flatMap(({ as }) => personInTheWay(transition, as, where) ?? []);
    if (holder) return fail({ code: 'held-by-other', officer: holder });
    // Of what nobody has yet it is told why not; of a dossier it would tell for what it is.
    const ofAll = { ...where, procedure: null };
    if (state.status === 'none' && transition.by.some((by) => actsAs(by, actor, ofAll)))
      return fail({ code: 'outside-own-procedures', command });
  }
  return fail({ code: 'not-permitted', command, roles: rolesOf(transition) });
}

function whereaboutsOf(
  state: DossierState,
  leg: LegStanding | null,
  opening: Opening | null,
): Whereabouts | null {
  if (state.status === 'none')
    return opening && { procedure: null, ...opening, ...NOBODY, parties: [opening.agency] };
  const { agency, field, parties } = state;
  const procedure = state.procedure.id;
  if (!isHeld(state)) return { agency, field, procedure, parties, ...NOBODY };
  const { lastGiven: given, beside } = state;
  return {
    agency,
    field,
    procedure,
    parties,
    leg,
    given,
    asked: askedLegs(state),
    participants: beside.participants,
  };
}

const NOBODY = { leg: null, given: null, asked: [], participants: [] } as const;

function actsAs(by: By, actor: Actor, where: Whereabouts): ActedAs | undefined {
  if (by.place === 'self') {
    return actor.kind === 'applicant' || actor.kind === 'delegate' ? { kind: actor.kind } : undefined;
  }
  if (by.place === 'system')
    return actor.kind === 'system' ? { kind: 'system', process: actor.process } : undefined;
  if (actor.kind !== 'officer') return undefined;
  const duty = dutyAt(by, actor, where);
  return duty && { kind: 'officer', id: actor.id, agency: actor.agency, unit: duty.unit, role: duty.role };
}

/** What is opened has no procedure yet: a deputy kept to some procedures opens nothing. */
function knowing({ procedure }: Whereabouts, as: Actor): Actor {
  if (as.kind !== 'officer' || procedure !== null) return as;
  return { ...as, duties: as.duties.filter(({ procedures }) => procedures === undefined) };
}

/** Who did it is who did it; in whose place is told beside it. */
function inPlaceOf(onBehalfOf: OnBehalfOf | null, actedAs: ActedAs, actor: Actor): ActedAs {
  if (!onBehalfOf || actedAs.kind !== 'officer' || actor.kind !== 'officer') return actedAs;
  return { ...actedAs, id: actor.id, onBehalfOf };
}

function dutyAt(
  by: Exclude<By, { place: 'self' | 'system' }>,
  actor: Extract<Actor, { kind: 'officer' }>,
  where: Whereabouts,
) {
  const { leg, given, field } = where;
  // Positions may be limited to procedures, and those who have a dossier at a step to kinds of steps.
  const ofStep = by.place === 'holder' || by.place === 'head' ? (leg?.work ?? null) : null;
  const duties = dutiesFor(actor.duties, { procedure: where.procedure, step: ofStep });
  switch (by.place) {
    case 'desk':
      return actor.agency === where.agency ? findDuty(duties, by.roles, field) : undefined;
    case 'party':
      return where.parties.includes(actor.agency) ? findDuty(duties, by.roles, field) : undefined;
    case 'head':
      return leg?.agency === actor.agency ? findDuty(duties, by.roles, field, leg.unit) : undefined;
    case 'asked': {
      const mine = where.asked.filter((one) => one.kind === by.kind && one.agency === actor.agency);
      const found = mine.map(({ unit }) => findDuty(duties, by.roles, field, unit));
      return found.find((duty) => duty !== undefined);
    }
    case 'participant':
      return where.participants.some((one) => one.officer === actor.id && one.as === 'co-ordinating')
        ? findDuty(duties, by.roles, field)
        : undefined;
    case 'agency':
      return leg?.agency === actor.agency ? findDuty(duties, by.roles, field) : undefined;
    case 'giver':
      if (given?.by !== actor.id || given.from.agency !== actor.agency) return undefined;
      if (!by.roles.includes(given.from.role)) return undefined;
      return findDuty(duties, [given.from.role], field, given.from.unit);
    case 'holder':
      if (leg?.agency !== actor.agency || !by.roles.includes(leg.role)) return undefined;
      if (leg.officer !== null && leg.officer !== actor.id) return undefined;
      return findDuty(duties, [leg.role], field, leg.unit);
  }
}

/** Someone of the right unit and role is told who has it, rather than that they may not. */
function personInTheWay(transition: Transition, actor: Actor, where: Whereabouts): string | null {
  const officer = where.leg?.officer ?? null;
  if (!officer || !where.leg) return null;
  const unassigned = { ...where, leg: { ...where.leg, officer: null } };
  return transition.by.some((by) => actsAs(by, actor, unassigned)) ? officer : null;
}

function rolesOf(transition: Transition): readonly (OfficerRole | 'applicant' | 'delegate' | 'system')[] {
  return [
    ...new Set(
      transition.by.flatMap((by): readonly (OfficerRole | 'applicant' | 'delegate' | 'system')[] => {
        if (by.place === 'self') return ['applicant', 'delegate'];
        return by.place === 'system' ? ['system'] : by.roles;
      }),
    ),
  ];
}
