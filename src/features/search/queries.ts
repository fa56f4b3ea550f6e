import type { ExpressionBuilder } from 'kysely';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { type ListedRow, type ReadViews, readView, views } from '../../store/ledger/read-views.ts';
import { limitsOf, withinLimits } from '../../store/ledger/reading-limits.ts';
import type { Reading } from './understand.ts';

type Reader = Pick<Database, 'read'>;

export const ROWS = 25;

export type FoundRow = Pick<
  ListedRow,
  'id' | 'code' | 'status' | 'procedure_id' | 'procedure_version' | 'agency_id' | 'work' | 'submitted_at'
> &
  Pick<ListedRow, 'received_at' | 'promise_due' | 'returned_at' | 'ended_at'> & { applicant: string | null };

export interface Found {
  rows: readonly FoundRow[];
  total: number;
}

/** The dossiers a whole code can mean: exact, else with O read as 0 and I, L as 1. */
export async function findByCode(
  database: Reader,
  identity: Identity,
  typed: string,
): Promise<string | undefined> {
  const key = codeKey(typed);
  const fold = foldedCodeKey(typed);
  const query = views
    .selectFrom('read_listed')
    .select(['id', 'code_key'])
    .where((row) => row.or([row('code_key', '=', key), row('code_fold', '=', fold)]))
    .where((row) => withinLimits(identity, row.ref('read_listed.id'), { looksUp: false }))
    .limit(2)
    .compile();
  const rows = await readView(database, identity, limitsOf(identity) ? null : 'search_code', query);
  return (rows.find((row) => row.code_key === key) ?? (rows.length === 1 ? rows[0] : undefined))?.id;
}

export interface Within {
  identity: Identity;
  /** Where all the asker may see was received; null: in many places. */
  agency: string | null;
}

/**
 * Newest first, closed ones too. Row-level security bounds it to what the asker may see; a secret dossier is found by its
 * whole code alone, by who works on dossiers there (NĐ 61 Đ17.1).
 */
export async function findDossiers(
  database: Reader,
  { identity, agency }: Within,
  readings: readonly Reading[],
  { page, anywhere }: { page: number; anywhere: boolean },
): Promise<Found> {
  const matching = views
    .selectFrom('read_listed')
    .$if(agency !== null, (rows) => rows.where('agency_id', '=', agency ?? ''))
    .where((row) => row.or(readings.map((reading) => conditionOf(reading, row, anywhere))))
    .where((row) => withinLimits(identity, row.ref('read_listed.id'), { looksUp: true }));
  const counted = matching.select(({ fn }) => fn.countAll<number>().as('total')).compile();
  const cut = matching
    .selectAll()
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(ROWS)
    .offset((page - 1) * ROWS)
    .as('listed');
  const selected = views
    .selectFrom(cut)
    .leftJoin('read_applicant as applicant', 'applicant.dossier_id', 'listed.id')
    .select(['listed.id', 'listed.code', 'listed.status', 'listed.procedure_id', 'listed.procedure_version'])
    .select(['listed.agency_id', 'listed.work', 'listed.submitted_at', 'listed.received_at'])
    .select(['listed.promise_due', 'listed.returned_at', 'listed.ended_at', 'applicant.name as applicant'])
    .orderBy('listed.submitted_at', 'desc')
    .orderBy('listed.id', 'desc')
    .compile();
  const [totals, rows] = await Promise.all([
    readView(database, identity, null, counted),
    readView(database, identity, null, selected),
  ]);
  return { rows, total: totals[0]?.total ?? 0 };
}

/** Above every key, which holds a-z, 0-9 and blanks only. */
const BEYOND = '~';

function conditionOf(reading: Reading, row: ExpressionBuilder<ReadViews, 'read_listed'>, anywhere: boolean) {
  const people = row.selectFrom('read_person_key').select('dossier_id');
  switch (reading.by) {
    case 'code-tail':
      return row(row.fn('right', ['code_key', row.lit(reading.tail.length)]), '=', reading.tail);
    case 'phone':
      return row('id', 'in', people.where('phone_key', '=', reading.digits));
    case 'identity':
      return row('id', 'in', people.where('identity_key', '=', reading.key));
    case 'procedure':
      return row(
        'procedure_id',
        'in',
        reading.procedures.map(({ id }) => id),
      );
    case 'name': {
      const { words } = reading;
      if (anywhere) return row('id', 'in', people.where('name_key', 'like', `%${words}%`));
      const back = words.split(' ').toReversed().join(' ');
      // Ranges, not `like`: only these may use the index under row-level security.
      return row(
        'id',
        'in',
        people.where((key) =>
          key.or([
            key.and([key('name_key', '>=', words), key('name_key', '<', words + BEYOND)]),
            key.and([key('name_key_back', '>=', back), key('name_key_back', '<', back + BEYOND)]),
          ]),
        ),
      );
    }
  }
}
