import { sql } from 'kysely';
import type { PublicFacts } from '../../domain/dossier/public-view.ts';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import type { Database } from '../ledger/database.ts';
import { type PublicDossierRow, views } from '../ledger/read-views.ts';
import { shareTrips } from '../ledger/share-trips.ts';

/** Written down once, and always the same: what is asked for is in the identity, so one plan does for any number. */
const PUBLIC_DOSSIERS = {
  values: [],
  name: 'public_dossiers',
  text: views
    .selectFrom('read_public_dossier')
    .select(['code', 'code_key', 'status', 'stage', 'promise_due', 'answer_by', 'received_at', 'paused_at'])
    .select(['work', 'extended', 'moved', 'agency_name', 'agency_address', 'agency_hours', 'agency_phone'])
    .where(
      sql<boolean>`code_key = any ((select asked_code_keys())::text[])
                   or code_fold = any ((select asked_code_folds())::text[])`,
    )
    .compile().sql,
};

/** Finds the dossier of a code as somebody typed it; undefined: there is none. */
export type FindPublicDossier = (typed: string) => Promise<PublicFacts | undefined>;

/**
 * For every way of asking (web, SMS, kiosk, other sites): by the exact code first, else by what the eye confuses, where
 * only one fits. Those who ask together share one query. Whatever was typed, the same one runs: an answer must not tell
 * by its time what it is about.
 *
 * Row-level security alone would choose the same rows, but by reading every dossier; the filter is what finds the
 * indexes. A stored code that itself holds O, I or L is found only as it is printed; codes of provinces (`…H33-…`) hold
 * none.
 */
export function findPublicDossiers({ read }: Pick<Database, 'read'>): FindPublicDossier {
  const shared = shareTrips(async (together: readonly { key: string; fold: string }[]) => {
    const [codeKeys, codeFolds] = [together.map(({ key }) => key), together.map(({ fold }) => fold)];
    const identity = { kind: 'public', codeKeys, codeFolds } as const;
    const [rows = []] = await read(identity, PUBLIC_DOSSIERS);
    const alike = Map.groupBy(rows as unknown as FoundRow[], ({ code_key }) => foldedCodeKey(code_key));
    return together.map(({ key, fold }) => meantBy(key, alike.get(fold) ?? []));
  });
  return async (typed) => {
    const found = await shared({ key: codeKey(typed), fold: foldedCodeKey(typed) });
    return found && factsOf(found);
  };
}

function meantBy(key: string, alike: readonly FoundRow[]): FoundRow | undefined {
  return alike.find(({ code_key }) => code_key === key) ?? (alike.length === 1 ? alike[0] : undefined);
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
