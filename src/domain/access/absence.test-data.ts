import type { Absence, Deputy } from './absence.ts';

export const NO_LIMITS = { roles: null, acts: null, fields: null, procedures: null } as const;

export function testDeputy(officer: string, facts: Partial<Deputy> = {}): Deputy {
  return {
    officer,
    capacity: 'KT',
    decision: { number: '12/QĐ-UBND', date: '2026-11-20' },
    until: '2026-11-27',
    limits: NO_LIMITS,
    ...facts,
  };
}

/** Of a week, the 23rd of November 2026 being its Monday. */
export function testAbsence(facts: Partial<Absence> = {}): Absence {
  return {
    id: 'vang-1',
    reason: 'business-trip',
    ...{ from: '2026-11-23', until: '2026-11-27', deputy: null, ended: null },
    recorded: { by: 'a-admin', at: '2026-11-20T02:00:00.000Z' },
    ...facts,
  };
}
