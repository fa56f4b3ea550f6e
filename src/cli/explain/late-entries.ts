import { lateStanding } from '../../features/casework/late-standing.ts';
import type { CaseFile } from '../../features/casework/queries.ts';
import { actorWords } from '../../words/vi/actor-words.ts';
import { EVENT_WORDS } from '../../words/vi/event-words.ts';
import { local } from './local.ts';

/** Something that was written down after it had happened, and what a leader says of it. */
export interface ExplainedLateEntry {
  event: number;
  what: string;
  at: string;
  recorded: string;
  by: string;
  reason: string;
  verdict: 'approved' | 'objected' | null;
  /** The same in words, with who said it and why. */
  standing: string;
}

export function lateEntriesOf(file: CaseFile): ExplainedLateEntry[] {
  return (file.state.lateEntries ?? []).flatMap(({ event: version, verdict }) => {
    const recorded = file.events[version - 1];
    if (!recorded?.lateEntry) return [];
    const { event, actor, occurredAt, recordedAt, lateEntry } = recorded;
    return {
      ...{
        event: version,
        what: EVENT_WORDS[event.type],
        at: local(occurredAt),
        recorded: local(recordedAt),
      },
      ...{ by: actorWords(actor, file.names), reason: file.wording(lateEntry), verdict },
      standing: lateStanding(file, version) ?? '',
    };
  });
}

/** A time in which nobody could work, that is on record for a dossier that is late. */
export interface ExplainedOutage {
  from: string;
  to: string;
  what: string;
  minutesNumber: string;
}

export function outagesOf({ outages }: CaseFile): ExplainedOutage[] {
  return outages.map(({ from, to, what, minutesNumber }) => ({
    ...{ from: local(from), to: local(to), what, minutesNumber },
  }));
}
