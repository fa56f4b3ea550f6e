import { minutesWorked } from '../../domain/dossier/clock.ts';
import type { RecordedEvent } from '../../domain/dossier/events.ts';
import type { ClockFacts, Pause } from '../../domain/dossier/state.ts';
import { actorWords } from '../../words/vi/actor-words.ts';
import { DUTY_WORDS } from '../../words/vi/clock-sentence.ts';
import { durationWords, instantWords } from '../../words/vi/date-words.ts';
import type { CaseFile } from './queries.ts';

export interface PauseLine {
  from: string;
  /** What was waited for, from when to when, and how long that was. */
  sentence: string;
  /** Who asked for it, and why; null: erased. */
  cause: string | null;
}

/** Every time the clock stood still, with who made it and why. */
export function pauseLines(file: CaseFile, { pauses }: Pick<ClockFacts, 'pauses'>): readonly PauseLine[] {
  return pauses.map((pause) => ({
    from: pause.from,
    sentence: `${whatFor(pause)} từ ${instantWords(pause.from)} ${untilWords(pause, file)}.`,
    cause: causeOf(pause, file),
  }));
}

function whatFor({ cause, afterwards }: Pause): string {
  const waited = cause === 'payment' ? 'chờ nghĩa vụ tài chính' : 'chờ bổ sung';
  // Asked when it was late already, it stops nothing (ruling 9).
  return afterwards === 'unchanged' ? `Không tạm dừng vì đã quá hạn, ${waited}` : `Tạm dừng ${waited}`;
}

function untilWords({ from, to }: Pause, { calendar, minutesOfDay }: CaseFile): string {
  if (to === null) return 'đến nay';
  const lasted = durationWords(minutesWorked(calendar, from, to), minutesOfDay);
  return `đến ${instantWords(to)} (${lasted} làm việc)`;
}

function causeOf({ from, cause }: Pause, file: CaseFile): string | null {
  const type = cause === 'payment' ? 'PaymentRequired' : 'SupplementRequested';
  const asked = file.events.find(({ event, occurredAt }) => event.type === type && occurredAt === from);
  return asked ? `${actorWords(asked.actor, file.names)}: ${whyOf(asked, file)}` : null;
}

function whyOf({ event }: RecordedEvent, file: CaseFile): string {
  if (event.type === 'PaymentRequired')
    return `${DUTY_WORDS[event.data.duty]} theo thông báo số ${event.data.notice}`;
  return event.type === 'SupplementRequested' ? file.wording(event.data.reason) : '';
}
