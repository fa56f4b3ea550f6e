import type { Actor } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { needsNotice } from '../../domain/dossier/early-return.ts';
import type { RecordedEvent, ResultProposed } from '../../domain/dossier/events.ts';
import { permit } from '../../domain/dossier/permit.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { type FiledState, isFiled, isHeld, leadLeg } from '../../domain/dossier/state.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { nextStep } from '../../domain/procedure/steps.ts';
import { commandIdOf } from '../../store/command-id.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import { type DossierFile, readDossier } from '../../store/dossiers/read-dossier.ts';
import { officeNames } from '../../web/office-names.ts';
import type { Picked } from '../../web/picked-dossiers.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import type { Names } from '../../words/vi/names.ts';
import type { BulkCommand } from './bulk-command.ts';
import type { BulkDeps } from './bulk-deps.ts';

/** One of the dossiers that were ticked, as it is now. */
export interface ChosenDossier {
  id: string;
  state: FiledState;
  events: readonly RecordedEvent[];
  procedure: Procedure;
  agency: Agency;
  names: Names;
  /** What it asks for, where that says more than the procedure; else empty. */
  subject: string;
  /** Undefined: erased. */
  applicant: PersonContent | undefined;
  /** Null: the dossier names none. */
  delegate: PersonContent | null;
  /** A result before the day promised, of which nobody was told (NĐ 61 Đ20.4). */
  isEarly: boolean;
  /** What was proposed last; null: nothing was. */
  proposal: Proposal | null;
  /** What a form about it says was seen. */
  seen: NonNullable<Picked['seen']>;
}

/** A draft of a result, as whoever decides about it reads it. */
interface Proposal {
  outcome: ResultProposed['data']['outcome'];
  /** Empty: none was given. */
  reason: string;
  /** Name of the officer; empty: no officer did it. */
  by: string;
  files: readonly string[];
}

/** Those the asker may see, in the order in which they were ticked; `unseen`: those that are not theirs to see. */
export async function openChosen(
  deps: BulkDeps,
  signedIn: SignedIn,
  picked: readonly Picked[],
): Promise<{ chosen: readonly ChosenDossier[]; unseen: readonly Picked[] }> {
  const now = deps.now();
  const found = await Promise.all(picked.map((one) => openOne(deps, signedIn, one, now)));
  const chosen = found.filter((one) => one !== undefined);
  return { chosen, unseen: picked.filter((_, index) => found[index] === undefined) };
}

async function openOne(
  { database, office, desk }: BulkDeps,
  { identity }: SignedIn,
  { dossier: id, seen }: Picked,
  now: Instant,
): Promise<ChosenDossier | undefined> {
  const file = await readDossier(database, identity, id);
  if (!file || !isFiled(file.dossier.state)) return undefined;
  const { state, events, head } = file.dossier;
  const agency = office.findAgency(state.agency);
  if (!agency) throw new Error(`the receiving agency ${state.agency} is not known`);
  const procedure = (await office.procedureAt(state.procedure.id, state.procedure.version)).content;
  const names = officeNames(office, state.agency, procedure);
  const person = ({ id: of, version }: FiledState['applicant']) => file.persons.get(`${of}/${version}`);
  return {
    ...{ id, state, events, procedure, agency },
    names,
    subject: (state.subject && file.wordings.get(state.subject.id)) || '',
    applicant: person(state.applicant),
    delegate: state.delegate ? (person(state.delegate.person) ?? null) : null,
    proposal: proposalIn(events, file, names),
    isEarly: needsNotice(state, office.regimeOf(state.regime), now),
    seen: seen ?? { version: head.version, form: desk.newId() },
  };
}

function proposalIn(
  events: readonly RecordedEvent[],
  { wordings }: Pick<DossierFile, 'wordings'>,
  names: Names,
): Proposal | null {
  for (const { event, actor } of events.toReversed()) {
    if (event.type !== 'ResultProposed') continue;
    const { outcome, reason, files } = event.data;
    return {
      outcome,
      reason: (reason && wordings.get(reason.id)) || '',
      by: actor.kind === 'officer' ? names.officer(actor.id) : '',
      files: files.map(({ id }) => id),
    };
  }
  return null;
}

/** The same box ticked for two acts gives two commands; sent twice for one act, it gives one. */
export function commandIdFor({ seen }: Pick<ChosenDossier, 'seen'>, command: BulkCommand): string {
  return commandIdOf([seen.form, command]);
}

/** Whether the same form has done it already. */
export function isDone(chosen: ChosenDossier, command: BulkCommand): boolean {
  const commandId = commandIdFor(chosen, command);
  return chosen.events.some((event) => event.commandId === commandId);
}

/** Why it cannot be done with this one, as far as that is known before it is tried; undefined: it can. */
export function refusalNow(
  { state, procedure }: Pick<ChosenDossier, 'state' | 'procedure'>,
  command: BulkCommand,
  actor: Actor,
): Refusal | undefined {
  const allowed = permit(state, command, actor, null);
  if (!allowed.ok) return allowed.reason;
  if (!isHeld(state)) return undefined;
  const leg = leadLeg(state);
  if (command === 'claim' && leg.officer !== null)
    return { code: 'already-with-officer', officer: leg.officer };
  const isLast = leg.work === 'examine' && nextStep(procedure.process, leg.step)?.work !== 'examine';
  return command === 'hand-over' && isLast ? { code: 'the-last-examination' } : undefined;
}
