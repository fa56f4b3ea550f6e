import { fail, ok, type Result } from '../../lib/result.ts';
import { findDuty } from '../access/permission.ts';
import type { Agency } from '../organisation/agency.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import type { DossierEvent, LegStanding, SucceededLeg } from './events.ts';
import type { Refusal } from './refusals.ts';
import { type Draft, type FiledState, isHeld } from './state.ts';

type TakeOver = Extract<Command, { type: 'take-over' }>;

/** Sáp nhập: every open leg of the old agency has its holder in the new one; promises and budgets stay as they were. */
export function decideTakeOver(
  state: Draft | FiledState,
  { from, to, since, decision }: TakeOver,
  context: DecisionContext,
): Result<readonly DossierEvent[], Refusal> {
  const named = [context.agency, ...(context.others ?? [])];
  const successor = named.find(({ id }) => id === to);
  const takesPart = state.agency === from || state.parties.includes(from);
  if (!takesPart || from === to) return fail({ code: 'agency-not-competent', agency: from });
  if (!successor) return fail({ code: 'agency-not-competent', agency: to });
  const merged = named.find(({ id }) => id === from);
  const open = isHeld(state) ? state.legs.filter(({ agency }) => agency === from) : [];
  const legs: SucceededLeg[] = [];
  for (const leg of open) {
    const place = placeAt(successor, leg, kindOf(leg, merged), state.field, context);
    if (!place) return fail({ code: 'agency-not-competent', agency: to });
    legs.push({ leg: leg.leg, ...place });
  }
  return ok([{ type: 'AgencySucceeded', data: { from, to, since, decision, legs } }]);
}

function kindOf({ unit }: LegStanding, merged: Agency | undefined) {
  return merged?.units.find(({ code }) => code === unit)?.kind;
}

/**
 * With who had it, if they went along and may do such work there; else with the unit of the same name, or kind, in which
 * somebody can do it, or any such unit. Undefined: the new agency has nobody for it, and not even a unit of that kind.
 */
function placeAt(
  { id, units }: Agency,
  leg: LegStanding,
  kind: Agency['units'][number]['kind'] | undefined,
  field: string,
  { officers }: DecisionContext,
): Omit<SucceededLeg, 'leg'> | undefined {
  const there = officers.filter(({ agency }) => agency === id);
  const holder = there.find((officer) => officer.id === leg.officer);
  const duty = holder && findDuty(holder.duties, [leg.role], field);
  if (holder && duty) return { unit: duty.unit, officer: holder.id };
  const likeliest = [
    ...units.filter(({ code }) => code === leg.unit),
    ...units.filter((unit) => unit.kind === kind),
    ...units,
  ];
  const unit =
    likeliest.find(({ code }) => there.some(({ duties }) => findDuty(duties, [leg.role], field, code))) ??
    likeliest.find(({ code, kind: ofUnit }) => code === leg.unit || ofUnit === kind);
  return unit && { unit: unit.code, officer: null };
}
