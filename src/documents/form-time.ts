import { formatLocalMinute, type Instant, localMinuteOf } from '../domain/calendar/local-time.ts';

/** `09 giờ 30 phút, ngày 23 tháng 11 năm 2026`, as the forms write a time. */
export function formTime(at: Instant): string {
  return `${timeOfDay(at)}, ${formDate(at)}`;
}

/** `09 giờ 30 phút` */
export function timeOfDay(at: Instant): string {
  const [hour = '', minute = ''] = wallClock(at).time.split(':');
  return `${hour} giờ ${minute} phút`;
}

/** `ngày 05 tháng 02 năm 2026`: NĐ 30/2020 puts a 0 before days below 10 and before January and February only. */
export function formDate(at: Instant): string {
  const [year = '', month = '', day = ''] = wallClock(at).date.split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

function wallClock(at: Instant): { date: string; time: string } {
  const [date = '', time = ''] = formatLocalMinute(localMinuteOf(at)).split('T');
  return { date, time };
}
