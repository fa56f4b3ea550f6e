import type { Instant } from '../../domain/calendar/local-time.ts';
import type { LegStanding, RecordedEvent } from '../../domain/dossier/events.ts';
import { isHeld } from '../../domain/dossier/state.ts';
import type { TagTone } from '../../web/components/tag.tsx';
import { instantWords } from '../../words/vi/date-words.ts';
import type { CaseFile } from './queries.ts';
import { placeWords } from './step-agency.ts';

/** One opinion asked, or one part of the work given out, and what became of it. */
export interface AskedEntry {
  leg: number;
  kind: LegStanding['kind'];
  /** Of a part; null: an opinion. */
  part: string | null;
  who: string;
  since: Instant;
  until: Instant | null;
  state: { tone: TagTone; words: string; at: Instant | null };
}

/** In the order in which they were asked. */
export function askedEntries(file: CaseFile): readonly AskedEntry[] {
  return file.events
    .flatMap(({ event }) => legsOpenedBy(event))
    .map((leg) => ({
      ...{ leg: leg.leg, kind: leg.kind, who: placeWords(leg, file), since: leg.since, until: leg.stepDue },
      part: leg.kind === 'part' ? file.names.step(leg.step) : null,
      state: stateOf(leg, file),
    }));
}

function legsOpenedBy(event: RecordedEvent['event']): readonly LegStanding[] {
  switch (event.type) {
    case 'OpinionAsked':
      return [event.data.to];
    case 'PartsSent':
      return event.data.to;
    case 'PartAnswered':
      return event.data.next;
    default:
      return [];
  }
}

function stateOf({ leg, stepDue }: LegStanding, { state, events, now }: CaseFile): AskedEntry['state'] {
  const end = events.find(({ event }) => endsLeg(event, leg));
  if (end) return { ...endWords(end.event), at: end.occurredAt };
  const waiting = isHeld(state) && state.legs.some((one) => one.leg === leg);
  // The dossier was closed, and nobody waits for the answer any more.
  if (!waiting) return { tone: 'plain', words: 'không còn chờ', at: null };
  return stepDue !== null && stepDue < now
    ? { tone: 'late', words: `quá hạn từ ${instantWords(stepDue)}`, at: null }
    : { tone: 'waiting', words: 'chờ trả lời', at: null };
}

function endsLeg(event: RecordedEvent['event'], leg: number): boolean {
  switch (event.type) {
    case 'OpinionAnswered':
    case 'OpinionWithdrawn':
    case 'PartAnswered':
      return event.data.held.leg === leg;
    default:
      return false;
  }
}

function endWords(event: RecordedEvent['event']): { tone: TagTone; words: string } {
  switch (event.type) {
    case 'OpinionAnswered':
      return event.data.late
        ? { tone: 'late', words: 'đã trả lời, quá hạn' }
        : { tone: 'done', words: 'đã trả lời' };
    case 'PartAnswered':
      return event.data.outcome === 'done'
        ? { tone: 'done', words: 'đã xong' }
        : { tone: 'late', words: 'không giải quyết được' };
    default:
      return { tone: 'plain', words: 'đã rút yêu cầu' };
  }
}
