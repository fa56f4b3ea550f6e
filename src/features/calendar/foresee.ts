import { type MovedDates, movedDates, restoredDates } from '../../domain/dossier/date-move.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { type HeldState, standingOf } from '../../domain/dossier/state.ts';
import type { Result } from '../../lib/result.ts';
import { runningDossiers } from '../../store/dossiers/running-dossiers.ts';
import type { Database } from '../../store/ledger/database.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { PlannedCalendar } from './plan-change.ts';

/** One dossier with its dates before and after. */
export interface ForeseenRow extends Pick<MovedDates, 'before' | 'due'> {
  id: string;
  code: string;
}

export interface ForeseenGroup {
  agency: string;
  procedure: string;
  count: number;
  /** The first of them. */
  rows: readonly ForeseenRow[];
}

/** Why a dossier keeps its date. */
export type Kept = 'untouched' | 'paused' | 'told-anew' | 'told' | 'set-since' | 'beyond';

export interface Foreseen {
  /** Promises that move, by agency, and there by procedure, the most first. */
  groups: readonly ForeseenGroup[];
  moved: number;
  kept: Readonly<Record<Kept, number>>;
  /** All that are open. */
  running: number;
}

const ROWS_A_GROUP = 40;

/** Which open dossiers move and how; by the same rule as the command that will move them. */
export function foreseeMove(
  database: Pick<Database, 'read'>,
  calendars: readonly PlannedCalendar[],
): Promise<Foreseen> {
  return foresee(database, calendars, (state, { after }) =>
    standingOf(state) === 'received' || standingOf(state) === 'in-progress'
      ? movedDates(state, after)
      : { ok: false, reason: 'paused' },
  );
}

/** Which get their earlier date back when a change is withdrawn; what it never moved is not spoken of. */
export function foreseeUndo(
  database: Pick<Database, 'read'>,
  calendars: readonly PlannedCalendar[],
  change: string,
): Promise<Foreseen> {
  return foresee(database, calendars, (state, { after }) => restoredDates(state, change, after));
}

type Judged = Result<Pick<MovedDates, 'before' | 'due'>, Refusal | 'paused'>;

async function foresee(
  database: Pick<Database, 'read'>,
  calendars: readonly PlannedCalendar[],
  judge: (state: HeldState, calendar: PlannedCalendar) => Judged,
): Promise<Foreseen> {
  const groups = new Map<string, ForeseenGroup & { rows: ForeseenRow[] }>();
  const kept = { untouched: 0, paused: 0, 'told-anew': 0, told: 0, 'set-since': 0, beyond: 0 };
  const total = { moved: 0, running: 0 };
  for (const calendar of calendars) {
    const agencies = calendar.agencies.map(({ id }) => id);
    // Counts and codes of the agencies the administrator answers for; no name and no word of a dossier.
    for await (const { id, state } of runningDossiers(database, OWNER, agencies)) {
      total.running += 1;
      const judged = judge(state, calendar);
      if (!judged.ok || judged.value.before.promise === judged.value.due.promise) {
        kept[judged.ok ? staysBy(judged.value) : keptBy(judged.reason)] += 1;
        continue;
      }
      total.moved += 1;
      const key = `${state.agency} ${state.procedure.id}`;
      const group = groups.get(key) ?? {
        ...{ agency: state.agency, procedure: state.procedure.id, count: 0, rows: [] },
      };
      group.count += 1;
      if (group.rows.length < ROWS_A_GROUP) group.rows.push({ id, code: state.code, ...judged.value });
      groups.set(key, group);
    }
  }
  const sorted = [...groups.values()].sort(
    (one, other) => one.agency.localeCompare(other.agency) || other.count - one.count,
  );
  return { ...total, groups: sorted, kept };
}

/** A promise that was told anew stays though the law's end moves. */
function staysBy({ before, due }: Pick<MovedDates, 'before' | 'due'>): Kept {
  return before.law === due.law ? 'untouched' : 'told-anew';
}

function keptBy(reason: Refusal | 'paused'): Kept {
  return KEPT[reason === 'paused' ? reason : reason.code] ?? 'untouched';
}

const KEPT: Readonly<Partial<Record<Refusal['code'] | 'paused', Kept>>> = {
  paused: 'paused',
  'date-told': 'told',
  'date-set-since': 'set-since',
  'beyond-calendar': 'beyond',
};
