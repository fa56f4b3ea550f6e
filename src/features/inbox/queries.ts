import type { CompiledQuery } from 'kysely';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { LegWork } from '../../domain/dossier/events.ts';
import type { Channel } from '../../domain/procedure/procedure.ts';
import type { Database, Statement } from '../../store/ledger/database.ts';
import { type ListedRow, planned, views } from '../../store/ledger/read-views.ts';
import type { Asker } from './asker.ts';
import { isKeptTo, isToTakeIn, type LegTab, legsOf, nearLegs } from './conditions.ts';
import type { InboxQuery } from './forms.ts';
import { type Counts, selectCounts } from './tab-counts.ts';

type Reader = Pick<Database, 'read'>;

export const ROWS = 25;

/** One line of the inbox, as it is kept. */
export interface InboxRow
  extends Pick<ListedRow, 'id' | 'code' | 'head_version' | 'status' | 'procedure_id'> {
  procedure_version: number;
  received_at: Instant | null;
  submitted_at: Instant;
  promise_due: Instant | null;
  answer_by: Instant | null;
  channel: Channel;
  applicant: string | null;
  unit: string | null;
  officer_id: string | null;
  work: LegWork | null;
  since: Instant | null;
  due_at: Instant | null;
  warn_at: Instant | null;
  /** Who gave it to its holder. */
  giver: string | null;
}

export interface InboxPage {
  rows: readonly InboxRow[];
  /** Of every tab there is to see. */
  counts: Counts;
  /** Of how many something was said that waits for their answer. */
  directed: number;
  /** Of the tab with its filters. */
  total: number;
  pages: number;
}

/** One page of a tab, what is due first on top, with the counts of all: one round trip. */
export async function readInbox(database: Reader, asker: Asker, asked: InboxQuery): Promise<InboxPage> {
  const { tab } = asked;
  const { scope } = asker;
  // Without a filter the total is the count of the tab.
  const isFiltered = asked.field !== '' || asked.procedure !== '' || scope.keptTo !== null;
  const [rows = [], [counts = {}] = [], [counted = counts] = []] = await database.read(
    asker.identity,
    writtenDown('page', asker, asked, (then) =>
      tab === 'cho-tiep-nhan' ? selectToTakeIn(then, asked) : selectLegs(then, tab, asked),
    ),
    writtenDown('counts', asker, null, selectCounts),
    ...(isFiltered ? [writtenDown('total', asker, asked, (then) => countFiltered(then, asked))] : []),
  );
  const total = (isFiltered ? counted.total : counts[tab]) as number;
  return {
    rows: rows as unknown as InboxRow[],
    counts: counts as Counts,
    directed: counts.directed as number,
    total,
    pages: Math.max(1, Math.ceil(total / ROWS)),
  };
}

/** Stands for the instant in a query that is written down before anybody asks. */
const NOW = Symbol('now') as unknown as Instant;

/** Who asks the same again, as everybody does all day, differs by the instant alone. */
const MOST_WRITTEN = 2_000;
const written = new Map<string, Statement>();

/** The statement of a query: writing it down takes longer than most of the rest, so it is done once for the same scope. */
function writtenDown(
  what: string,
  { scope, now, identity }: Asker,
  asked: InboxQuery | null,
  query: (asker: Asker) => CompiledQuery,
): Statement {
  const key = JSON.stringify([what, scope, asked]);
  let statement = written.get(key);
  if (!statement) {
    if (written.size >= MOST_WRITTEN) written.clear();
    statement = planned(query({ scope, identity, now: NOW }));
    written.set(key, statement);
  }
  return { ...statement, values: statement.values.map((value) => (value === NOW ? now : value)) };
}

function countFiltered(asker: Asker, asked: InboxQuery) {
  const { tab } = asked;
  return tab === 'cho-tiep-nhan' ? countToTakeIn(asker, asked) : countLegs(asker, tab, asked);
}

export function filteredLegs({ scope, now }: Asker, tab: LegTab, { field, procedure }: InboxQuery) {
  const needsDossier = field !== '' || procedure !== '' || scope.keptTo !== null;
  return views
    .selectFrom('read_leg')
    .where('agency_id', '=', scope.agency)
    .where((leg) => nearLegs(scope, leg))
    .where((leg) => legsOf(tab, scope, now, leg))
    .$if(needsDossier, (legs) =>
      legs.where('dossier_id', 'in', (qb) =>
        qb
          .selectFrom('read_listed')
          .select('id')
          .$if(scope.keptTo !== null, (rows) => rows.where((listed) => isKeptTo(scope, listed)))
          .$if(field !== '', (listed) => listed.where('field', '=', field))
          .$if(procedure !== '', (listed) => listed.where('procedure_id', '=', procedure)),
      ),
    );
}

function countLegs(asker: Asker, tab: LegTab, asked: InboxQuery) {
  return filteredLegs(asker, tab, asked)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .compile();
}

/** The page is cut from the legs alone; dossiers and names are looked up for its few rows. */
function selectLegs(asker: Asker, tab: LegTab, asked: InboxQuery) {
  const page = filteredLegs(asker, tab, asked)
    // No more than is shown: all of a tab is sorted with it.
    .select(['dossier_id', 'unit', 'officer_id', 'work', 'since', 'due_at', 'warn_at'])
    // Results on the shelf have no due instant: the one that waits longest comes first.
    .orderBy('due_at', 'asc')
    .orderBy('since', 'asc')
    .orderBy('dossier_id', 'asc')
    .limit(ROWS)
    .offset((asked.page - 1) * ROWS)
    .as('page');
  return views
    .selectFrom(page)
    .innerJoin('read_listed as listed', 'listed.id', 'page.dossier_id')
    .select([...LISTED, 'page.unit', 'page.officer_id', 'page.work', 'page.since', 'page.due_at'])
    .select(['page.warn_at'])
    .orderBy('page.due_at', 'asc')
    .orderBy('page.since', 'asc')
    .orderBy('page.dossier_id', 'asc')
    .compile();
}

export const LISTED = [
  ...(['listed.id', 'listed.code', 'listed.head_version', 'listed.status', 'listed.received_at'] as const),
  ...(['listed.procedure_id', 'listed.procedure_version'] as const),
  ...(['listed.submitted_at', 'listed.promise_due', 'listed.answer_by', 'listed.applicant'] as const),
  ...(['listed.channel', 'listed.given_by as giver'] as const),
] as const;

function filteredToTakeIn({ scope }: Asker, { field, procedure }: InboxQuery) {
  return views
    .selectFrom('read_listed')
    .where((listed) => isToTakeIn(scope, listed))
    .$if(scope.keptTo !== null, (rows) => rows.where((listed) => isKeptTo(scope, listed)))
    .$if(field !== '', (listed) => listed.where('field', '=', field))
    .$if(procedure !== '', (listed) => listed.where('procedure_id', '=', procedure));
}

function countToTakeIn(asker: Asker, asked: InboxQuery) {
  return filteredToTakeIn(asker, asked)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .compile();
}

function selectToTakeIn(asker: Asker, asked: InboxQuery) {
  const page = filteredToTakeIn(asker, asked)
    .selectAll()
    .orderBy('answer_by', 'asc')
    .orderBy('submitted_at', 'asc')
    .limit(ROWS)
    .offset((asked.page - 1) * ROWS)
    .as('listed');
  return views
    .selectFrom(page)
    .select(LISTED)
    .select(({ lit }) =>
      (['unit', 'officer_id', 'work', 'since', 'due_at', 'warn_at'] as const).map((none) =>
        lit(null).as(none),
      ),
    )
    .orderBy('listed.answer_by', 'asc')
    .orderBy('listed.submitted_at', 'asc')
    .compile();
}
