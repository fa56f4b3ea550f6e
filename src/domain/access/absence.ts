import type { Duty, Officer } from '../organisation/agency.ts';
import { type Administrator, agencyAdministration } from './may-administer.ts';
import type { OfficerRole } from './roles.ts';

export const ABSENCE_REASONS = ['leave', 'business-trip', 'study', 'sick', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Ký thay, thừa lệnh, thừa ủy quyền (NĐ 30/2020 Đ13): in which of them a deputy acts and signs. */
export const DEPUTY_CAPACITIES = ['KT', 'TL', 'TUQ'] as const;
export type DeputyCapacity = (typeof DEPUTY_CAPACITIES)[number];

/** Vắng mặt: from one day to another, and who stands in. */
export interface Absence {
  id: string;
  reason: AbsenceReason;
  /** First and last day, `2026-11-23`. */
  from: string;
  until: string;
  deputy: Deputy | null;
  recorded: { by: string; at: string };
  /** Ended before its last day; nothing of it holds from then on. */
  ended: { by: string; at: string } | null;
}

/** Người thay: within what, and until when. */
export interface Deputy {
  officer: string;
  capacity: DeputyCapacity;
  /** The written decision it rests on. */
  decision: { number: string; date: string };
  /** Last day, none later than that of the absence. */
  until: string;
  limits: DeputyLimits;
}

/** What of the absent one's authority is not lent. */
export interface DeputyLimits {
  /** null: every role that can be lent. */
  roles: readonly OfficerRole[] | null;
  /** Commands; null: all. */
  acts: readonly string[] | null;
  fields: readonly string[] | null;
  procedures: readonly string[] | null;
}

/** All absences of one officer: one thing of the office, so that two of them never overlap. */
export interface AbsencesOfOfficer {
  officer: string;
  agency: string;
  absences: readonly Absence[];
}

/** To administer and to oversee is given by appointment, and by nothing else (Điều 9.4). */
const NEVER_LENT: readonly OfficerRole[] = ['agency-admin', 'system-admin', 'supervisor'];

export function isAbsentOn({ from, until, ended }: Absence, date: string): boolean {
  return ended === null && from <= date && date <= until;
}

export function absenceOn({ absences }: AbsencesOfOfficer, date: string): Absence | undefined {
  return absences.find((one) => isAbsentOn(one, date));
}

/** Of somebody's duties what a deputy has within those limits: never more than they have themselves. */
export function lentDuties(duties: readonly Duty[], limits: DeputyLimits): readonly Duty[] {
  return duties.flatMap((duty) => {
    if (NEVER_LENT.includes(duty.role) || (limits.roles && !limits.roles.includes(duty.role))) return [];
    const fields = common(duty.fields, limits.fields);
    const procedures = common(duty.procedures ?? null, limits.procedures);
    if (fields?.length === 0 || procedures?.length === 0) return [];
    const { procedures: _, ...rest } = duty;
    return [{ ...rest, fields, ...(procedures ? { procedures } : {}) }];
  });
}

/** Null stands for all. */
function common(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  return one.filter((value) => other.includes(value));
}

export type AbsenceRefusal =
  | { code: 'days-turned' }
  | { code: 'days-over' }
  | { code: 'absence-overlaps'; from: string; until: string }
  | { code: 'deputy-is-absent-one' }
  | { code: 'deputy-elsewhere' }
  | { code: 'deputy-absent'; from: string; until: string }
  | { code: 'deputy-until-outside' }
  | { code: 'nothing-lent' };

export interface AbsenceCase {
  /** Who will be away, with what they did so far. */
  officer: Officer;
  before: readonly Absence[];
  /** Whoever is named as deputy, and when they are away; null: nobody is, undefined: there is no such officer. */
  deputy: { officer: Officer; absences: readonly Absence[] } | null | undefined;
  today: string;
}

/** Why an absence cannot be recorded; undefined: it can. */
export function refusalOfAbsence(
  { from, until, deputy }: Pick<Absence, 'from' | 'until' | 'deputy'>,
  { officer, before, deputy: named, today }: AbsenceCase,
): AbsenceRefusal | undefined {
  if (until < from) return { code: 'days-turned' };
  if (until < today) return { code: 'days-over' };
  const other = overlapping(before, from, until);
  if (other) return { code: 'absence-overlaps', from: other.from, until: other.until };
  if (deputy === null) return undefined;
  if (deputy.officer === officer.id) return { code: 'deputy-is-absent-one' };
  if (!named || named.officer.agency !== officer.agency || named.officer.disabled)
    return { code: 'deputy-elsewhere' };
  if (deputy.until < from || deputy.until > until) return { code: 'deputy-until-outside' };
  // Somebody who is away stands in for nobody, and what they were lent is lent on to nobody (NĐ 30/2020 Đ13.2).
  const away = overlapping(named.absences, from, deputy.until);
  if (away) return { code: 'deputy-absent', from: away.from, until: away.until };
  return lentDuties(officer.duties, deputy.limits).length === 0 ? { code: 'nothing-lent' } : undefined;
}

function overlapping(absences: readonly Absence[], from: string, until: string): Absence | undefined {
  return absences.find((one) => one.ended === null && one.from <= until && from <= one.until);
}

/** Whoever is away says so themselves, or their agency's administrator does. */
export function mayRecordAbsence(by: Administrator, officer: Pick<Officer, 'id' | 'agency'>): boolean {
  if (by.agency !== officer.agency) return false;
  return by.id === officer.id || agencyAdministration(by.duties) !== undefined;
}

/** Roles that somebody could lend. */
export function lendableRoles(duties: readonly Duty[]): readonly OfficerRole[] {
  return [...new Set(duties.map(({ role }) => role))].filter((role) => !NEVER_LENT.includes(role));
}

/** With one of them ended; undefined: there is none that could be. */
export function withEnded(
  record: AbsencesOfOfficer,
  id: string,
  ended: { by: string; at: string; today: string },
): AbsencesOfOfficer | undefined {
  const one = record.absences.find((absence) => absence.id === id);
  if (!one || one.ended !== null || one.until < ended.today) return undefined;
  const { by, at } = ended;
  const absences = record.absences.map((absence) =>
    absence.id === id ? { ...absence, ended: { by, at } } : absence,
  );
  return { ...record, absences };
}
