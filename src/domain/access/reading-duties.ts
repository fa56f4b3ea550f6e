import type { Duty } from '../organisation/agency.ts';
import type { OfficerRole } from './roles.ts';

/** What of somebody's duties makes it their work to read a dossier. */
export interface ReadingDuties {
  /** In which they read what is none of their work. */
  role: OfficerRole;
  /** At the desk: every dossier that their agency received; null: not there. */
  desk: OfficerRole | null;
  /** Units whose dossiers they work on. */
  units: readonly string[];
  /** Leads the agency: every dossier it takes part in. */
  leads: boolean;
}

const DESK_ROLES: readonly OfficerRole[] = ['counter-clerk', 'return-clerk', 'desk-head', 'cashier'];
/** Whoever administers or oversees works on no dossier. */
const OVERSEEING: readonly OfficerRole[] = ['supervisor', 'agency-admin', 'system-admin'];

export function readingDuties(duties: readonly Duty[]): ReadingDuties {
  const working = duties.filter(({ role }) => !OVERSEEING.includes(role));
  const overseeing = duties.find(({ role }) => OVERSEEING.includes(role));
  return {
    role: (overseeing ?? working[0])?.role ?? 'specialist',
    desk: working.find(({ role }) => DESK_ROLES.includes(role))?.role ?? null,
    units: [...new Set(working.map(({ unit }) => unit))],
    leads: working.some(({ role }) => role === 'signer'),
  };
}
