import type { Duty, Officer } from '../organisation/agency.ts';
import { OFFICER_ROLES, type OfficerRole } from './roles.ts';

/** Who administers, and from where. */
export interface Administrator {
  id: string;
  agency: string;
  duties: readonly Duty[];
}

/** What reaches beyond one agency: only who looks after the whole system gives or takes it. */
const OF_THE_PROVINCE: readonly OfficerRole[] = ['supervisor', 'system-admin'];
/** And who they appoint to look after an agency (Điều 9.4). */
const APPOINTED: readonly OfficerRole[] = [...OF_THE_PROVINCE, 'agency-admin'];

/** The duty in which an officer administers their own agency; undefined: they do not. */
export function agencyAdministration(duties: readonly Duty[]): Duty | undefined {
  return duties.find(({ role }) => role === 'agency-admin');
}

/** The duty in which an officer administers agencies; undefined: they do not. */
export function systemAdministration(duties: readonly Duty[]): Duty | undefined {
  return duties.find(({ role }) => role === 'system-admin');
}

/**
 * What somebody may grant in an agency, and take away there: nobody more than their own (Điều 9.4). The administrator of
 * an agency has what agencies work with, in their own; who administers the system appoints administrators anywhere, and
 * grants no part in the work of an agency.
 */
export function grantableRoles({ agency, duties }: Administrator, within: string): readonly OfficerRole[] {
  return OFFICER_ROLES.filter(
    (role) =>
      (systemAdministration(duties) !== undefined && APPOINTED.includes(role)) ||
      (agencyAdministration(duties) !== undefined && agency === within && !OF_THE_PROVINCE.includes(role)),
  );
}

/** Whether somebody sees and changes the people of an agency at all. */
export function administers(by: Administrator, within: string): boolean {
  return grantableRoles(by, within).length > 0;
}

export type OfficerRefusal =
  | { code: 'not-own-agency' }
  | { code: 'role-not-grantable'; role: OfficerRole }
  | { code: 'own-administration' }
  | { code: 'account-beyond'; role: OfficerRole };

/**
 * Why a change of a person may not be made; undefined: it may. Before: null for somebody new. What stays as it is needs
 * no right, so an administrator can go on with a person who has more than they could give.
 */
export function refusalOfOfficerChange(
  by: Administrator,
  before: Officer | null,
  after: Officer,
): OfficerRefusal | undefined {
  if (!administers(by, after.agency) || (before && before.agency !== after.agency))
    return { code: 'not-own-agency' };
  const grantable = grantableRoles(by, after.agency);
  const beyond = changedDuties(before?.duties ?? [], after.duties).find(
    ({ role }) => !grantable.includes(role),
  );
  if (beyond) return { code: 'role-not-grantable', role: beyond.role };
  const closing = before !== null && !isSame(before.disabled, after.disabled);
  if (!closing && by.id !== after.id) return undefined;
  // Nobody locks themselves out: so an agency always keeps an administrator.
  if (by.id === after.id && (closing || losesAdministration(by, after)))
    return { code: 'own-administration' };
  if (!closing) return undefined;
  const held = after.duties.find(({ role }) => !grantable.includes(role));
  return held && { code: 'account-beyond', role: held.role };
}

/** Whether somebody may reset the password of a person, unlock them and the like. */
export function mayLookAfterAccount(by: Administrator, officer: Officer): boolean {
  const grantable = grantableRoles(by, officer.agency);
  return administers(by, officer.agency) && officer.duties.every(({ role }) => grantable.includes(role));
}

function losesAdministration({ duties }: Administrator, after: Officer): boolean {
  return duties.some(
    (own) =>
      (own.role === 'agency-admin' || own.role === 'system-admin') &&
      !after.duties.some((duty) => isSame(duty, own)),
  );
}

/** Those of one list that the other does not have, both ways. */
function changedDuties(before: readonly Duty[], after: readonly Duty[]): readonly Duty[] {
  const without = (all: readonly Duty[], others: readonly Duty[]) =>
    all.filter((duty) => !others.some((other) => isSame(duty, other)));
  return [...without(before, after), ...without(after, before)];
}

function isSame(one: object | undefined, other: object | undefined): boolean {
  return written(one) === written(other);
}

function written(value: object | undefined): string {
  return JSON.stringify(value && Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
