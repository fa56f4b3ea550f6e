import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import type { Result } from '../../lib/result.ts';
import type { Database } from '../ledger/database.ts';
import { type CommandUsed, changeIfUnmoved, type Moved } from './change-if-unmoved.ts';
import type { OfficeAct } from './office-log.ts';

/** Keeps a draft as it is now; `seen` is the version it was written on, 0 for the first. */
export function writeDraft(
  database: Database,
  draft: ProcedureDraft,
  seen: number,
  act: OfficeAct,
): Promise<Result<{ repeated: boolean }, Moved | CommandUsed>> {
  const stream = 'procedure-draft';
  return changeIfUnmoved(
    database,
    [{ stream, id: draft.id, version: seen }],
    [{ stream, id: draft.id, data: draft }],
    act,
  );
}
