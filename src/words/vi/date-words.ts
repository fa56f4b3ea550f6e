import {
  dayOf,
  formatLocalMinute,
  type Instant,
  localMinuteOf,
  weekdayOf,
} from '../../domain/calendar/local-time.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** `thứ Sáu 27/11/2026, 09:30` */
export function instantWords(at: Instant): string {
  const minute = localMinuteOf(at);
  const local = formatLocalMinute(minute);
  return `${WEEKDAYS[weekdayOf(dayOf(minute))]} ${dateWords(local.slice(0, 10))}, ${local.slice(11)}`;
}

/** `thứ Sáu 27/11/2026` */
export function weekdayWords(at: Instant): string {
  return `${WEEKDAYS[weekdayOf(dayOf(localMinuteOf(at)))]} ${dayWords(at)}`;
}

/** `27/11/2026` */
export function dayWords(at: Instant): string {
  return dateWords(formatLocalMinute(localMinuteOf(at)).slice(0, 10));
}

/** `27/11/2026`, of `2026-11-27`. */
export function dateWords(date: string): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `2 ngày 3 giờ`: the two largest units, as people say it. A working day is that of the agency. */
export function durationWords(minutes: number, minutesOfDay: number): string {
  const days = Math.floor(minutes / minutesOfDay);
  const hours = Math.floor((minutes % minutesOfDay) / 60);
  const rest = Math.floor((minutes % minutesOfDay) % 60);
  const parts = [
    { count: days, unit: 'ngày' },
    { count: hours, unit: 'giờ' },
    { count: rest, unit: 'phút' },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  if (first < 0) return 'chưa đến 1 phút';
  return parts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => `${count} ${unit}`)
    .join(' ');
}

/** `còn 2 ngày 3 giờ làm việc` */
export function timeLeftWords(workingMinutes: number, minutesOfDay = 480): string {
  if (workingMinutes < 1) return 'vừa hết hạn';
  return `còn ${durationWords(workingMinutes, minutesOfDay)} làm việc`;
}

/** `trễ 1 ngày` */
export function lateWords(workingMinutes: number, minutesOfDay = 480): string {
  if (workingMinutes < 1) return 'vừa trễ';
  return `trễ ${durationWords(workingMinutes, minutesOfDay)}`;
}

/** `15.000 đồng` */
export function moneyWords(amount: number): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${amount < 0 ? '-' : ''}${digits} đồng`;
}
