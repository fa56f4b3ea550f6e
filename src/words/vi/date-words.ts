import { twoDigits } from '../../domain/calendar/civil-date.ts';
import {
  dayOf,
  formatDay,
  type Instant,
  type LocalDay,
  localMinuteOf,
  MINUTES_PER_DAY,
  weekdayOf,
} from '../../domain/calendar/local-time.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** `thứ Sáu 27/11/2026, 09:30` */
export function instantWords(at: Instant): string {
  const minute = localMinuteOf(at);
  const day = dayOf(minute);
  const ofDay = minute - day * MINUTES_PER_DAY;
  return `${writtenDay(day).withWeekday}, ${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}

/** `thứ Sáu 27/11/2026` */
export function weekdayWords(at: Instant): string {
  return writtenDay(dayOf(localMinuteOf(at))).withWeekday;
}

/** `27/11/2026` */
export function dayWords(at: Instant): string {
  return writtenDay(dayOf(localMinuteOf(at))).date;
}

interface WrittenDay {
  date: string;
  withWeekday: string;
}

/** Some ten years: lists write the same few days again and again. */
const MOST_DAYS = 4_000;
const written = new Map<LocalDay, WrittenDay>();

function writtenDay(day: LocalDay): WrittenDay {
  const known = written.get(day);
  if (known) return known;
  const date = dateWords(formatDay(day));
  const made = { date, withWeekday: `${WEEKDAYS[weekdayOf(day)]} ${date}` };
  if (written.size >= MOST_DAYS) written.clear();
  written.set(day, made);
  return made;
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
