import { minutesWorked } from '../../domain/dossier/clock.ts';
import type { RecordedEvent } from '../../domain/dossier/events.ts';
import type { ClockFacts, Pause } from '../../domain/dossier/state.ts';
import type { CaseFile } from '../../features/casework/queries.ts';
import { actorWords } from '../../words/vi/actor-words.ts';
import { DUTY_WORDS } from '../../words/vi/clock-sentence.ts';
import { local } from './local.ts';

export interface ExplainedPause {
  from: string;
  to: string | null;
  cause: Pause['cause'];
  afterwards: Pause['afterwards'];
  /** Working minutes; null: it goes on. */
  minutes: number | null;
  /** Who asked for what was waited for, and why; null: the event is not there. */
  by: string | null;
  reason: string | null;
}

export function pausesOf(file: CaseFile, { pauses }: ClockFacts): ExplainedPause[] {
  return pauses.map((pause) => {
    const { from, to, cause, afterwards } = pause;
    const asked = file.events.find((one) => isCauseOf(one, pause));
    return {
      ...{ from: local(from), to: to && local(to), cause, afterwards },
      minutes: to === null ? null : minutesWorked(file.calendar, from, to),
      by: asked ? actorWords(asked.actor, file.names) : null,
      reason: asked ? reasonOf(asked, file) : null,
    };
  });
}

function isCauseOf({ event, occurredAt }: RecordedEvent, { from, cause }: Pause): boolean {
  return (
    event.type === (cause === 'payment' ? 'PaymentRequired' : 'SupplementRequested') && occurredAt === from
  );
}

function reasonOf({ event }: RecordedEvent, { wording }: CaseFile): string | null {
  if (event.type === 'PaymentRequired')
    return `${DUTY_WORDS[event.data.duty]} theo thông báo số ${event.data.notice}`;
  return event.type === 'SupplementRequested' ? wording(event.data.reason) : null;
}
