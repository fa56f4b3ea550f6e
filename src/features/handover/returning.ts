import type { Instant } from '../../domain/calendar/local-time.ts';
import { allowedActions } from '../../domain/dossier/allowed-actions.ts';
import type { CommandType } from '../../domain/dossier/commands.ts';
import { needsNotice } from '../../domain/dossier/early-return.ts';
import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { stillOwed } from '../../domain/dossier/fees.ts';
import type { PersonRef, WordingRef } from '../../domain/dossier/references.ts';
import { type FiledState, isFiled, isHeld, leadLeg } from '../../domain/dossier/state.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { codeMeantBy } from '../../domain/regime/code-in-text.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import { findDossierId, readDossier } from '../../store/dossiers/read-dossier.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import type { SignedIn } from '../../web/signed-in.ts';

/** A dossier as it lies on the return desk. */
export interface OnDesk {
  id: string;
  version: number;
  state: FiledState;
  events: readonly RecordedEvent[];
  procedure: Procedure;
  /** What may be done with it here and now, by whoever asks. */
  act: 'take-in' | 'return' | null;
  /** Before the day promised, and the applicant has not been told (NĐ 61 Đ20.4). */
  early: boolean;
  /** đồng not yet paid. */
  owed: number;
  person: (ref: PersonRef) => PersonContent | undefined;
  wording: (ref: WordingRef) => string;
}

interface DeskDeps {
  database: Pick<Database, 'read'>;
  office: OfficeSource;
  desk: { now: () => Instant };
}

/** By the code typed or scanned; undefined: this desk knows none. */
export async function findOnDesk(
  deps: DeskDeps,
  signedIn: SignedIn,
  typed: string,
): Promise<OnDesk | undefined> {
  const code = codeMeantBy(typed);
  const id = /\d/.test(code) ? await findDossierId(deps.database, signedIn.identity, code) : undefined;
  return id === undefined ? undefined : readOnDesk(deps, signedIn, id);
}

/** A result is handed out where the dossier was received, and nowhere else: others see no dossier. */
export async function readOnDesk(
  { database, office, desk }: DeskDeps,
  { identity, agency, actor }: SignedIn,
  id: string,
): Promise<OnDesk | undefined> {
  const file = await readDossier(database, identity, id);
  if (!file || !isFiled(file.dossier.state)) return undefined;
  const { state, events, head } = file.dossier;
  if (state.agency !== agency.id) return undefined;
  const now = desk.now();
  const { content } = await office.procedureAt(state.procedure.id, state.procedure.version);
  const allowed: readonly CommandType[] = allowedActions(state, actor);
  return {
    ...{ id, version: head.version, state, events, procedure: content },
    act: allowed.includes('return') ? 'return' : allowed.includes('take-in') ? 'take-in' : null,
    early: needsNotice(state, office.regimeOf(state.regime), now),
    owed: stillOwed(state),
    person: (ref) => file.persons.get(`${ref.id}/${ref.version}`),
    wording: (ref) => file.wordings.get(ref.id) ?? '',
  };
}

/** The result was issued and is on its way to the desk. */
export function isOnItsWay({ state }: OnDesk): boolean {
  return state.status === 'in-progress' && isHeld(state) && leadLeg(state).work === 'return';
}
