import type { Actor } from '../../domain/access/actor.ts';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { DecisionContext } from '../../domain/dossier/context.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { type DossierState, isFiled } from '../../domain/dossier/state.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { agenciesNamed } from '../../domain/procedure/parts.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { OfficeSource } from '../ledger/office-source.ts';

/** What a request says about where it belongs. */
interface Addressed {
  actor: Actor;
  dossier: { id: string } | { open: { agency: string; procedure: string } };
}

/** All a decision may look at: of the dossier itself once it exists, of where it is opened before. */
export async function contextFor(
  office: OfficeSource,
  state: DossierState,
  { actor, dossier }: Addressed,
  command: Command,
  now: Instant,
  /** When it happened, for the law of that day. */
  at: Instant,
): Promise<Result<Omit<DecisionContext, 'code'>, Refusal>> {
  const opened = 'open' in dossier ? dossier.open : undefined;
  const agencyId = state.status === 'none' ? opened?.agency : state.agency;
  const agency = agencyId === undefined ? undefined : office.findAgency(agencyId);
  if (!agency) return fail({ code: 'agency-not-competent', agency: agencyId ?? '' });
  // Whoever was of an agency that is no more acts for none, until they are moved.
  if (actor.kind === 'officer' && isMerged(office, actor.agency))
    return fail({ code: 'agency-not-competent', agency: actor.agency });
  // What is handed in runs under the version in force then, whatever was in force when it was explained.
  const asked = state.status === 'none' ? (opened?.procedure ?? '') : state.procedure.id;
  const procedure = isFiled(state)
    ? await office.procedureAt(state.procedure.id, state.procedure.version)
    : await office.procedureOn(asked, localDateOf(at));
  if (!procedure) return fail({ code: 'unknown-procedure', procedure: asked });
  // A dossier keeps the regime of its receipt, and the local rules; until then the day decides, and of an answer that is
  // counted once more the day it was owed from.
  const since = 'clock' in state ? state.clock.receivedAt : answerOwedSince(state, command, at);
  const ofState = 'clock' in state ? office.regimeOf(state.regime) : office.regimeAt(since);
  const day = localDateOf(since);
  const regime = office.lawFor(ofState, procedure.content, day);
  const others = othersNamed(office, procedure.content, agency, command);
  const officers = [agency, ...others].flatMap(({ id }) => office.officersOf(id));
  const calendar = command.late ? await office.calendarAt(agency, at) : office.calendarOf(agency);
  return ok({ now, actor: presentOf(office, actor), regime, procedure, agency, calendar, officers, others });
}

function answerOwedSince(state: DossierState, { type }: Command, at: Instant): Instant {
  const isOfCalendar = type === 'move-date' || type === 'restore-date';
  return isOfCalendar && state.status === 'submitted' ? state.answerSince : at;
}

function isMerged(office: OfficeSource, agency: string): boolean {
  return office.mergedAgencies().some(({ id }) => id === agency);
}

/** For whom they stand in, as the office has it now: whoever asks does not say so themselves. */
function presentOf(office: OfficeSource, actor: Actor): Actor {
  return actor.kind === 'officer' ? { ...actor, deputising: office.deputisingOf(actor.id) } : actor;
}

/** The agencies a step, a part or the command names, beside the receiving one (một cửa liên thông). */
function othersNamed(
  office: OfficeSource,
  { process }: Procedure,
  agency: Agency,
  command: Command,
): readonly Agency[] {
  const asked = command.type === 'ask-opinion' && command.of.agency !== agency.id ? [command.of.agency] : [];
  const merging = command.type === 'take-over' ? [command.from, command.to] : [];
  const ids = new Set([...agenciesNamed(process, agency), ...asked, ...merging]);
  ids.delete(agency.id);
  return [...ids].flatMap((id) => office.findAgency(id) ?? []);
}
