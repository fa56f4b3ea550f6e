import type { Instant } from '../../domain/calendar/local-time.ts';
import { answerMovedBy } from '../../domain/dossier/answer-move.ts';
import { minutesWorked, warnFrom } from '../../domain/dossier/clock.ts';
import { legDueAt } from '../../domain/dossier/leg.ts';
import {
  type ClockFacts,
  isHeld,
  leadLeg,
  type Pause,
  type SubmittedState,
} from '../../domain/dossier/state.ts';
import type { TagTone } from '../../web/components/tag.tsx';
import { orderWords } from '../../words/vi/calendar-sentence.ts';
import { instantWords, lateWords, timeLeftWords } from '../../words/vi/date-words.ts';
import type { CaseFile } from './queries.ts';

/** How the time of a dossier stands, for its page; the promise counts there, not the law (ruling 7). */
export interface DueStanding {
  tone: TagTone;
  /** `còn 2 ngày 3 giờ làm việc` */
  words: string;
  /** What the date is: `Hẹn trả kết quả`. */
  label: string;
  at: Instant;
  /** What else must be known of it. */
  remark: string | null;
}

export function dueStanding(file: CaseFile): DueStanding | null {
  const { state } = file;
  if ('clock' in state) return clockStanding(file, state.clock);
  if (state.status !== 'submitted') return null;
  const standing = against(file, state.answerBy);
  const remark = [standing.remark, movedWords(state)].filter((words) => words !== null).join(' ') || null;
  return { ...standing, remark, label: 'Trả lời người nộp trước', at: state.answerBy };
}

function movedWords(state: SubmittedState): string | null {
  const moved = answerMovedBy(state);
  return moved && `Trước đó là ${instantWords(moved.before)}; cơ quan ${orderWords(moved.order)}.`;
}

/** When the step that is being worked on must be done; null where no time runs. */
export function stepDue({ state }: CaseFile): Instant | null {
  if (!isHeld(state) || isPaused(state.clock) || state.clock.endedAt !== null) return null;
  return legDueAt(leadLeg(state), state.clock.due);
}

export function isPaused(clock: ClockFacts): boolean {
  return clock.pauses.at(-1)?.to === null;
}

function clockStanding(file: CaseFile, clock: ClockFacts): DueStanding {
  const { calendar, minutesOfDay } = file;
  const at = clock.due.promise;
  const label = 'Hẹn trả kết quả';
  const { state } = file;
  if (state.status === 'withdrawn' || state.status === 'stopped') {
    const how = state.status === 'withdrawn' ? 'Người nộp rút hồ sơ' : 'Cơ quan dừng giải quyết';
    const remark = `${how} ${instantWords(state.closedAt)}, không có kết quả.`;
    return { tone: 'done', words: 'không còn tính hạn', label: 'Đã hẹn trả', at, remark };
  }
  if (clock.endedAt !== null) {
    const late = clock.endedAt > at;
    const by = late ? minutesWorked(calendar, at, clock.endedAt) : 0;
    const words = late ? `có kết quả ${lateWords(by, minutesOfDay)}` : 'có kết quả đúng hẹn';
    return {
      ...{ tone: late ? 'late' : 'done', words, label, at },
      remark: `Kết quả về Bộ phận Một cửa ${instantWords(clock.endedAt)}.`,
    };
  }
  const pause = clock.pauses.at(-1);
  if (pause && pause.to === null && pause.afterwards !== 'unchanged') {
    return {
      ...{ tone: 'waiting', words: 'tạm dừng tính hạn', label: 'Ngày hẹn trước khi tạm dừng', at },
      remark: `Từ ${instantWords(pause.from)}; ${afterwards(pause.cause)[pause.afterwards]}.`,
    };
  }
  return { ...against(file, at), label, at };
}

function afterwards(cause: Pause['cause']) {
  const when = cause === 'payment' ? 'khi có chứng từ nộp tiền' : 'khi nhận đủ bổ sung';
  return { restart: `${when} sẽ tính lại từ đầu`, resume: `${when} sẽ tính tiếp phần còn lại` } as const;
}

function against(file: CaseFile, due: Instant): Pick<DueStanding, 'tone' | 'words' | 'remark'> {
  const { state, calendar, minutesOfDay, now } = file;
  if (now > due) {
    const words = lateWords(minutesWorked(calendar, due, now), minutesOfDay);
    return { tone: 'late', words, remark: `Trễ từ ${instantWords(due)}.${lawWords(file)}` };
  }
  // Of the promise, as in the inbox; the step has a time of its own.
  const isNear = isHeld(state) && warnFrom(calendar, state.clock.receivedAt, due) <= now;
  const words = timeLeftWords(minutesWorked(calendar, now, due), minutesOfDay);
  return { tone: isNear ? 'nearly-due' : 'on-time', words, remark: null };
}

/** Nobody is counted late before the law says so (ruling 7). */
function lawWords({ state, now }: CaseFile): string {
  if (!('clock' in state) || now > state.clock.due.law) return '';
  return ` Theo luật còn đến ${instantWords(state.clock.due.law)}.`;
}
