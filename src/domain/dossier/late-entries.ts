import type { Instant } from '../calendar/local-time.ts';
import type { LateVerdict } from './agreement-events.ts';
import type { RecordedEvent } from './events.ts';

/** Something that was written down after it had happened, and what a leader says of it. */
export interface LateEntry {
  /** Version of the first event of the command. */
  event: number;
  commandId: string;
  /** null: not an officer. */
  by: WrittenBy | null;
  /** null: it waits for a leader. */
  verdict: LateVerdict | null;
}

export interface WrittenBy {
  officer: string;
  agency: string;
  /** Whose deputy they were then. */
  onBehalfOf?: string;
}

/** Whether one of these wrote it down, or had it written down in their place. */
export function wroteDown({ officer, onBehalfOf }: WrittenBy, people: readonly string[]): boolean {
  return people.includes(officer) || (onBehalfOf !== undefined && people.includes(onBehalfOf));
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
  return [...entries, { event: version, commandId, by: writtenBy(actor), verdict: null }];
}

function writtenBy(actor: RecordedEvent['actor']): WrittenBy | null {
  if (actor.kind !== 'officer') return null;
  const by = { officer: actor.id, agency: actor.agency };
  return actor.onBehalfOf ? { ...by, onBehalfOf: actor.onBehalfOf.officer } : by;
}

export function withVerdict(
  entries: readonly LateEntry[],
  event: number,
  verdict: LateVerdict,
): readonly LateEntry[] {
  return entries.map((entry) => (entry.event === event ? { ...entry, verdict } : entry));
}
