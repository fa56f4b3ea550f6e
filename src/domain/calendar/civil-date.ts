/**
 * Days to dates and back by counting alone, in years of March to February, whose leap day is the last one. A list shows
 * hundreds of dates, and the calendar of the language takes several times as long for each.
 */

/** Days since 1970-01-01. */
export function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const century = Math.floor(shifted / 100);
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return Math.floor(365.25 * shifted) - century + Math.floor(century / 4) + ofYear - BEFORE_1970;
}

/** `2026-11-23` */
export function civilDate(days: number): string {
  const since = days + BEFORE_1970;
  const cycle = Math.floor(since / DAYS_OF_400_YEARS);
  const ofCycle = since - cycle * DAYS_OF_400_YEARS;
  const yearOfCycle = Math.floor(
    (ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / 146_096)) /
      365,
  );
  const ofYear = ofCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** From the first of March of the year 0. */
const BEFORE_1970 = 719_468;
const DAYS_OF_400_YEARS = 146_097;
