import type { Instant } from '../../domain/calendar/local-time.ts';
import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import type { Database, Statement } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import type { TrailLineRow } from '../ledger/trail-views.ts';

/** A line with the code of its dossier; null: it is of none, or not the reader's to see. */
export type TrailLine = TrailLineRow & { code: string | null };

/** What is looked for; null: all. */
export interface TrailSought {
  agency: string;
  from: Instant;
  to: Instant;
  officer: string | null;
  /** As typed. */
  code: string | null;
  act: string | null;
}

/** The latest first, one page of it, and how many there are. */
export async function searchTrail(
  database: Pick<Database, 'read'>,
  identity: Identity,
  sought: TrailSought,
  { first, count }: { first: number; count: number },
): Promise<{ lines: readonly TrailLine[]; total: number }> {
  const values = valuesOf(sought);
  const [lines = [], [counted] = []] = await database.read(
    identity,
    {
      name: 'search_trail',
      text: `select t.*, (select d.code from dossier d where d.id = t.dossier_id) as code from (${SOUGHT}) t
             order by at desc, source, place desc offset $8::integer limit $9::integer`,
      values: [...values, first, count],
    },
    { name: 'count_trail', text: `select count(*) as total from (${SOUGHT}) t`, values },
  );
  return { lines: lines as unknown as TrailLine[], total: Number(counted?.total ?? 0) };
}

/** Who read one dossier, whoever of which agency it was; the latest first. */
export async function trailOfDossier(
  database: Pick<Database, 'read'>,
  identity: Identity,
  dossierId: string,
  atMost: number,
): Promise<{ code: string; lines: readonly TrailLine[] } | undefined> {
  const [[dossier] = [], lines = []] = await database.read(identity, codeOf(dossierId), {
    name: 'trail_of_dossier',
    text: `select t.*, null as code from read_trail_line t
           where t.source = 'reading' and t.dossier_id = $1::uuid and t.act <> 'stated'
           order by t.at desc, t.place desc limit $2::integer`,
    values: [dossierId, atMost],
  });
  return dossier && { code: dossier.code as string, lines: lines as unknown as TrailLine[] };
}

function codeOf(dossierId: string): Statement {
  return {
    name: 'code_of_dossier',
    text: 'select code from dossier where id = $1::uuid',
    values: [dossierId],
  };
}

const SOUGHT = `select * from read_trail_line
  where agency_id = $1 and at >= $2::timestamptz and at < $3::timestamptz
    and ($4::text is null or officer_id = $4)
    and ($5::text is null or dossier_id in (select id from dossier where code_key = $5 or code_fold = $6))
    and ($7::text is null or act = $7 or source = $7)`;

function valuesOf({ agency, from, to, officer, code, act }: TrailSought): unknown[] {
  const keys = code === null ? [null, null] : [codeKey(code), foldedCodeKey(code)];
  return [agency, from, to, officer, ...keys, act];
}
