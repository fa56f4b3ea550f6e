import type { Forecast } from '../../../domain/mining/forecast.ts';
import { foretell } from '../../../domain/mining/foretell.ts';
import { dossiersInTime, type InHandScope, type InTimeDossier } from '../../../store/figures/in-hand.ts';
import type { Identity } from '../../../store/ledger/identity.ts';
import type { StepPaceOf } from '../../../store/mining/step-pace.ts';
import type { FiguresDeps } from '../figures-deps.ts';
import { type DashboardScope, isOfMany } from './dashboard-scope.ts';

export type ForetellingDeps = Pick<FiguresDeps, 'database' | 'office'> & { paceOf: StepPaceOf };

export interface ForetoldDossier extends InTimeDossier {
  told: Forecast;
}

export interface ForetoldLate {
  /** Least time to spare first. */
  late: readonly ForetoldDossier[];
  /** How many were looked at, the earliest promised first; and whether those are all. */
  looked: number;
  isAll: boolean;
}

/** No more are looked at: what is promised after so many others can still be helped. */
const MOST_FORETOLD = 2000;

/**
 * What is in time and will be late at today's pace. A unit or an agency has the pace of the agency, as its inboxes do, and the
 * budgets of what others received. In a group or the province each has its own at the steps of which it had enough, else that
 * of all of them.
 */
export async function foretoldLate(
  { database, office, paceOf }: ForetellingDeps,
  identity: Identity,
  scope: DashboardScope,
  held: InHandScope,
): Promise<ForetoldLate> {
  const key = `${scope.kind} ${scope.key}`;
  const [dossiers, pace] = await Promise.all([
    dossiersInTime(database, identity, held, MOST_FORETOLD + 1),
    paceOf(isOfMany(scope) ? { key, agencies: scope.agencies } : scope.agency, held.now),
  ]);
  const looked = dossiers.slice(0, MOST_FORETOLD);
  const foretold = await Promise.all(
    looked.map(async (dossier) => {
      const { procedure_id: id, procedure_version: version, received_by: by } = dossier;
      const agency = office.findAgency(by);
      if (!agency) return [];
      const { content } = await office.procedureAt(id, version);
      const own = by === scope.agency ? pace.of(id, version) : new Map();
      const seen = isOfMany(scope) ? pace.of(id, version, by) : own;
      const about = { calendar: office.calendarOf(agency), now: held.now, pace: seen };
      const told = foretell(dossier, content, about);
      return told?.willBeLate ? [{ ...dossier, told }] : [];
    }),
  );
  return {
    late: foretold.flat().toSorted((one, other) => one.told.spare - other.told.spare),
    ...{ looked: looked.length, isAll: dossiers.length <= MOST_FORETOLD },
  };
}
