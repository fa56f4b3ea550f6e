import type { Policy } from '../../domain/calendar/limit.ts';
import type { TimeLimit } from '../../domain/procedure/procedure.ts';

type Counted = Pick<TimeLimit, 'limit' | 'policy'>;

const UNIT_WORDS = { wd: 'ngày làm việc', cd: 'ngày', mo: 'tháng', wh: 'giờ làm việc' } as const;

/** `3 ngày làm việc`, `trong ngày làm việc`: as people say it, without the two digits that forms ask for. */
export function limitInWords({ limit, policy }: Counted): string {
  if (policy === 'SAME_DAY') return 'trong ngày làm việc';
  return `${String(limit.amount).replace('.', ',')} ${UNIT_WORDS[limit.unit]}`;
}

const DAYS_OFF = 'Không tính ngày nghỉ hằng tuần và ngày lễ, tết.';

/** What the time of each policy (`docs/rules.md`, Counting) is for who waits. */
const MEANINGS: Readonly<Record<Policy, string>> = {
  LEGAL_DAY: `Ngày thứ nhất là ngày làm việc liền sau ngày nhận đủ hồ sơ. ${DAYS_OFF}`,
  HOUR_8: `Tính từ lúc nhận đủ hồ sơ, theo giờ làm việc của cơ quan. ${DAYS_OFF}`,
  CUTOFF_15H: `Nhận đủ hồ sơ đến 15 giờ thì ngày nhận là ngày thứ nhất; sau 15 giờ thì tính từ ngày làm việc tiếp theo. ${DAYS_OFF}`,
  SAME_DAY:
    'Nhận đủ hồ sơ đến 15 giờ thì có kết quả trong ngày; sau 15 giờ thì có kết quả trong ngày làm việc tiếp theo.',
  CALENDAR:
    'Tính từ ngày liền sau ngày nhận đủ hồ sơ, kể cả ngày nghỉ. Ngày cuối là ngày nghỉ thì trả kết quả vào ngày làm việc tiếp theo.',
  HOURS: `Tính từ lúc nhận đủ hồ sơ, chỉ tính giờ làm việc của cơ quan. ${DAYS_OFF}`,
};

export function limitMeaning({ policy }: Pick<Counted, 'policy'>): string {
  return MEANINGS[policy];
}
