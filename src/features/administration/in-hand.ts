import { findDuty } from '../../domain/access/permission.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { dutiesFor, officerOn } from '../../domain/organisation/duties-in-force.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { AdministrationDeps } from './administration-deps.ts';

/** A dossier somebody has in hand. */
export type InHand = Awaited<ReturnType<typeof readInHand>>[number];

/**
 * Everything the agency's people have in hand; of one of them where named. Secret dossiers (MẬT) too, by their code
 * alone: an administrator reads nothing of them, and yet none may be left with somebody who is gone.
 */
export function readInHand(
  { database }: Pick<AdministrationDeps, 'database'>,
  agency: string,
  officer?: string,
) {
  const held = views
    .selectFrom('read_leg as leg')
    .innerJoin('read_listed as listed', 'listed.id', 'leg.dossier_id')
    .select(['listed.id', 'listed.code', 'listed.procedure_id', 'listed.field', 'listed.promise_due'])
    .select(['leg.officer_id', 'leg.unit', 'leg.role', 'leg.work', 'leg.due_at'])
    .where('leg.agency_id', '=', agency)
    .where('leg.leg', '=', 1)
    .orderBy('leg.due_at')
    .orderBy('listed.id');
  const query =
    officer === undefined
      ? held.where('leg.officer_id', 'is not', null)
      : held.where('leg.officer_id', '=', officer);
  return readView(database, { kind: 'officer', agencies: [agency] }, null, query.compile());
}

/** Whether somebody has the duty that a dossier in their hands needs. */
export function canHold({ duties }: Pick<Officer, 'duties'>, held: InHand): boolean {
  const fit = dutiesFor(duties, { procedure: held.procedure_id, step: held.work });
  return findDuty(fit, [held.role], held.field, held.unit) !== undefined;
}

/** Of what somebody has in hand, what they could not go on with as they shall be today. */
export function strandedBy(after: Officer, held: readonly InHand[], now: string): readonly InHand[] {
  const today = officerOn(after, localDateOf(now));
  return held.filter((one) => !canHold(today, one));
}

/** Who else of the agency could take it. */
export function othersFor(held: InHand, officers: readonly Officer[]): readonly Officer[] {
  return officers.filter((officer) => officer.id !== held.officer_id && canHold(officer, held));
}
