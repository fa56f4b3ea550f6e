import { type ExpressionBuilder, sql } from 'kysely';
import type {
  DoubtCode,
  ImportedProcedure,
  ImportReasonCode,
} from '../../domain/procedure/imported-procedure.ts';
import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import {
  type ImportedProcedureRow,
  type ProcedureDraftRow,
  type ReadViews,
  readView,
  views,
} from '../../store/ledger/read-views.ts';
import { plainWords } from '../../words/vi/plain-words.ts';
import { type ImportsForm, lookedFor, type Worked } from './list-form.ts';

type Reader = Pick<Database, 'read'>;
type Row = ExpressionBuilder<ReadViews, 'read_imported_procedure'>;

export const ROWS = 25;

export type ImportedRow = Pick<
  ImportedProcedureRow,
  'source_id' | 'national_code' | 'name' | 'field' | 'levels' | 'outcome' | 'reason_codes' | 'reason_count'
>;

type DraftMark = Pick<ProcedureDraftRow, 'id' | 'state' | 'source_id'>;

export interface FoundImports {
  rows: readonly ImportedRow[];
  total: number;
  /** Drafts made of the records of this page: one a level, where a record is of several. */
  drafts: readonly DraftMark[];
}

/** A page of the imported records, and how many there are. */
export async function findImported(
  database: Reader,
  identity: Identity,
  form: ImportsForm,
): Promise<FoundImports> {
  const matching = views
    .selectFrom('read_imported_procedure')
    .where((row) => row.and(conditionsOf(form, row)));
  const counted = matching.select(({ fn }) => fn.countAll<number>().as('total')).compile();
  const phrase = plainWords(form.typed);
  const selected = matching
    .select(['source_id', 'national_code', 'name', 'field', 'levels', 'outcome', 'reason_codes'])
    .select('reason_count')
    // Names that have the words side by side, as they were typed, before those that have them anywhere.
    .$if(phrase.includes(' '), (rows) =>
      rows.orderBy((row) => row('name_key', 'like', `%${phrase}%`), 'desc'),
    )
    .orderBy('name_key')
    .orderBy('source_id')
    .limit(ROWS)
    .offset((form.page - 1) * ROWS)
    .compile();
  const [totals, rows] = await Promise.all([
    readView(database, identity, null, counted),
    readView(database, identity, null, selected),
  ]);
  const ids = rows.map(({ source_id }) => source_id);
  const marks = views
    .selectFrom('read_procedure_draft')
    .select(['id', 'state', 'source_id'])
    .where('source_id', 'in', ids)
    .compile();
  const drafts = ids.length === 0 ? [] : await readView(database, identity, null, marks);
  return { rows, total: totals[0]?.total ?? 0, drafts };
}

const STATE_OF: Readonly<Record<Exclude<Worked, 'chua'>, ProcedureDraft['state']['is']>> = {
  dang: 'open',
  xong: 'published',
  bo: 'dropped',
};

function conditionsOf({ typed, field, level, doubt, outcome, worked }: ImportsForm, row: Row) {
  const looked = lookedFor(typed);
  const drafts = row
    .selectFrom('read_procedure_draft as draft')
    .select('draft.id')
    .whereRef('draft.source_id', '=', 'read_imported_procedure.source_id');
  return [
    ...(looked && 'code' in looked ? [row('national_code', 'like', `${looked.code}%`)] : []),
    ...(looked && 'words' in looked ? looked.words.map((word) => row('name_key', 'like', `%${word}%`)) : []),
    ...(field === '' ? [] : [row('field', '=', field)]),
    ...(level === '' ? [] : [row(row.val(level), '=', row.fn.any('levels'))]),
    ...(doubt === '' ? [] : [row(row.val<ImportReasonCode>(doubt), '=', row.fn.any('reason_codes'))]),
    ...(outcome === '' ? [] : [row('outcome', '=', outcome)]),
    ...(worked === 'chua' ? [row.not(row.exists(drafts))] : []),
    ...(worked === '' || worked === 'chua'
      ? []
      : [row.exists(drafts.where('draft.state', '=', STATE_OF[worked]))]),
  ];
}

export interface Facets {
  fields: readonly { value: string; count: number }[];
  doubts: readonly { value: DoubtCode; count: number }[];
  outcomes: readonly { value: ImportedProcedure['outcome']; count: number }[];
}

/** What can be chosen from, with how many records each has in all. */
export async function countFacets(database: Reader, identity: Identity): Promise<Facets> {
  const from = views.selectFrom('read_imported_procedure');
  const count = sql<number>`count(*)`.as('count');
  const fields = from.select(['field as value', count]).where('field', '>', '').groupBy('field');
  const kinds = views
    .selectFrom(
      from
        .select(sql<DoubtCode>`unnest(reason_codes)`.as('value'))
        .where('outcome', '=', 'doubts')
        .as('kind'),
    )
    .select(['value', count])
    .groupBy('value')
    .orderBy('count', 'desc');
  const outcomes = from.select(['outcome as value', count]).groupBy('outcome');
  const [byField, byDoubt, byOutcome] = await Promise.all([
    readView(database, identity, 'imported_fields', fields.compile()),
    readView(database, identity, 'imported_doubts', kinds.compile()),
    readView(database, identity, 'imported_outcomes', outcomes.compile()),
  ]);
  const named = byField.flatMap(({ value, count: many }) => (value === null ? [] : [{ value, count: many }]));
  return {
    fields: named.toSorted((one, other) => one.value.localeCompare(other.value, 'vi')),
    doubts: byDoubt,
    outcomes: byOutcome,
  };
}

export interface ImportedRecord {
  version: number;
  data: ImportedProcedure;
}

export async function readImported(
  database: Reader,
  identity: Identity,
  sourceId: string,
): Promise<ImportedRecord | undefined> {
  const query = views
    .selectFrom('read_imported_procedure')
    .select(['version', 'data'])
    .where('source_id', '=', sourceId)
    .compile();
  const [found] = await readView(database, identity, 'imported_record', query);
  return found;
}

export interface KeptDraft {
  version: number;
  draft: ProcedureDraft;
}

export async function readDraft(
  database: Reader,
  identity: Identity,
  id: string,
): Promise<KeptDraft | undefined> {
  const query = views
    .selectFrom('read_procedure_draft')
    .select(['version', 'data'])
    .where('id', '=', id)
    .compile();
  const [found] = await readView(database, identity, 'kept_draft', query);
  return found && { version: found.version, draft: found.data as ProcedureDraft };
}

export async function draftsOf(
  database: Reader,
  identity: Identity,
  sourceId: string,
): Promise<readonly KeptDraft[]> {
  const query = views
    .selectFrom('read_procedure_draft')
    .select(['version', 'data'])
    .where('source_id', '=', sourceId)
    .compile();
  const found = await readView(database, identity, 'drafts_of_record', query);
  return found.map(({ version, data }) => ({ version, draft: data as ProcedureDraft }));
}

/** Drafts that somebody works on, the latest first. */
export async function openDrafts(database: Reader, identity: Identity): Promise<readonly ProcedureDraft[]> {
  const query = views
    .selectFrom('read_procedure_draft')
    .select('data')
    .where('state', '=', 'open')
    .limit(MOST_DRAFTS)
    .compile();
  const found = await readView(database, identity, 'open_drafts', query);
  return found
    .map(({ data }) => data as ProcedureDraft)
    .toSorted((one, other) => other.at.localeCompare(one.at));
}

/** More at a time is not work any more but a heap. */
const MOST_DRAFTS = 500;
