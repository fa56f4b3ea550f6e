import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import type { Result } from '../../lib/result.ts';
import type { Database } from '../ledger/database.ts';
import { type CommandUsed, changeIfUnmoved, type Moved, type Seen } from './change-if-unmoved.ts';
import type { OfficeAct } from './office-log.ts';

/**
 * Makes a draft the version in force, and closes the draft with it. Neither the draft nor what it goes on from, nor the
 * record it was read from, may have moved since they were looked over.
 */
export function publishProcedure(
  database: Database,
  { procedure, draft, seen }: { procedure: Procedure; draft: ProcedureDraft; seen: number },
  act: OfficeAct,
): Promise<Result<{ repeated: boolean }, Moved | CommandUsed>> {
  const { id, base, source } = draft;
  const looked: Seen[] = [
    { stream: 'procedure-draft', id, version: seen },
    { stream: 'procedure', id, version: base ?? 0 },
  ];
  if (source) looked.push({ stream: 'imported-procedure', id: source.sourceId, version: source.version });
  const closed: ProcedureDraft = { ...draft, state: { is: 'published', version: (base ?? 0) + 1 } };
  return changeIfUnmoved(
    database,
    looked,
    [
      { stream: 'procedure', id, data: procedure },
      { stream: 'procedure-draft', id, data: closed },
    ],
    act,
  );
}
