import type { PublicFacts } from '../../domain/dossier/public-view.ts';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import { type PublicDossierRow, views } from '../ledger/read-views.ts';
import type { shareReads } from '../ledger/share-reads.ts';

export type SharedRead = ReturnType<typeof shareReads>;

/** Written down once: what differs are its two values. */
const PUBLIC_DOSSIER = {
  name: 'public_dossier',
  text: views
    .selectFrom('read_public_dossier')
    .select(['code', 'code_key', 'status', 'stage', 'promise_due', 'answer_by', 'received_at', 'paused_at'])
    .select(['work', 'extended', 'moved', 'agency_name', 'agency_address', 'agency_hours', 'agency_phone'])
    .where((dossier) => dossier.or([dossier('code_key', '=', ''), dossier('code_fold', '=', '')]))
    .compile().sql,
};

/**
 * The dossier of a code as somebody typed it, for every way of asking (web, SMS, kiosk, other sites): by the exact code first, else by what the eye confuses, where only one
 * fits. Whatever was typed, the same one query runs: an answer must not tell by its time what it is about.
 *
 * Row-level security alone would choose the same rows, but by reading every dossier; the filter is what finds the
 * index. The view shows no folded key, so a stored code that itself holds O, I or L is found only as it is printed;
 * codes of provinces (`…H33-…`) hold none.
 */
export async function findPublicDossier(read: SharedRead, typed: string): Promise<PublicFacts | undefined> {
  const key = codeKey(typed);
  const fold = foldedCodeKey(typed);
  const identity = { kind: 'public', codeKey: key, codeFold: fold } as const;
  const rows = (await read({
    identity,
    statement: { ...PUBLIC_DOSSIER, values: [key, fold] },
  })) as unknown as FoundRow[];
  const exact = rows.find((row) => row.code_key === key);
  const found = exact ?? (rows.length === 1 ? rows[0] : undefined);
  return found && factsOf(found);
}

type FoundRow = Omit<PublicDossierRow, 'code_fold' | 'channel' | 'ended_at' | 'returned_at' | 'last_at'>;

function factsOf(row: FoundRow): PublicFacts {
  return {
    code: row.code,
    status: row.status,
    stage: row.stage,
    promiseDue: row.promise_due,
    answerBy: row.answer_by,
    receivedAt: row.received_at,
    pausedAt: row.paused_at,
    work: row.work,
    extended: row.extended,
    moved: row.moved,
    agency: {
      name: row.agency_name,
      address: row.agency_address,
      hours: row.agency_hours,
      phone: row.agency_phone,
    },
  };
}
