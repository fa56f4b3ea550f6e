import type { Policy } from '../domain/calendar/limit.ts';
import type { Instant } from '../domain/calendar/local-time.ts';
import type { DueReason, Holiday } from '../domain/dossier/due-reason.ts';
import { orderWords } from '../words/vi/calendar-sentence.ts';
import { dateWords, instantWords } from '../words/vi/date-words.ts';
import { limitWords } from './limit-words.ts';

/** Why the result is promised for that day, as one would say it at the desk. */
export function dueReasonSentences(reason: DueReason): readonly string[] {
  const { cause, waited, limit, from } = reason;
  if (cause === 'extension' || cause === 'late-apology')
    return [`Cơ quan xin lỗi và đã hẹn lại ngày trả kết quả vào ${instant(from)}.`];
  if (reason.moved) {
    const { before, order } = reason.moved;
    return [
      `Ngày hẹn trước là ${instant(before)}. Cơ quan ${orderWords(order)}; ngày nghỉ không tính vào thời hạn nên ngày hẹn chuyển sang sau.`,
    ];
  }
  if (waited) {
    const [wait, end] =
      cause === 'payment'
        ? ['chờ thực hiện nghĩa vụ tài chính', 'có chứng từ nộp tiền']
        : ['chờ bổ sung giấy tờ', 'nhận đủ giấy tờ'];
    return [
      `Thời gian ${wait}, từ ${instant(waited.from)} đến ${instant(waited.to)}, không tính vào thời hạn ${limitWords(limit)}.`,
      `Từ khi ${end}, phần thời gian còn lại được tính tiếp.`,
    ];
  }
  const start =
    cause === 'restart'
      ? `Tính lại từ đầu từ lúc nhận đủ giấy tờ bổ sung: ${instant(from)}.`
      : `Tính từ lúc tiếp nhận: ${instant(from)}.`;
  const skipped = skippedWords(reason);
  return [
    start,
    `Thời hạn của thủ tục là ${limitWords(limit)}${POLICIES[reason.policy]}.`,
    ...(skipped === '' ? [] : [`Không tính ${skipped}.`]),
    ...(reason.rolled ? ['Ngày cuối cùng là ngày nghỉ nên được dời sang ngày làm việc kế tiếp.'] : []),
  ];
}

/** Kept whole on a line. */
function instant(at: Instant): string {
  return instantWords(at).replaceAll(' ', '\u00a0');
}

const POLICIES: Readonly<Record<Policy, string>> = {
  LEGAL_DAY: ', không tính ngày tiếp nhận',
  HOUR_8: '',
  CUTOFF_15H: '; hồ sơ nhận sau 15 giờ được tính từ ngày làm việc kế tiếp',
  SAME_DAY: ', trả trong ngày; hồ sơ nhận sau 15 giờ được trả trong ngày làm việc kế tiếp',
  CALENDAR: ', kể cả ngày nghỉ, không tính ngày tiếp nhận',
  HOURS: '',
};

function skippedWords({ weekends, holidays }: Pick<DueReason, 'weekends' | 'holidays'>): string {
  const parts = [...(weekends ? ['ngày nghỉ hằng tuần'] : []), ...holidays.map(holidayWords)];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} và ${last}`;
}

function holidayWords({ name, first, last }: Holiday): string {
  if (first === last) return `ngày ${dateWords(first)} (${name})`;
  return `các ngày nghỉ từ ${dateWords(first)} đến ${dateWords(last)} (${name})`;
}
