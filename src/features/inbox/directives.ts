import { sql } from 'kysely';
import type { Database } from '../../store/ledger/database.ts';
import type { OpenDirectiveRow } from '../../store/ledger/directive-views.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { planned, views } from '../../store/ledger/read-views.ts';
import { withinLimits } from '../../store/ledger/reading-limits.ts';
import { isToAnswer } from './conditions.ts';
import type { Scope } from './scope.ts';

/** Nobody answers more on one day; the rest comes up as these are answered. */
const AT_MOST = 20;

/** Đôn đốc that this officer must answer: on dossiers in their hands, or that nobody of their unit has taken yet. */
export async function readDirectives(
  database: Pick<Database, 'read'>,
  { identity, scope }: { identity: Identity; scope: Scope },
): Promise<OpenDirectiveRow[]> {
  const query = views
    .selectFrom('read_open_directive')
    .selectAll()
    .where('agency_id', '=', scope.agency)
    .where(withinLimits(identity, sql.ref('dossier_id'), { looksUp: false }))
    .where('dossier_id', 'in', (qb) =>
      qb
        .selectFrom('read_leg')
        .select('dossier_id')
        .where((leg) => isToAnswer(scope, leg)),
    )
    .orderBy('answer_by')
    .orderBy('dossier_id')
    .limit(AT_MOST)
    .compile();
  // Planned anew each time, it cost more than the rest of the list.
  const [rows = []] = await database.read(identity, planned(query));
  return rows as unknown as OpenDirectiveRow[];
}
