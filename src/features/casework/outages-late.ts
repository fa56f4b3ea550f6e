import type { Instant } from '../../domain/calendar/local-time.ts';
import type { DossierState } from '../../domain/dossier/state.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { type ClockedState, hasClock } from '../../domain/dossier/time-spent.ts';
import { judgedAt } from '../../domain/dossier/timeliness.ts';
import { outagesWithin, type RecordedOutage } from '../../store/desk/outages.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';

/** Outages of its agencies in the time of a dossier that is late; what is in time needs none, and asks for none. */
export async function outagesIfLate(
  database: Pick<Database, 'read'>,
  identity: Identity,
  state: DossierState,
  now: Instant,
): Promise<readonly RecordedOutage[]> {
  if (!isFiled(state) || !hasClock(state) || !isLate(state, now)) return [];
  const { clock } = state;
  const found = await outagesWithin(database, identity, {
    ...{ from: clock.receivedAt, to: judgedAt(clock, now) },
  });
  return found.filter(({ agencies }) => agencies?.some((one) => state.parties.includes(one)) ?? true);
}

function isLate({ clock }: ClockedState, now: Instant): boolean {
  return judgedAt(clock, now) > clock.basePromise;
}
