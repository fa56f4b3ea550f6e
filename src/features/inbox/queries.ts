import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { LegWork } from '../../domain/dossier/events.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { type ListedRow, type MoveRow, readView, views } from '../../store/ledger/read-views.ts';
import { isToTakeIn, type LegTab, legsOf } from './conditions.ts';
import type { InboxQuery } from './forms.ts';
import type { Scope } from './scope.ts';

type Reader = Pick<Database, 'read'>;

export interface Asker {
  identity: Identity;
  scope: Scope;
  now: Instant;
}

const ROWS = 25;

/** One line of the inbox, as it is kept. */
export interface InboxRow
  extends Pick<ListedRow, 'id' | 'code' | 'head_version' | 'status' | 'stage' | 'procedure_id' | 'field'> {
  procedure_version: number;
  received_at: Instant | null;
  submitted_at: Instant;
  promise_due: Instant | null;
  answer_by: Instant | null;
  applicant: string | null;
  leg: number | null;
  unit: string | null;
  officer_id: string | null;
  work: LegWork | null;
  role: OfficerRole | null;
  since: Instant | null;
  due_at: Instant | null;
  warn_at: Instant | null;
}

export interface InboxPage {
  rows: readonly InboxRow[];
  /** By dossier: who gave it to its holder. */
  givers: ReadonlyMap<string, string>;
  /** Of the tab with its filters. */
  total: number;
  pages: number;
}

/** One page of a tab, what is due first on top. */
export async function readInbox(database: Reader, asker: Asker, asked: InboxQuery): Promise<InboxPage> {
  const { identity } = asker;
  const { tab } = asked;
  const [counted, rows] = await Promise.all(
    tab === 'cho-tiep-nhan'
      ? [
          readView(database, identity, null, countToTakeIn(asker, asked)),
          readView(database, identity, null, selectToTakeIn(asker, asked)),
        ]
      : [
          readView(database, identity, null, countLegs(asker, tab, asked)),
          readView(database, identity, null, selectLegs(asker, tab, asked)),
        ],
  );
  const total = counted[0]?.total ?? 0;
  const givers = await readGivers(
    database,
    identity,
    rows.map(({ id }) => id),
  );
  return { rows, givers, total, pages: Math.max(1, Math.ceil(total / ROWS)) };
}

function filteredLegs({ scope, now }: Asker, tab: LegTab, { field, procedure }: InboxQuery) {
  const needsDossier = field !== '' || procedure !== '' || scope.fields !== null;
  return views
    .selectFrom('read_leg')
    .where('agency_id', '=', scope.agency)
    .where((leg) => legsOf(tab, scope, now, leg))
    .$if(needsDossier, (legs) =>
      legs.where('dossier_id', 'in', (qb) =>
        qb
          .selectFrom('read_listed')
          .select('id')
          .$if(scope.fields !== null, (listed) => listed.where('field', 'in', scope.fields ?? []))
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
    .selectAll()
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
    .leftJoin('read_applicant as applicant', 'applicant.dossier_id', 'page.dossier_id')
    .select([
      ...LISTED,
      'applicant.name as applicant',
      'page.leg',
      'page.unit',
      'page.officer_id',
      'page.work',
    ])
    .select(['page.role', 'page.since', 'page.due_at', 'page.warn_at'])
    .orderBy('page.due_at', 'asc')
    .orderBy('page.since', 'asc')
    .orderBy('page.dossier_id', 'asc')
    .compile();
}

const LISTED = [
  ...(['listed.id', 'listed.code', 'listed.head_version', 'listed.status', 'listed.stage'] as const),
  ...(['listed.procedure_id', 'listed.procedure_version', 'listed.field', 'listed.received_at'] as const),
  ...(['listed.submitted_at', 'listed.promise_due', 'listed.answer_by'] as const),
] as const;

function filteredToTakeIn({ scope }: Asker, { field, procedure }: InboxQuery) {
  return views
    .selectFrom('read_listed')
    .where((listed) => isToTakeIn(scope, listed))
    .$if(scope.fields !== null, (listed) => listed.where('field', 'in', scope.fields ?? []))
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
    .leftJoin('read_applicant as applicant', 'applicant.dossier_id', 'listed.id')
    .select([...LISTED, 'applicant.name as applicant'])
    .select(({ lit }) =>
      (['leg', 'unit', 'officer_id', 'work', 'role', 'since', 'due_at', 'warn_at'] as const).map((none) =>
        lit(null).as(none),
      ),
    )
    .orderBy('listed.answer_by', 'asc')
    .orderBy('listed.submitted_at', 'asc')
    .compile();
}

async function readGivers(database: Reader, identity: Identity, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const query = views
    .selectFrom('read_move')
    .select(['dossier_id', 'version', 'type', 'officer_id'])
    .where('dossier_id', 'in', ids)
    .orderBy('version', 'asc')
    .compile();
  const moves: MoveRow[] = await readView(database, identity, null, query);
  // Later moves of the same dossier take the place of earlier ones.
  return new Map(
    moves.flatMap((move) => (move.officer_id ? [[move.dossier_id, move.officer_id] as const] : [])),
  );
}

/** Codes by id, of those the asker may see. */
export async function readCodes(database: Reader, identity: Identity, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const query = views.selectFrom('read_listed').select(['id', 'code']).where('id', 'in', ids).compile();
  const rows = await readView(database, identity, null, query);
  return new Map(rows.map(({ id, code }) => [id, code]));
}
