import type { ActedAs } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Row, Statement, Transaction } from '../ledger/database.ts';
import { inboxStatement } from '../ledger/event-row.ts';
import { type Hash, type LinkedEntry, linkAll, NO_HASH } from '../ledger/link.ts';

/** What the office log keeps, one stream a kind of thing. */
export type OfficeStream =
  | 'profile'
  | 'agency'
  | 'officer'
  | 'procedure'
  | 'calendar'
  | 'calendar-change'
  | 'imported-procedure'
  | 'procedure-draft'
  | 'absence'
  | 'profile-taking';

/** Each event carries the whole of what it sets, so the latest one is the present. */
export const OFFICE_EVENT: Readonly<Record<OfficeStream, string>> = {
  profile: 'ProfileAdopted',
  agency: 'AgencyRegistered',
  officer: 'OfficerRegistered',
  procedure: 'ProcedurePublished',
  calendar: 'CalendarSet',
  'calendar-change': 'CalendarChanged',
  'imported-procedure': 'ProcedureImported',
  'procedure-draft': 'ProcedureDrafted',
  absence: 'AbsenceRecorded',
  'profile-taking': 'ProfileTaken',
};

/** Streams that every process keeps in memory; the others grow without end and are read row by row. */
export const KEPT_STREAMS = ['profile', 'agency', 'officer', 'procedure', 'calendar', 'absence'] as const;

const isKept = (stream: OfficeStream): boolean => KEPT_STREAMS.some((kept) => kept === stream);

export interface OfficeChange {
  stream: OfficeStream;
  id: string;
  data: unknown;
}

export interface OfficeAct {
  commandId: string;
  actor: ActedAs;
  at: Instant;
}

export const OFFICE_COLUMNS = `stream, id, version, type, data, actor, occurred_at, recorded_at, late_entry,
  command_id, command_index, schema_version, previous_hash, hash`;

/** Adds changes to the office log and brings the present up to them, in the caller's transaction. */
export async function changeOffice(
  transaction: Transaction,
  changes: readonly OfficeChange[],
  { commandId, actor, at }: OfficeAct,
): Promise<void> {
  if (changes.length === 0) return;
  // One writer of the office at a time: changes are rare, and heads must not move meanwhile. The clock itself moves
  // only where somebody has to read the office anew.
  const ticks = changes.some(({ stream }) => isKept(stream)) ? 1 : 0;
  const [, heads = []] = await transaction.run(
    { text: 'update office_clock set changes = changes + $1::integer', values: [ticks] },
    {
      text: `select stream, id, head_version, head_hash from office_current
             where (stream, id) in (select unnest($1::text[]), unnest($2::text[]))`,
      values: [changes.map((change) => change.stream), changes.map((change) => change.id)],
    },
  );
  await transaction.run(...appendStatements(entriesAfter(heads, changes, { commandId, actor, at })));
}

/** The entries of one act, each linked to the head of its stream. */
export function entriesAfter(
  heads: readonly Row[],
  changes: readonly OfficeChange[],
  { commandId, actor, at }: OfficeAct,
): LinkedEntry[] {
  const headOf = new Map(heads.map((row) => [`${row.stream}/${row.id}`, row]));
  return changes.flatMap(({ stream, id, data }, index) => {
    const head = headOf.get(`${stream}/${id}`);
    const version = ((head?.head_version as number | undefined) ?? 0) + 1;
    const entry = {
      ...{ stream, id, version, type: OFFICE_EVENT[stream], data, actor, occurredAt: at, recordedAt: at },
      ...{ lateEntry: null, commandId, commandIndex: index, schemaVersion: 1 },
    };
    return linkAll([entry], hashOf(head));
  });
}

function hashOf(head: Row | undefined): Hash {
  return head ? (head.head_hash as Buffer).toString('hex') : NO_HASH;
}

/** Adds entries to the log, and makes them the present. */
export function appendStatements(entries: readonly LinkedEntry[]): Statement[] {
  const rows = JSON.stringify(
    entries.map((entry) => ({
      ...{ stream: entry.stream, id: entry.id, version: entry.version, type: entry.type, data: entry.data },
      ...{
        actor: entry.actor,
        occurred_at: entry.occurredAt,
        recorded_at: entry.recordedAt,
        late_entry: null,
      },
      ...{
        command_id: entry.commandId,
        command_index: entry.commandIndex,
        schema_version: entry.schemaVersion,
      },
      ...{ previous_hash: `\\x${entry.previousHash}`, hash: `\\x${entry.hash}` },
    })),
  );
  const byStream = Map.groupBy(entries, (entry) => entry.stream);
  return [
    {
      text: `insert into office_log (${OFFICE_COLUMNS})
             select ${OFFICE_COLUMNS} from jsonb_populate_recordset(null::office_log, $1::jsonb)`,
      values: [rows],
    },
    {
      text: `insert into office_current (stream, id, head_version, head_hash, data)
             select stream, id, version, hash, data from jsonb_populate_recordset(null::office_log, $1::jsonb)
             on conflict (stream, id) do update set
               head_version = excluded.head_version, head_hash = excluded.head_hash, data = excluded.data`,
      values: [rows],
    },
    ...[...byStream.values()].map(inboxStatement),
  ];
}
