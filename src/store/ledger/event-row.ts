import type { ActedAs } from '../../domain/access/actor.ts';
import type { DossierEvent, RecordedEvent } from '../../domain/dossier/events.ts';
import type { WordingRef } from '../../domain/dossier/references.ts';
import type { Row, Statement } from './database.ts';
import type { LinkedEntry } from './link.ts';

/** Stream name of dossiers in the feed, the seals and the hashes. */
export const DOSSIER_STREAM = 'dossier';

/** Shape of today's event data; older rows are read up to it, never rewritten. */
export const SCHEMA_VERSION = 1;

export const EVENT_COLUMNS = `dossier_id, version, type, data, actor, occurred_at, recorded_at, late_entry,
  command_id, command_index, schema_version, previous_hash, hash`;

/** A row of `event_log` as its entry in the chain. */
export function linkedEntryOf(row: Row): LinkedEntry {
  return {
    stream: DOSSIER_STREAM,
    id: row.dossier_id as string,
    version: row.version as number,
    type: row.type as string,
    data: row.data,
    actor: row.actor as ActedAs,
    occurredAt: row.occurred_at as string,
    recordedAt: row.recorded_at as string,
    lateEntry: row.late_entry as WordingRef | null,
    commandId: row.command_id as string,
    commandIndex: row.command_index as number,
    schemaVersion: row.schema_version as number,
    previousHash: (row.previous_hash as Buffer).toString('hex'),
    hash: (row.hash as Buffer).toString('hex'),
  };
}

export function recordedEventOf(entry: LinkedEntry): RecordedEvent {
  const { version, type, data, actor, occurredAt, recordedAt, lateEntry, commandId } = entry;
  return {
    version,
    event: { type, data } as DossierEvent,
    actor,
    occurredAt,
    recordedAt,
    lateEntry,
    commandId,
  };
}

/** Adds entries of dossiers to the log, and to the feed's inbox in the same breath: one statement for both. */
export function appendStatement(entries: readonly LinkedEntry[]): Statement {
  const rows = JSON.stringify(
    entries.map((entry) => ({
      dossier_id: entry.id,
      version: entry.version,
      type: entry.type,
      data: entry.data,
      actor: entry.actor,
      occurred_at: entry.occurredAt,
      recorded_at: entry.recordedAt,
      late_entry: entry.lateEntry,
      command_id: entry.commandId,
      command_index: entry.commandIndex,
      schema_version: entry.schemaVersion,
      previous_hash: `\\x${entry.previousHash}`,
      hash: `\\x${entry.hash}`,
    })),
  );
  return {
    name: 'append_events',
    text: `with entry as (
             select * from jsonb_to_recordset($1::jsonb) as e (dossier_id uuid, version integer, type text, data jsonb,
               actor jsonb, occurred_at timestamptz, recorded_at timestamptz, late_entry jsonb, command_id uuid,
               command_index smallint, schema_version smallint, previous_hash bytea, hash bytea)
             order by version
           ), added as (insert into event_log (${EVENT_COLUMNS}) select ${EVENT_COLUMNS} from entry)
           insert into feed_inbox (stream, id, version, hash)
           select '${DOSSIER_STREAM}', dossier_id, version, hash from entry order by version`,
    values: [rows],
  };
}

/** The same for a stream of the office log, whose rows go in by their own statement. */
export function inboxStatement(entries: readonly LinkedEntry[]): Statement {
  return {
    name: 'leave_in_inbox',
    text: `insert into feed_inbox (stream, id, version, hash)
           select $1, unnest($2::text[]), unnest($3::integer[]), decode(unnest($4::text[]), 'hex')`,
    values: [
      entries[0]?.stream ?? DOSSIER_STREAM,
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.version),
      entries.map((entry) => entry.hash),
    ],
  };
}
