import type { Window } from '../../domain/figures/period.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { type AsOf, judgedWindow } from './as-of.ts';

/** How many dossiers of some agencies ended late where none of their units overran (ruling 17). */
export async function countLateByOthers(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { window, asOf, agencies }: { window: Window; asOf: AsOf; agencies: readonly string[] },
): Promise<number> {
  const { from, to } = judgedWindow(window, asOf);
  const [rows = []] = await database.read(identity, {
    name: 'late_by_others',
    text: `select count(*)::integer as dossiers from figure_fact f
           where f.agency_id = any($1::text[]) and f.ended_at >= $2 and f.ended_at < $3 and f.timeliness = 'late'
             and f.position <= $4 and (f.next_position is null or f.next_position > $4)
             and exists (select from figure_late_share s where s.dossier_id = f.dossier_id and s.version = f.version)
             and not exists (select from figure_late_share s where s.dossier_id = f.dossier_id and s.version = f.version
                             and s.spender = 'unit' and s.spender_agency = any($1::text[]))`,
    values: [agencies, from, to, asOf.position],
  });
  return (rows[0]?.dossiers as number | undefined) ?? 0;
}
