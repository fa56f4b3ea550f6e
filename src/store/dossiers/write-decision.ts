import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { Decision } from '../../domain/dossier/decide.ts';
import { evolve } from '../../domain/dossier/evolve.ts';
import { type DossierState, type Draft, type FiledState, isHeld } from '../../domain/dossier/state.ts';
import type { Statement } from '../ledger/database.ts';
import { appendStatement, DOSSIER_STREAM, recordedEventOf, SCHEMA_VERSION } from '../ledger/event-row.ts';
import { type LinkedEntry, linkAll } from '../ledger/link.ts';
import { lastGiverOf } from './last-giver.ts';
import type { Head } from './summary.ts';
import { noticesOf } from './write-notices.ts';
import { closeLegs, insertSummary, openLegs, updateSummary } from './write-summary.ts';

/** What a decision leaves behind: the events linked onto the log, and the state and head after them. */
export interface Written {
  dossierId: string;
  entries: readonly LinkedEntry[];
  state: FiledState | Draft;
  head: Head;
}

/** Links what was decided onto the log as it was loaded, and folds it. */
export function writeDown(
  loaded: { id: string; state: DossierState; head: Head },
  { events, actedAs, occurredAt }: Decision,
  { command, commandId, recordedAt }: { command: Command; commandId: string; recordedAt: Instant },
): Written {
  const entries = linkAll(
    events.map(({ type, data }, index) => ({
      ...{ stream: DOSSIER_STREAM, id: loaded.id, version: loaded.head.version + index + 1, type, data },
      ...{ actor: actedAs, occurredAt, recordedAt: recordedAt < occurredAt ? occurredAt : recordedAt },
      ...{
        lateEntry: command.late?.reason ?? null,
        commandId,
        commandIndex: index,
        schemaVersion: SCHEMA_VERSION,
      },
    })),
    loaded.head.hash,
  );
  const last = entries.at(-1);
  if (!last) throw new Error('a decision without events is neither done nor refused');
  const state = entries.reduce((before, entry) => evolve(before, recordedEventOf(entry)), loaded.state);
  if (state.status === 'none') throw new Error('a decision left no dossier');
  const givenBy = lastGiverOf(entries) ?? loaded.head.givenBy;
  return { dossierId: loaded.id, entries, state, head: { version: last.version, hash: last.hash, givenBy } };
}

/**
 * The summary first: row-level security lets nothing hang on a dossier that is not there. Legs are closed only where
 * the state before had one that is gone; `before` cannot be out of date, or its next version would be taken.
 */
export function statementsOf(
  { dossierId, entries, state, head }: Written,
  before: DossierState,
  penned: readonly Statement[],
): Statement[] {
  const isNew = before.status === 'none';
  const summary = isNew ? insertSummary(dossierId, state, head) : updateSummary(dossierId, state, head);
  return [
    summary,
    ...penned,
    appendStatement(entries),
    ...noticesOf(entries),
    ...(isAnyGone(before, state) ? [closeLegs(dossierId, state)] : []),
    ...openLegs(dossierId, state),
  ];
}

function isAnyGone(before: DossierState, after: DossierState): boolean {
  const open = isHeld(after) ? after.legs.map(({ leg }) => leg) : [];
  return isHeld(before) && before.legs.some(({ leg }) => !open.includes(leg));
}
