import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Fact } from '../../domain/figures/fact.ts';
import { type Movement, movementsOf, overdueFrom } from '../../domain/figures/movements.ts';
import type { Statement } from '../ledger/database.ts';

/** The facts of one dossier, in their order; those before `kept` are in the store already. */
export interface DossierFacts {
  dossier: string;
  facts: readonly Fact[];
  kept: number;
}

/** Adds what is new, with its movements, and ends what it follows; the sums are added up afterwards. */
export function writeFacts(dossiers: readonly DossierFacts[]): readonly Statement[] {
  const news = dossiers.flatMap(({ dossier, facts, kept }) =>
    facts
      .map((fact, index) => ({
        dossier,
        fact,
        before: facts[index - 1] ?? null,
        next: facts[index + 1] ?? null,
      }))
      .slice(kept),
  );
  if (news.length === 0) return [];
  return [
    insert(
      'figure_fact',
      news.map(({ dossier, fact, next }) => factRow(dossier, fact, next)),
    ),
    {
      name: 'follow_facts',
      text: `update figure_fact f set next_position = n.next_position, next_since = n.next_since
             from jsonb_to_recordset($1::jsonb)
               as n (dossier_id uuid, version integer, next_position bigint, next_since timestamptz)
             where f.dossier_id = n.dossier_id and f.version = n.version`,
      values: [JSON.stringify(dossiers.flatMap(followed))],
    },
    insert(
      'figure_late_share',
      news.flatMap(({ dossier, fact }) => shareRows(dossier, fact)),
    ),
    insert(
      'figure_movement',
      news.flatMap(({ fact, before }) => movementsOf(before, fact).map((one) => movementRow(fact, one))),
    ),
  ];
}

/** The last fact that was kept, where another one follows it now. */
function followed({ dossier, facts, kept }: DossierFacts) {
  const [last, next] = [facts[kept - 1], facts[kept]];
  if (!last || !next) return [];
  const { position: next_position, since: next_since } = next;
  return [{ dossier_id: dossier, version: last.version, next_position, next_since }];
}

function factRow(dossier: string, fact: Fact, next: Fact | null) {
  return {
    dossier_id: dossier,
    version: fact.version,
    position: fact.position,
    next_position: next?.position ?? null,
    recorded_at: fact.recordedAt,
    since: fact.since,
    next_since: next?.since ?? null,
    ...placeRow(fact),
    procedure_version: fact.procedureVersion,
    received_at: fact.receivedAt,
    due_at: fact.dueAt,
    stood_at: fact.stoodAt,
    overdue_at: overdueFrom(fact),
    ended_at: fact.endedAt,
    ended_as: fact.endedAs,
    timeliness: fact.timeliness,
  };
}

function placeRow({ agency, field, block, channel, procedure, officer }: Fact | Movement) {
  return { agency_id: agency, field, block, channel, procedure_id: procedure, officer_id: officer ?? '' };
}

function shareRows(dossier: string, { version, agency, lateShares }: Fact) {
  return lateShares.map(({ who, minutes }, number) => ({
    ...{ dossier_id: dossier, version, number, agency_id: agency, spender: who.kind, minutes },
    spender_agency: who.kind === 'unit' ? who.agency : '',
    spender_unit: who.kind === 'unit' ? who.unit : '',
  }));
}

function movementRow({ position, recordedAt }: Fact, movement: Movement) {
  const { at, measure, amount } = movement;
  const day = localDateOf(at);
  const backdated = day < localDateOf(recordedAt);
  return { position, recorded_at: recordedAt, at, day, ...placeRow(movement), measure, amount, backdated };
}

type Table = 'figure_fact' | 'figure_late_share' | 'figure_movement';

/** Columns by name: what the database gives by itself is left out. */
const COLUMNS: Readonly<Record<Table, string>> = {
  figure_fact: `dossier_id, version, position, next_position, recorded_at, since, next_since, agency_id, field, block,
    channel, procedure_id, procedure_version, officer_id, received_at, due_at, stood_at, overdue_at, ended_at, ended_as,
    timeliness`,
  figure_late_share: 'dossier_id, version, number, agency_id, spender, spender_agency, spender_unit, minutes',
  figure_movement: `position, recorded_at, at, day, agency_id, field, block, channel, procedure_id, officer_id, measure,
    amount, backdated`,
};

function insert(table: Table, rows: readonly object[]): Statement {
  const columns = COLUMNS[table];
  return {
    name: `add_${table}`,
    text: `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    values: [JSON.stringify(rows)],
  };
}
