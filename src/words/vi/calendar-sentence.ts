import type {
  AnswerMoved,
  AnswerRestored,
  DateMoved,
  DateRestored,
  DateTold,
  DayOrder,
} from '../../domain/dossier/events.ts';
import { dateWords, instantWords } from './date-words.ts';
import { NOTICE_MEANS } from './work-sentence.ts';

/** What a change of the calendar did to a date, for the timeline and for who asks why. */

type CalendarEvent = DateMoved | DateRestored | DateTold | AnswerMoved | AnswerRestored;

export function calendarDeed(event: CalendarEvent): string {
  switch (event.type) {
    case 'DateMoved':
      return `${movedWords(event.data)}, vì ${orderWords(event.data.order)}`;
    case 'DateRestored':
      return `${restoredWords(event.data)}, vì ${workedWords(event.data.order)}`;
    case 'AnswerMoved': {
      const { before, answerBy, order } = event.data;
      return `chuyển hạn trả lời người nộp từ ${instantWords(before)} sang ${instantWords(answerBy)}, vì ${orderWords(order)}`;
    }
    case 'AnswerRestored': {
      const { answerBy, order } = event.data;
      return `giữ lại hạn trả lời người nộp ${instantWords(answerBy)} như trước, vì ${workedWords(order)}`;
    }
    case 'DateTold':
      return `báo người nộp ngày hẹn mới ${instantWords(event.data.promise)}, bằng ${NOTICE_MEANS[event.data.means]}`;
  }
}

/** `nghỉ ngày 26/11/2026 (Nghỉ tránh bão số 15) theo Quyết định 12/QĐ-UBND ngày 25/11/2026` */
export function orderWords(order: Omit<DayOrder, 'change'>): string {
  return `nghỉ ${order.days.map(dayWords).join(', ')} theo ${decreeWords(order)}`;
}

/** `ngày 26/11/2026 (Nghỉ tránh bão số 15) không nghỉ nữa theo …` */
function workedWords(order: Omit<DayOrder, 'change'>): string {
  return `${order.days.map(dayWords).join(', ')} không nghỉ nữa theo ${decreeWords(order)}`;
}

export function decreeWords({ decision }: Pick<DayOrder, 'decision'>): string {
  return `văn bản số ${decision.number} ngày ${dateWords(decision.date)}`;
}

function dayWords({ date, name }: DayOrder['days'][number]): string {
  return `ngày ${dateWords(date)} (${name})`;
}

function movedWords({ before, due }: Pick<DateMoved['data'], 'before' | 'due'>): string {
  if (before.promise !== due.promise)
    return `chuyển ngày hẹn trả từ ${instantWords(before.promise)} sang ${instantWords(due.promise)}`;
  if (before.law !== due.law)
    return `chuyển hạn theo luật từ ${instantWords(before.law)} sang ${instantWords(due.law)}, ngày hẹn giữ nguyên`;
  return 'chuyển hạn của bước đang làm, ngày hẹn giữ nguyên';
}

function restoredWords({ before, due }: Pick<DateRestored['data'], 'before' | 'due'>): string {
  if (before.promise !== due.promise) return `giữ lại ngày hẹn trả ${instantWords(due.promise)} như trước`;
  return 'tính lại thời hạn như trước, ngày hẹn giữ nguyên';
}
