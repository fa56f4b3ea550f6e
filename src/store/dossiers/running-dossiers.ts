import { type HeldState, isHeld } from '../../domain/dossier/state.ts';
import type { Database } from '../ledger/database.ts';
import { EVENT_COLUMNS } from '../ledger/event-row.ts';
import type { Identity } from '../ledger/identity.ts';
import { loadedFrom } from './load.ts';

const BATCH = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** A dossier that was received and has no result yet. */
export interface RunningDossier {
  id: string;
  state: HeldState;
}

/** Those that some agencies received, in the order of their ids, a batch at a time. */
export async function* runningDossiers(
  database: Pick<Database, 'read'>,
  identity: Identity,
  agencies: readonly string[],
): AsyncGenerator<RunningDossier> {
  for (let after = FIRST; ; ) {
    const [rows = []] = await database.read(identity, {
      name: 'running_dossiers',
      text: `select ${EVENT_COLUMNS} from event_log
             where dossier_id in (select id from dossier
                                  where agency_id = any ($1) and id > $2 and received_at is not null and ended_at is null
                                  order by id limit ${BATCH})
             order by dossier_id, version`,
      values: [agencies, after],
    });
    const byDossier = [...Map.groupBy(rows, (row) => row.dossier_id as string)];
    for (const [id, events] of byDossier) {
      const { state } = loadedFrom(id, events);
      if (isHeld(state)) yield { id, state };
    }
    if (byDossier.length < BATCH) return;
    after = byDossier.at(-1)?.[0] ?? FIRST;
  }
}
