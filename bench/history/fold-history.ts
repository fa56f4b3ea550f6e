import { composeAct } from '../../src/cli/demo/compose-act.ts';
import { actorOf, officerWith } from '../../src/cli/demo/demo-dossier.ts';
import type { PlannedAct } from '../../src/cli/demo/plan-dossiers.ts';
import type { Actor } from '../../src/domain/access/actor.ts';
import { localDateOf } from '../../src/domain/calendar/local-time.ts';
import { decide } from '../../src/domain/dossier/decide.ts';
import { type DossierState, NO_DOSSIER } from '../../src/domain/dossier/state.ts';
import { formatDossierCode } from '../../src/domain/regime/dossier-code.ts';
import { contextFor } from '../../src/store/dossiers/decision-context.ts';
import { makePen } from '../../src/store/dossiers/pen.ts';
import type { Head } from '../../src/store/dossiers/summary.ts';
import { type Written, writeDown } from '../../src/store/dossiers/write-decision.ts';
import type { Statement } from '../../src/store/ledger/database.ts';
import { type LinkedEntry, NO_HASH } from '../../src/store/ledger/link.ts';
import type { System } from '../../src/system.ts';

/** All that one dossier would have left in the store, had each of its acts been carried out when it happened. */
export interface Folded {
  last: Written;
  entries: readonly LinkedEntry[];
  penned: readonly Statement[];
}

/** Last serial by agency code and day. */
export type Serials = Map<string, number>;

/** The acts of one dossier through the same pen, context, decision and fold as any command, without a database. */
export async function foldDossier(
  system: System,
  acts: readonly PlannedAct[],
  serials: Serials,
): Promise<Folded | undefined> {
  const { keyring, newId } = system;
  const id = newId();
  const entries: LinkedEntry[] = [];
  const penned: Statement[] = [];
  let loaded: { id: string; state: DossierState; head: Head } = {
    ...{ id, state: NO_DOSSIER, head: { version: 0, hash: NO_HASH, givenBy: null } },
  };
  let last: Written | undefined;
  for (const planned of acts) {
    const { at } = planned;
    const { pen, statements } = makePen(id, at, newId, keyring);
    const procedure = system.office.findProcedure(planned.procedure)?.content;
    if (!procedure) throw new Error(`the history needs ${planned.procedure}`);
    const resultNumber = `${planned.dossier}/${at.slice(0, 4)}`;
    const given = { procedure, at, serial: planned.dossier, resultNumber, later: (from: string) => from };
    const command = composeAct(planned.act, given, pen, loaded.state);
    const actor = actorFor(system, planned);
    const addressed = { actor, dossier: { open: { agency: planned.agency, procedure: planned.procedure } } };
    const context = await contextFor(system.office, loaded.state, addressed, command, at, at);
    if (!context.ok) throw refused(planned, context.reason);
    const code = loaded.state.status === 'none' ? drawCode(system, planned, serials) : null;
    const decision = decide(loaded.state, command, { ...context.value, code, receipt: null });
    if (!decision.ok) throw refused(planned, decision.reason);
    last = writeDown(loaded, decision.value, { command, commandId: newId(), recordedAt: at });
    loaded = { id, state: last.state, head: last.head };
    entries.push(...last.entries);
    penned.push(...statements());
  }
  return last && { last, entries, penned };
}

function refused({ act, procedure, at }: PlannedAct, reason: unknown): Error {
  return new Error(`refused at “${act.type}” of ${procedure}, ${at}: ${JSON.stringify(reason)}`);
}

function drawCode({ office }: System, { agency: id, at }: PlannedAct, serials: Serials): string {
  const agencyCode = office.findAgency(id)?.code ?? '';
  const date = localDateOf(at);
  const serial = (serials.get(`${agencyCode}/${date}`) ?? 0) + 1;
  serials.set(`${agencyCode}/${date}`, serial);
  return formatDossierCode({ pattern: office.codePatternAt(at), agencyCode, date, serial });
}

function actorFor({ office }: System, { agency, by }: PlannedAct): Actor {
  if (by === 'applicant') return { kind: 'applicant' };
  if (by === 'system') return { kind: 'system', process: 'bench' };
  return actorOf(officerWith(office.officersOf(agency), by.role, by.unit));
}
