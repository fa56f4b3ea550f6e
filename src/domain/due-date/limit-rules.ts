import type { BeyondCalendar } from '../calendar/beyond-calendar.ts';
import type { Limit, LimitUnit, Policy } from '../calendar/limit.ts';

/** Why no due date can be counted. */
export type DueRefusal =
  | 'policy-not-for-unit'
  | 'amount-not-positive'
  | 'amount-not-whole'
  | 'amount-too-fine'
  | 'same-day-is-one-day'
  | BeyondCalendar;

/** Which ways of counting a unit has, its default first (ruling 7: the receipt promises by HOUR_8). */
export const POLICIES_OF: Readonly<Record<LimitUnit, readonly [Policy, ...Policy[]]>> = {
  wd: ['HOUR_8', 'LEGAL_DAY', 'CUTOFF_15H', 'SAME_DAY'],
  cd: ['CALENDAR'],
  mo: ['CALENDAR'],
  wh: ['HOURS'],
};

export function defaultPolicy(unit: LimitUnit): Policy {
  return POLICIES_OF[unit][0];
}

/** What is wrong with counting this limit by this policy; undefined when nothing is. */
export function refusalOf({ amount, unit }: Limit, policy: Policy): DueRefusal | undefined {
  if (!POLICIES_OF[unit].includes(policy)) return 'policy-not-for-unit';
  if (!(amount > 0)) return 'amount-not-positive';
  if (policy === 'HOUR_8') return isInTenths(amount) ? undefined : 'amount-too-fine';
  if (Math.floor(amount) !== amount) return 'amount-not-whole';
  if (policy === 'SAME_DAY' && amount !== 1) return 'same-day-is-one-day';
  return undefined;
}

/** 1.1 * 10 is not quite 11 in binary, hence the tolerance. */
function isInTenths(amount: number): boolean {
  return !(Math.abs(amount * 10 - Math.round(amount * 10)) > 1e-6);
}
