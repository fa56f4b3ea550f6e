import type { Actor } from '../../domain/access/actor.ts';
import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { type LateEntry, wroteDown } from '../../domain/dossier/late-entries.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { CaseFile } from './queries.ts';

type Told = Pick<CaseFile, 'state' | 'events' | 'names' | 'wording'>;

/** What a leader says of something that was written down late; undefined: it was not, or belongs to the event before. */
export function lateStanding({ state, events, names, wording }: Told, version: number): string | undefined {
  const entry = state.lateEntries?.find(({ event }) => event === version);
  if (!entry) return undefined;
  const last = events.findLast(
    ({ event }) => event.type === 'LateEntryJudged' && event.data.entry === version,
  );
  if (last?.event.type !== 'LateEntryJudged') return 'chờ lãnh đạo duyệt';
  const { verdict, reason } = last.event.data;
  const by = last.actor.kind === 'officer' ? `${names.officer(last.actor.id)}, ` : '';
  const said = reason ? `: ${wording(reason)}` : '';
  return `${verdict === 'approved' ? 'đã duyệt' : 'không đồng ý'}, ${by}${instantWords(last.occurredAt)}${said}`;
}

/** Entries that this leader may say something of: of the own agency, not one's own, and not let stand yet. */
export function entriesToJudge({ state }: Pick<CaseFile, 'state'>, actor: Actor): readonly LateEntry[] {
  if (actor.kind !== 'officer') return [];
  return (state.lateEntries ?? []).filter(
    ({ by, verdict }) =>
      verdict !== 'approved' && (!by || (!wroteDown(by, [actor.id]) && by.agency === actor.agency)),
  );
}

export function eventOf({ events }: Pick<CaseFile, 'events'>, version: number): RecordedEvent {
  const recorded = events[version - 1];
  if (!recorded) throw new Error(`there is no event ${version}`);
  return recorded;
}
