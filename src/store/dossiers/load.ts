import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { fold } from '../../domain/dossier/evolve.ts';
import type { DossierState } from '../../domain/dossier/state.ts';
import type { Row, Statement } from '../ledger/database.ts';
import { EVENT_COLUMNS, linkedEntryOf, recordedEventOf } from '../ledger/event-row.ts';
import { NO_HASH } from '../ledger/link.ts';
import { lastGiverOf } from './last-giver.ts';
import type { Head } from './summary.ts';

/** A dossier as its log tells it, with the head that the next event is linked to. */
export interface LoadedDossier {
  id: string;
  events: readonly RecordedEvent[];
  state: DossierState;
  head: Head;
}

export function selectEvents(id: string): Statement {
  return {
    name: 'select_events',
    text: `select ${EVENT_COLUMNS} from event_log where dossier_id = $1 order by version`,
    values: [id],
  };
}

export function loadedFrom(id: string, rows: readonly Row[]): LoadedDossier {
  const entries = rows.map(linkedEntryOf);
  const events = entries.map(recordedEventOf);
  const last = entries.at(-1);
  const head = { version: last?.version ?? 0, hash: last?.hash ?? NO_HASH, givenBy: lastGiverOf(entries) };
  return { id, events, state: fold(events), head };
}
