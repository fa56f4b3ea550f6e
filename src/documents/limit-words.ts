import type { Limit, LimitUnit } from '../domain/calendar/limit.ts';

const UNITS: Readonly<Record<LimitUnit, string>> = {
  wd: 'ngày làm việc',
  cd: 'ngày',
  mo: 'tháng',
  wh: 'giờ làm việc',
};

/** `03 ngày làm việc`, `0,5 ngày làm việc`, `15 ngày`. */
export function limitWords({ amount, unit }: Limit): string {
  return `${countWords(amount)} ${UNITS[unit]}`;
}

/** `02`, `15`, `0,5`: whole numbers in two digits, so that none can be put before them by hand. */
export function countWords(amount: number): string {
  return Number.isInteger(amount) ? String(amount).padStart(2, '0') : String(amount).replace('.', ',');
}
