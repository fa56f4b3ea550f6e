import { fail, ok, type Result } from '../../lib/result.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Database, Row, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { changeOffice, type OfficeAct, type OfficeChange, type OfficeStream } from './office-log.ts';

/** The version of a stream that somebody saw while deciding; 0: there was none. */
export interface Seen {
  stream: OfficeStream;
  id: string;
  version: number;
}

export type Moved = { code: 'moved'; stream: OfficeStream; id: string; version: number };

/** The command was carried out before, and said something else: an old page was sent once more with other words. */
export type CommandUsed = { code: 'command-used' };

/**
 * Changes the office if nothing of what was seen has moved since. The same command again changes nothing more: it was
 * carried out the first time.
 */
export async function changeIfUnmoved(
  database: Database,
  seen: readonly Seen[],
  changes: readonly OfficeChange[],
  act: OfficeAct,
  /** What belongs to it and is in no log: done with it, or not at all. */
  beside: readonly Statement[] = [],
): Promise<Result<{ repeated: boolean }, Moved | CommandUsed>> {
  return database.transaction(OWNER, async (transaction, undo) => {
    // Whoever changes the office holds this row, so what is read after it stays as it is.
    const [, done = [], heads = []] = await transaction.run(
      { text: 'select changes from office_clock for update', values: [] },
      {
        text: 'select stream, id, data from office_log where command_id = $1',
        values: [act.commandId],
      },
      {
        text: `select stream, id, head_version from office_current
               where (stream, id) in (select unnest($1::text[]), unnest($2::text[]))`,
        values: [seen.map(({ stream }) => stream), seen.map(({ id }) => id)],
      },
    );
    if (done.length > 0) {
      if (changes.every((change) => done.some((row) => isSame(change, row)))) return ok({ repeated: true });
      undo();
      return fail({ code: 'command-used' });
    }
    for (const { stream, id, version } of seen) {
      const head = heads.find((row) => row.stream === stream && row.id === id);
      const now = (head?.head_version as number | undefined) ?? 0;
      if (now === version) continue;
      undo();
      return fail({ code: 'moved', stream, id, version: now });
    }
    await changeOffice(transaction, changes, act);
    if (beside.length > 0) await transaction.run(...beside);
    return ok({ repeated: false });
  });
}

/** But for when: pressed twice, the second time is a little later. */
function isSame({ stream, id, data }: OfficeChange, row: Row): boolean {
  return stream === row.stream && id === row.id && timeless(data) === timeless(row.data);
}

function timeless(data: unknown): string {
  return canonical(JSON.parse(JSON.stringify(data, (key, value) => (key === 'at' ? undefined : value))));
}
