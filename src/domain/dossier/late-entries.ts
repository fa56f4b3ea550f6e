import type { Instant } from '../calendar/local-time.ts';
import type { LateVerdict } from './agreement-events.ts';
import type { RecordedEvent } from './events.ts';

/** Something that was written down after it had happened, and what a leader says of it. */
export interface LateEntry {
  /** Version of the first event of the command. */
  event: number;
  commandId: string;
  /** null: not an officer. */
  by: { officer: string; agency: string } | null;
  /** null: it waits for a leader. */
  verdict: LateVerdict | null;
}

/** With the papers of a dossier in a unit that does not have it on the screen. */
export interface FoundPapers {
  agency: string;
  unit: string;
  at: Instant;
}

/** Two events of one command are one entry. */
export function withLateEntry(
  entries: readonly LateEntry[],
  { version, actor, lateEntry, commandId }: RecordedEvent,
): readonly LateEntry[] {
  if (!lateEntry || entries.at(-1)?.commandId === commandId) return entries;
  const by = actor.kind === 'officer' ? { officer: actor.id, agency: actor.agency } : null;
  return [...entries, { event: version, commandId, by, verdict: null }];
}

export function withVerdict(
  entries: readonly LateEntry[],
  event: number,
  verdict: LateVerdict,
): readonly LateEntry[] {
  return entries.map((entry) => (entry.event === event ? { ...entry, verdict } : entry));
}
