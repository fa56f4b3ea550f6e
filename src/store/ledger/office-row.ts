import type { ActedAs } from '../../domain/access/actor.ts';
import type { Row } from './database.ts';
import type { LinkedEntry } from './link.ts';

/** A row of `office_log` as its entry in the chain. */
export function officeEntryOf(row: Row): LinkedEntry {
  return {
    stream: row.stream as string,
    id: row.id as string,
    version: row.version as number,
    type: row.type as string,
    data: row.data,
    actor: row.actor as ActedAs,
    occurredAt: row.occurred_at as string,
    recordedAt: row.recorded_at as string,
    lateEntry: null,
    commandId: row.command_id as string,
    commandIndex: row.command_index as number,
    schemaVersion: row.schema_version as number,
    previousHash: (row.previous_hash as Buffer).toString('hex'),
    hash: (row.hash as Buffer).toString('hex'),
  };
}
