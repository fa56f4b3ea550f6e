/** Asked about a day that the calendar's table does not know; guessing there would promise a wrong date. */
export type BeyondCalendar = 'beyond-calendar';

export const BEYOND_CALENDAR: { ok: false; reason: BeyondCalendar } = {
  ok: false,
  reason: 'beyond-calendar',
};
