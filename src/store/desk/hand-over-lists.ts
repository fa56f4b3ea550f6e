import type { OnBehalfOf } from '../../domain/access/lent-authority.ts';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Database, violatedConstraint } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** What is to stand on one sheet (NĐ 61 Đ18). */
export interface HandOverList {
  /** From the form: the same again is the same list. */
  id: string;
  agency: Agency;
  to: { agency: string; unit: string };
  rows: readonly { dossier: string; version: number }[];
  officer: string;
  /** In whose place; null: in one's own right. */
  onBehalfOf: OnBehalfOf | null;
  /** Whose hand-overs: the agency's, and those of all it answers for. */
  givenBy: readonly string[];
  at: Instant;
}

/** A list of what really went there from here, and stands on no list yet; of nothing there is none. */
export async function makeHandOverList(
  database: Pick<Database, 'transaction'>,
  identity: Identity,
  { id, agency, to, rows, officer, onBehalfOf, givenBy, at }: HandOverList,
): Promise<Result<{ id: string }, 'nothing-to-list'>> {
  const year = localDateOf(at).slice(0, 4);
  try {
    return await database.transaction(identity, async (transaction, undo) => {
      const [drawn] = await transaction.run({
        name: 'draw_list_number',
        text: 'select draw_serial($1, $2) as serial',
        values: [`ban-giao/${agency.code}`, `${year}-01-01`],
      });
      const number = `${String(drawn?.[0]?.serial)}/${year}`;
      const [, added = []] = await transaction.run(
        {
          name: 'make_hand_over_list',
          text: `insert into hand_over_list (id, agency_id, to_agency_id, to_unit, number, made_at, officer_id,
                                             on_behalf_of)
                 values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
          values: [
            ...[id, agency.id, to.agency, to.unit, number, at, officer],
            onBehalfOf && JSON.stringify(onBehalfOf),
          ],
        },
        {
          name: 'list_hand_overs',
          text: `insert into hand_over_row (dossier_id, version, list_id, position)
                 select h.dossier_id, h.version, $1, row_number() over (order by h.code)
                 from read_hand_over h
                 join unnest($2::uuid[], $3::integer[]) as chosen (dossier_id, version) using (dossier_id, version)
                 where h.agency_id = any ($4::text[]) and h.to_agency_id = $5 and h.to_unit = $6 and h.list_id is null
                 returning dossier_id`,
          values: [
            ...[id, rows.map(({ dossier }) => dossier), rows.map(({ version }) => version)],
            ...[givenBy, to.agency, to.unit],
          ],
        },
      );
      if (added.length > 0) return ok({ id });
      undo();
      return fail('nothing-to-list');
    });
  } catch (error) {
    if (violatedConstraint(error) === 'hand_over_list_pkey') return ok({ id });
    // Somebody listed the same a moment before.
    if (violatedConstraint(error) === 'hand_over_row_pkey') return fail('nothing-to-list');
    throw error;
  }
}
