import type { Calendar, Session } from './calendar.ts';
import { NATIONAL_DAYS } from './national-days.ts';

/** 07:00-11:00 and 13:00-17:00, the usual hours of southern provinces (`docs/unconfirmed.md`). */
const OFFICE_HOURS: readonly Session[] = [
  { from: 7 * 60, to: 11 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];

/** Working time of the whole province, for agencies without hours of their own and for `due` (`docs/contracts.md`). */
export const provinceCalendar: Calendar = {
  id: 'vn-default',
  version: 1,
  week: [[], OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, []],
  changes: NATIONAL_DAYS,
  from: '2016-01-01',
  to: '2027-12-31',
};
