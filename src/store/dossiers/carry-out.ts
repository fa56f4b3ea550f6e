import type { Actor } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Command, CommandType } from '../../domain/dossier/commands.ts';
import { decide } from '../../domain/dossier/decide.ts';
import type { DossierEvent, EventType, RecordedEvent } from '../../domain/dossier/events.ts';
import { fold } from '../../domain/dossier/evolve.ts';
import { formsMadeBy, issuerOf, withFormNumbers } from '../../domain/dossier/numbered-forms.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { type DossierState, type Draft, type FiledState, isFiled } from '../../domain/dossier/state.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Statement, violatedConstraint } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import type { OfficeSource } from '../ledger/office-source.ts';
import type { CommandDesk, CommandRequest } from './command-desk.ts';
import { contextFor } from './decision-context.ts';
import { drawCode, drawFormNumbers, drawReceiptNumber } from './draw-code.ts';
import { type LoadedDossier, loadedFrom, selectEvents } from './load.ts';
import { makePen } from './pen.ts';
import { readDossier } from './read-dossier.ts';
import { isOfRights, keepRefused } from './refused-commands.ts';
import { contentsOf, isSameAgain } from './repetition.ts';
import type { Head } from './summary.ts';
import { mergersOf, SUCCESSION, takeOverRequest } from './take-over.ts';
import { statementsOf, type Written, writeDown } from './write-decision.ts';

export interface CarriedOut {
  dossierId: string;
  /** Empty as long as nothing was handed in: a draft has none. */
  code: string;
  version: number;
  /** True: this command had been carried out before, and nothing was added. */
  repeated: boolean;
  state: FiledState | Draft;
}

/** Notes come between two acts without spoiling the second; a few of them at once still let it through. */
const TRIES = 5;

/** One command, one transaction: load, fold, decide, append, summary, legs. Or nothing, and the reason. */
export async function carryOut(
  desk: CommandDesk,
  request: CommandRequest,
): Promise<Result<CarriedOut, Refusal>> {
  let seen = request.expectedVersion;
  let ranInto: Head | undefined;
  for (let attempt = 1; ; attempt++) {
    const loaded = await load(desk, request);
    const repeated = await repetitionOf(desk, loaded, request);
    if (repeated) return repeated;
    // Nothing moved, and yet a key was taken: by this command id, on another dossier.
    if (ranInto?.version === loaded.head.version) return fail({ code: 'command-id-reused' });
    seen ??= loaded.head.version;
    const recordedAt = desk.now();
    const { pen, statements } = makePen(loaded.id, recordedAt, desk.newId, desk.keyring);
    const command = request.compose(pen, loaded.state);
    const act = ALONE.has(command.type) ? undefined : loaded.events.slice(seen).find(isAct);
    if (act) return fail(alreadyHandled(act));
    try {
      const outcome = await attemptOnce(desk, request, loaded, { command, recordedAt, penned: statements() });
      // Outside what was refused, which left nothing.
      if (!outcome.ok && isOfRights(request.actor, outcome.reason.code)) {
        const refused = keepRefused(request, command.type, outcome.reason.code, recordedAt);
        await desk.database.write(identityOf(desk.office, request.actor), refused);
      }
      return outcome;
    } catch (error) {
      if (!isOvertaking(error) || attempt === TRIES) throw error;
      ranInto = loaded.head;
    }
  }
}

/** What this attempt would write. */
interface Attempt {
  command: Command;
  recordedAt: Instant;
  penned: readonly Statement[];
}

async function load(desk: CommandDesk, request: CommandRequest): Promise<LoadedDossier> {
  const loaded = await loadNow(desk, request);
  return (await takenOver(desk, request, loaded)) ? loadNow(desk, request) : loaded;
}

/** From the day of a merger on the successor acts: what the system has not come to yet is taken over on the way. */
async function takenOver(
  desk: CommandDesk,
  { actor }: CommandRequest,
  { id, state }: LoadedDossier,
): Promise<boolean> {
  if (state.status === 'none' || (actor.kind === 'system' && actor.process === SUCCESSION.process))
    return false;
  let taken = false;
  for (const merger of mergersOf(desk, state.parties)) {
    const outcome = await carryOut(desk, takeOverRequest(merger, id));
    taken ||= outcome.ok;
  }
  return taken;
}

async function loadNow({ database, office }: CommandDesk, request: CommandRequest): Promise<LoadedDossier> {
  const id = dossierIdOf(request);
  const [events = [], clock = []] = await database.read(identityOf(office, request.actor), selectEvents(id), {
    name: 'office_changes',
    text: 'select changes from office_clock',
    values: [],
  });
  if (clock[0]?.changes !== office.knownChanges()) await office.refresh();
  return loadedFrom(id, events);
}

async function attemptOnce(
  desk: CommandDesk,
  request: CommandRequest,
  loaded: LoadedDossier,
  { command, recordedAt, penned }: Attempt,
): Promise<Result<CarriedOut, Refusal>> {
  const { database, office } = desk;
  const act = { command, commandId: request.commandId, recordedAt };
  const isNew = loaded.state.status === 'none';
  if (isNew && !('open' in request.dossier)) return fail({ code: 'unknown-dossier' });
  const happenedAt = command.late?.occurredAt ?? recordedAt;
  const context = await contextFor(office, loaded.state, request, command, recordedAt, happenedAt);
  if (!context.ok) return context;

  const numbers = numbersFor(loaded.state, command);
  // The forms of a dossier are those of its receipt (ruling 1).
  const receivedAt = 'clock' in loaded.state ? loaded.state.clock.receivedAt : null;
  const { actor } = request;
  const acting = actor.kind === 'officer' ? office.findAgency(actor.agency) : undefined;
  const formsOf = (event: DossierEvent) =>
    formsMadeBy(event, loaded.state, office.formsAt(receivedAt ?? happenedAt)).map((form) => ({
      form,
      issuer: issuerOf(form, context.value.agency, acting),
    }));
  const decideWith = (drawn: { code: string | null; receipt: string | null }) =>
    decide(loaded.state, command, { ...context.value, ...drawn });
  if (!numbers.code && !numbers.receipt) {
    const decision = decideWith({ code: null, receipt: null });
    if (!decision.ok) return decision;
    // Most make no form that is numbered, and are one round trip.
    if (!decision.value.events.some((event) => formsOf(event).length > 0)) {
      const written = writeDown(loaded, decision.value, act);
      await database.write(
        identityOf(desk.office, request.actor),
        ...statementsOf(written, loaded.state, penned),
      );
      return ok(outcomeOf(written));
    }
  }
  return database.transaction(identityOf(desk.office, request.actor), async (transaction, undo) => {
    const { agency } = context.value;
    const code = numbers.code ? await drawCode(transaction, office, agency, happenedAt) : null;
    const receipt = numbers.receipt ? await drawReceiptNumber(transaction, agency, happenedAt) : null;
    const decision = decideWith({ code, receipt });
    if (!decision.ok) {
      undo();
      return decision;
    }
    const events: DossierEvent[] = [];
    for (const event of decision.value.events)
      events.push(withFormNumbers(event, await drawFormNumbers(transaction, formsOf(event), happenedAt)));
    const written = writeDown(loaded, { ...decision.value, events }, act);
    await transaction.finish(...statementsOf(written, loaded.state, penned));
    return ok(outcomeOf(written));
  });
}

function outcomeOf({ dossierId, state, head }: Written): CarriedOut {
  return { dossierId, code: codeOf(state), version: head.version, repeated: false, state };
}

/** Counted numbers a command may need; they are drawn in its transaction, and given back when it is refused. */
function numbersFor(state: DossierState, { type }: Command): { code: boolean; receipt: boolean } {
  return { code: !isFiled(state) && type !== 'guide', receipt: type === 'collect-fee' };
}

/** Carried out before, and by the same words: done, whatever became of the dossier since. By other words: refused. */
async function repetitionOf(
  desk: CommandDesk,
  loaded: LoadedDossier,
  request: CommandRequest,
): Promise<Result<CarriedOut, Refusal> | undefined> {
  const mine = loaded.events.filter((event) => event.commandId === request.commandId);
  const last = mine.at(-1);
  if (!last || loaded.state.status === 'none') return undefined;
  if (!isSamePerson(request.actor, last) || !(await saysTheSame(desk, loaded, request, mine)))
    return fail({ code: 'command-id-reused' });
  const { state, id } = loaded;
  return ok({ dossierId: id, code: codeOf(state), version: last.version, repeated: true, state });
}

async function saysTheSame(
  desk: CommandDesk,
  { id, events }: LoadedDossier,
  request: CommandRequest,
  mine: readonly RecordedEvent[],
): Promise<boolean> {
  const [first] = mine;
  // What the system does by itself is named for what it is: the same name says the same.
  if (!first || request.actor.kind === 'system') return true;
  const before = fold(events.slice(0, events.indexOf(first)));
  const { recordedAt: now } = first;
  const { pen, contents: penned } = makePen(id, now, desk.newId, desk.keyring);
  const command = request.compose(pen, before);
  const at = command.late?.occurredAt ?? now;
  const context = await contextFor(desk.office, before, request, command, now, at);
  const file = await readDossier(desk.database, identityOf(desk.office, request.actor), id);
  if (!context.ok || !file) return false;
  const said = { before, command, context: context.value, penned, kept: contentsOf(file) };
  return isSameAgain(mine, said);
}

function codeOf(state: FiledState | Draft): string {
  return isFiled(state) ? state.code : '';
}

/** Somebody else acted after the person saw the page; notes do not count. */
function alreadyHandled({ event, actor, occurredAt }: RecordedEvent): Refusal {
  const by = actor.kind === 'officer' ? actor.id : null;
  return { code: 'already-handled', event: event.type, by, at: occurredAt };
}

/**
 * What rests on nothing that others do meanwhile: the domain judges it by the dossier as it is. Agencies that work side
 * by side answer when they are ready, and not one at a time.
 */
export const ALONE: ReadonlySet<CommandType> = new Set(['note', 'open', 'answer-opinion', 'answer-part']);

/** A note, a word to the applicant or to who was asked, or that somebody looked, changes nothing that another person decided upon. */
export function isAct({ event }: Pick<RecordedEvent, 'event'>): boolean {
  return !BESIDE.includes(event.type);
}

const BESIDE: readonly EventType[] = [
  ...(['NoteAdded', 'HolderOpened', 'GuidanceGiven', 'ApplicantNotified', 'CollectionReminded'] as const),
  ...(['PhoneChanged', 'DirectiveGiven', 'DirectiveAnswered'] as const),
  ...(['OpinionReminded', 'DateMoved', 'DateRestored', 'DateTold', 'AgencySucceeded'] as const),
  ...(['AnswerMoved', 'AnswerRestored'] as const),
];

/** Two at once: the keys of the log, of the command or of the new dossier let only one through. */
function isOvertaking(error: unknown): boolean {
  const constraint = violatedConstraint(error);
  return constraint !== undefined && /^(event_log_|dossier_pkey$)/.test(constraint);
}

function isSamePerson(actor: Actor, { actor: actedAs }: RecordedEvent): boolean {
  if (actor.kind === 'officer') return actedAs.kind === 'officer' && actedAs.id === actor.id;
  return actor.kind === actedAs.kind;
}

function dossierIdOf({ dossier, commandId }: CommandRequest): string {
  return 'id' in dossier ? dossier.id : commandId;
}

/** Officers see what their agency is a party to; the rest of the actors are let through by the system itself. */
function identityOf(office: OfficeSource, actor: Actor): Identity {
  return actor.kind === 'officer'
    ? { kind: 'officer', agencies: office.answersFor(actor.agency) }
    : { kind: 'owner' };
}
