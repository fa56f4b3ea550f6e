import { formatDay, type LocalDay } from '../calendar/local-time.ts';

const MS_PER_DAY = 86_400_000;

/**
 * The same day of a later month, or that month's last day where it is shorter (Civil Code 2015 art. 148,
 * ruling 6): a month after 31/01 is 28/02, or 29/02 in a leap year. Undefined past what a date can hold.
 */
export function monthsAfter(day: LocalDay, months: number): LocalDay | undefined {
  const [year = 0, month = 0, dayOfMonth = 0] = formatDay(day).split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  if (Number.isNaN(lastOfMonth.getTime())) return undefined;
  const daysBeforeIt = Math.max(0, lastOfMonth.getUTCDate() - dayOfMonth);
  return lastOfMonth.getTime() / MS_PER_DAY - daysBeforeIt;
}
